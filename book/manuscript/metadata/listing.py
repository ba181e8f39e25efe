"""A new chapter in the `contents` of book.yaml: one line more, and nothing else changed."""

from __future__ import annotations

import re

from book.findings.diagnostics import Sink
from book.ground.source import SourceFile
from book.manuscript.metadata import book_yaml
from book.manuscript.metadata.contents import Contents, Listed, ListedPart, files

_FLOW_ITEM = re.compile(r""" "[^"]*" | '[^']*' | [^,\]}#]+ """, re.VERBOSE)


def parts(order: Contents) -> tuple[str, ...]:
    """The titles of the parts that hold chapters."""
    return tuple(item.part for item in order if isinstance(item, ListedPart) and item.chapters)


def after(order: Contents, part: str) -> Listed | None:
    """The chapter that a new one follows: the last of a part, or of the book."""
    for item in reversed(order):
        if isinstance(item, ListedPart) and item.part == part and item.chapters:
            return item.chapters[-1]
    listed = files(order)
    return listed[-1] if listed and not part else None


def insert(source: SourceFile, order: Contents, file: str, part: str) -> str | None:
    """The text of book.yaml with one more file at the end of a part ("": of the list).

    Returns:
        None when the list is written in a way that no line can be added to without a person.
    """
    before = after(order, part)
    if before is None:
        return None
    lines = source.lines()
    text = lines[before.span.line - 1]
    at = before.span.column - 1
    if re.fullmatch(r"\s*-\s+", text[:at]):
        lines.insert(before.span.line, f"{text[:at]}{file}")
    elif item := _FLOW_ITEM.match(text, at):
        end = at + len(item[0].rstrip())
        lines[before.span.line - 1] = f"{text[:end]}, {file}{text[end:]}"
    changed = "\n".join(lines)
    return changed if _holds(source, changed, order, before, file) else None


def _holds(source: SourceFile, changed: str, order: Contents, before: Listed, file: str) -> bool:
    """Whether the changed text lists what it did, and the new file after the one before it."""
    wanted = [listed.file for listed in files(order)]
    wanted.insert(wanted.index(before.file) + 1, file)
    fresh = SourceFile(source.path, source.file, changed)
    now = book_yaml.read(fresh, "", Sink()).contents or ()
    return [listed.file for listed in files(now)] == wanted
