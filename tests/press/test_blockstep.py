"""Lines below a block of odd height stand on the grid, where the style sheet asks for it."""

from __future__ import annotations

import pytest

from .test_composing import PROSE, laid_pages


def off_grid(block: str, height: int = 900) -> int:
    from book.press.engine.linefigures import read_setting

    text = f"<p>{PROSE[:500]}</p>{block}<p>{PROSE[:500]}</p>"
    figures = [read_setting(page) for page in laid_pages(text, height=height)]
    assert sum(page.on_grid for page in figures)
    return sum(page.off_grid for page in figures)


@pytest.mark.parametrize("padding", ["5pt", "13pt", "33pt"])
def test_a_block_ends_on_a_step(padding: str) -> None:
    inside = '<p style="--block-step: 0; text-align: left">Sitat</p>'
    assert off_grid(f'<div style="padding-bottom: {padding}">{inside}</div>')
    assert not off_grid(
        f'<div style="--block-step: 14pt; padding-bottom: {padding}">{inside}</div>'
    )


def test_a_block_that_goes_on_overleaf_ends_on_a_step_there() -> None:
    rows = "".join(f"<p style='--block-step: 0; text-align: left'>{n}</p>" for n in range(30))
    block = f'<div style="--block-step: 14pt; padding-bottom: 5pt">{rows}</div>'
    assert not off_grid(block, height=290)


def test_columns_end_on_a_step() -> None:
    block = f'<div style="columns: 2; padding-bottom: 5pt; --block-step: 14pt">{PROSE[:300]}</div>'
    assert not off_grid(f"<div>{block}</div>")


def test_what_is_of_the_right_height_stays() -> None:
    from weasyprint.formatting_structure import boxes

    text = f'<div style="--block-step: 14pt"><p style="--block-step: 0">{PROSE}</p></div>'
    (page,) = laid_pages(text, height=900)
    div = next(b for b in page._page_box.descendants() if b.element_tag == "div")
    lines = sum(isinstance(box, boxes.LineBox) for box in div.descendants())
    assert div.border_height() == pytest.approx(lines * 14 / 0.75)
