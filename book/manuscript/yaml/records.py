"""Records: forms of several fields, all of which are read whatever is wrong with one of them."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, field
from typing import Any, TypeVar

from book.findings.rules import front_matter as rules
from book.findings.rules import yaml as yaml_rules
from book.ground.suggestions import nearest
from book.manuscript.yaml.forms import Form, Reading, Schema, schema_of, takes, whole_number
from book.manuscript.yaml.tree import Entry, Fields, Node, Scalar
from book.model import KeyPath

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Record:
    """Fields by name: which there are, which must be there, and what else people call them."""

    fields: Mapping[str, Form[Any] | tuple[Form[Any], str]]
    """The form of each, and what it is, in bokmål, for those who see it while they type."""
    required: tuple[str, ...] = ()
    other_names: Mapping[str, str] = field(default_factory=dict)
    """Names that are taken with a note, by what they are read as."""
    meant: Mapping[str, str] = field(default_factory=dict)
    """Names that are not taken, by the key their author probably meant."""

    def _form(self, name: str) -> tuple[Form[Any], str]:
        given = self.fields[name]
        return given if isinstance(given, tuple) else (given, "")

    def schema(self) -> Schema:
        """What a record takes, as JSON Schema; a field that need not be there may be left blank."""
        fields = {name: self._of_field(name) for name in self.fields}
        others = {
            other: {**fields[name], "description": f"Skriv heller «{name}».", "deprecated": True}
            for other, name in self.other_names.items()
        }
        there: list[Schema] = [
            {"anyOf": [{"required": [name]}, *({"required": [o]} for o in names)]}
            if (names := [other for other, of in self.other_names.items() if of == name])
            else {"required": [name]}
            for name in self.required
        ]
        return {
            "type": "object",
            "properties": {**fields, **others},
            "additionalProperties": False,
            **({"allOf": there} if there else {}),
        }

    def _of_field(self, name: str) -> Schema:
        form, about = self._form(name)
        schema = schema_of(form)
        if name in self.required:
            words = "string" in schema.get("type", ()) and "pattern" not in schema
            taken: Schema = {**schema, "pattern": "\\S"} if words else dict(schema)
        elif isinstance(kind := schema.get("type"), list):
            taken = {**schema, "type": [*kind, "null"]}
        else:
            taken = {"anyOf": [schema, {"type": "null"}]}
        return {"description": about, **taken} if about else taken

    def values(self, node: Node, path: KeyPath, reading: Reading) -> dict[str, Any] | None:
        """What could be read, by field; None when the node has no fields at all."""
        if not isinstance(node, Fields):
            reading.report(rules.NOT_FIELDS, node, path, allowed=", ".join(self.fields))
            return None
        values = {}
        written = set(node.unread)  # the keys that are there, or were meant by one that is misspelt
        for name in node.unread:
            reading.keys[(*path, name)] = node.span
        taken = {entry.key for entry in node.entries}
        before: Entry | None = None
        for entry in node.entries:
            key = self._key(entry)
            last, before = before, entry
            if not key:
                if not self._parted_number(last, entry, reading):
                    written.add(self._refuse(entry, taken, reading))
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
        return None if _blank(entry.value) else self._form(key)[0](entry.value, path, reading)

    def _parted_number(self, number: Entry | None, rest: Entry, reading: Reading) -> bool:
        """Report a number that its comma parts in two between braces; False when it is none."""
        if number is None or not isinstance(number.value, Scalar) or not _blank(rest.value):
            return False
        whole, decimals, place = number.value.text, rest.key, number.value.span
        if not re.fullmatch(r"-?[0-9]+", whole) or not re.fullmatch(r"[0-9]+", decimals):
            return False
        is_whole = number.key in self.fields and self._form(number.key)[0] is whole_number
        point = "" if is_whole else "."
        value, meant = f"{whole},{decimals}", f"{whole}{point}{decimals}"
        values = {"key": number.key, "value": value, "found": value, "instead": meant}
        reading.sink.report(rules.NOT_NUMBER, place, suggestion=meant, **values)
        return True

    def _key(self, entry: Entry) -> str:
        return entry.key if entry.key in self.fields else self.other_names.get(entry.key, "")

    def _refuse(self, entry: Entry, taken: Collection[str], reading: Reading) -> str:
        """Report an unknown key; return the one that was probably meant."""
        meant = self.meant.get(entry.key.casefold(), "")
        near = meant or nearest(entry.key, self.fields)
        values = {"key": entry.key, "allowed": ", ".join(self.fields)}
        if meant and meant not in taken:
            values |= {"found": entry.key, "instead": meant}
        reading.sink.report(rules.UNKNOWN_KEY, entry.span, suggestion=near, **values)
        return near


def made(make: Callable[..., T], record: Record) -> Form[T]:
    """A value made of a record's fields; nothing when a required one could not be read."""

    @takes(record.schema())
    def read(node: Node, path: KeyPath, reading: Reading) -> T | None:
        values = record.values(node, path, reading)
        if values is None or any(key not in values for key in record.required):
            return None
        return make(**values)

    return read


def _blank(node: Node) -> bool:
    return isinstance(node, Scalar) and (node.blank or not node.text.strip())
