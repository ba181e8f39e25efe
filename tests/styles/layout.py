"""Lay out a page of the paged design and tell where its lines stand."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from weasyprint import HTML
from weasyprint.formatting_structure.boxes import TextBox

STYLES = Path(__file__).parents[2] / "styles"
PAGES = Path(__file__).parent / "pages"


@dataclass(frozen=True, slots=True)
class Line:
    """A run of text: its page, its place from the trim and its size, in points."""

    page: int
    left: float
    baseline: float
    size: float
    family: str
    text: str


def sheet(*elements: str, styles: tuple[str, ...] = ("print.css",)) -> str:
    """Write a document of the paged editions around top-level elements."""
    links = "".join(f'<link rel="stylesheet" href="{name}">' for name in styles)
    return (
        f'<!doctype html><html lang="nb"><head><meta charset="utf-8"><title>Prøve</title>{links}'
        f'</head><body class="paged" data-book="Boka">{"".join(elements)}</body></html>'
    )


def lines(document: str) -> Iterator[Line]:
    """Lay a document out and give its text runs, margin boxes included."""
    for number, page in enumerate(HTML(string=document, base_url=f"{STYLES}/").render().pages, 1):
        for box in page._page_box.descendants():
            if isinstance(box, TextBox) and box.text.strip():
                yield Line(
                    page=number,
                    left=round(box.position_x * 0.75, 2),
                    baseline=round((box.position_y + box.baseline) * 0.75, 2),
                    size=round(box.style["font_size"] * 0.75, 2),
                    family=box.style["font_family"][0],
                    text=box.text,
                )


def chapter() -> str:
    """Read the sample chapter that holds every element of the text."""
    return (PAGES / "chapter.html").read_text(encoding="utf-8")
