"""The scripts of the web edition, and the data they need.

They are plain files in `script/` among the templates, put together as they are: no module loader
works from a file that is opened from disk.
"""

from __future__ import annotations

import json
from dataclasses import dataclass

from markupsafe import Markup

from book.assembly import Assembly
from book.editions.search.index import Index
from book.ground.resources import Resources

_EARLY = ("appearance", "layout")
"""Before the page is drawn."""
_LATE = ("words", "find", "search", "notes", "cards", "cite", "place", "filter", "start")
"""When the page is there."""
_SAID = (
    "contents",
    "partnership",
    "search",
    "note",
    "dark",
    "filter",
    "all_",
    "hit",
    "hits",
    "no_hits",
    "theme",
    "shown",
    "page",
    "copy",
    "copied",
)
"""What the controls say, of the book's words."""


@dataclass(frozen=True, slots=True)
class Scripts:
    """What runs in a page."""

    early: str
    late: str


def read(resources: Resources) -> Scripts:
    """Put the scripts together."""
    return Scripts(_joined(resources, _EARLY), _joined(resources, _LATE))


def _joined(resources: Resources, names: tuple[str, ...]) -> str:
    texts = (resources.template(f"script/{name}.js").read_text("utf-8") for name in names)
    return '"use strict";\n' + "\n".join(texts)


def settings(assembly: Assembly, index_address: str = "") -> Markup:
    """A data block with what the controls say and offer.

    Args:
        assembly: the book.
        index_address: where a page fetches the search index; empty where the page holds it.
    """
    said = {name: getattr(assembly.words, name) for name in _SAID}
    themes = [[theme.id, theme.title] for theme in assembly.book.meta.themes]
    return data_block("book-settings", {"words": said, "themes": themes, "index": index_address})


def index_script(index: Index) -> str:
    """The index as a script that hands it over: a file from disk may not be fetched."""
    return f"takeSearchIndex({_json(index.as_data())});\n"


def data_block(name: str, data: object) -> Markup:
    """Data in a page; `<` is escaped, so that no text can end it (HTML, 4.12.1.3)."""
    return Markup(f'<script type="application/json" id="{name}">{_json(data)}</script>')


def _json(data: object) -> str:
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    return text.replace("<", "\\u003c").replace("\u2028", "\\u2028").replace("\u2029", "\\u2029")
