"""The forms of a partnership chapter's own fields: the partnership and its results."""

from __future__ import annotations

from typing import Any

from book.findings.rules import front_matter as rules
from book.manuscript.metadata import about
from book.manuscript.yaml.forms import (
    Form,
    Reading,
    between,
    choice,
    date,
    identifier,
    listing,
    schema_of,
    takes,
    text,
    whole_number,
)
from book.manuscript.yaml.records import Record, made
from book.manuscript.yaml.tree import Node, Scalar
from book.model import (
    Aspect,
    Event,
    KeyFigure,
    KeyPath,
    Partnership,
    Place,
    Population,
    Result,
    ResultStatus,
)

RESULT_LENGTH = 150
"""Characters of a result that fit on two lines of the summary."""

_sources: Form[tuple[str, ...]] = listing(identifier, or_one=True)


def _event(source: tuple[str, ...] = (), **values: Any) -> Event:
    return Event(sources=source, **values)


def _aspect(source: tuple[str, ...] = (), **values: Any) -> Aspect:
    return Aspect(sources=source, **values)


def _figure(source: tuple[str, ...] = (), **values: Any) -> KeyFigure:
    return KeyFigure(sources=source, **values)


_POPULATION = Record(
    {"value": whole_number, "text": text, "date": text, "source": _sources}, about=about.POPULATION
)


@takes(_POPULATION.schema())
def _population(node: Node, path: KeyPath, reading: Reading) -> Population | None:
    """A number, words that are printed instead of it, or both."""
    values = _POPULATION.values(node, path, reading)
    if values is None:
        return None
    if not values.keys() & {"value", "text"}:
        if not {(*path, "value"), (*path, "text")} & reading.keys.keys():
            reading.report(rules.MISSING_KEY, node, path, key="value")
        return None
    source = values.pop("source", ())
    return Population(sources=source, **values)


@takes(schema_of(text))
def _result_text(node: Node, path: KeyPath, reading: Reading) -> str | None:
    words = text(node, path, reading)
    if words is not None and (len(words) > RESULT_LENGTH or words.endswith(".")):
        reading.report(rules.RESULT_TEXT, node, path, length=len(words), most=RESULT_LENGTH)
    return words


aspect = made(
    _aspect, Record({"text": text, "source": _sources}, required=("text",), about=about.ASPECT)
)

place = made(
    Place,
    Record(
        {"name": text, "lat": between(-90, 90), "lon": between(-180, 180)},
        required=("name", "lat", "lon"),
        about=about.PLACE,
    ),
)

FIELDS = Record(
    {
        "name": text,
        "municipalities": listing(text, or_one=True),
        "institutions": listing(text, or_one=True),
        "county": text,
        "areas": listing(text, or_one=True),
        "place": place,
        "started": whole_number,
        "period": text,
        "agreement": listing(
            made(
                _event,
                Record(
                    {"date": date, "text": text, "source": _sources},
                    required=("date", "text"),
                    about=about.EVENT,
                ),
            )
        ),
        "population": _population,
        "anchoring": aspect,
        "organisation": aspect,
        "funding": aspect,
        "signed_by": aspect,
        "governing_body": aspect,
        "positions": aspect,
        "yearly_funding": aspect,
        "fields": aspect,
        "figures": listing(
            made(
                _figure,
                Record(
                    {"value": text, "text": text, "source": _sources},
                    required=("value", "text"),
                    about=about.FIGURE,
                ),
            )
        ),
    },
    required=("name",),
    about=about.PARTNERSHIP,
    other_names={"organization": "organisation"},
    meant={"navn": "name", "kommuner": "municipalities", "fylke": "county", "sted": "place"},
)
partnership = made(Partnership, FIELDS)


@takes(schema_of(text))
def _link(node: Node, path: KeyPath, reading: Reading) -> str | None:
    """An anchor of the chapter; written with or without its #."""
    words = text(node, path, reading)
    if isinstance(node, Scalar) and words and "#" not in words:
        return f"#{words}"
    return words


_RESULT = Record(
    {
        "theme": text,
        "status": choice(ResultStatus),
        "text": _result_text,
        "link": _link,
        "source": _sources,
    },
    required=("theme", "text"),
    about=about.RESULT,
    other_names={"sources": "source"},
    meant={"tema": "theme", "tekst": "text", "lenke": "link", "kilde": "source"},
)


@takes(_RESULT.schema())
def _result(node: Node, path: KeyPath, reading: Reading) -> Result | None:
    """A result; one without a status is reported and counts as a goal."""
    values = _RESULT.values(node, path, reading)
    if values is None:
        return None
    if (*path, "status") not in reading.keys:
        reading.report(rules.RESULT_WITHOUT_STATUS, node, path)
    if not values.keys() >= {"theme", "text"}:
        return None
    source = values.pop("source", ())
    return Result(sources=source, **values)


results = listing(_result)
