"""A chapter's body → `Document`: CommonMark and the dialect of the book.

Tokens that other rooms meet besides markdown-it's own (tables, definition lists, strikethrough and
`span_open`/`span_close` included):

- `container_NAME_open`/`_close`: `::: NAME argument`; NAME is bokmål whatever the author wrote
  (`containers.NAMES`), `info` is "NAME argument".
- `figure_open`, `inline` with one `image`, [`figcaption_open`, `inline`, `figcaption_close`],
  `figure_close`: an image alone in its paragraph; `figure_open` has the attributes.
- `table_figure_open`, `figcaption_open`, `inline`, `figcaption_close`, `table_open` ...
  `table_close`, `table_figure_close`: a table with a caption.
- inline `citation`: `meta["ids"]` is a tuple of source ids.
- inline `footnote_ref`: `meta["label"]` is a key of `Document.footnotes`.

Every block token has `map` in lines of the file and `meta["src"]`, every inline token
`meta["line"]` and, where it could be found, `meta["column"]`, both from 1.
"""

from __future__ import annotations

from book.findings.diagnostics import Sink
from book.ground.source import LOST, NOT_IN_XML, SourceFile
from book.manuscript.markdown import captions, figures, footnotes, identifiers, levels, tables
from book.manuscript.markdown.context import ParseContext
from book.manuscript.markdown.parser import parser
from book.model import Document

__all__ = ["read"]


def read(source: SourceFile, head: int, sink: Sink) -> Document:
    """Read what stands below the first `head` lines of a file.

    Those lines are blanked, not cut off, so that line numbers are the file's own.
    """
    lines = source.lines()
    body = "\n" * head + NOT_IN_XML.sub(LOST, "\n".join(lines[head:]))
    context = ParseContext(source, tuple(lines), sink)
    tokens = parser().parse(body, {"context": context})
    tables.inspect(tokens, context)
    levels.measure(tokens, context)
    tokens = figures.compose(tokens, context)
    tokens = captions.attach(tokens)
    tokens = levels.settle(tokens, context)
    identifiers.inspect(tokens, context)
    context.sign(tokens)
    return footnotes.extract(tokens, context)
