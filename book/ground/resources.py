"""Where templates and style sheets are sought."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

TEMPLATES, STYLES = "templates", "styles"


@dataclass(frozen=True, slots=True)
class Resources:
    """Where templates and style sheets are sought, in this order."""

    templates: tuple[Path, ...]
    styles: tuple[Path, ...]

    @classmethod
    def of(cls, book: Path, home: Path, *, trusted: bool = False) -> Resources:
        """The resources of the compiler's home.

        Args:
            book: the folder of a book.
            home: the folder of the compiler.
            trusted: take the book's own templates and styles first.
        """
        places = (book, home) if trusted else (home,)
        return cls(
            tuple(place / TEMPLATES for place in places if (place / TEMPLATES).is_dir()),
            tuple(place / STYLES for place in places if (place / STYLES).is_dir()),
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


def own(book: Path) -> tuple[str, ...]:
    """Which folders a book has that are used only when it is trusted."""
    return tuple(name for name in (TEMPLATES, STYLES) if (book / name).is_dir())
