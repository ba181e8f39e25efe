"""The editor's small errands: start a chapter, explain a rule, survey the machine, clear up."""

from __future__ import annotations

import ctypes.util
import json
import re
import shutil
from collections.abc import Iterator
from pathlib import Path

from book.bindery import validation
from book.diagnostics import BookError, ExitCode, Lang, Text
from book.files import sweep, write
from book.model import Chapter
from book.rules import CATALOGUE
from book.tools import COMMANDS, PANGO, VERAPDF, Tool, find

_SLUG = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")

_SCAFFOLD = """\
---
title: {title}
status: draft
abstract: >-
  To–tre setninger som sier hva kapitlet handler om.
sources:
  - id: kilde
    title: "Utgiver: Tittel"
    url: "https://example.org"
---

Her begynner kapitlet. Det som er hentet fra en kilde, viser til den [@kilde].

## En mellomtittel {{#bakgrunn}}

Les CONTRIBUTING.md for resten.
"""


def new_chapter(root: Path, slug: str, lang: Lang) -> str:
    """Write a scaffold that compiles; never over a file that is there.

    Raises:
        BookError: the slug is not one, or the chapter exists.
    """
    if not _SLUG.fullmatch(slug):
        raise BookError(
            Text(f"«{slug}» kan ikke være navnet på en fil.", f"'{slug}' cannot name a file."),
            Text("bruk små bokstaver a–z, tall og bindestrek", "use a–z, digits and hyphens"),
            ExitCode.USAGE,
        )
    file = root / f"{slug}.md"
    if file.exists():
        raise BookError(
            Text(f"{file.name} finnes fra før.", f"{file.name} already exists."),
            Text("velg et annet navn, eller rediger fila", "choose another name, or edit the file"),
            ExitCode.USAGE,
        )
    title = slug.replace("-", " ").capitalize()
    write(file, _SCAFFOLD.format(title=title).encode())
    made = Text(
        f"{file.name} er laget. Før den opp under contents i book.yaml når den skal med.",
        f"{file.name} is made. List it under contents in book.yaml when it is to be in the book.",
    )
    return made.in_(lang)


def explain(code: str, lang: Lang) -> str:
    """What a rule demands, why, and how it looks wrong and right.

    Raises:
        BookError: no rule has the code.
    """
    rule = CATALOGUE.get(code.upper())
    if rule is None:
        raise BookError(
            Text(f"Ingen regel heter {code}.", f"No rule is called {code}."),
            Text("se docs/diagnostics.md for alle kodene", "see docs/diagnostics.md for all codes"),
            ExitCode.USAGE,
        )
    words = Text("Hvorfor|Slik mender du det|Galt|Rett", "Why|How to mend it|Wrong|Right")
    why, mend, bad, good = words.in_(lang).split("|")
    return "\n".join(
        (
            f"{rule.code} ({rule.severity}): {rule.message.in_(lang)}",
            f"\n{why}: {rule.why.in_(lang)}",
            f"{mend}: {rule.hint.in_(lang)}",
            f"\n{bad}:\n{_indent(rule.bad)}",
            f"\n{good}:\n{_indent(rule.good)}",
        )
    )


def _indent(text: str) -> str:
    return "\n".join(f"    {line}" for line in text.rstrip("\n").split("\n"))


def clean(output: Path, cache: Path) -> tuple[Path, ...]:
    """Remove the files a manifest lists, the manifest, and the cache; name what went.

    A file that people have changed since is theirs all the same: only its name is ours, so it is
    removed too, as a build would have replaced it. Nothing unlisted is touched.
    """
    manifest = output / "manifest.json"
    removed = []
    try:
        listed = [output / name for name in json.loads(manifest.read_text("utf-8"))["outputs"]]
    except (OSError, ValueError, KeyError):
        listed = []
    for file in [*listed, manifest] if listed else []:
        if file.resolve().is_relative_to(output) and file.is_file():
            file.unlink()
            removed.append(file)
    removed.extend(sweep(output, older_than=0))
    for folder in sorted({file.parent for file in removed}, reverse=True):
        while folder.is_relative_to(output) and folder.is_dir() and not any(folder.iterdir()):
            folder.rmdir()
            folder = folder.parent
    if (cache / "CACHEDIR.TAG").is_file():
        shutil.rmtree(cache)
        removed.append(cache)
    return tuple(removed)


def word_count(chapter: Chapter) -> int:
    """How many words the body of a chapter has, notes included."""
    texts = [token.content for token in chapter.document.tokens if token.type == "inline"]
    for note in chapter.document.footnotes.values():
        texts.extend(token.content for token in note if token.type == "inline")
    return sum(len(text.split()) for text in texts)


def survey() -> Iterator[tuple[Tool, bool, bool]]:
    """Every tool, whether it is here, and whether a build needs it (the others are for proofs)."""
    yield PANGO, ctypes.util.find_library("pango-1.0") is not None, True
    for tool in dict.fromkeys(COMMANDS.values()):
        commands = [command for command, owner in COMMANDS.items() if owner is tool]
        yield tool, all(find(command) for command in commands), False
    yield VERAPDF, validation.missing_tool() is None, False
