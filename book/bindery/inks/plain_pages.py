"""Pages that are surely nothing but opaque text and lines: most pages of a book."""

from __future__ import annotations

import re
from typing import Any

from pikepdf import Dictionary, Stream

_MORE_THAN_PLAIN = re.compile(rb"(?:^|[\s>\])])(?:Do|sh|BI)(?=[\s/]|$)|/[^\s/]+\s+(?:scn|SCN)\b")
_STATES = re.compile(rb"/(\S+)\s+gs\b")
_FONTS = re.compile(rb"/(\S+) \S+ Tf\b")
"""As pikepdf writes content: one space between operands."""
_PLAIN_STATE = {"/Type", "/ca", "/CA", "/LW"}


def is_plain(page: Any) -> bool:
    """Whether a page surely draws nothing but opaque text and lines in plain colours.

    It is read from the operators that its content may hold, without following it; a text that
    looks like one of them only makes a page be followed.
    """
    content = page.obj.get("/Contents")
    if not isinstance(content, Stream):
        return content is None
    drawn = content.read_bytes()
    if _MORE_THAN_PLAIN.search(drawn):
        return False
    states = page.obj.get("/Resources", Dictionary()).get("/ExtGState", Dictionary())
    named = (states.get(f"/{name.decode('latin-1')}") for name in set(_STATES.findall(drawn)))
    return all(state is not None and _is_opaque(state) for state in named)


def fonts_called(content: bytes) -> tuple[str, ...] | None:
    """The fonts that a plain page calls, by its names for them; None if they are oddly written."""
    names = sorted({name.decode("latin-1") for name in _FONTS.findall(content)})
    return None if any("#" in name for name in names) else tuple(names)


def keep_only(page: Any, fonts: tuple[str, ...]) -> None:
    """Leave a plain page its own resources, and of these the fonts and no forms that it calls.

    What `Page.remove_unreferenced_resources` does, without reading the page for it.
    """
    resources = Dictionary(dict(page.obj["/Resources"].items()))
    for kind, called in (("/Font", {f"/{name}" for name in fonts}), ("/XObject", set[str]())):
        if kind in resources:
            named = resources[kind].items()
            resources[kind] = Dictionary({n: thing for n, thing in named if n in called})
    page.obj["/Resources"] = resources


def _is_opaque(state: Any) -> bool:
    entries = {key: value for key, value in state.items() if key != "/Type"}
    return set(entries) <= _PLAIN_STATE and all(
        float(entries.get(alpha, 1)) >= 1 for alpha in ("/ca", "/CA")
    )
