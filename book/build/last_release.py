"""The release before: which chapters and which pages are others now."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from pathlib import Path
from typing import Any

from book.bindery.record import earlier
from book.ground.files import digest
from book.model import Book, Chapter

FOLDER = "release"
"""Where releases lie among the outputs, each in a folder named for its version."""


@dataclass(frozen=True, slots=True)
class LastRelease:
    """A parcel that lies among the outputs."""

    folder: Path
    manifest: dict[str, Any]

    @property
    def version(self) -> str:
        """What the release was called."""
        return self.folder.name

    def changed(self, book: Book) -> tuple[Chapter, ...]:
        """The chapters whose files are not what they were, new ones included."""
        then = self.manifest.get("inputs", {})
        return tuple(
            chapter
            for chapter in book.chapters
            if then.get(chapter.source.file.relative_to(book.root).as_posix())
            != digest(chapter.source.file.read_bytes())
        )

    def screen(self, book: Book) -> bytes | None:
        """Its screen edition, if it has one."""
        file = self.folder / f"{book.meta.output}.pdf"
        return file.read_bytes() if file.is_file() else None


def find(output: Path, book: Book) -> LastRelease | None:
    """The newest release of a book, by its date and then its name."""
    manifests = (
        (file.parent, earlier.read(file.parent, book.meta.title))
        for file in (output / FOLDER).glob(f"*/{earlier.NAME}")
    )
    found = [(str(said.get("date")), place.name, place, said) for place, said in manifests if said]
    if not found:
        return None
    _, _, folder, manifest = max(found, key=lambda each: each[:2])
    return LastRelease(folder, manifest)


def moved_pages(
    before: Sequence[bytes], after: Sequence[bytes]
) -> tuple[tuple[int | None, int | None], ...]:
    """The pages that look otherwise, as places then and now, counted from 0.

    Pages that only moved because others came or went before them are not told.

    Args:
        before: a picture of each page then.
        after: a picture of each page now, drawn in the same way.
    """
    changed: list[tuple[int | None, int | None]] = []
    matcher = SequenceMatcher(None, before, after, autojunk=False)
    for kind, old, old_end, new, new_end in matcher.get_opcodes():
        if kind == "equal":
            continue
        then: list[int | None] = list(range(old, old_end))
        now: list[int | None] = list(range(new, new_end))
        longest = max(len(then), len(now))
        then += [None] * (longest - len(then))
        now += [None] * (longest - len(now))
        changed += zip(then, now, strict=True)
    return tuple(changed)
