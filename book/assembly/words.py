"""The few words the book itself adds to what its authors wrote, by language.

Labels ("Figur 3"), headings of compiled parts, and what the web edition's controls say. The
languages are those of a book or of a chapter in a language of its own.
"""

from __future__ import annotations

from dataclasses import dataclass

from book.model import ResultStatus


@dataclass(frozen=True, slots=True)
class _Phrase:
    """The same words in bokmål, nynorsk and English; read from `Words` in its language."""

    nb: str
    nn: str
    en: str

    def __get__(self, words: Words, _owner: type[Words]) -> str:
        return str(getattr(self, words.language))


@dataclass(frozen=True, slots=True)
class Words:
    """One language's words: an attribute a phrase."""

    language: str

    alphabet = _Phrase(
        "ABCDEFGHIJKLMNOPQRSTUVWXYZÆØÅ",
        "ABCDEFGHIJKLMNOPQRSTUVWXYZÆØÅ",
        "ABCDEFGHIJKLMNOPQRSTUVWXYZ",
    )
    """The letters as they are ordered, upper case: the letter groups of the register."""
    chapter = _Phrase("Kapittel", "Kapittel", "Chapter")
    part = _Phrase("Del", "Del", "Part")
    figure = _Phrase("Figur", "Figur", "Figure")
    table = _Phrase("Tabell", "Tabell", "Table")
    page = _Phrase("s.", "s.", "p.")
    contents = _Phrase("Innhold", "Innhald", "Contents")
    sources = _Phrase("Kilder", "Kjelder", "Sources")
    all_sources = _Phrase("Alle kildene", "Alle kjeldene", "All sources")
    addresses_in = _Phrase("Nettadresser", "Nettadresser", "Addresses")
    notes = _Phrase("Noter", "Notar", "Notes")
    register = _Phrase("Register", "Register", "Index")
    see = _Phrase("se", "sjå", "see")
    see_also = _Phrase("se også", "sjå òg", "see also")
    box = _Phrase("Kort fortalt", "Kort fortalt", "At a glance")
    worth_trying = _Phrase("Verdt å prøve", "Verdt å prøve", "Worth trying")
    alert_note = _Phrase("Merk", "Merk", "Note")
    alert_tip = _Phrase("Tips", "Tips", "Tip")
    alert_important = _Phrase("Viktig", "Viktig", "Important")
    alert_warning = _Phrase("Advarsel", "Åtvaring", "Warning")
    alert_caution = _Phrase("Forsiktig", "Varsam", "Caution")
    network = _Phrase(
        "Hvem som arbeider med hvem", "Kven som arbeider med kven", "Who works with whom"
    )
    populations = _Phrase(
        "Innbyggere i kommunene som er med",
        "Innbyggjarar i kommunane som er med",
        "Inhabitants of the municipalities",
    )
    emblem_key = _Phrase(
        "Omrisset er kommunens eget. Sirkelen er kunnskapspartneren der den nærmeste campusen "
        "ligger, eller på grensen når campusen er utenfor.",
        "Omrisset er kommunen sitt eige. Sirkelen er kunnskapspartnaren der den næraste campusen "
        "ligg, eller på grensa når campusen er utanfor.",
        "The outline is the municipality's own. The circle is the knowledge partner at its "
        "nearest campus, or on the border when that is outside.",
    )
    emblem = _Phrase("Emblem", "Emblem", "Emblem")
    outline_of = _Phrase("omrisset av", "omrisset av", "the outline of")
    location = _Phrase("Beliggenhet", "Plassering", "Location")
    same_place = _Phrase("på stedet", "på staden", "on the spot")
    towards = _Phrase("mot", "mot", "to the")
    compass = _Phrase(
        "nord nordøst øst sørøst sør sørvest vest nordvest",
        "nord nordaust aust søraust sør sørvest vest nordvest",
        "north north-east east south-east south south-west west north-west",
    )
    """The eight points from north, clockwise."""
    under_a_kilometre = _Phrase("under 1\u00a0km", "under 1\u00a0km", "under 1\u00a0km")
    people = _Phrase("innbyggere", "innbyggjarar", "inhabitants")
    began = _Phrase("samarbeidet begynte", "samarbeidet begynte", "the partnership began")
    towns_and_partners = _Phrase(
        "kommuner og kunnskapspartnere",
        "kommunar og kunnskapspartnarar",
        "municipalities and knowledge partners",
    )
    to = _Phrase("til", "til", "to")
    parties = _Phrase("Parter", "Partar", "Parties")
    results = _Phrase("Resultater", "Resultat", "Results")
    no_results = _Phrase("ingen resultater", "ingen resultat", "no results")
    achieved = _Phrase("oppnådd", "oppnådd", "achieved")
    under_way = _Phrase("i gang", "i gang", "under way")
    agreed = _Phrase("avtalt", "avtalt", "agreed")
    goal = _Phrase("mål", "mål", "goal")
    matrix = _Phrase(
        "Hvor langt de har kommet, tema for tema",
        "Kor langt dei har kome, tema for tema",
        "How far they have come, theme by theme",
    )
    timeline = _Phrase("Avtalene år for år", "Avtalane år for år", "The agreements year by year")
    map = _Phrase(
        "Hvor partnerskapene holder til", "Kvar partnarskapa held til", "Where the partnerships are"
    )
    partnership = _Phrase("Partnerskap", "Partnarskap", "Partnership")
    place = _Phrase("Sted", "Stad", "Place")
    date = _Phrase("Dato", "Dato", "Date")
    event = _Phrase("Hendelse", "Hending", "Event")
    source = _Phrase("Kilde", "Kjelde", "Source")
    population = _Phrase("Innbyggere", "Innbyggjarar", "Population")
    municipalities = _Phrase("Kommuner", "Kommunar", "Municipalities")
    institutions = _Phrase("Kunnskapspartnere", "Kunnskapspartnarar", "Knowledge partners")
    county = _Phrase("Fylke", "Fylke", "County")
    started = _Phrase("Startår", "Startår", "Started")
    period = _Phrase("Periode", "Periode", "Period")
    agreement = _Phrase("Avtale", "Avtale", "Agreement")
    anchoring = _Phrase("Forankring", "Forankring", "Anchoring")
    organisation = _Phrase("Organisering", "Organisering", "Organisation")
    funding = _Phrase("Finansiering", "Finansiering", "Funding")
    signed_by = _Phrase("Hvem som bandt seg", "Kven som batt seg", "Who is bound")
    governing_body = _Phrase("Øverste organ", "Øvste organ", "Highest body")
    positions = _Phrase("Årsverk", "Årsverk", "Person-years")
    yearly_funding = _Phrase("Kroner i året", "Kroner i året", "Kroner a year")
    fields = _Phrase("Fagfelt", "Fagfelt", "Fields")
    not_stated = _Phrase("ikke oppgitt", "ikkje oppgitt", "not stated")
    keywords = _Phrase("Stikkord", "Stikkord", "Keywords")
    editor = _Phrase("Redaktør", "Redaktør", "Editor")
    editors = _Phrase("Redaktører", "Redaktørar", "Editors")
    contributors = _Phrase("Bidragsytere", "Bidragsytarar", "Contributors")
    publisher = _Phrase("Utgiver", "Utgjevar", "Publisher")
    edition = _Phrase("Utgave", "Utgåve", "Edition")
    license = _Phrase("Lisens", "Lisens", "Licence")
    rights = _Phrase("Rettigheter", "Rettar", "Rights")
    typefaces = _Phrase("Skrift", "Skrift", "Typefaces")
    drawn_from = _Phrase("Tegnet etter", "Teikna etter", "Drawn from")
    updated = _Phrase("Oppdatert", "Oppdatert", "Updated")
    accessed = _Phrase("lest", "lesen", "accessed")
    draft = _Phrase("Utkast", "Utkast", "Draft")
    and_ = _Phrase("og", "og", "and")
    skip = _Phrase("Hopp til innholdet", "Hopp til innhaldet", "Skip to the content")
    menu = _Phrase("Innhold og søk", "Innhald og søk", "Contents and search")
    search = _Phrase("Søk i boka", "Søk i boka", "Search the book")
    previous = _Phrase("Forrige", "Førre", "Previous")
    next = _Phrase("Neste", "Neste", "Next")
    begin = _Phrase("Begynn å lese", "Byrja å lesa", "Start reading")
    choose_place = _Phrase(
        "Velg et sted, og les om samarbeidet der.",
        "Vel ein stad, og les om samarbeidet der.",
        "Choose a place to read about the partnership there.",
    )
    themes = _Phrase("Temaene", "Temaa", "Themes")
    partnerships = _Phrase("Partnerskapene", "Partnarskapa", "The partnerships")
    since = _Phrase("siden", "sidan", "since")
    about_edition = _Phrase("Om utgaven", "Om utgåva", "About this edition")
    reading_time = _Phrase("min lesing", "min lesing", "min read")
    home = _Phrase("Til forsiden", "Til framsida", "To the front page")
    permalink = _Phrase("Lenke til", "Lenkje til", "Link to")
    back_to_text = _Phrase("Tilbake til teksten", "Tilbake til teksten", "Back to the text")
    note = _Phrase("Note", "Note", "Note")
    dark = _Phrase("Mørk visning", "Mørk vising", "Dark mode")
    filter = _Phrase("Vis resultater fra", "Vis resultat frå", "Show results from")
    all_ = _Phrase("alle", "alle", "all")
    chapters = _Phrase("Kapitler", "Kapittel", "Chapters")
    from_ = _Phrase("fra", "frå", "from")
    hit = _Phrase("treff", "treff", "hit")
    hits = _Phrase("treff", "treff", "hits")
    no_hits = _Phrase("Ingen treff", "Ingen treff", "No hits")
    theme = _Phrase("Tema", "Tema", "Theme")
    shown = _Phrase(
        "Viser {shown} av {total} resultater",
        "Viser {shown} av {total} resultat",
        "Showing {shown} of {total} results",
    )
    in_pdf = _Phrase("i PDF-en", "i PDF-en", "in the PDF")
    cite_chapter = _Phrase("Siter dette kapitlet", "Siter dette kapitlet", "Cite this chapter")
    reference = _Phrase("Henvisning", "Tilvising", "Reference")
    in_ = _Phrase("I", "I", "In")
    edited_by = _Phrase("red.", "red.", "Ed.")
    copy = _Phrase("Kopier", "Kopier", "Copy")
    copied = _Phrase("Kopiert", "Kopiert", "Copied")
    download = _Phrase("Last ned boka", "Last ned boka", "Download the book")
    screen_file = _Phrase("PDF", "PDF", "PDF")
    epub_file = _Phrase("EPUB", "EPUB", "EPUB")
    print_file = _Phrase("PDF for trykk", "PDF for trykk", "PDF for print")
    single_file = _Phrase("Alt i én nettside", "Alt i éi nettside", "All in one web page")
    on_paper = _Phrase("papir", "papir", "paper")
    cover = _Phrase("Omslag", "Omslag", "Cover")
    text = _Phrase("Teksten", "Teksten", "The text")
    landmarks = _Phrase("Steder i boka", "Stader i boka", "Places in the book")
    printed_pages = _Phrase(
        "Sidene i papirutgaven", "Sidene i papirutgåva", "Pages of the printed edition"
    )
    printed_edition = _Phrase("Papirutgaven", "Papirutgåva", "The printed edition")
    accessibility_summary = _Phrase(
        "Alle bilder og tegninger har tekstalternativ. Overskrifter, lister, tabeller og noter er "
        "merket som det de er, og sidetallene er papirutgavens.",
        "Alle bilete og teikningar har tekstalternativ. Overskrifter, lister, tabellar og notar er "
        "merkte som det dei er, og sidetala er papirutgåva sine.",
        "All pictures and drawings have text alternatives. Headings, lists, tables and notes are "
        "marked up as what they are, and page numbers are those of the printed edition.",
    )

    def status(self, status: ResultStatus) -> str:
        """What a state of a result is called."""
        return {
            ResultStatus.ACHIEVED: self.achieved,
            ResultStatus.UNDER_WAY: self.under_way,
            ResultStatus.AGREED: self.agreed,
            ResultStatus.GOAL: self.goal,
        }[status]


_COLUMNS = {"nb": "nb", "no": "nb", "nn": "nn", "en": "en"}


def words(language: str) -> Words:
    """The words for a BCP 47 tag; a language without words of its own gets the English ones."""
    return Words(_COLUMNS.get(language.lower().split("-")[0], "en"))
