"""The parser: CommonMark, the plugins we take, and the rules of our dialect in their order."""

from __future__ import annotations

from functools import cache

from markdown_it import MarkdownIt
from mdit_py_plugins.attrs import attrs_block_plugin, attrs_plugin
from mdit_py_plugins.deflist import deflist_plugin
from mdit_py_plugins.footnote import footnote_plugin
from mdit_py_plugins.subscript import sub_plugin
from mdit_py_plugins.superscript import superscript_plugin

from book.manuscript.markdown import (
    captions,
    citations,
    comments,
    containers,
    elsewhere,
    fences,
    headings,
    inline,
    leftovers,
)
from book.manuscript.markdown.attributes import ALLOWED

MOST_NESTED = 100
"""Levels of tokens; beyond them markdown-it leaves the rest of a text out. A list takes two."""
_INTERRUPTED = ["paragraph", "reference", "blockquote", "list"]
"""The blocks that one of the dialect ends without a blank line between, as code does."""


@cache
def parser() -> MarkdownIt:
    """The parser of chapters; it keeps nothing between files."""
    md = MarkdownIt("commonmark", {"html": False, "maxNesting": MOST_NESTED}).enable(
        ["table", "strikethrough"]
    )
    md.use(footnote_plugin, inline=False, move_to_end=False, always_match_refs=True)
    md.use(deflist_plugin)
    md.use(attrs_plugin, spans=True, allowed=ALLOWED)
    md.use(attrs_block_plugin, allowed=ALLOWED)
    md.block.ruler.before("fence", "comment", comments.rule, {"alt": _INTERRUPTED})
    md.block.ruler.before("fence", "container", containers.rule, {"alt": _INTERRUPTED})
    md.block.ruler.before("fence", "unclosed", fences.rule, {"alt": _INTERRUPTED})
    md.block.ruler.before("fence", "caption", captions.rule, {"alt": captions.INTERRUPTS})
    md.block.ruler.before("attr", "template", elsewhere.template, {"alt": _INTERRUPTED})
    md.block.ruler.before("fence", "formula", elsewhere.formula, {"alt": _INTERRUPTED})
    md.use(sub_plugin)
    md.use(superscript_plugin)
    md.inline.ruler.before("link", "citation", citations.rule)
    md.inline.ruler.before("autolink", "comment", comments.inline)
    md.core.ruler.at("inline", inline.rule)
    md.core.ruler.before("inline", "heading_attributes", headings.rule)
    md.core.ruler.before("inline", "alerts", elsewhere.alerts)
    md.core.ruler.before("inline", "tasks", elsewhere.tasks)
    md.core.ruler.after("inline", "comments", comments.drop)
    md.core.ruler.after("comments", "leftovers", leftovers.rule)
    return md
