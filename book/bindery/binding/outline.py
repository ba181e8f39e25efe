"""The outline: the tree of bookmarks that readers page by."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from pikepdf import Array, Dictionary, Name, Object, Pdf, String

from book.press.gathering import Gathering, Spot


@dataclass(frozen=True, slots=True)
class PlacedGathering:
    """A gathering in its place: `start` is its first page in the book, from 0."""

    gathering: Gathering
    start: int


@dataclass(frozen=True, slots=True)
class BoundPage:
    """A page of the bound book, and where its trim begins on the sheet, in points."""

    page: Object
    left: float
    top: float

    def destination(self, spot: Spot) -> Array:
        """A place on the page in PDF's terms: from the lower left, zoom unchanged."""
        return Array([self.page, Name.XYZ, self.left + spot.x, self.top - spot.y, 0])


@dataclass(slots=True)
class _Entry:
    label: str
    destination: Array
    children: list[_Entry] = field(default_factory=list)


def write_outline(out: Pdf, placed: Sequence[PlacedGathering], pages: Sequence[BoundPage]) -> None:
    """Nest the bookmarks of all gatherings by level; skipped levels are closed up."""
    roots: list[_Entry] = []
    path: list[tuple[int, list[_Entry]]] = [(0, roots)]
    for part in placed:
        for bookmark in part.gathering.bookmarks:
            page = pages[part.start + bookmark.spot.page]
            entry = _Entry(bookmark.label, page.destination(bookmark.spot))
            while path[-1][0] >= bookmark.level:
                path.pop()
            path[-1][1].append(entry)
            path.append((bookmark.level, entry.children))
    if roots:
        outlines = out.make_indirect(Dictionary(Type=Name.Outlines))
        outlines.Count = _hang(out, outlines, roots)
        out.Root.Outlines = outlines
        out.Root.PageMode = Name.UseOutlines


def _hang(out: Pdf, parent: Object, entries: Sequence[_Entry]) -> int:
    """Write entries below their parent (ISO 32000-1 clause 12.3.3); say how many are visible."""
    items = [
        out.make_indirect(
            Dictionary(Title=String(entry.label), Dest=entry.destination, Parent=parent)
        )
        for entry in entries
    ]
    for item, following in pairwise(items):
        item.Next, following.Prev = following, item
    parent.First, parent.Last = items[0], items[-1]
    count = len(items)
    for item, entry in zip(items, entries, strict=True):
        if entry.children:
            item.Count = _hang(out, item, entry.children)
            count += int(item.Count)
    return count
