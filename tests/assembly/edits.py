"""What authors do to a book between two builds."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

Edit = Callable[[Path], None]


def first(folder: Path) -> Path:
    return min(folder.glob("*.md"))


def add_a_word(folder: Path) -> None:
    first(folder).write_text(first(folder).read_text() + "\n\nEt ord til.\n")


def add_a_line_before_all(folder: Path) -> None:
    head, _, body = first(folder).read_text().removeprefix("---\n").partition("\n---\n")
    first(folder).write_text(f"---\n{head}\n---\n\nEn ny linje.\n{body}")


def rename_the_headings(folder: Path) -> None:
    text = first(folder).read_text()
    first(folder).write_text(text.replace("## ", "## Nye "))


def add_a_figure(folder: Path) -> None:
    figure = "\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n: En tabell {#tbl:ny}\n"
    first(folder).write_text(first(folder).read_text() + figure)


def retitle(folder: Path) -> None:
    text = first(folder).read_text()
    first(folder).write_text(text.replace("title: ", "title: Den nye ", 1))


def link_to_nowhere(folder: Path) -> None:
    first(folder).write_text(first(folder).read_text() + "\n\n[dit](ingen.md#steder)\n")


def take_a_chapter_away(folder: Path) -> None:
    max(folder.glob("*.md")).unlink()


EDITS: tuple[Edit, ...] = (
    add_a_word,
    add_a_line_before_all,
    rename_the_headings,
    add_a_figure,
    retitle,
    link_to_nowhere,
    take_a_chapter_away,
)
