"""The cover of the print edition: back, spine and front as one page for the press."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jinja2 import Environment
from markupsafe import Markup

from book.assembly import Assembly
from book.assembly.words import words
from book.editions.html.illustrations import Illustrations
from book.editions.templates import environment
from book.ground.cache import Cache
from book.ground.resources import Resources
from book.ground.spread import Spread
from book.model import BookMeta, Chapter, Isbns
from book.press.section import Section

if TYPE_CHECKING:
    from book.editions.paged.barcode import Barcode

EMBLEM = 27.0
"""How wide the emblems on the front are, mm."""


def render(
    meta: BookMeta,
    spread: Spread,
    resources: Resources,
    assembly: Assembly | None = None,
    cache: Cache | None = None,
) -> Section:
    """The spread as a section; its own sheet says how large it is and how thick the spine.

    Where partnerships have emblems, these make the front, and their names the back.
    """
    editors = ", ".join(editor.name for editor in meta.editors)
    templates = environment(resources, cache)
    html = templates.get_template("cover.html.j2").render(
        meta=meta,
        spread=spread,
        editors=editors,
        words=words(meta.language),
        names=[c.front.running_title for c in _shown(assembly)],
        emblems=_emblems(assembly, templates),
        code=_barcode(meta.isbn),
    )
    return Section("cover", meta.title, html)


def _barcode(isbn: Isbns) -> Barcode | None:
    if not isbn.print:
        return None
    from book.editions.paged.barcode import barcode_of

    return barcode_of(isbn.print, isbn.addon)


def _shown(assembly: Assembly | None) -> list[Chapter]:
    """The partnerships that have an emblem."""
    if assembly is None:
        return []
    return [c for c in assembly.book.partnerships if c.slug in assembly.portraits]


def _emblems(assembly: Assembly | None, templates: Environment) -> list[Markup]:
    if assembly is None:
        return []
    drawn = Illustrations(assembly, templates, paged=True)
    return [drawn.emblem(c, EMBLEM, on_solid=True) for c in _shown(assembly)]
