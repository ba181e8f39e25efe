"""Printer profiles in YAML: styles/profiles/NAME.yaml, every limit with its source."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from book.bindery.icc import OUTPUT, Icc, read_icc
from book.bindery.profile.profile import Condition, GutterStep, Marks, Process, Profile
from book.findings.diagnostics import Sink
from book.findings.rules import printer as rules
from book.ground import jail
from book.ground.resources import Resources
from book.ground.source import SourceSpan, read_source
from book.ground.suggestions import nearest
from book.manuscript.metadata.paper import length, paper
from book.manuscript.yaml.forms import (
    Form,
    Reading,
    between,
    choice,
    listing,
    text,
    whole_number,
    yes_or_no,
)
from book.manuscript.yaml.records import Record, made
from book.manuscript.yaml.tree import Node, compose
from book.model import KeyPath


def _cited(value: Form[Any]) -> Form[Any]:
    """A limit with its source: {value: 3mm, source: …}."""
    record = Record({"value": value, "source": text}, required=("value", "source"))

    def read(node: Node, path: KeyPath, reading: Reading) -> Any:
        values = record.values(node, path, reading) or {}
        return (values["value"], values["source"]) if len(values) == 2 else None

    return read


_CONDITION = Record(
    {"identifier": text, "name": text, "registry": text, "icc": text, "profile_name": text},
    required=("identifier", "name", "registry", "icc", "profile_name"),
)
_STEP = made(
    GutterStep,
    Record({"pages": whole_number, "margin": length}, required=("pages", "margin")),
)
_MARKS = made(
    Marks,
    Record(
        {"offset": length, "length": length, "width": length},
        required=("offset", "length", "width"),
    ),
)
_LIMITS: dict[str, Form[Any]] = {
    "bleed": length,
    "safety": length,
    "image_ppi": between(1, 10000),
    "image_ppi_least": between(1, 10000),
    "image_ppi_most": between(1, 10000),
    "line_art_ppi": between(1, 10000),
    "ink": between(100, 400),
    "hairline": length,
    "text_size": length,
    "coloured_text_size": length,
    "page_multiple": whole_number,
    "paper": paper,
    "marks": _MARKS,
    "gutter": listing(_STEP),
    "fewest_pages": whole_number,
    "most_pages": whole_number,
    "transparency": yes_or_no,
    "process": choice(Process),
}
_OPTIONAL = {"marks", "gutter", "fewest_pages", "most_pages", "transparency", "process"}


def _condition(node: Node, path: KeyPath, reading: Reading) -> dict[str, Any] | None:
    return _CONDITION.values(node, path, reading)


PROFILE = Record(
    {
        "title": text,
        "condition": _condition,
        **{name: _cited(form) for name, form in _LIMITS.items()},
    },
    required=("title", "condition", *(name for name in _LIMITS if name not in _OPTIONAL)),
)


def load(name: str, resources: Resources, sink: Sink, named_at: SourceSpan) -> Profile | None:
    """Read a profile by name, the book's own folder first.

    Args:
        name: the file's name without its ending.
        resources: where `profiles/` is sought.
        sink: takes what is wrong with the profile.
        named_at: where the name was written, for the finding that there is no such profile.

    Returns:
        The profile; None when it is missing or not whole, which has then been reported.
    """
    known = {file.stem: file for file in _files(resources)}
    if name not in known:
        sink.report(
            rules.NO_PROFILE,
            named_at,
            suggestion=nearest(name, known),
            name=name,
            known=", ".join(sorted(known)),
        )
        return None
    return read(known[name], sink)


def _files(resources: Resources) -> list[Path]:
    folders = [folder / "profiles" for folder in reversed(resources.styles)]
    return [file for folder in folders for file in sorted(folder.glob("*.yaml"))]


def read(file: Path, sink: Sink) -> Profile | None:
    """Read one profile file."""
    source = read_source(file, f"styles/profiles/{file.name}", file.parent)
    tree = compose(source, source.text, 0, sink)
    reading = Reading(sink, {(): source.span(1)})
    values = PROFILE.values(tree, (), reading) if tree else None
    if values is None or any(key not in values for key in PROFILE.required):
        return None
    title, described = values.pop("title"), values.pop("condition")
    if any(key not in described for key in _CONDITION.required):
        return None
    at = reading.keys.get(("condition", "icc"), source.span(1))
    data = _icc(file.parent, described["icc"], sink, at)
    limits = {key: value for key, (value, _) in values.items()}
    sources = {key: cited for key, (_, cited) in values.items()}
    if data is None or not _agree(limits, sink, reading):
        return None
    condition = Condition(data=data, **described)
    profile = Profile(file.stem, title, condition, **limits, sources=sources, file=source.path)
    return profile if profile.takes(profile.paper, sink, reading.keys["paper",]) else None


def _icc(folder: Path, name: str, sink: Sink, at: SourceSpan) -> bytes | None:
    """Read the ICC profile of a printing condition."""
    try:
        data = jail.read(folder / name, folder)
    except OSError as error:
        reason = error.strerror or str(error)
    else:
        found = read_icc(data)
        if found == Icc("CMYK", OUTPUT):
            return data
        reason = f"{found.space}, {found.device_class}" if found else "ICC?"
    sink.report(rules.NO_ICC, at, file=name, reason=reason)
    return None


def _agree(limits: dict[str, Any], sink: Sink, reading: Reading) -> bool:
    pairs = (("image_ppi_least", "image_ppi"), ("image_ppi", "image_ppi_most"))
    wrong = [(low, high) for low, high in pairs if limits[low] > limits[high]]
    if "marks" in limits and limits["marks"].offset < limits["bleed"]:
        wrong.append(("bleed", "marks"))
    for low, high in wrong:
        sink.report(rules.NO_ORDER, reading.keys[low,], first=low, second=high)
    return not wrong
