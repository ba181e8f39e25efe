"""The pages of the web edition, and their addresses: a front page, chapters, parts, register."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from markupsafe import Markup

from book.assembly.assembled import Entry
from book.editions.html.chapters import compose
from book.editions.html.compositor import Compositor
from book.editions.html.setting import Setting
from book.model import Kind

HOME = "index.html"


def in_order(entries: Sequence[Entry]) -> Iterator[Entry]:
    """Parts, chapters and the register as they follow each other; no sections."""
    for entry in entries:
        yield entry
        if entry.level == "part":
            yield from in_order(entry.entries)


def contents(entries: Sequence[Entry], here: str = "") -> tuple[Entry, ...]:
    """The contents as they are shown.

    The sections of a partnership stand under the chapter that is open, or else nowhere: all
    partnerships have the same.
    """
    return pruned(entries, lambda entry: entry.anchor == here or not _is_partnership(entry))


def pruned(entries: Sequence[Entry], keeps: Callable[[Entry], bool]) -> tuple[Entry, ...]:
    """The entries with what is below those that keep it."""
    return tuple(
        replace(entry, entries=pruned(entry.entries, keeps) if keeps(entry) else ())
        for entry in entries
    )


def _is_partnership(entry: Entry) -> bool:
    return entry.chapter is not None and entry.chapter.front.kind is Kind.PARTNERSHIP


def page_of(anchor: str) -> str:
    """The file that holds an anchor; what is not in a chapter is on the front page."""
    home = anchor.partition("--")[0]
    if home in {"title", "contents"} or home.startswith("part-"):
        return HOME
    return f"{home}.html"


def on_pages(here: str) -> Callable[[str], str]:
    """How a page addresses anchors: its own bare, others' with their file."""

    def address(anchor: str) -> str:
        page = page_of(anchor)
        if page == here:
            return f"#{anchor}"
        return f"{page}#{anchor}" if page == HOME or "--" in anchor else page

    return address


def front_page(setting: Setting) -> Markup:
    """Half title, title, imprint with the colophon, as a bound book opens."""
    assembly = setting.assembly
    colophon = assembly.book.colophon
    text = Compositor(colophon, setting).body() if colophon else Markup("")
    return setting.draw("front.html.j2", colophon=text, credits=assembly.credits)


def chapter_page(entry: Entry, setting: Setting) -> Markup:
    """A part's opening, a chapter, or the register; as it was kept, where it has not changed."""
    if setting.kept is None:
        return _set(entry, setting)
    return setting.kept.page(
        entry, setting.picture, lambda picture: _set(entry, replace(setting, picture=picture))
    )


def _set(entry: Entry, setting: Setting) -> Markup:
    if entry.chapter is not None:
        return compose(entry.chapter, setting)
    if entry.level == "part":
        return setting.draw("part.html.j2", entry=entry)
    return setting.draw("register-chapter.html.j2", entry=entry)
