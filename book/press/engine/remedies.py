"""Put right what the engine does to footnotes, before and after it has laid out the pages.

It takes notes out of the text before it collapses white space, so a line end in the HTML of a note
would end a line on the page. And where a page ends between a note's call and the room it needs, it
may lose the note, or let a later one stand first (WeasyPrint #1564, #2502); a paragraph that may
end in a single line there gives it the choice it lacked. To fit the second line of the last
paragraph on a page it moves notes overleaf that had their room; that paragraph is then kept whole.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any
from xml.etree.ElementTree import Element

from book.press.engine.notes import read_notes
from book.press.engine.walk import read_page
from book.press.facts import Note

_SPACES = re.compile(r"[ \t\n\r\f]+")
_NOTE = "footnote"
_MOST_LOOSENED = 8
"""Blocks that may end in a single line before the whole section may."""
_BLOCKS = "p, li, dd, td, blockquote"


def close_up(page: Element) -> None:
    """Collapse the white space in notes, as CSS would (CSS Text 3 clause 4.1.1)."""
    for note in page.iter("span"):
        if _NOTE in note.get("class", "").split():
            for inner in note.iter():
                inner.text = inner.text and _SPACES.sub(" ", inner.text)
                if inner is not note:
                    inner.tail = inner.tail and _SPACES.sub(" ", inner.tail)


def set_with_notes(set_pages: Callable[[str], Any]) -> tuple[Any, tuple[Note, ...]]:
    """Lay out until every note is on a page and in order, or nothing more helps.

    Args:
        set_pages: lays out with one more style sheet.

    Returns:
        The best layout found, and its notes; most documents are laid out once.
    """
    best, worn = _lay_out(set_pages, ""), ""
    faults = at_fault(best[1])
    loosened: dict[str, None] = {}
    everywhere = [_lines_kept(1, _BLOCKS), _lines_kept(3, _BLOCKS)]
    while faults:
        fresh = {note.src: None for note in faults if note.src not in ("", *loosened)}
        if fresh and len(loosened) < _MOST_LOOSENED:
            loosened |= fresh
            sheet = _lines_kept(1, ", ".join(f'[data-src="{src}"]' for src in loosened))
        elif everywhere:
            sheet = everywhere.pop(0)
        else:
            break
        attempt = _lay_out(set_pages, sheet)
        faults = at_fault(attempt[1])
        if len(faults) < len(at_fault(best[1])):
            best, worn = attempt, sheet
    return _drawn_back(set_pages, best, worn)


def _drawn_back(
    set_pages: Callable[[str], Any], best: tuple[Any, tuple[Note, ...]], worn: str
) -> tuple[Any, tuple[Note, ...]]:
    """Bring notes back that stand on a later page than their call.

    Args:
        set_pages: lays out with one more style sheet.
        best: the best layout so far, and its notes.
        worn: the sheet it was laid out with.
    """
    held: dict[str, None] = {}
    while ends := {_end_of(best[0].pages[note.called_on]): None for note in _late(best[1])}:
        if ends.keys() <= held.keys() | {""}:
            break
        held |= ends
        whole = ", ".join(f'[data-src="{src}"]' for src in held if src)
        attempt = _lay_out(set_pages, f"{worn}\n{whole} {{ orphans: 99 !important }}")
        if _badness(attempt[1]) >= _badness(best[1]):
            break
        best = attempt
    return best


def _badness(notes: tuple[Note, ...]) -> tuple[int, int]:
    return len(at_fault(notes)), len(_late(notes))


def _late(notes: tuple[Note, ...]) -> tuple[Note, ...]:
    return tuple(note for note in notes if note.stands_on > note.called_on)


def _end_of(page: Any) -> str:
    """Where the last block of text on a page was written."""
    return next((b.src for b in reversed(read_page(page).blocks) if b.lines and b.src), "")


def _lay_out(set_pages: Callable[[str], Any], sheet: str) -> tuple[Any, tuple[Note, ...]]:
    document = set_pages(sheet)
    return document, read_notes(document.pages)


def at_fault(notes: tuple[Note, ...]) -> tuple[Note, ...]:
    """Notes that are on no page, before their call, or after one that was called later."""
    found, last = [], (-1, -1)
    for note in notes:
        here = (note.stands_on, note.place)
        if note.stands_on < note.called_on or here < last:
            found.append(note)
        last = max(last, here)
    return tuple(found)


def _lines_kept(lines: int, blocks: str) -> str:
    return f"{blocks} {{ orphans: {lines} !important; widows: {lines} !important }}"
