"""The book's own list of how words are divided: one word a line, # begins a comment.

`kommune=styret` is a compound and divided there before anywhere else, `tema-tisk` only at the
hyphens, `Trondheim` never (`press.composer.hyphenation` has the meaning).
"""

from __future__ import annotations

from book.findings.diagnostics import Sink
from book.manuscript.folder import Folder

FILES = ("orddeling.txt", "hyphenation.txt")


def read(folder: Folder, sink: Sink) -> tuple[str, ...]:
    """Read the words of a book's list; none if it has no list."""
    source = folder.read_first(FILES, sink)
    if source is None:
        return ()
    lines = source.text.splitlines()
    return tuple(word for line in lines for word in line.partition("#")[0].split())
