"""The structure tree of a document: what a reader who cannot see the pages is told.

One structure element per HTML element across page ends; running heads, repeated table heads and
decoration are artifacts; notes stand after the block that calls them; words never run together.
WeasyPrint's own tree has none of this, so `tag` stands in the place of its `add_tags`. The ink on
the pages stays as it was.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import pydyf

from book.press.engine.tagging.copytext import CopyText
from book.press.engine.tagging.placing import settle_notes
from book.press.engine.tagging.proofreading import Discrepancy, proofread, report
from book.press.engine.tagging.reliance import check_document
from book.press.engine.tagging.streams import rewrite
from book.press.engine.tagging.tree import Tree
from book.press.engine.tagging.walk import Walk
from book.press.engine.tagging.writing import write

__all__ = ["report", "tag"]


def tag(pdf: pydyf.PDF, document: Any, page_streams: Sequence[Any]) -> tuple[Discrepancy, ...]:
    """Write the structure tree of a drawn document into its PDF.

    Returns:
        Where what is drawn is not what the HTML says; empty when every word is on a page.
    """
    check_document(document, page_streams)
    copy = CopyText(document.pages[0]._page_box.children[0].element)
    walk = Walk(copy, Tree(document.section))
    for page, stream in zip(document.pages, page_streams, strict=True):
        walk.page(page, stream)
    settle_notes(walk.tree.root)
    discrepancies = proofread(walk, copy, page_streams, document.fonts)
    rewrite(walk.edits, page_streams, document.fonts)
    write(pdf, walk, len(document.pages))
    return discrepancies
