"""Web addresses: of sources that are one, that cannot work, or that could be safer."""

from __future__ import annotations

import re
from collections.abc import Iterator
from urllib.parse import urlsplit

from book.findings.diagnostics import Sink
from book.findings.rules import checks as rules
from book.ground.source import SourceSpan
from book.model import Book, Chapter, Source

_CANNOT = re.compile(
    r"^https?://https?:|[<>…\\|^`{}]|\.\.\.$|(?<!\.)[.,;]$|^https?://[^/.]+(?:/|$)|(?<=[^/:])//+$"
)
"""What no working address has; a port and a user name are left to themselves."""
_BARE = re.compile(r"^https?://(?:www\.)?|/$", re.IGNORECASE)
_REMARK = re.compile(r"\(([^()]*)\)$")


def inspect(book: Book, sink: Sink) -> None:
    """Report what is wrong with the addresses of a book's sources and links."""
    everything = [(chapter, *found) for chapter in book.texts for found in _addresses(chapter)]
    safe = {urlsplit(a).netloc for _, a, _ in everything if a.startswith("https:")}
    for _, address, place in everything:
        if match := _CANNOT.search(address):
            sink.report(rules.BAD_ADDRESS, place, text=address, sign=match[0])
        elif address.startswith("http:") and (host := urlsplit(address).netloc) in safe:
            sink.report(rules.HTTP, place, host=host)
    for chapter in book.texts:
        _same(chapter, sink)


def _addresses(chapter: Chapter) -> Iterator[tuple[str, SourceSpan]]:
    """Every address of a chapter that leads out of the book, with its place."""
    front = chapter.front
    for index, source in enumerate(front.sources):
        if source.url:
            yield source.url, front.span("sources", index, "url")
    for token in chapter.document.inline():
        href = str(token.attrs.get("href", ""))
        if token.type == "link_open" and href.startswith(("http:", "https:")):
            yield href, chapter.place(token)


def _same(chapter: Chapter, sink: Sink) -> None:
    """Report sources with one address, unless their titles say which version each is."""
    known: dict[str, Source] = {}
    for index, source in enumerate(chapter.front.sources):
        bare = _BARE.sub("", source.url)
        other = known.setdefault(bare, source) if bare else source
        if other is not source and not _are_versions(other, source):
            place = chapter.front.span("sources", index)
            sink.report(rules.SAME_ADDRESS, place, source=other.id, other=source.id)


def _are_versions(one: Source, other: Source) -> bool:
    remarks = _REMARK.search(one.title), _REMARK.search(other.title)
    return all(remarks) and len({remark[1] for remark in remarks if remark}) == len(remarks)
