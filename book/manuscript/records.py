"""Records: forms of several fields, all of which are read whatever is wrong with one of them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any, TypeVar

from book.findings.rules import front_matter as rules
from book.findings.rules import yaml as yaml_rules
from book.manuscript.forms import Form, Reading
from book.manuscript.suggestions import nearest
from book.manuscript.yaml_tree import Entry, Fields, Node, Scalar
from book.model import KeyPath

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Record:
    """Fields by name: which there are, which must be there, and what else people call them."""

    fields: Mapping[str, Form[Any]]
    required: tuple[str, ...] = ()
    other_names: Mapping[str, str] = field(default_factory=dict)
    """Names that are taken with a note, by what they are read as."""
    meant: Mapping[str, str] = field(default_factory=dict)
    """Names that are not taken, by the key their author probably meant."""

    def values(self, node: Node, path: KeyPath, reading: Reading) -> dict[str, Any] | None:
        """What could be read, by field; None when the node has no fields at all."""
        if not isinstance(node, Fields):
            reading.report(rules.NOT_FIELDS, node, path, allowed=", ".join(self.fields))
            return None
        values = {}
        written = set(node.unread)  # the keys that are there, or were meant by one that is misspelt
        for name in node.unread:
            reading.keys[(*path, name)] = node.span
        for entry in node.entries:
            key = self._key(entry)
            if not key:
                written.add(self._refuse(entry, reading))
                continue
            value = self._value(entry, (*path, key), reading)
            if value is not None:
                values[key] = value
            if not _blank(entry.value):
                written.add(key)
        for key in self.required:
            if key not in written:
                place = reading.keys.get((*path, key), reading.keys.get(path, node.span))
                reading.sink.report(rules.MISSING_KEY, place, key=key)
        return values

    def _value(self, entry: Entry, path: KeyPath, reading: Reading) -> Any:
        key = str(path[-1])
        if key != entry.key:
            reading.sink.report(rules.OTHER_NAME, entry.span, key=entry.key, canonical=key)
        if path in reading.keys:
            line = reading.keys[path].line
            reading.sink.report(yaml_rules.DUPLICATE_KEY, entry.span, key=key, line=line)
            return None
        reading.keys[path] = entry.span
        return None if _blank(entry.value) else self.fields[key](entry.value, path, reading)

    def _key(self, entry: Entry) -> str:
        return entry.key if entry.key in self.fields else self.other_names.get(entry.key, "")

    def _refuse(self, entry: Entry, reading: Reading) -> str:
        """Report an unknown key; return the one that was probably meant."""
        near = self.meant.get(entry.key.casefold()) or nearest(entry.key, self.fields)
        allowed = ", ".join(self.fields)
        reading.sink.report(
            rules.UNKNOWN_KEY, entry.span, suggestion=near, key=entry.key, allowed=allowed
        )
        return near


def made(make: Callable[..., T], record: Record) -> Form[T]:
    """A value made of a record's fields; nothing when a required one could not be read."""

    def read(node: Node, path: KeyPath, reading: Reading) -> T | None:
        values = record.values(node, path, reading)
        if values is None or any(key not in values for key in record.required):
            return None
        return make(**values)

    return read


def _blank(node: Node) -> bool:
    return isinstance(node, Scalar) and (node.blank or not node.text.strip())
