"""Links and citations: what authors wrote → anchors of the book.

A link that leads nowhere loses its address, so that no edition holds a dead one. After this pass
a link's token carries `meta["xref"]` (an anchor of the book) or `meta["external"]` (True).
"""

from __future__ import annotations

import posixpath
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from urllib.parse import unquote, urlsplit

from markdown_it.token import Token

from book.assembly import anchors, tokens
from book.assembly.assembled import Citation, Target
from book.assembly.memo import PassMemo
from book.assembly.numbering import each
from book.findings.diagnostics import Sink
from book.findings.rules import references as rules
from book.ground.source import SourceSpan
from book.ground.suggestions import nearest
from book.model import Book, Chapter

OUTSIDE = frozenset({"http", "https", "mailto"})
"""The schemes a link out of the book may have."""


def resolve(book: Book, targets: Mapping[str, Target], memo: PassMemo, sink: Sink) -> Book:
    """Resolve every link and citation of the book."""
    files = {posixpath.normpath(c.source.path): c for c in book.chapters}
    titles = {anchor: target.title for anchor, target in targets.items()}
    seen = titles, [(path, chapter.slug) for path, chapter in files.items()]

    def resolved(chapter: Chapter) -> Chapter:
        return memo.of(
            "references",
            chapter,
            seen,
            sink,
            lambda own: _Resolver(chapter, files, targets, own).resolved(),
        )

    return each(book, resolved)


def cite(chapter: Chapter, ids: Collection[str]) -> tuple[Citation, ...]:
    """The citations of a chapter's sources that exist, in the order asked for."""
    numbered = {source.id: (n, source) for n, source in enumerate(chapter.front.sources, 1)}
    return tuple(
        Citation(source.number or number, anchors.source_anchor(chapter, source.id), source.title)
        for number, source in (numbered[name] for name in ids if name in numbered)
    )


@dataclass(frozen=True, slots=True)
class _Resolver:
    """Resolves the links of one chapter."""

    chapter: Chapter
    files: Mapping[str, Chapter]
    targets: Mapping[str, Target]
    sink: Sink

    def resolved(self) -> Chapter:
        return tokens.change(self.chapter, self._change)

    def _change(self, token: Token, block: SourceSpan) -> Token:
        if token.type == "link_open":
            return self._link(token, tokens.inside(token, block))
        if token.type == "citation":
            return self._citation(token, tokens.inside(token, block))
        if token.type == "inline" and token.children:
            return tokens.with_children(token, self._worded(token.children, block))
        return token

    def _link(self, token: Token, span: SourceSpan) -> Token:
        href = str(token.attrs.get("href", ""))
        try:
            address = urlsplit(href)
        except ValueError:
            self.sink.report(rules.FOREIGN_SCHEME, span, target=href)
            return _dead(token)
        if address.scheme in OUTSIDE:
            return token.copy(meta=token.meta | {"external": True})
        if address.scheme or address.netloc:
            self.sink.report(rules.FOREIGN_SCHEME, span, target=href)
            return _dead(token)
        target = self._target(unquote(address.path), unquote(address.fragment), span)
        if not target:
            return _dead(token)
        return token.copy(
            attrs=token.attrs | {"href": f"#{target}"}, meta=token.meta | {"xref": target}
        )

    def _target(self, path: str, fragment: str, span: SourceSpan) -> str:
        """The anchor a link leads to; empty (and a finding) when there is none."""
        written = f"{path}#{fragment}" if fragment else path
        chapter = self._chapter(path)
        if chapter is None:
            self.sink.report(
                rules.DEAD_FILE, span, target=written, suggestion=self._nearest_file(path)
            )
            return ""
        anchor = anchors.anchor(chapter, fragment)
        if anchor in self.targets:
            return anchor
        self.sink.report(
            rules.DEAD_ANCHOR,
            span,
            target=written,
            anchor=fragment,
            file=chapter.source.path,
            suggestion=self._nearest_anchor(chapter, path, fragment),
        )
        return ""

    def _chapter(self, path: str) -> Chapter | None:
        if not path:
            return self.chapter
        folder = posixpath.dirname(self.chapter.source.path)
        return self.files.get(posixpath.normpath(posixpath.join(folder, path)))

    def _relative(self, chapter: Chapter) -> str:
        folder = posixpath.dirname(self.chapter.source.path) or "."
        return posixpath.relpath(chapter.source.path, folder)

    def _nearest_file(self, path: str) -> str:
        return nearest(path, [self._relative(chapter) for chapter in self.files.values()])

    def _nearest_anchor(self, chapter: Chapter, path: str, fragment: str) -> str:
        here = [a.partition("--")[2] for a in self.targets if a.startswith(f"{chapter.slug}--")]
        if near := nearest(fragment, here):
            return f"{path}#{near}"
        other = [c for c in self.files.values() if anchors.anchor(c, fragment) in self.targets]
        return f"{self._relative(other[0])}#{fragment}" if len(other) == 1 else ""

    def _citation(self, token: Token, span: SourceSpan) -> Token:
        known = [source.id for source in self.chapter.front.sources]
        ids = token.meta["ids"]
        for name in ids:
            if name not in known and "sources" not in self.chapter.front.unread:
                self.sink.report(
                    rules.UNKNOWN_SOURCE, span, source=name, suggestion=nearest(name, known)
                )
        return token.copy(meta=token.meta | {"citations": cite(self.chapter, ids)})

    def _worded(self, children: list[Token], span: SourceSpan) -> list[Token]:
        """Give every link without words of its own those of its target."""
        out: list[Token] = []
        for child in children:
            if child.type == "link_close" and out and out[-1].type == "link_open":
                out.append(Token("text", "", 0, content=self._words(out[-1], span)))
            out.append(child)
        return out

    def _words(self, link: Token, span: SourceSpan) -> str:
        if target := self.targets.get(str(link.meta.get("xref"))):
            return target.title
        if link.meta.get("external"):
            place = tokens.inside(link, span)
            self.sink.report(rules.EMPTY_LINK, place, target=str(link.attrs["href"]))
            return str(link.attrs["href"])
        return "…"


def _dead(token: Token) -> Token:
    attrs = {name: value for name, value in token.attrs.items() if name != "href"}
    return token.copy(attrs=attrs, meta=token.meta | {"dead": True})
