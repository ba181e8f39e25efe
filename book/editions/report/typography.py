"""The typographic figures of a book as the report says them."""

from __future__ import annotations

from collections.abc import Iterator

from book.ground.errors import Lang, Text
from book.press.typography import NARROW, WIDE, Typography

_DECIMAL = {"nb": ",", "en": "."}


def figures(book: Typography | None, lang: Lang) -> Iterator[tuple[str, str]]:
    """Rows of a table: what is counted, and how many; none where there are no pages."""
    if book is None:
        return
    point = _DECIMAL[lang]

    def number(value: float, digits: int) -> str:
        return f"{value:.{digits}f}".replace(".", point)

    space = (number(v, 3) for v in (book.space_median, book.space_p99, book.space_most))
    shares = f"{number(book.wide, 1)} % / {number(book.narrow, 1)} %"
    wide, narrow = number(WIDE, 2), number(NARROW, 2)
    rows = (
        (
            Text("Sider, av dem blanke", "Pages, blank ones"),
            f"{book.pages + book.blank}, {book.blank}",
        ),
        (Text("Fulle linjer", "Full lines"), str(book.lines)),
        (
            Text("Bindestreker på hundre linjer", "Hyphens to a hundred lines"),
            number(book.hyphens, 1),
        ),
        (
            Text("To / flere bindestreker under hverandre", "Two / more hyphens under each other"),
            f"{book.pairs} / {book.ladders}",
        ),
        (
            Text("Bindestrek ved sideslutt", "Hyphens at the end of a page"),
            str(book.turns_on_hyphen),
        ),
        (
            Text(
                "Ordmellomrom i em: midterst / 99 % under / videst",
                "Word space in em: median / 99 % below / widest",
            ),
            " / ".join(space),
        ),
        (
            Text(
                f"Linjer over {wide} / under {narrow} em", f"Lines over {wide} / under {narrow} em"
            ),
            shares,
        ),
        (Text("Altfor korte sistelinjer", "Runts"), str(book.runts)),
        (
            Text("Enslige linjer øverst / nederst på en side", "Widows / orphans"),
            f"{book.widows} / {book.orphans}",
        ),
        (Text("Linjer utenfor linjenettet", "Lines off the grid"), str(book.off_grid)),
        (
            Text("Sluttsider med færre enn åtte linjer", "Last pages of fewer than eight lines"),
            str(book.short_pages),
        ),
        (
            Text("Oppslag med ulik dybde", "Spreads of unequal depth"),
            f"{book.unequal_spreads} / {book.spreads}",
        ),
    )
    yield from ((name.in_(lang), value) for name, value in rows)
