"""The typographic figures of a book as the report says them."""

from __future__ import annotations

from collections.abc import Iterator

from book.ground.errors import Lang, Text
from book.press.typography import NARROW, WIDE, Typography

_DECIMAL = {"nb": ",", "en": "."}


def figures(book: Typography | None, lang: Lang) -> Iterator[tuple[str, str]]:
    """Rows of a table: what is counted, and how many; none where there are no pages."""
    if book is not None:
        yield from ((Text(nb, en).in_(lang), value) for nb, en, value in _rows(book, lang))


def _rows(book: Typography, lang: Lang) -> Iterator[tuple[str, str, str]]:
    """What is counted, in bokmål and in English, and how many."""

    def number(value: float, digits: int) -> str:
        return f"{value:.{digits}f}".replace(".", _DECIMAL[lang])

    yield "Sider, av dem blanke", "Pages, blank ones", f"{book.pages + book.blank}, {book.blank}"
    yield "Fulle linjer", "Full lines", str(book.lines)
    yield "Bindestreker på hundre linjer", "Hyphens to a hundred lines", number(book.hyphens, 1)
    yield (
        "To / flere bindestreker under hverandre",
        "Two / more hyphens under each other",
        f"{book.pairs} / {book.ladders}",
    )
    turns = str(book.turns_on_hyphen)
    yield "Bindestrek ved sideslutt", "Hyphens at the end of a page", turns
    space = (number(v, 3) for v in (book.space_median, book.space_p99, book.space_most))
    yield (
        "Ordmellomrom i em: midterst / 99 % under / videst",
        "Word space in em: median / 99 % below / widest",
        " / ".join(space),
    )
    wide, narrow = number(WIDE, 2), number(NARROW, 2)
    yield (
        f"Linjer over {wide} / under {narrow} em",
        f"Lines over {wide} / under {narrow} em",
        f"{number(book.wide, 1)} % / {number(book.narrow, 1)} %",
    )
    yield "Altfor korte sistelinjer", "Runts", str(book.runts)
    yield (
        "Enslige linjer øverst / nederst på en side",
        "Widows / orphans",
        f"{book.widows} / {book.orphans}",
    )
    yield "Linjer utenfor linjenettet", "Lines off the grid", str(book.off_grid)
    yield (
        "Sluttsider med færre enn åtte linjer",
        "Last pages of fewer than eight lines",
        str(book.short_pages),
    )
    spreads = f"{book.unequal_spreads} / {book.spreads}"
    yield "Oppslag med ulik dybde", "Spreads of unequal depth", spreads
