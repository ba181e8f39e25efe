"""Figures: an image alone in its paragraph."""

from __future__ import annotations

from collections.abc import Sequence

from markdown_it.token import Token

from book.findings.rules import markdown_lost as rules
from book.manuscript.markdown.context import ParseContext

_OWN = ("src", "alt", "title")
"""What stays with the image; all other attributes belong to the figure."""


def compose(tokens: Sequence[Token], context: ParseContext) -> list[Token]:
    """Turn every paragraph that holds nothing but one image into a figure."""
    out: list[Token] = []
    index = 0
    while index < len(tokens):
        image = _alone(tokens, index)
        if image is None:
            _report_captions(tokens[index], context)
            out.append(tokens[index])
            index += 1
        else:
            out += _figure(tokens[index], tokens[index + 1], image, context)
            index += 3
    return out


def _alone(tokens: Sequence[Token], index: int) -> Token | None:
    if tokens[index].type != "paragraph_open" or tokens[index].hidden:
        return None
    seen = [
        child
        for child in tokens[index + 1].children or ()
        if child.type != "softbreak" and (child.type != "text" or child.content.strip())
    ]
    return seen[0] if len(seen) == 1 and seen[0].type == "image" else None


def _report_captions(block: Token, context: ParseContext) -> None:
    """Report the captions of images that are not alone."""
    for child in block.children or ():
        if child.type == "image" and child.attrs.get("title"):
            caption = str(child.attrs["title"])
            context.sink.report(rules.INLINE_CAPTION, context.place(child), caption=caption)


def _figure(paragraph: Token, inline: Token, image: Token, context: ParseContext) -> list[Token]:
    title = str(image.attrs.pop("title", ""))
    attrs = dict(paragraph.attrs) | {k: v for k, v in image.attrs.items() if k not in _OWN}
    image.attrs = {k: v for k, v in image.attrs.items() if k in _OWN}
    inline.children = [image]
    lines = paragraph.map
    meta = {k: v for k, v in (paragraph.meta | image.meta).items() if k == "insecure_attrs"}
    out = [Token("figure_open", "figure", 1, attrs=attrs, map=lines, meta=meta), inline]
    if title:
        out.append(Token("figcaption_open", "figcaption", 1, map=lines))
        out.append(_caption(title, image, lines, context))
        out.append(Token("figcaption_close", "figcaption", -1))
    return [*out, Token("figure_close", "figure", -1)]


def _caption(title: str, image: Token, lines: list[int] | None, context: ParseContext) -> Token:
    """The title of the image as inline text: it may cite, emphasise and link."""
    from book.manuscript.markdown.parser import parser

    inline = parser().parseInline(title, {"context": context})[0]
    inline.map = lines
    for child in inline.children or ():
        child.meta.pop("column", None)
        child.meta["line"] = image.meta.get("line", 0)
    return inline
