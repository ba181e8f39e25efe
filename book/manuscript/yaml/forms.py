"""Forms: how a YAML node becomes a value, with a finding for each fault.

A form is a function from a node and its path to a value, or None when there is none to be had (the
fault has then been reported). Forms of several fields are in `yaml.records`.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any, TypeVar

from book.findings.diagnostics import Diagnostic, Rule, Sink
from book.findings.rules import front_matter as rules
from book.findings.rules import yaml as yaml_rules
from book.ground.months import NORWEGIAN
from book.ground.slugs import VALID
from book.ground.source import SourceSpan
from book.ground.suggestions import nearest
from book.manuscript.yaml.tree import Listing, Node, Scalar
from book.model import Contributor, KeyPath

T = TypeVar("T")
WEB_ADDRESS = re.compile(r"https?://[^\s/]+\S*")


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
        instead: str = "",
        **values: str | int | float,
    ) -> None:
        """Report a fault at its key, or at its item in a list.

        Args:
            rule: the rule that is broken.
            node: the value.
            path: where it stands.
            suggestion: what was perhaps meant.
            instead: what was meant without a doubt; the fault is then reported at the value.
            **values: what the rule's texts name besides key and value.
        """
        place = node.span if instead else self.keys.get(path, node.span)
        if instead and isinstance(node, Scalar):
            values |= {"found": node.text, "instead": instead}
        known: dict[str, str | int | float] = {
            "key": next((key for key in path[::-1] if isinstance(key, str)), ""),
            "value": node.text if isinstance(node, Scalar) else "…",
        }
        diagnostic = Diagnostic(
            rule, place, tuple(sorted((known | values).items())), suggestion=suggestion
        )
        self.sink.extend([diagnostic])

    def forget(self, path: KeyPath) -> None:
        """Forget the places of what could not be used, so that indexes are those of the model."""
        for key in [key for key in self.keys if key[: len(path)] == path]:
            del self.keys[key]


Form = Callable[[Node, KeyPath, Reading], T | None]
Schema = dict[str, Any]
"""What a form takes, as JSON Schema draft 7 says it (the one that editors of YAML know)."""

_SCHEMAS: dict[Form[Any], Schema] = {}
F = TypeVar("F", bound=Callable[..., Any])


def takes(schema: Schema) -> Callable[[F], F]:
    """Say beside a form what it takes, for those who check YAML while it is typed."""

    def note(form: F) -> F:
        _SCHEMAS[form] = schema
        return form

    return note


def schema_of(form: Form[Any]) -> Schema:
    """What a form takes."""
    return _SCHEMAS[form]


_QUOTED = re.compile(r"[«»“”„]([^«»“”„]+)[«»“”]")
"""A value in quotation marks that are none to YAML."""


@takes({"type": ["string", "number", "boolean"]})
def text(node: Node, path: KeyPath, reading: Reading) -> str | None:
    """Words, with line breaks and runs of blanks folded to a single blank."""
    if not isinstance(node, Scalar):
        reading.report(rules.NOT_TEXT, node, path)
        return None
    if node.comment:
        reading.report(yaml_rules.CUT, node, path, comment=node.comment)
    words = node.text.strip() if "\n" not in node.text else " ".join(node.text.split())
    if node.plain and (quoted := _QUOTED.fullmatch(words)):
        instead = "" if set(quoted[1]) & set('"\\') else f'"{quoted[1].strip()}"'
        reading.report(rules.QUOTATION_MARKS, node, path, instead=instead)
        return quoted[1].strip()
    return words


@takes({"type": ["integer", "string"], "pattern": "^-?[0-9][0-9 \u00a0]*$"})
def whole_number(node: Node, path: KeyPath, reading: Reading) -> int | None:
    """A whole number; blanks between thousands are taken."""
    value = node.text.replace(" ", "").replace("\u00a0", "") if isinstance(node, Scalar) else ""
    if re.fullmatch(r"-?[0-9]{1,15}", value):
        return int(value)
    thousands = re.fullmatch(r"[0-9]{1,3}(?:[.,][0-9]{3})+", value)
    meant = re.sub("[.,]", "", value) if thousands else ""
    reading.report(rules.NOT_NUMBER, node, path, suggestion=meant, instead=meant)
    return None


def between(low: float, high: float) -> Form[float]:
    """A number in a range, both ends included."""

    @takes({"type": "number", "minimum": low, "maximum": high})
    def read(node: Node, path: KeyPath, reading: Reading) -> float | None:
        value = node.text.strip() if isinstance(node, Scalar) else ""
        if not re.fullmatch(r"-?[0-9]{1,15}(\.[0-9]{1,15})?", value):
            meant = value.replace(",", ".") if re.fullmatch(r"-?[0-9]+,[0-9]+", value) else ""
            reading.report(rules.NOT_NUMBER, node, path, suggestion=meant, instead=meant)
            return None
        if not low <= float(value) <= high:
            reading.report(rules.OUT_OF_RANGE, node, path, low=low, high=high, value=value)
            return None
        return float(value)

    return read


@takes({"enum": [True, False, "ja", "nei", "yes", "no"]})
def yes_or_no(node: Node, path: KeyPath, reading: Reading) -> bool | None:
    """True or false, in the words people use for them."""
    answers = {"true": True, "yes": True, "ja": True, "false": False, "no": False, "nei": False}
    value = answers.get(node.text.strip().casefold()) if isinstance(node, Scalar) else None
    if value is None:
        reading.report(rules.NOT_YES_OR_NO, node, path)
    return value


@takes(
    {
        "type": ["string", "integer"],
        "pattern": "^[0-9]{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?$",
        "minimum": 1000,
        "maximum": 9999,
    }
)
def date(node: Node, path: KeyPath, reading: Reading) -> str | None:
    """An ISO 8601 year, month or day that exists, kept as written."""
    value = node.text.strip() if isinstance(node, Scalar) else ""
    try:
        if not re.fullmatch(r"[0-9]{4}(-[0-9]{2}){0,2}", value):
            raise ValueError(value)
        datetime.date.fromisoformat((value + "-01-01")[:10])
    except ValueError:
        meant = _iso(value)
        reading.report(rules.NOT_DATE, node, path, suggestion=meant, instead=meant)
        return None
    return value


_DAY_FIRST = re.compile(rf"(\d{{1,2}})\. ?(\d{{1,2}}\.|{'|'.join(NORWEGIAN)}) ?(\d{{4}})")


def _iso(value: str) -> str:
    """A day as Norwegians write it, in the order of ISO 8601; "" for what is no day."""
    match = _DAY_FIRST.fullmatch(value.casefold())
    if match is None:
        return ""
    day, month, year = match.groups()
    number = int(month[:-1]) if month.endswith(".") else NORWEGIAN.index(month) + 1
    try:
        return datetime.date(int(year), number, int(day)).isoformat()
    except ValueError:
        return ""


def matching(pattern: str, rule: Rule, **schema: object) -> Form[str]:
    """Words of a pattern, without the blanks around them."""

    @takes({"type": "string", "pattern": f"^{pattern}$", **schema})
    def read(node: Node, path: KeyPath, reading: Reading) -> str | None:
        value = node.text.strip() if isinstance(node, Scalar) else ""
        if re.fullmatch(pattern, value):
            return value
        reading.report(rule, node, path)
        return None

    return read


web_address = matching(WEB_ADDRESS.pattern, rules.NOT_WEB_ADDRESS)
"""An http(s) address."""
identifier = matching(VALID.pattern, rules.NOT_ID, type=["string", "integer"], minimum=0)
"""An id in lower case ASCII."""


@takes(
    {
        "type": "string",
        "pattern": "^(?![Nn][Oo]$)[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$",
        "examples": ["nb", "nn", "en"],
    }
)
def language(node: Node, path: KeyPath, reading: Reading) -> str | None:
    """A BCP 47 tag; `no` is refused because no hyphenation knows it."""
    value = node.text.strip() if isinstance(node, Scalar) else ""
    if re.fullmatch(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*", value) and value.lower() != "no":
        return value
    suggestion = "nb" if value.casefold() in {"no", "norsk", "bokmål"} else ""
    reading.report(rules.NOT_LANGUAGE, node, path, suggestion=suggestion)
    return None


E = TypeVar("E", bound=StrEnum)


def choice(kinds: type[E]) -> Form[E]:
    """One of an enumeration's values."""

    @takes({"enum": [str(kind) for kind in kinds]})
    def read(node: Node, path: KeyPath, reading: Reading) -> E | None:
        value = node.text.strip() if isinstance(node, Scalar) else ""
        known = [str(kind) for kind in kinds]
        if value in known:
            return kinds(value)
        same = next((word for word in known if word.casefold() == value.casefold()), "")
        near, allowed = same or nearest(value, known), ", ".join(known)
        reading.report(rules.NOT_CHOICE, node, path, suggestion=near, instead=same, allowed=allowed)
        return None

    return read


def listing(
    item: Form[T], *, or_one: bool = False, id_of: Callable[[T], str] | None = None
) -> Form[tuple[T, ...]]:
    """A list.

    Args:
        item: the form of each item; what it cannot read is left out.
        or_one: whether a single value stands for a list of one.
        id_of: what must differ between the items; of equal ones the first counts.
    """
    of_list: Schema = {"type": "array", "items": schema_of(item)}

    @takes({"anyOf": [schema_of(item), of_list]} if or_one else of_list)
    def read(node: Node, path: KeyPath, reading: Reading) -> tuple[T, ...] | None:
        if not isinstance(node, Listing) and not or_one:
            reading.report(rules.NOT_LIST, node, path)
            return None
        values: list[T] = []
        ids: set[str] = set()
        for each in node.items if isinstance(node, Listing) else (node,):
            here = (*path, len(values))
            reading.keys[here] = each.span
            value = item(each, here, reading)
            if value is not None and id_of and id_of(value) in ids:
                reading.report(rules.DUPLICATE_ID, each, here, id=id_of(value))
                value = None
            if value is None:
                reading.forget(here)
            else:
                values.append(value)
                ids.add(id_of(value) if id_of else "")
        return tuple(values)

    return read
