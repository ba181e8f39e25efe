"""People who are credited: by id from book.yaml, by name, or with fields of their own."""

from __future__ import annotations

from book.findings.rules import front_matter as rules
from book.ground.slugs import VALID
from book.ground.suggestions import nearest
from book.manuscript.yaml.forms import (
    Form,
    Reading,
    identifier,
    listing,
    schema_of,
    takes,
    text,
    web_address,
)
from book.manuscript.yaml.records import Record, made
from book.manuscript.yaml.tree import Node, Scalar
from book.model import Contributor, KeyPath

contributor = made(
    Contributor,
    Record(
        {
            "name": (text, "Navnet."),
            "id": (identifier, "Det kapitler nevner personen med."),
            "role": (text, "Rollen: redaktør, fotograf."),
            "affiliation": (text, "Hvor personen arbeider."),
            "url": (web_address, "En nettside om personen."),
        },
        required=("name",),
        meant={"navn": "name", "rolle": "role", "tilknytning": "affiliation"},
    ),
)


@takes({"anyOf": [schema_of(text), schema_of(contributor)]})
def _person(node: Node, path: KeyPath, reading: Reading) -> Contributor | None:
    if not isinstance(node, Scalar):
        return contributor(node, path, reading)
    written = " ".join(node.text.split())
    if written in reading.people:
        return reading.people[written]
    if VALID.fullmatch(written):  # nobody's name is in lower case
        near = nearest(written, reading.people)
        reading.report(rules.UNKNOWN_PERSON, node, path, suggestion=near, id=written)
        return None
    return Contributor(written) if written else None


people: Form[tuple[Contributor, ...]] = listing(_person, or_one=True)
