"""Values as bytes and back: how the cache and a build's stamp keep what was made and found.

Dataclasses are packed field by field as MessagePack; only the type that is asked for can come out
again. A rule is kept as its code, so that a revived finding speaks by today's catalogue.
"""

from __future__ import annotations

from typing import TypeVar

import msgspec

from book.findings.diagnostics import Rule
from book.findings.rules import CATALOGUE

T = TypeVar("T")


def pack(value: object) -> bytes:
    """Write a value down."""
    return msgspec.msgpack.encode(value, enc_hook=_code)


def unpack(data: bytes, kind: type[T]) -> T:
    """Read a value of a type back.

    Raises:
        ValueError: the data is not of this type, is damaged, or is of another compiler.
    """
    return msgspec.msgpack.decode(data, type=kind, dec_hook=_rule)


def _code(value: object) -> str:
    if isinstance(value, Rule):
        return value.code
    raise NotImplementedError(type(value))


def _rule(kind: type, code: str) -> Rule:
    if kind is not Rule or code not in CATALOGUE:
        raise ValueError(code)
    return CATALOGUE[code]
