"""The few words the book itself adds to what its authors wrote, by language.

Labels ("Figur 3"), headings of compiled parts, and what the web edition's controls say. The
languages are those of a whole book; a chapter in another language keeps the book's labels.
"""

from __future__ import annotations

from dataclasses import dataclass, fields


@dataclass(frozen=True, slots=True)
class Words:
    """One language's words."""

    alphabet: str
    """The letters as they are ordered, upper case: the letter groups of the register."""
    chapter: str
    part: str
    figure: str
    table: str
    page: str
    contents: str
    sources: str
    all_sources: str
    addresses_in: str
    notes: str
    register: str
    see: str
    see_also: str
    box: str
    worth_trying: str
    results: str
    no_results: str
    matrix: str
    timeline: str
    map: str
    partnership: str
    place: str
    date: str
    event: str
    source: str
    population: str
    municipalities: str
    institutions: str
    county: str
    started: str
    period: str
    agreement: str
    anchoring: str
    organisation: str
    funding: str
    keywords: str
    editor: str
    editors: str
    contributors: str
    publisher: str
    edition: str
    license: str
    rights: str
    updated: str
    accessed: str
    draft: str
    and_: str
    skip: str
    menu: str
    search: str
    previous: str
    next: str
    home: str
    permalink: str
    back_to_text: str
    note: str
    dark: str
    filter: str
    all_: str
    chapters: str
    from_: str
    hit: str
    hits: str
    no_hits: str
    theme: str
    shown: str


_ROWS: tuple[tuple[str, str, str, str], ...] = (
    (
        "alphabet",
        "ABCDEFGHIJKLMNOPQRSTUVWXYZÆØÅ",
        "ABCDEFGHIJKLMNOPQRSTUVWXYZÆØÅ",
        "ABCDEFGHIJKLMNOPQRSTUVWXYZ",
    ),
    ("chapter", "Kapittel", "Kapittel", "Chapter"),
    ("part", "Del", "Del", "Part"),
    ("figure", "Figur", "Figur", "Figure"),
    ("table", "Tabell", "Tabell", "Table"),
    ("page", "s.", "s.", "p."),
    ("contents", "Innhold", "Innhald", "Contents"),
    ("sources", "Kilder", "Kjelder", "Sources"),
    ("all_sources", "Alle kildene", "Alle kjeldene", "All sources"),
    ("addresses_in", "Nettadresser", "Nettadresser", "Addresses"),
    ("notes", "Noter", "Notar", "Notes"),
    ("register", "Register", "Register", "Index"),
    ("see", "se", "sjå", "see"),
    ("see_also", "se også", "sjå òg", "see also"),
    ("box", "Kort fortalt", "Kort fortalt", "At a glance"),
    ("worth_trying", "Verdt å prøve", "Verdt å prøve", "Worth trying"),
    ("results", "Resultater", "Resultat", "Results"),
    ("no_results", "ingen resultater", "ingen resultat", "no results"),
    ("matrix", "Resultater etter tema", "Resultat etter tema", "Results by theme"),
    ("timeline", "Avtalene år for år", "Avtalane år for år", "The agreements year by year"),
    (
        "map",
        "Hvor partnerskapene holder til",
        "Kvar partnarskapa held til",
        "Where the partnerships are",
    ),
    ("partnership", "Partnerskap", "Partnarskap", "Partnership"),
    ("place", "Sted", "Stad", "Place"),
    ("date", "Dato", "Dato", "Date"),
    ("event", "Hendelse", "Hending", "Event"),
    ("source", "Kilde", "Kjelde", "Source"),
    ("population", "Innbyggere", "Innbyggjarar", "Population"),
    ("municipalities", "Kommuner", "Kommunar", "Municipalities"),
    ("institutions", "Kunnskapspartnere", "Kunnskapspartnarar", "Knowledge partners"),
    ("county", "Fylke", "Fylke", "County"),
    ("started", "Startår", "Startår", "Started"),
    ("period", "Periode", "Periode", "Period"),
    ("agreement", "Avtale", "Avtale", "Agreement"),
    ("anchoring", "Forankring", "Forankring", "Anchoring"),
    ("organisation", "Organisering", "Organisering", "Organisation"),
    ("funding", "Finansiering", "Finansiering", "Funding"),
    ("keywords", "Stikkord", "Stikkord", "Keywords"),
    ("editor", "Redaktør", "Redaktør", "Editor"),
    ("editors", "Redaktører", "Redaktørar", "Editors"),
    ("contributors", "Bidragsytere", "Bidragsytarar", "Contributors"),
    ("publisher", "Utgiver", "Utgjevar", "Publisher"),
    ("edition", "Utgave", "Utgåve", "Edition"),
    ("license", "Lisens", "Lisens", "Licence"),
    ("rights", "Rettigheter", "Rettar", "Rights"),
    ("updated", "Oppdatert", "Oppdatert", "Updated"),
    ("accessed", "lest", "lesen", "accessed"),
    ("draft", "Utkast", "Utkast", "Draft"),
    ("and_", "og", "og", "and"),
    ("skip", "Hopp til innholdet", "Hopp til innhaldet", "Skip to the content"),
    ("menu", "Innhold og søk", "Innhald og søk", "Contents and search"),
    ("search", "Søk i boka", "Søk i boka", "Search the book"),
    ("previous", "Forrige", "Førre", "Previous"),
    ("next", "Neste", "Neste", "Next"),
    ("home", "Til forsiden", "Til framsida", "To the front page"),
    ("permalink", "Lenke til", "Lenkje til", "Link to"),
    ("back_to_text", "Tilbake til teksten", "Tilbake til teksten", "Back to the text"),
    ("note", "Note", "Note", "Note"),
    ("dark", "Mørk visning", "Mørk vising", "Dark mode"),
    ("filter", "Vis resultater fra", "Vis resultat frå", "Show results from"),
    ("all_", "alle", "alle", "all"),
    ("chapters", "Kapitler", "Kapittel", "Chapters"),
    ("from_", "fra", "frå", "from"),
    ("hit", "treff", "treff", "hit"),
    ("hits", "treff", "treff", "hits"),
    ("no_hits", "Ingen treff", "Ingen treff", "No hits"),
    ("theme", "Tema", "Tema", "Theme"),
    (
        "shown",
        "Viser {shown} av {total} resultater",
        "Viser {shown} av {total} resultat",
        "Showing {shown} of {total} results",
    ),
)

_COLUMNS = {"nb": 1, "no": 1, "nn": 2, "en": 3}


def words(language: str) -> Words:
    """The words for a BCP 47 tag; a language without words of its own gets the English ones."""
    column = _COLUMNS.get(language.lower().split("-")[0], 3)
    row = {row[0]: row[column] for row in _ROWS}
    return Words(**{field.name: row[field.name] for field in fields(Words)})
