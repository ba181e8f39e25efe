"""Where templates and style sheets are sought."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Resources:
    """Where templates and style sheets are sought: the book's own folders first."""

    templates: tuple[Path, ...]
    styles: tuple[Path, ...]

    @classmethod
    def of(cls, book: Path, home: Path) -> Resources:
        """The resources of the book in a folder: its own, then those of the compiler's home."""
        places = (book, book.parent, home)
        return cls(
            tuple(dict.fromkeys(p / "templates" for p in places if (p / "templates").is_dir())),
            tuple(dict.fromkeys(p / "styles" for p in places if (p / "styles").is_dir())),
        )

    def style(self, name: str) -> Path:
        """The first folder's file of this name.

        Raises:
            FileNotFoundError: no folder has it.
        """
        return _first(self.styles, name)

    def template(self, name: str) -> Path:
        """The first folder's file of this name.

        Raises:
            FileNotFoundError: no folder has it.
        """
        return _first(self.templates, name)


def _first(folders: tuple[Path, ...], name: str) -> Path:
    for folder in folders:
        if (folder / name).is_file():
            return folder / name
    raise FileNotFoundError(name)
