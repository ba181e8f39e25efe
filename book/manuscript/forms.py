"""Forms: how a YAML node becomes a value, with a finding for each fault.

A form is a function from a node and its path to a value, or None when there is none to be had (the
fault has then been reported). A record reads all its fields whatever is wrong with one of them.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any, TypeVar

from book.diagnostics import Diagnostic, Rule, Sink
from book.manuscript.slugs import VALID
from book.manuscript.suggestions import nearest
from book.manuscript.yaml_tree import Entry, Fields, Listing, Node, Scalar
from book.model import Contributor, KeyPath
from book.rules import front_matter as rules
from book.rules import yaml as yaml_rules
from book.source import SourceSpan

T = TypeVar("T")


@dataclass(slots=True)
class Reading:
    """One file's YAML being read: where findings go, and the place of every key so far."""

    sink: Sink
    keys: dict[KeyPath, SourceSpan] = field(default_factory=dict)
    people: Mapping[str, Contributor] = field(default_factory=dict)
    """The book's contributors by id."""

    def report(
        self,
        rule: Rule,
        node: Node,
        path: KeyPath,
        *,
        suggestion: str = "",
        **values: str | int | float,
    ) -> None:
        """Report a fault at its key, or at its item in a list."""
        place = self.keys.get(path, node.span)
        known: dict[str, str | int | float] = {
            "key": next((key for key in path[::-1] if isinstance(key, str)), ""),
            "value": node.text if isinstance(node, Scalar) else "…",
        }
        diagnostic = Diagnostic(
            rule, place, tuple(sorted((known | values).items())), suggestion=suggestion
        )
        self.sink.extend([diagnostic])


Form = Callable[[Node, KeyPath, Reading], T | None]


def text(node: Node, path: KeyPath, reading: Reading) -> str | None:
    """Words, with line breaks and runs of blanks folded to a single blank."""
    if isinstance(node, Scalar):
        return " ".join(node.text.split(" ")).strip() if "\n" not in node.text else _folded(node)
    reading.report(rules.NOT_TEXT, node, path)
    return None


def _folded(node: Scalar) -> str:
    return " ".join(node.text.split())


def whole_number(node: Node, path: KeyPath, reading: Reading) -> int | None:
    """A whole number; blanks between thousands are taken."""
    value = node.text.replace(" ", "").replace("\u00a0", "") if isinstance(node, Scalar) else ""
    if re.fullmatch(r"-?[0-9]{1,15}", value):
        return int(value)
    reading.report(rules.NOT_NUMBER, node, path)
    return None


def between(low: float, high: float) -> Form[float]:
    """A number in a range, both ends included."""

    def read(node: Node, path: KeyPath, reading: Reading) -> float | None:
        value = node.text.strip() if isinstance(node, Scalar) else ""
        if not re.fullmatch(r"-?[0-9]{1,15}(\.[0-9]{1,15})?", value):
            reading.report(rules.NOT_NUMBER, node, path)
            return None
        if not low <= float(value) <= high:
            reading.report(rules.OUT_OF_RANGE, node, path, low=low, high=high, value=value)
            return None
        return float(value)

    return read


def yes_or_no(node: Node, path: KeyPath, reading: Reading) -> bool | None:
    """True or false, in the words people use for them."""
    answers = {"true": True, "yes": True, "ja": True, "false": False, "no": False, "nei": False}
    value = answers.get(node.text.strip().casefold()) if isinstance(node, Scalar) else None
    if value is None:
        reading.report(rules.NOT_YES_OR_NO, node, path)
    return value


def date(node: Node, path: KeyPath, reading: Reading) -> str | None:
    """An ISO 8601 year, month or day that exists, kept as written."""
    value = node.text.strip() if isinstance(node, Scalar) else ""
    try:
        if not re.fullmatch(r"[0-9]{4}(-[0-9]{2}){0,2}", value):
            raise ValueError(value)
        datetime.date.fromisoformat((value + "-01-01")[:10])
    except ValueError:
        reading.report(rules.NOT_DATE, node, path)
        return None
    return value


