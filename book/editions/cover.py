"""The cover of the print edition: back, spine and front as one page for the press."""

from __future__ import annotations

from book.editions.templates import environment
from book.model import BookMeta
from book.workpieces import Look, Section, Spread


def render(meta: BookMeta, spread: Spread, look: Look) -> Section:
    """The spread as a section; its own sheet says how large it is and how thick the spine."""
    editors = ", ".join(editor.name for editor in meta.editors)
    html = (
        environment(look)
        .get_template("cover.html.j2")
        .render(meta=meta, spread=spread, editors=editors)
    )
    return Section("cover", meta.title, html)
