"""book.yaml: what is said of the book as a whole."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from book.findings.diagnostics import Sink
from book.findings.rules import project as rules
from book.ground.source import SourceFile
from book.ground.units import Length, Size
from book.manuscript.metadata import about
from book.manuscript.metadata.contents import Contents, contents
from book.manuscript.metadata.paper import paper
from book.manuscript.metadata.partnership import place
from book.manuscript.metadata.people import contributor, people
from book.manuscript.yaml.forms import (
    Reading,
    date,
    identifier,
    language,
    listing,
    schema_of,
    takes,
    text,
    web_address,
    yes_or_no,
)
from book.manuscript.yaml.records import Record, made
from book.manuscript.yaml.tree import Fields, Node, Scalar, compose
from book.model import BookMeta, Contributor, Institution, Isbns, KeyPath, MapSource, Name, Theme

_TRIM = re.compile(r"\s*([0-9.,]+)\s*([a-z]*)\s*[x×]\s*([0-9.,]+)\s*([a-z]+)\s*", re.IGNORECASE)
_FILE_NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{0,80}")


@dataclass(frozen=True, slots=True)
class BookYaml:
    """What the file says; `contents` is None when it lists none."""

    meta: BookMeta
    contents: Contents | None = None


@takes({"type": "string", "examples": ["170mm"]})
def _length(node: Node, path: KeyPath, reading: Reading) -> Length | None:
    value = node.text if isinstance(node, Scalar) else ""
    try:
        return Length.parse(value)
    except ValueError:
        reading.report(rules.NOT_TRIM, node, path)
        return None


_SIZE = made(
    Size,
    Record({"width": _length, "height": _length}, required=("width", "height"), about=about.SIZE),
)


@takes({"anyOf": [{"type": "string", "examples": ["170 x 240 mm"]}, schema_of(_SIZE)]})
def _trim(node: Node, path: KeyPath, reading: Reading) -> Size | None:
    if isinstance(node, Fields):
        return _SIZE(node, path, reading)
    match = _TRIM.fullmatch(node.text) if isinstance(node, Scalar) else None
    try:
        if match is None:
            raise ValueError
        width, unit, height, last = match.groups()
        return Size(Length.parse(f"{width}{unit or last}"), Length.parse(f"{height}{last}"))
    except ValueError:
        reading.report(rules.NOT_TRIM, node, path)
        return None


@takes({"type": ["string", "integer"]})
def _isbn(node: Node, path: KeyPath, reading: Reading) -> str | None:
    """An ISBN-13 whose check digit is right (ISO 2108, annex C), hyphenated as its group does."""
    import isbnlib  # costs a start, and few books on their way have a number

    number = isbnlib.canonical(node.text) if isinstance(node, Scalar) else ""
    if isbnlib.is_isbn13(number):
        return str(isbnlib.mask(number) or number)
    reading.report(rules.NOT_ISBN, node, path)
    return None


@takes({"type": ["string", "integer"]})
def _addon(node: Node, path: KeyPath, reading: Reading) -> str | None:
    """What stands beside the bar code: two or five digits."""
    value = node.text.strip() if isinstance(node, Scalar) else ""
    if re.fullmatch(r"[0-9]{2}|[0-9]{5}", value):
        return value
    reading.report(rules.NOT_ADDON, node, path)
    return None


_ISBNS = made(
    Isbns,
    Record({"print": _isbn, "screen": _isbn, "epub": _isbn, "addon": _addon}, about=about.ISBNS),
)


@takes({"anyOf": [schema_of(_isbn), schema_of(_ISBNS)]})
def _isbns(node: Node, path: KeyPath, reading: Reading) -> Isbns | None:
    """One number for each edition that has one; a number alone is that of the printed edition."""
    if isinstance(node, Fields):
        return _ISBNS(node, path, reading)
    number = _isbn(node, path, reading)
    return Isbns(number) if number else None


@takes({"type": "string", "pattern": f"^{_FILE_NAME.pattern}$"})
def _file_name(node: Node, path: KeyPath, reading: Reading) -> str | None:
    value = node.text.strip() if isinstance(node, Scalar) else ""
    if _FILE_NAME.fullmatch(value):
        return value
    reading.report(rules.NOT_FILE_NAME, node, path)
    return None


_CONTRIBUTORS = listing(contributor, id_of=lambda person: person.id or person.name)


@takes(schema_of(_CONTRIBUTORS))
def _contributors(node: Node, path: KeyPath, reading: Reading) -> tuple[Contributor, ...] | None:
    found = _CONTRIBUTORS(node, path, reading) or ()
    reading.people = {person.id: person for person in found if person.id}
    return found


BOOK = Record(
    {
        "title": text,
        "subtitle": text,
        "language": language,
        "editors": people,
        "contributors": _contributors,
        "publisher": text,
        "date": date,
        "edition": text,
        "isbn": _isbns,
        "license": text,
        "rights": text,
        "description": text,
        "url": web_address,
        "citation_style": text,
        "themes": listing(
            made(
                Theme,
                Record(
                    {"id": identifier, "title": text, "description": text},
                    required=("id", "title"),
                    about=about.THEME,
                ),
            ),
            id_of=lambda theme: theme.id,
        ),
        "institutions": listing(
            made(
                Institution,
                Record(
                    {"name": text, "short": text, "campuses": listing(place)},
                    required=("name",),
                    about=about.INSTITUTION,
                ),
            ),
            id_of=lambda institution: institution.name,
        ),
        "names": listing(
            made(
                Name,
                Record(
                    {"name": text, "never": listing(text, or_one=True)},
                    required=("name",),
                    about=about.NAME,
                ),
            ),
            id_of=lambda name: name.name,
        ),
        "contents": contents,
        "trim": _trim,
        "printer": text,
        "paper": paper,
        "output": _file_name,
        "map": made(
            MapSource,
            Record(
                {"path": text, "source": text, "areas": text}, required=("path",), about=about.MAP
            ),
        ),
        "endnotes": yes_or_no,
    },
    required=("title",),
    about=about.BOOK,
    other_names={"lang": "language", "licence": "license", "editor": "editors"},
    meant={
        "tittel": "title",
        "undertittel": "subtitle",
        "språk": "language",
        "redaktører": "editors",
        "bidragsytere": "contributors",
        "forlag": "publisher",
        "utgiver": "publisher",
        "dato": "date",
        "utgave": "edition",
        "temaer": "themes",
        "innhold": "contents",
        "chapters": "contents",
        "toc": "contents",
        "format": "trim",
        "trykkeri": "printer",
        "papir": "paper",
        "kart": "map",
        "institusjoner": "institutions",
        "author": "editors",
        "authors": "editors",
    },
)


def read(source: SourceFile, title: str, sink: Sink) -> BookYaml:
    """Read book.yaml; `title` is the book's where the file names none."""
    reading = Reading(sink, {(): source.span(1)})
    tree = compose(source, source.text, 0, sink)
    values = (BOOK.values(_people_first(tree), (), reading) if tree else None) or {}
    order = values.pop("contents", None)
    title = values.pop("title", "") or title
    meta = BookMeta(title=title, source=source, keys=reading.keys, **values)
    return BookYaml(meta, order)


def _people_first(tree: Fields) -> Fields:
    """The same fields, contributors first: editors may name them by id."""
    entries = sorted(tree.entries, key=lambda entry: entry.key != "contributors")
    return replace(tree, entries=tuple(entries))
