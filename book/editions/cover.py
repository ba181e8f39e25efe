"""The cover of the print edition: back, spine and front as one page for the press."""

from __future__ import annotations

from book.editions.barcode import barcode_of
from book.editions.templates import environment
from book.ground.resources import Resources
from book.ground.spread import Spread
from book.model import BookMeta
from book.press.section import Section


def render(meta: BookMeta, spread: Spread, resources: Resources) -> Section:
    """The spread as a section; its own sheet says how large it is and how thick the spine."""
    editors = ", ".join(editor.name for editor in meta.editors)
    html = (
        environment(resources)
        .get_template("cover.html.j2")
        .render(
            meta=meta,
            spread=spread,
            editors=editors,
            code=barcode_of(meta.isbn.print) if meta.isbn.print else None,
        )
    )
    return Section("cover", meta.title, html)
