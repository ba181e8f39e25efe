"""What a print shop asks for: printer profiles, read from styles/profiles/NAME.yaml.

Every limit is written with its source. Nothing else in the bindery knows a printer's number.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from book.findings.diagnostics import Sink
from book.findings.rules import printer as rules
from book.ground import jail
from book.ground.files import digest
from book.ground.resources import Resources
from book.ground.source import SourceSpan, read_source
from book.ground.units import Length
from book.manuscript.forms import Form, Reading, between, listing, text, whole_number, yes_or_no
from book.manuscript.paper import length, paper
from book.manuscript.records import Record, made
from book.manuscript.suggestions import nearest
from book.manuscript.yaml_tree import Node, compose
from book.model import KeyPath, Paper


@dataclass(frozen=True, slots=True)
class Condition:
    """A printing condition: its name in the registry, and the profile that describes it."""

    identifier: str
    name: str
    registry: str
    icc: str
    data: bytes
    """The ICC profile."""
    profile_name: str

    @property
    def digest(self) -> str:
        """SHA-256 of the ICC profile."""
        return digest(self.data)


@dataclass(frozen=True, slots=True)
class Marks:
    """Crop marks: how far outside the trim they begin, how long and how thick they are."""

    offset: Length
    length: Length
    width: Length


@dataclass(frozen=True, slots=True)
class GutterStep:
    """The inner margin of a book of at most so many pages."""

    pages: int
    margin: Length


@dataclass(frozen=True, slots=True)
class Profile:
    """A print shop's terms."""

    name: str
    title: str
    condition: Condition
    bleed: Length
    safety: Length
    """From the trim to the nearest text."""
    image_ppi: float
    """What images should have at their printed size."""
    image_ppi_least: float
    """Below this the shop sends the file back."""
    image_ppi_most: float
    """Images are not sent denser than this."""
    line_art_ppi: float
    ink: float
    """Most ink at one place, in per cent of one plate."""
    hairline: Length
    text_size: Length
    coloured_text_size: Length
    """The least size of text that prints from more than one plate."""
    page_multiple: int
    paper: Paper
    marks: Marks | None = None
    gutter: tuple[GutterStep, ...] = ()
    fewest_pages: int = 1
    most_pages: int = 0
    """0: any number."""
    transparency: bool = True
    sources: Mapping[str, str] | None = None
    """Who says so, by limit."""
    file: str = ""

    def gutter_for(self, pages: int) -> Length:
        """The inner margin that text must keep in a book of so many pages."""
        steps = [step.margin for step in self.gutter if pages <= step.pages]
        if steps:
            return min(steps)
        return max((step.margin for step in self.gutter), default=self.safety)

    def source_of(self, limit: str) -> str:
        """Who asks for this limit."""
        return (self.sources or {}).get(limit, "")


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
}
_OPTIONAL = {"marks", "gutter", "fewest_pages", "most_pages", "transparency"}


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
    return Profile(file.stem, title, condition, **limits, sources=sources, file=source.path)


def _icc(folder: Path, name: str, sink: Sink, at: SourceSpan) -> bytes | None:
    """Read an ICC profile; its colour space stands at byte 16 of the header (ICC.1, 7.2.8)."""
    try:
        data = jail.read(folder / name, folder)
    except OSError as error:
        reason = error.strerror or str(error)
    else:
        if data[16:20] == b"CMYK" and data[36:40] == b"acsp":
            return data
        reason = "CMYK?"
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
