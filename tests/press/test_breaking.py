from __future__ import annotations

from pathlib import Path

import pytest

from book.press import engine

TEXT = (
    "Utgangspunktet er en samling av erfaringer som KS og TRD3.0 har laget{space}"
    '<a class="citation">[1]</a>. Femten samarbeid ga innspill til den.'
)
PAGE = """<!doctype html><html lang="nb"><style>
@font-face {{ font-family: Serif; src: url(SourceSerif4SmText-Regular.ttf) }}
@page {{ size: {width}px 400px; margin: 0 }}
body {{ margin: 0; font: 16px/20px Serif; hyphens: {hyphens} }}
.citation {{ white-space: nowrap }}
</style><p>{text}</p></html>"""


def lines(html: str, fonts: Path) -> list[str]:
    engine.start()
    from weasyprint import HTML
    from weasyprint.formatting_structure import boxes

    document = HTML(string=html, base_url=f"{fonts}/").render()
    return [
        "".join(box.text for box in line.descendants() if isinstance(box, boxes.TextBox))
        for page in document.pages
        for line in page._page_box.descendants()
        if isinstance(line, boxes.LineBox)
    ]


@pytest.mark.parametrize("hyphens", ["auto", "manual"])
@pytest.mark.parametrize("space", [" ", "\u00a0"])
def test_no_line_ends_after_its_first_word(repository: Path, hyphens: str, space: str) -> None:
    fonts = repository / "styles/fonts/source-serif-4"
    for width in range(250, 450, 5):
        page = PAGE.format(width=width, hyphens=hyphens, text=TEXT.format(space=space))
        *full, last = lines(page, fonts)
        assert last
        assert min(len(line) for line in full) > width / 20, (width, full)
