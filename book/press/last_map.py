"""The page map of the last full build of a book: to guess from, and to number one chapter by."""

from __future__ import annotations

import datetime
import json
from dataclasses import dataclass
from pathlib import Path

from book.ground.files import digest, keep
from book.press.folios import PageMap


@dataclass(frozen=True, slots=True)
class LastMap:
    """Where everything was, and when that was."""

    pages: PageMap
    made: datetime.datetime
    """Local time. Said to people only; it reaches no output."""


def remember(cache: Path, root: Path, pages: PageMap) -> None:
    """Keep the page map of the book in a folder."""
    kept = {"folios": dict(pages.folios), "spans": dict(pages.spans)}
    keep(_file(cache, root), json.dumps(kept).encode())


def recall(cache: Path, root: Path) -> LastMap | None:
    """The map that was kept, if one was and it can be read."""
    file = _file(cache, root)
    try:
        kept = json.loads(file.read_bytes())
        spans = {name: (int(first), int(last)) for name, (first, last) in kept["spans"].items()}
        folios = {str(anchor): int(folio) for anchor, folio in kept["folios"].items()}
        made = datetime.datetime.fromtimestamp(file.stat().st_mtime).astimezone()
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return None
    return LastMap(PageMap(folios, spans), made)


def _file(cache: Path, root: Path) -> Path:
    return cache / "maps" / f"{digest(str(root.resolve()).encode())[:32]}.json"
