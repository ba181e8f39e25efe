"""Pack a laid-out section into bytes and unpack it: JSON for what is known, the PDF beside it.

Values are written by their types, field by field without names, so that nothing but these types
can come out again. A change to a type changes the press's own digest and so every key.
"""

from __future__ import annotations

import dataclasses
import json
from collections.abc import Callable
from functools import cache
from typing import Any, get_args, get_origin, get_type_hints

from book.diagnostics import Diagnostic
from book.press.facts import LaidOut
from book.record import record, revive

_HEAD = 8
"""Bytes of the number that says how long the JSON is."""


def pack(section: LaidOut) -> bytes:
    """Write a section down."""
    facts = json.dumps(_plain(dataclasses.replace(section, pdf=b"")), separators=(",", ":"))
    head = facts.encode()
    return len(head).to_bytes(_HEAD, "big") + head + section.pdf


def unpack(data: bytes) -> LaidOut:
    """Read a section back.

    Raises:
        ValueError, KeyError, TypeError: the data is not a section, or of another compiler.
    """
    length = int.from_bytes(data[:_HEAD], "big")
    facts: LaidOut = _reader(LaidOut)(json.loads(data[_HEAD : _HEAD + length]))
    return dataclasses.replace(facts, pdf=data[_HEAD + length :])


def _plain(value: object) -> object:
    if isinstance(value, Diagnostic):
        return record(value)
    if isinstance(value, tuple):
        return [_plain(item) for item in value]
    if dataclasses.is_dataclass(value):
        return [_plain(getattr(value, field.name)) for field in dataclasses.fields(value)]
    return "" if isinstance(value, bytes) else value


@cache
def _reader(kind: Any) -> Callable[[Any], Any]:
    """Make the function that reads values of a type."""
    if kind is Diagnostic:
        return revive
    if kind is bytes:
        return lambda _value: b""
    if get_origin(kind) is tuple:
        members = get_args(kind)
        if len(members) == 2 and members[1] is Ellipsis:
            item = _reader(members[0])
            return lambda value: tuple([item(one) for one in value])
        items = [_reader(member) for member in members]
        return lambda value: tuple([read(one) for read, one in zip(items, value, strict=True)])
    if dataclasses.is_dataclass(kind):
        hints = get_type_hints(kind)
        fields = [_reader(hints[field.name]) for field in dataclasses.fields(kind)]
        make: Any = kind
        return lambda value: make(*[read(one) for read, one in zip(fields, value, strict=True)])
    assert kind in (str, int, float, bool), kind
    return lambda value: value
