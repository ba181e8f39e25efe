"""The forms of a partnership chapter's own fields: the partnership and its results."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar

from book.findings.rules import front_matter as rules
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

T = TypeVar("T")

RESULT_LENGTH = 150
"""Characters of a result that fit on two lines of the summary."""

_names = listing(text, or_one=True)
_SOURCE = (
    listing(identifier, or_one=True),
    "Id-en til kilden under sources, eller en liste av id-er.",
)

_POPULATION = Record(
    {
        "value": (whole_number, "Tallet: 7001."),
        "text": (text, "Med ord, når det ikke er ett tall: over 100 000."),
        "date": (text, "Når tallet gjelder: 1. januar 2020."),
        "source": _SOURCE,
    }
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


def _sourced(make: Callable[..., T], record: Record) -> Form[T]:
    """A value whose sources are written under `source`."""

    def with_sources(source: tuple[str, ...] = (), **values: Any) -> T:
        return make(sources=source, **values)

    return made(with_sources, record)


_aspect = _sourced(
    Aspect, Record({"text": (text, "Med få ord."), "source": _SOURCE}, required=("text",))
)
_event = _sourced(
    Event,
    Record(
        {
            "date": (date, "År, måned eller dag: 2019-05."),
            "text": (text, "Hva som skjedde."),
            "source": _SOURCE,
        },
        required=("date", "text"),
    ),
)
_figure = _sourced(
    KeyFigure,
    Record(
        {
            "value": (text, "Tallet: 80."),
            "text": (text, "Hva det teller."),
            "source": _SOURCE,
        },
        required=("value", "text"),
    ),
)
place = made(
    Place,
    Record(
        {
            "name": (text, "Navnet på stedet."),
            "lat": (between(-90, 90), "Breddegrad med punktum: 62.5942."),
            "lon": (between(-180, 180), "Lengdegrad med punktum: 9.6912."),
        },
        required=("name", "lat", "lon"),
    ),
)
FIELDS = Record(
    {
        "name": (text, "Partnerskapets fulle navn."),
        "municipalities": (_names, "Kommunene, skrevet som i kartets fil."),
        "institutions": (_names, "Kunnskapspartnerne, skrevet som i book.yaml."),
        "county": (text, "Fylket."),
        "areas": (_names, "Omrissene i kartets fil, når de heter noe annet enn kommunene."),
        "place": (place, "Punktet på kartet."),
        "started": (whole_number, "Året det begynte."),
        "period": (text, "Perioden med ord: fra 2019."),
        "agreement": (listing(_event), "Avtalens trinn, det eldste først."),
        "population": (_population, "Folketallet, med dato og kilde."),
        "anchoring": (_aspect, "Hvordan det er forankret, kort."),
        "organisation": (_aspect, "Hvordan det er organisert, kort."),
        "funding": (_aspect, "Hvordan det er betalt, kort."),
        "signed_by": (_aspect, "Hvem som undertegnet: rollene, ikke personene."),
        "governing_body": (_aspect, "Det øverste organet i partnerskapet selv."),
        "positions": (_aspect, "Arbeidstid som er satt av: 0,8 (4 × 20 %)."),
        "yearly_funding": (_aspect, "Midler i året: 1 mill. kr."),
        "fields": (_aspect, "Fagfeltene, med komma imellom."),
        "figures": (listing(_figure), "To–tre tall verdt å vite; de står i åpningen."),
    },
    required=("name",),
    other_names={"organization": "organisation"},
    meant={"navn": "name", "kommuner": "municipalities", "fylke": "county", "sted": "place"},
)
partnership = made(Partnership, FIELDS)


@takes(schema_of(text))
def _result_text(node: Node, path: KeyPath, reading: Reading) -> str | None:
    words = text(node, path, reading)
    if words is not None and (len(words) > RESULT_LENGTH or words.endswith(".")):
        reading.report(rules.RESULT_TEXT, node, path, length=len(words), most=RESULT_LENGTH)
    return words


@takes(schema_of(text))
def _link(node: Node, path: KeyPath, reading: Reading) -> str | None:
    """An anchor of the chapter; written with or without its #."""
    words = text(node, path, reading)
    if isinstance(node, Scalar) and words and "#" not in words:
        return f"#{words}"
    return words


_RESULT = Record(
    {
        "theme": (text, "Id-en til temaet i book.yaml."),
        "status": (choice(ResultStatus), "oppnådd, i gang, avtalt eller mål."),
        "text": (_result_text, "Resultatet på én linje, uten punktum, til å lese alene."),
        "link": (_link, "Stedet i kapitlet som forteller om det: «#bakgrunn»."),
        "source": _SOURCE,
    },
    required=("theme", "text"),
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
