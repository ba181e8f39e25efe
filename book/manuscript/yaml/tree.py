"""YAML as a tree in which every key and value knows its line and column.

Values stay as they were written: `no` is no Boolean and `1.10` no number until a form says so.
Knows nothing of chapters or books.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from book.findings.diagnostics import Sink
from book.findings.rules import yaml as rules
from book.ground.source import LOST, NOT_IN_XML, SourceFile, SourceSpan
from book.manuscript.yaml import faults as yaml_faults

if TYPE_CHECKING:
    from yaml.events import Event

MOST_CHARACTERS = 200_000
MOST_LEVELS = 20

_NO_LINE_ENDS = {0x85: " ", 0x2028: " ", 0x2029: " "}
"""What ends a line in YAML 1.1 but in no editor: line numbers would be off."""


@dataclass(frozen=True, slots=True)
class Scalar:
    """A single value, as text; `plain` when no quotes stand around it."""

    text: str
    span: SourceSpan
    plain: bool = True
    comment: str = ""
    """What YAML left out after a plain value, when it hardly was meant as a comment."""

    @property
    def blank(self) -> bool:
        """Whether nothing was written: `key:` or `key: null`."""
        return self.plain and self.text in {"", "~", "null"}


@dataclass(frozen=True, slots=True)
class Listing:
    """Values one after another."""

    items: tuple[Node, ...]
    span: SourceSpan


@dataclass(frozen=True, slots=True)
class Entry:
    """One key and its value; `span` is the key's."""

    key: str
    span: SourceSpan
    value: Node


@dataclass(frozen=True, slots=True)
class Fields:
    """Keys with values, in the order they are written, equal keys included."""

    entries: tuple[Entry, ...]
    span: SourceSpan
    unread: frozenset[str] = frozenset()
    """The outermost keys whose values are broken YAML."""


Node = Scalar | Listing | Fields


class _RefusedError(Exception):
    """Something has been reported that ends the reading."""


def compose(source: SourceFile, text: str, above: int, sink: Sink) -> Fields | None:
    """Read YAML that begins below line `above` of the file.

    Where the YAML is broken, its outermost keys are read one by one: each fault is reported once,
    in its own key, and the other keys have their values.

    Returns:
        The outermost fields; empty ones for empty text; None when nothing could be read.
    """
    if len(text) > MOST_CHARACTERS:
        sink.report(rules.TOO_MUCH, source.span(above + 1))
        return None
    whole = Sink()
    fields = _composed(source, text, above, whole)
    parts = _parted(text) if fields is None else []
    if len(parts) < 2:
        sink.extend(whole)
        return fields
    entries: list[Entry] = []
    unread = set()
    for key, part in parts:
        read = _composed(source, part, above, sink)
        entries += read.entries if read else ()
        if read is None:
            unread.add(key)
    if not unread:  # every key by itself is right
        sink.extend(whole)
    return Fields(tuple(entries), source.span(above + 1), frozenset(unread))


_OUTERMOST = re.compile(r"([A-Za-z_]+)\s*:")


def _parted(text: str) -> list[tuple[str, str]]:
    """The outermost keys, each with its lines below as many empty ones as it has above it."""
    parts: list[tuple[str, list[str]]] = []
    for number, line in enumerate(text.split("\n")):
        if match := _OUTERMOST.match(line):
            parts.append((match[1], [""] * number))
        elif not parts:
            parts.append(("", [""] * number))
        parts[-1][1].append(line)
    return [(key, "\n".join(lines)) for key, lines in parts if key or "".join(lines).strip()]


def _composed(source: SourceFile, text: str, above: int, sink: Sink) -> Fields | None:
    import yaml  # costs a start that reads no YAML nothing

    loader = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
    try:
        events = yaml.parse(text.translate(_NO_LINE_ENDS), Loader=loader)
        return _Composer(source, above, sink, text.split("\n")).document(events)
    except yaml.YAMLError as error:
        yaml_faults.report(error, source, text, above, sink)
    except UnicodeEncodeError:
        sink.report(rules.BROKEN, source.span(above + 1))
    except _RefusedError:
        pass
    return None


@dataclass(slots=True)
class _Composer:
    source: SourceFile
    above: int
    sink: Sink
    lines: list[str]

    def document(self, events: Iterator[Event]) -> Fields | None:
        for event in events:
            match type(event).__name__:
                case "StreamStartEvent" | "DocumentStartEvent":
                    continue
                case "StreamEndEvent":
                    break
            node = self._node(event, events, 1)
            if isinstance(node, Fields):
                for _ in events:  # what follows must be readable as well
                    pass
                return node
            if isinstance(node, Scalar) and node.blank:
                break
            if not yaml_faults.report_no_blank(self.lines, node.span, self.above, self.sink):
                self.sink.report(rules.NOT_KEYS, node.span)
            return None
        return Fields((), self.source.span(self.above + 1))

    def _node(self, event: Event, events: Iterator[Event], level: int) -> Node:
        place = self._place(event)
        if level > MOST_LEVELS:
            self.sink.report(rules.TOO_MUCH, place)
            raise _RefusedError
        kind = type(event).__name__
        anchored = getattr(event, "anchor", None) is not None
        if anchored or (getattr(event, "tag", None) not in {None, "!"}):
            self.sink.report(rules.SHORTHAND, place)
        match kind:
            case "MappingStartEvent":
                return Fields(tuple(self._entries(events, level)), place)
            case "SequenceStartEvent":
                return Listing(tuple(self._items(events, level)), place)
            case "ScalarEvent":
                plain = not getattr(event, "style", "")
                value = getattr(event, "value", "")
                if getattr(event, "style", "") == '"':  # the only one that has escapes
                    value = NOT_IN_XML.sub(LOST, value)
                return Scalar(value, place, plain, self._comment(event) if plain and value else "")
        return Scalar(f"*{getattr(event, 'anchor', '')}", place, plain=False)

    def _entries(self, events: Iterator[Event], level: int) -> Iterator[Entry]:
        for event in events:
            if type(event).__name__ == "MappingEndEvent":
                return
            key = self._node(event, events, level + 1)
            value = self._node(next(events), events, level + 1)
            if isinstance(key, Scalar):
                yield Entry(key.text, key.span, value)
            else:
                self.sink.report(rules.NOT_KEYS, key.span)

    def _items(self, events: Iterator[Event], level: int) -> Iterator[Node]:
        for event in events:
            if type(event).__name__ == "SequenceEndEvent":
                return
            yield self._node(event, events, level + 1)

    def _comment(self, event: Event) -> str:
        """The # and words after a value; none after two blanks, as comments are written."""
        mark = event.end_mark
        rest = self.lines[mark.line][mark.column :] if mark else ""
        return rest[1:].rstrip() if rest.startswith(" #") else ""

    def _place(self, event: Event) -> SourceSpan:
        mark = event.start_mark
        assert mark is not None, "events of a parser have marks"
        return self.source.span(mark.line + self.above + 1, mark.column + 1)
