"""Typography: what authors type → what printers set, without a word being changed.

`setting.typeset` works on a string, `polish` on a chapter; `lint.characters` reports what is not
mended silently. Code, addresses and attributes are never touched.
"""

from __future__ import annotations

from book.manuscript.typography.chapter import meta, polish
from book.manuscript.typography.setting import typeset

__all__ = ["meta", "polish", "typeset"]
