"""The head of a chapter: found, read, and put where every key can be pointed at."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from book.findings.diagnostics import Sink
from book.findings.rules import front_matter as rules
from book.ground.source import SourceFile
from book.manuscript.metadata import partnership
from book.manuscript.metadata.people import people
from book.manuscript.metadata.source_files import sources
from book.manuscript.yaml.forms import (
    Reading,
    choice,
    date,
    language,
    listing,
    schema_of,
    takes,
    text,
)
from book.manuscript.yaml.records import Record, made
from book.manuscript.yaml.tree import Node, compose
from book.model import Allow, Contributor, FrontMatter, KeyPath, Kind, Status

SHORT_TITLE_LENGTH = 28
"""Characters of a short title that fit in the running head."""


@takes({**schema_of(text), "maxLength": SHORT_TITLE_LENGTH})
def _short_title(node: Node, path: KeyPath, reading: Reading) -> str | None:
    words = text(node, path, reading)
    if words is not None and len(words) > SHORT_TITLE_LENGTH:
        length, most = len(words), SHORT_TITLE_LENGTH
        reading.report(rules.LONG_SHORT_TITLE, node, path, length=length, most=most)
    return words


HEAD = Record(
    {
        "title": (text, "Tittelen. Den skal ikke gjentas i teksten."),
        "short_title": (_short_title, "Kortform til toppen av sidene, høyst 28 tegn."),
        "kind": (choice(Kind), "partnership, summary eller text; text når ingenting står."),
        "authors": (people, "Navn, eller id-er fra contributors i book.yaml."),
        "editors": (people, "Navn, eller id-er fra contributors i book.yaml."),
        "abstract": (text, "Ingressen: to–tre setninger."),
        "keywords": (listing(text, or_one=True), "Stikkord, for eksempel [hytter, natur]."),
        "status": (
            choice(Status),
            "draft (utkast), review (til gjennomlesing) eller final (ferdig).",
        ),
        "updated": (date, "Når kapitlet sist ble rettet: 2026-11-23."),
        "lang": (language, "Språket, hvis det er et annet enn bokas: nn, en."),
        "license": (text, "Lisensen, hvis den er en annen enn bokas."),
        "image": (text, "Et bilde til åpningen: images/campus.jpg."),
        "image_alt": (text, "Hva bildet i åpningen viser."),
        "sources": (sources, "Kildene, hver med id, title og helst url."),
        "allow": (
            listing(
                made(
                    Allow,
                    Record(
                        {
                            "rule": (text, "Koden til regelen: TY002."),
                            "because": (text, "Hvorfor regelen ikke gjelder i dette kapitlet."),
                        },
                        required=("rule",),
                    ),
                )
            ),
            "Regler som ikke gjelder her, hver med grunnen.",
        ),
        "partnership": (partnership.partnership, "Det som partnerskapene sammenlignes med."),
        "results": (partnership.results, "Det partnerskapet har å vise, under bokas temaer."),
    },
    required=("title",),
    other_names={
        "author": "authors",
        "tags": "keywords",
        "licence": "license",
        "language": "lang",
        "editor": "editors",
        "source": "sources",
    },
    meant={
        "tittel": "title",
        "korttittel": "short_title",
        "forfatter": "authors",
        "forfattere": "authors",
        "redaktør": "editors",
        "redaktører": "editors",
        "ingress": "abstract",
        "sammendrag": "abstract",
        "stikkord": "keywords",
        "emneord": "keywords",
        "dato": "updated",
        "date": "updated",
        "språk": "lang",
        "lisens": "license",
        "bilde": "image",
        "kilder": "sources",
        "resultater": "results",
        "partnerskap": "partnership",
        "summary": "abstract",
    },
)


_HEADING = re.compile(r"^# +(.+?)(?: *\{[^{}]*\})?[ #]*$", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Head:
    """A chapter's front matter, and how many lines of the file it takes."""

    front: FrontMatter
    height: int = 0


def read(
    source: SourceFile, contributors: Iterable[Contributor], sink: Sink, *, headless: bool = False
) -> Head:
    """Read the head of a chapter; what is wrong with it is reported, the rest is used.

    Args:
        source: the file.
        contributors: those of book.yaml, whom authors and editors may name by id.
        sink: takes the findings.
        headless: whether a heading may stand for the head: in a book that nothing describes.
    """
    cut = _cut(source.lines())
    if cut is None and headless and (titled := _titled(source.lines())):
        return titled
    if cut is None:
        sink.report(rules.MISSING_HEAD, source.span(1, 1))
        return Head(FrontMatter(_heading(source.text) or _name(source)))
    yaml, height, is_closed = cut
    if not is_closed:
        sink.report(rules.UNCLOSED_HEAD, source.span(1, 1))
    reading = Reading(sink, {(): source.span(1, 1)}, {p.id: p for p in contributors if p.id})
    tree = compose(source, yaml, 1, sink)
    values = (HEAD.values(tree, (), reading) if tree is not None else None) or {}
    title = values.pop("title", "") or _title_line(yaml) or _heading(source.text) or _name(source)
    unread = tree.unread if tree is not None else frozenset(HEAD.fields)
    return Head(FrontMatter(title=title, keys=reading.keys, unread=unread, **values), height)


def _titled(lines: list[str]) -> Head | None:
    """The heading of the top level that a text begins with, as its head."""
    start = next((index for index, line in enumerate(lines) if line.strip()), len(lines))
    first = "\n".join(lines[start : start + 2])
    if found := _HEADING.match(first):
        return Head(FrontMatter(re.sub(r"[`*]", "", found[1]).strip()), start + 1)
    if found := re.match(r"(\S.*)\n=+[ \t]*$", first):
        return Head(FrontMatter(re.sub(r"[`*]", "", found[1]).strip()), start + 2)
    return None


def _cut(lines: list[str]) -> tuple[str, int, bool] | None:
    """The YAML of a head, how many lines head and marks take together, and whether it ends."""
    start = next((index for index, line in enumerate(lines) if line.strip()), 0)
    if not lines or lines[start].rstrip() != "---":
        return None
    for index in range(start + 1, len(lines)):
        if lines[index].rstrip() in {"---", "..."}:
            return "\n" * start + "\n".join(lines[start + 1 : index]), index + 1, True
    # No end: the head lasts as long as lines look like one.
    index = start + 1
    while index < len(lines) and re.match(r"\s*(?:[\w-]+\s*:|-\s|#|\s)", lines[index]):
        index += 1
    return "\n" * start + "\n".join(lines[start + 1 : index]), index, False


def _title_line(yaml: str) -> str:
    """The title of a head that YAML cannot read."""
    match = re.search(r"^title\s*:[ \t]*(.*)$", yaml, re.MULTILINE)
    return match[1].strip().strip("\"'[]{}&*!@`%").strip() if match else ""


def _heading(text: str) -> str:
    match = _HEADING.search(text)
    return match[1].strip() if match else ""


def _name(source: SourceFile) -> str:
    words = source.file.stem.lstrip("0123456789-_ ").replace("-", " ").replace("_", " ").strip()
    return words[:1].upper() + words[1:] or source.file.stem
