"""What the tagger relies on in WeasyPrint, asserted, so that a new release fails loudly.

None of it is promised by WeasyPrint: `Stream.marked` keeps the boxes it draws in `_tags`, with the
tag and MCID of each; operators are items of `Stream.stream`; boxes know their element, and the tag
of their element or pseudo-element; a drawn link is `link_annotation` of its box.
"""

from __future__ import annotations

import inspect
from collections.abc import Sequence
from typing import Any

import weasyprint.pdf
from weasyprint.formatting_structure import boxes
from weasyprint.layout.absolute import AbsolutePlaceholder
from weasyprint.pdf.stream import Stream


def check_engine() -> None:
    """Assert what can be seen without a document.

    Raises:
        RuntimeError: this WeasyPrint is not the one the tagger was written for.
    """
    box_names = ("MarginBox", "FootnoteAreaBox", "LineBox", "TextBox", "ReplacedBox")
    holds = {
        "pdf.tags.add_tags(pdf, document, pdf_version, page_streams)": (
            "add_tags(pdf, document, options['pdf_version'], page_streams)"
            in inspect.getsource(weasyprint.pdf.generate_pdf)
        ),
        "Stream.marked and Stream.artifact": hasattr(Stream, "marked")
        and hasattr(Stream, "artifact"),
        "self._tags[box] = {'tag': tag, 'mcid': mcid}": (
            "self._tags[box] = {'tag': tag, 'mcid': mcid}" in inspect.getsource(Stream.marked)
        ),
        "the classes of boxes": all(hasattr(boxes, name) for name in box_names),
        "Box.link_annotation, is_leader": all(
            hasattr(boxes.Box, name) for name in ("link_annotation", "is_leader")
        ),
        "AbsolutePlaceholder._box": "_box" in inspect.getsource(AbsolutePlaceholder.__init__),
    }
    moved = [what for what, is_there in holds.items() if not is_there]
    if moved:
        raise RuntimeError(f"WeasyPrint has moved what the tagger relies on: {', '.join(moved)}")


def check_document(document: Any, page_streams: Sequence[Any]) -> None:
    """Assert that pages and streams come in pairs, each with the boxes it drew.

    Raises:
        RuntimeError: they do not.
    """
    if len(document.pages) != len(page_streams) or any(s._tags is None for s in page_streams):
        raise RuntimeError("WeasyPrint drew the pages without noting which box is where")
