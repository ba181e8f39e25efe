"""Pango layouts copied from one that was made for a text in the same face.

WeasyPrint 70.0 makes a Pango context, a font description and a list of features for each text it
measures and again for each it draws (`text.line_break.Layout`); a book has a few dozen faces.
"""

from __future__ import annotations

from operator import itemgetter
from typing import Any

from weasyprint.text.ffi import ffi, gobject, pango
from weasyprint.text.line_break import Layout

_face = itemgetter(
    *("direction", "lang", "font_language_override"),
    *("font_size", "font_weight", "font_style", "font_stretch", "font_kerning"),
    *("font_variant_ligatures", "font_variant_position", "font_variant_caps"),
    *("font_variant_numeric", "font_variant_alternates", "font_variant_east_asian"),
    *("font_feature_settings", "font_variation_settings"),
)
"""All of a style that `Layout.setup` looks at, but the families, which SVG gives as a list."""
_OF_A_TEXT = ("style", "justification_spacing", "max_width", "text")
_setup = Layout.setup

ffi.cdef("PangoLayout * pango_layout_copy (PangoLayout * layout);")


def install() -> None:
    """Put our set-up before WeasyPrint's; doing it twice changes nothing."""
    Layout.setup = setup


def setup(layout: Any, style: Any) -> None:
    """Make an empty layout for a style; what is copied is kept with its fonts."""
    if style["text_decoration_line"] != "none":  # a set, and seldom
        _setup(layout, style)
        return
    known = vars(style.font_config).setdefault("layouts", {})
    face = (*_face(style), *style["font_family"])
    if face not in known:
        _setup(layout, style)
        made = {name: value for name, value in vars(layout).items() if name not in _OF_A_TEXT}
        known[face] = made | {"layout": _copy(layout.layout)}
    else:
        vars(layout).update(known[face], layout=_copy(known[face]["layout"]), style=style)


def _copy(layout: Any) -> Any:
    return ffi.gc(pango.pango_layout_copy(layout), gobject.g_object_unref)
