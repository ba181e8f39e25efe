"""book.yaml: what is said of the book as a whole."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from book.findings.diagnostics import Sink
from book.findings.rules import project as rules
from book.ground.source import SourceFile
from book.ground.units import Length, Size
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
    matching,
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
    Record(
        {
            "width": (_length, "Bredden med enhet: 170mm."),
            "height": (_length, "Høyden med enhet: 240mm."),
        },
        required=("width", "height"),
    ),
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
    Record(
        {
            "print": (_isbn, "Papirutgavens nummer."),
            "screen": (_isbn, "PDF-ens nummer."),
            "epub": (_isbn, "EPUB-ens nummer."),
            "addon": (_addon, "To eller fem sifre ved siden av strekkoden."),
        },
    ),
)


@takes({"anyOf": [schema_of(_isbn), schema_of(_ISBNS)]})
def _isbns(node: Node, path: KeyPath, reading: Reading) -> Isbns | None:
    """One number for each edition that has one; a number alone is that of the printed edition."""
    if isinstance(node, Fields):
        return _ISBNS(node, path, reading)
    number = _isbn(node, path, reading)
    return Isbns(number) if number else None


_CONTRIBUTORS = listing(contributor, id_of=lambda person: person.id or person.name)


@takes(schema_of(_CONTRIBUTORS))
def _contributors(node: Node, path: KeyPath, reading: Reading) -> tuple[Contributor, ...] | None:
    found = _CONTRIBUTORS(node, path, reading) or ()
    reading.people = {person.id: person for person in found if person.id}
    return found


_THEMES = listing(
    made(
        Theme,
        Record(
            {
                "id": (identifier, "Det resultater nevner temaet med."),
                "title": (text, "Hva temaet heter i boka."),
                "description": (text, "Hva temaet omfatter."),
            },
            required=("id", "title"),
        ),
    ),
    id_of=lambda theme: theme.id,
)
_INSTITUTIONS = listing(
    made(
        Institution,
        Record(
            {
                "name": (text, "Navnet, som kapitlene skriver det."),
                "short": (text, "Kortform til kart og tegninger."),
                "campuses": (listing(place), "Punktene på kartet."),
            },
            required=("name",),
        ),
    ),
    id_of=lambda institution: institution.name,
)
_NAMES = listing(
    made(
        Name,
        Record(
            {
                "name": (text, "Navnet, slik boka skriver det."),
                "never": (listing(text, or_one=True), "Skrivemåter som boka ikke bruker."),
            },
            required=("name",),
        ),
    ),
    id_of=lambda name: name.name,
)
_MAP = made(
    MapSource,
    Record(
        {
            "path": (text, "GeoJSON-fil med landets omriss."),
            "source": (text, "Linja under kartet som sier hvor omrisset er fra."),
            "areas": (text, "GeoJSON-fil med kommunenes omriss."),
        },
        required=("path",),
    ),
)

BOOK = Record(
    {
        "title": (text, "Bokas tittel."),
        "subtitle": (text, "Undertittelen."),
        "language": (language, "Bokas språk: nb, nn, en."),
        "editors": (people, "Redaktørene: navn, eller id-er fra contributors."),
        "contributors": (
            _contributors,
            "Alle som krediteres, hver med en id som kapitlene kan bruke.",
        ),
        "publisher": (text, "Utgiveren."),
        "date": (date, "Datoen boka er gitt ut: 2026-11-23."),
        "edition": (text, "Utgaven: 1. utgave."),
        "isbn": (_isbns, "ISBN-13: ett nummer, eller ett for print, screen og epub."),
        "license": (text, "Lisensen: CC BY 4.0."),
        "rights": (text, "Hva lisensen gir lov til, og hva den ikke dekker."),
        "description": (text, "Hva boka er, i to–tre setninger: til bokhandel og søk."),
        "url": (web_address, "Adressen nettutgaven skal ha."),
        "citation_style": (text, "Siteringsstilen for kilder fra sources.json."),
        "themes": (_THEMES, "Temaene resultatene samles under, i rekkefølge."),
        "institutions": (_INSTITUTIONS, "Kunnskapspartnerne og hvor campusene ligger."),
        "names": (_NAMES, "Navn som skal skrives likt i hele boka."),
        "contents": (contents, "Kapitlene i rekkefølge, enkeltvis eller i deler."),
        "trim": (_trim, "Formatet: 170 x 240 mm."),
        "printer": (text, "Trykkeriets profil, fra styles/profiles/."),
        "paper": (paper, "Papiret, når det ikke er trykkeriets vanlige."),
        "output": (
            matching(r"[A-Za-z0-9][A-Za-z0-9._-]{0,80}", rules.NOT_FILE_NAME),
            "Navnet på filene som lages.",
        ),
        "map": (_MAP, "Omrisset som kartet tegnes på."),
        "endnotes": (yes_or_no, "true: notene samles bak hvert kapittel."),
    },
    required=("title",),
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