def web_address(node: Node, path: KeyPath, reading: Reading) -> str | None:
    """An http(s) address."""
    value = node.text.strip() if isinstance(node, Scalar) else ""
    if re.fullmatch(r"https?://[^\s/]+\S*", value):
        return value
    reading.report(rules.NOT_WEB_ADDRESS, node, path)
    return None


def language(node: Node, path: KeyPath, reading: Reading) -> str | None:
    """A BCP 47 tag; `no` is refused because no hyphenation knows it."""
    value = node.text.strip() if isinstance(node, Scalar) else ""
    if re.fullmatch(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*", value) and value.lower() != "no":
        return value
    suggestion = "nb" if value.casefold() in {"no", "norsk", "bokmål"} else ""
    reading.report(rules.NOT_LANGUAGE, node, path, suggestion=suggestion)
    return None


def identifier(node: Node, path: KeyPath, reading: Reading) -> str | None:
    """An id in lower case ASCII."""
    value = node.text.strip() if isinstance(node, Scalar) else ""
    if VALID.fullmatch(value):
        return value
    reading.report(rules.NOT_ID, node, path)
    return None


E = TypeVar("E", bound=StrEnum)


def choice(kinds: type[E]) -> Form[E]:
    """One of an enumeration's values."""

    def read(node: Node, path: KeyPath, reading: Reading) -> E | None:
        value = node.text.strip() if isinstance(node, Scalar) else ""
        known = [str(kind) for kind in kinds]
        if value in known:
            return kinds(value)
        suggestion = nearest(value, known)
        reading.report(
            rules.NOT_CHOICE, node, path, suggestion=suggestion, allowed=", ".join(known)
        )
        return None

    return read


def listing(item: Form[T], *, or_one: bool = False) -> Form[tuple[T, ...]]:
    """A list; with `or_one` a single value stands for a list of one."""

    def read(node: Node, path: KeyPath, reading: Reading) -> tuple[T, ...] | None:
        if isinstance(node, Listing):
            nodes: tuple[Node, ...] = node.items
        elif or_one:
            nodes = (node,)
        else:
            reading.report(rules.NOT_LIST, node, path)
            return None
        values = []
        for index, each in enumerate(nodes):
            here = (*path, index)
            reading.keys[here] = each.span
            if (value := item(each, here, reading)) is not None:
                values.append(value)
        return tuple(values)

    return read


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
        for entry in node.entries:
            key = self._key(entry, reading)
            here = (*path, key)
            if key not in self.fields:
                continue
            if here in reading.keys:
                line = reading.keys[here].line
                reading.sink.report(yaml_rules.DUPLICATE_KEY, entry.span, key=key, line=line)
                continue
            reading.keys[here] = entry.span
            if isinstance(entry.value, Scalar) and entry.value.blank:
                continue
            value = self.fields[key](entry.value, here, reading)
            if value is not None:
                values[key] = value
        self._ask_for_missing(node, path, reading)
        return values

    def _key(self, entry: Entry, reading: Reading) -> str:
        if entry.key in self.fields:
            return entry.key
        if canonical := self.other_names.get(entry.key):
            reading.sink.report(rules.OTHER_NAME, entry.span, key=entry.key, canonical=canonical)
            return canonical
        reading.sink.report(
            rules.UNKNOWN_KEY,
            entry.span,
            suggestion=self.meant.get(entry.key.casefold()) or nearest(entry.key, self.fields),
            key=entry.key,
            allowed=", ".join(self.fields),
        )
        return ""

    def _ask_for_missing(self, node: Fields, path: KeyPath, reading: Reading) -> None:
        written = {
            entry.key
            for entry in node.entries
            if not (
                isinstance(entry.value, Scalar)
                and (entry.value.blank or not entry.value.text.strip())
            )
        }
        for key in self.required:
            if not written & {key, *(n for n, c in self.other_names.items() if c == key)}:
                place = reading.keys.get((*path, key), reading.keys.get(path, node.span))
                reading.sink.report(rules.MISSING_KEY, place, key=key)


def made(make: Callable[..., T], record: Record) -> Form[T]:
    """A value made of a record's fields; nothing when a required one could not be read."""

    def read(node: Node, path: KeyPath, reading: Reading) -> T | None:
        values = record.values(node, path, reading)
        if values is None or any(key not in values for key in record.required):
            return None
        return make(**values)

    return read
