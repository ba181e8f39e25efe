"""Word's XML → HTML by mammoth, with the comments and the notes beside it."""

from __future__ import annotations

import io
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import lxml.html
import mammoth
from lxml.html import HtmlElement

from book.ground.errors import BookError
from book.manuscript.word import archive
from book.manuscript.word.gallery import Gallery

_STYLES = """
p[style-name='Title'] => p.title:fresh
p[style-name='Subtitle'] => p.abstract:fresh
p[style-name='Abstract'] => p.abstract:fresh
p[style-name='Author'] => p.author:fresh
p[style-name='Caption'] => p.caption:fresh
p[style-name='Illustration'] => p.caption:fresh
p[style-name='Figure'] => p.caption:fresh
p[style-name='Drawing'] => p.caption:fresh
p[style-name='Table'] => p.caption:fresh
p[style-name='Quote'] => blockquote > p:fresh
p[style-name='Intense Quote'] => blockquote > p:fresh
p[style-name='Quotations'] => blockquote > p:fresh
p[style-name='Block Text'] => blockquote > p:fresh
p[style-name='HTML Preformatted'] => pre:separator('\\n')
p[style-name='Preformatted Text'] => pre:separator('\\n')
p[style-name='Heading 7'] => h6:fresh
p[style-name='Heading 8'] => h6:fresh
p[style-name='Heading 9'] => h6:fresh
p[style-name='TOC Heading'] => !
p[style-name^='toc '] => !
p[style-name^='Contents '] => !
p[style-name='table of figures'] => !
r[style-name='Emphasis'] => em
r[style-name='Subtle Emphasis'] => em
r[style-name='Intense Emphasis'] => em
r[style-name='Strong Emphasis'] => strong
r[style-name='HTML Code'] => code
r[style-name='Source Text'] => code
comment-reference => span.comment
"""
"""By the names that styles have in the file, which are English in every language of Word; the
others are LibreOffice's. A table of contents is left out: the book makes its own."""


@dataclass(frozen=True, slots=True)
class Converted:
    """A document as HTML: its blocks, its notes by their HTML id, and what stands beside them."""

    body: list[HtmlElement]
    notes: Mapping[str, HtmlElement]
    labels: Mapping[str, str]
    """The label of each note by its HTML id, in order of first call."""
    comments: Mapping[str, str]
    """ "Author: words" by HTML id."""
    pictures: tuple[tuple[str, bytes], ...]


def convert(data: bytes, gallery: Gallery) -> Converted:
    """Convert a document whose parts `archive.open_parts` has judged.

    Raises:
        BookError: it is damaged.
    """
    said: dict[str, str] = {}

    def note_comments(document: Any) -> Any:
        for comment in document.comments:
            said[f"comment-{comment.comment_id}"] = comment.author_name or ""
        return document

    try:
        html = mammoth.convert_to_html(
            io.BytesIO(data),
            style_map=_STYLES,
            include_embedded_style_map=False,
            external_file_access=False,
            convert_image=mammoth.images.img_element(gallery.take),
            transform_document=note_comments,
        ).value
        body = list(lxml.html.fragment_fromstring(html, create_parent="div"))
    except BookError:
        raise
    except Exception as error:  # mammoth promises nothing about what a broken file raises
        raise archive.unreadable() from error
    notes = _taken(body, "ol", ("footnote-", "endnote-"))
    dts = _taken(body, "dl", ("comment-",))
    comments = {key: f"{said.get(key, '')}: {_said(dt)}".lstrip(": ") for key, dt in dts.items()}
    labels = {key: str(number) for number, key in enumerate(notes, 1)}
    return Converted(body, notes, labels, comments, tuple(gallery.new))


def _taken(body: list[HtmlElement], tag: str, starts: tuple[str, ...]) -> dict[str, HtmlElement]:
    """Take the list out that mammoth puts at the end, with its items by id."""
    for element in body:
        if element.tag == tag and len(element) and element[0].get("id", "").startswith(starts):
            body.remove(element)
            return {item.get("id"): item for item in element if item.get("id")}
    return {}


def _said(dt: HtmlElement) -> str:
    following = dt.getnext()
    return (
        " ".join(following.text_content().replace("↑", "").split()) if following is not None else ""
    )
