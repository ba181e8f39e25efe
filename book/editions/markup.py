"""HTML as text: elements with escaped attributes, and what readers are spared."""

from __future__ import annotations

import re
from base64 import b64encode
from collections.abc import Mapping

from markupsafe import Markup, escape

from book.ground.source import SourceSpan

NO_BREAK = "\u00a0"
THIN_NO_BREAK = "\u202f"

_SOURCE = re.compile(r' data-src="[^"]*"')

_LACKED = re.compile("<[^>]*>|[ŧŦ]+")
"""Letters that Source Serif lacks, or a tag, which is passed over."""

KEPT = frozenset({"id", "class", "lang", "start"})
"""The attributes that authors may write on a block."""

_RIGHT_TO_LEFT = re.compile(
    r"(ar|arc|azb|ckb|dv|fa|he|khw|ks|lrc|mzn|nqo|pnb|ps|sd|skr|syr|ug|ur|yi)(-(?!latn|cyrl)|$)"
    r"|[a-z]+-(adlm|arab|hebr|nkoo|rohg|syrc|thaa)\b",
    re.IGNORECASE,
)
"""Languages and scripts that are written from right to left (CLDR 45, characterOrder)."""

Attribute = str | int | None
"""None: the attribute is left out."""


def start(tag: str, attributes: Mapping[str, Attribute] | None = None) -> Markup:
    """A start tag."""
    written = "".join(
        f' {name}="{escape(value)}"{direction(value) if name == "lang" else ""}'
        for name, value in (attributes or {}).items()
        if value is not None
    )
    return Markup(f"<{tag}{written}>")


def in_language(lang: str) -> Markup:
    """The attributes of words in a language, its direction too where that is from the right."""
    return Markup(' lang="{}"{}').format(lang, direction(lang))


def direction(lang: Attribute) -> Markup:
    """The attribute that says a language is written from the right; nothing for others."""
    return Markup(' dir="rtl"' if _RIGHT_TO_LEFT.match(str(lang)) else "")


def element(tag: str, content: str, attributes: Mapping[str, Attribute] | None = None) -> Markup:
    """An element; text content is escaped, Markup is taken as it is."""
    return Markup("").join((start(tag, attributes), content, Markup(f"</{tag}>")))


def data_url(kind: str, data: bytes) -> str:
    """Data of a media type as its own address (RFC 2397)."""
    return f"data:{kind};base64,{b64encode(data).decode()}"


def place(span: SourceSpan) -> str | None:
    """What `data-src` says of a place; None for what was not written anywhere."""
    return f"{span.path}:{span.line or 1}" if span.path else None


def for_readers(html: str) -> str:
    """The HTML without the places of its blocks in the manuscript."""
    return _SOURCE.sub("", html)


def with_fallback(html: str) -> Markup:
    """Put letters that the text face lacks in the one that has them (styles/README.md)."""
    return Markup(_LACKED.sub(_fallen_back, html))


def _fallen_back(found: re.Match[str]) -> str:
    return found[0] if found[0][0] == "<" else f'<span class="fallback">{found[0]}</span>'
