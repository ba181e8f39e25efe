"""A bar chart as SVG."""

from __future__ import annotations

from collections.abc import Sequence
from xml.sax.saxutils import escape

_ROW, _LEFT, _WIDTH = 24, 120, 480


def plot(title: str, bars: Sequence[tuple[str, float]]) -> str:
    """Draw a bar for each value, the longest across the picture."""
    longest = max(value for _, value in bars)
    height = _ROW * (len(bars) + 2)
    rows = []
    for number, (name, value) in enumerate(bars):
        y = _ROW * (number + 1.5)
        width = _WIDTH * value / longest
        rows.append(
            f'<text x="{_LEFT - 8}" y="{y + 15:.0f}" text-anchor="end">{escape(name)}</text>'
            f'<rect x="{_LEFT}" y="{y + 3:.0f}" width="{width:.1f}" height="{_ROW - 6}"/>'
            f'<text x="{_LEFT + width + 6:.1f}" y="{y + 15:.0f}">{value:.3f}</text>'
        )
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{_LEFT + _WIDTH + 70}" height="{height}" '
        f'font-family="sans-serif" font-size="12" fill="#0b5563"><title>{escape(title)}</title>'
        f'<text x="8" y="18" font-weight="bold">{escape(title)}</text>{"".join(rows)}</svg>\n'
    )
