"""What a screen reader says of each page: roles, languages, link names, alternatives, words.

The letters of the roles are those of ISO 32000-1 clause 14.8.4. What is in square brackets is said
of the words after the colon: where a link leads, and which language they are in. An ellipsis goes
on with what was begun above.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from .structure import Element, Words

INLINE = ("Code", "Link", "Quote", "Reference", "Span")


def aloud(root: Element, labels: Sequence[str]) -> str:
    """The document as lines, page by page; `labels` are the pages' folios."""
    voice = _Voice(labels)
    voice.block(root, 0)
    return "\n".join(voice.lines) + "\n"


class _Voice:
    """Puts what is said into lines; an element is named when its first words come."""

    def __init__(self, labels: Sequence[str]) -> None:
        self.lines: list[str] = []
        self._labels = labels
        self._page = -1
        self._named: list[str] = []

    def block(self, element: Element, depth: int) -> None:
        name = "  " * depth + element.role + _traits(element)
        if element.role == "TR":
            return self._row(element, name)
        if element.role == "Figure":
            self._say(min(element.pages), name)
        elif not element.kids or not _is_inline(element.kids[0]):
            self._named.append(name)
            name = f"{'  ' * (depth + 1)}…"
        for is_inline, kids in groupby(element.kids, _is_inline):
            if not is_inline:
                for kid in kids:
                    assert isinstance(kid, Element)
                    self.block(kid, depth + 1)
            elif element.role != "Figure":  # the alternative stands for what is in it
                for page, words in groupby(_pieces(kids), lambda piece: piece.page):
                    self._say(page, f"{name}: {''.join(words)}")
                    name = f"{'  ' * depth}…"
        return None

    def _row(self, row: Element, name: str) -> None:
        cells = [kid for kid in row.kids if isinstance(kid, Element)]
        said = (f"{cell.role}{_traits(cell)}: {''.join(_pieces(cell.kids))}" for cell in cells)
        self._say(min(row.pages), f"{name} | {' | '.join(said)}")

    def _say(self, page: int, line: str) -> None:
        if page != self._page:
            self._page = page
            self.lines.append(f"\n--- {self._labels[page]}")
        self.lines += self._named
        self._named.clear()
        self.lines.append(line.replace("\u00ad", "").rstrip())


def _is_inline(kid: Element | Words) -> bool:
    return isinstance(kid, Words) or kid.role in INLINE


def _pieces(kids: Iterator[Element | Words] | Sequence[Element | Words]) -> Iterator[Words]:
    """The words, with what is said of them around them."""
    for kid in kids:
        if isinstance(kid, Words):
            yield kid
            continue
        pieces = list(_pieces(kid.kids))
        said = _traits(kid).strip()
        if "/Alt" in kid.pdf:
            pieces = [Words.on(min(kid.pages), f"[{said}]")]
        elif said and pieces:
            pieces[0] = Words.on(pieces[0].page, f"[{said}: {pieces[0]}")
            pieces[-1] = Words.on(pieces[-1].page, f"{pieces[-1]}]")
        yield from pieces


def _traits(element: Element) -> str:
    """What is said of an element beside its words."""
    own = element.pdf
    said = [own[key] for key in ("/Lang", "/E", "/ActualText") if key in own]
    said += [f"«{own['/Alt']}»"] if "/Alt" in own else []
    said += dict.fromkeys(f"→ {link['/Contents']}" for link in element.links)
    said += [str(element.attribute(key))[1:] for key in ("Scope",) if element.attribute(key)]
    return "".join(f" {what}" for what in said)
