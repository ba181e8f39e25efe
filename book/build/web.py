"""The web edition as files."""

from __future__ import annotations

from book.assembly import Assembly
from book.build.artefact import Artefact
from book.build.order import Order
from book.editions import web


def web_edition(order: Order, assembly: Assembly) -> tuple[Artefact, ...]:
    """The single file, the pages, and what the pages share."""
    edition = web.render(assembly, order.resources, order.kept).for_readers()
    return (
        Artefact(f"{assembly.book.meta.output}.html", edition.single.encode()),
        *(Artefact(f"html/{name}", page.encode()) for name, page in edition.pages.items()),
        *(Artefact(f"html/{name}", asset) for name, asset in edition.assets.items()),
    )
