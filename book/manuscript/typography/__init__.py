"""Typography: what authors type → what printers set, without a word being changed.

`setting.typeset` works on a string, `polish` on a chapter, `inspection.inspect` reports what is not
mended silently. Code, addresses and attributes are never touched.
"""

from __future__ import annotations

from book.manuscript.typography.chapter import meta, polish
from book.manuscript.typography.inspection import inspect, inspect_quotes
from book.manuscript.typography.setting import typeset

__all__ = ["inspect", "inspect_quotes", "meta", "polish", "typeset"]
