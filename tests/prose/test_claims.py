"""The thematic summary says what it set out to say, and links to every partnership it names."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass

import pytest
import yaml

from .own_words import CHAPTERS

SUMMARY = CHAPTERS / "tematisk-oppsummering.md"
THEMES = (
    "forskning",
    "utdanning",
    "nettverk",
    "lokale-satsinger",
    "nasjonalt-samarbeid",
    "ressurser",
)


@dataclass(frozen=True, slots=True)
class Claim:
    """A claim of the results chapter of 2021: one paragraph says it, with links and a source."""

    number: int
    """As the claims are counted in the collection's results chapter, in its order."""
    theme: str
    """The section the claim is at home in; empty for the opening."""
    says: tuple[str, ...]
    links: tuple[str, ...] = ()


VEST, NORD, NORD_GUDBRANDSDAL = "helseomsorg-vest", "helseomsorg-nord", "nord-gudbrandsdal"
CLAIMS = (
    Claim(
        1, "forskning", (r"felles forskning", r"offentlig ph\.d\.", r"stipendiater av andre slag")
    ),
    Claim(2, "forskning", (r"De fleste", r"noen få satsingsområder", r"prosjektene vokse fram")),
    Claim(3, "forskning", (r"mange slike samarbeid", r"rekke områder"), ("aalesund", "trondheim")),
    Claim(4, "forskning", (r"større antall partnere",), ("aalesund", "trondheim")),
    Claim(5, "", (r"alt samarbeidene har ført opp", r"der eksemplet er fortalt")),
    Claim(6, "utdanning", (r"viktig resultat", r"følges bedre opp"), ("kristiansand", "drammen")),
    Claim(7, "utdanning", (r"Samarbeidet om masteroppgaver", r"større", r"bedre")),
    Claim(8, "utdanning", (r"undervisningen i fellesskap",)),
    Claim(9, "utdanning", (r"Drammen", r"profesjonsfaglig digital kompetanse", r"barnehagelærer")),
    Claim(
        10,
        "utdanning",
        (
            r"NTNU",
            r"etter- og videreutdanning",
            r"blant annet",
            r"tjenestedesign",
            r"strategisk design",
        ),
    ),
    Claim(11, "utdanning", (r"Trondheim kommune og andre som kan bli kunder",)),
    Claim(12, "utdanning", (r"Drammen samarbeider med USN", r"trenge av kompetanse")),
    Claim(
        13,
        "utdanning",
        (r"er blant dem som bidrar", r"Framtidens studier"),
        ("trondheim", "aalesund", "gjoevik"),
    ),
    Claim(14, "nettverk", (r"I mange av samarbeidene", r"tilgangen til nye nettverk et resultat")),
    Claim(15, "nettverk", (r"fagmiljøer snakker sammen om prosjekter",)),
    Claim(16, "nettverk", (r"dialogmøter og arbeidsmøter", r"faste arenaer og utenom dem")),
    Claim(
        17,
        "nettverk",
        (r"ledernettverk", r"Kommunen – der livet leves; kompleksitet, mangfold og muligheter"),
        (NORD,),
    ),
    Claim(18, "nettverk", (r"Flere steder, som i", r"studenter og næringsliv"), ("oppdal",)),
    Claim(
        19,
        "nettverk",
        (r"flere nettverk for kunnskap og kompetanse", r"barnehage og skole", r"ordningene"),
        ("drammen",),
    ),
    Claim(
        20,
        "nettverk",
        (r"NAIL", r"Universitetskommunen åpnet", r"før noen annen norsk kommune"),
        ("trondheim",),
    ),
    Claim(
        21,
        "nettverk",
        (r"Framtidslaben", r"nasjonalt ressurssenter", r"samlet mange av aktørene"),
        ("aalesund",),
    ),
    Claim(
        22,
        "nettverk",
        (
            r"Bærekraftssenteret og nettverket rundt",
            r"kommuner, fagmiljøer, bedrifter og frivillige",
        ),
    ),
    Claim(23, "lokale-satsinger", (r"Noen bruker samarbeidet", r"støtte og styrke")),
    Claim(
        24,
        "lokale-satsinger",
        (r"regionalt medisinsk senter", r"større kapasitet", r"mer utstyr"),
        ("oppdal",),
    ),
    Claim(25, "lokale-satsinger", (r"Ibsen-jubileet",), ("skien",)),
    Claim(
        26,
        "lokale-satsinger",
        (r"Bergen trekker fram", r"planleggingen og etableringen", r"Alrek", r"svært viktig"),
        (VEST,),
    ),
    Claim(
        27,
        "nasjonalt-samarbeid",
        (r"skiller seg ut", r"TRD3\.0", r"ambisjon", r"modell for hele landet"),
        ("trondheim",),
    ),
    Claim(28, "nasjonalt-samarbeid", (r"modell", r"utdanning, forskning og innovasjon")),
    Claim(29, "nasjonalt-samarbeid", (r"Nettstedet", r"direkte resultat av ambisjonen")),
    Claim(30, "nasjonalt-samarbeid", (r"Siden 2018 og 2019", r"mange samarbeid av lignende slag")),
    Claim(31, "nasjonalt-samarbeid", (r"TRD3\.0", r"knytte femten av dem i et nettverk")),
    Claim(32, "nasjonalt-samarbeid", (r"To av de femten følger modellen", r"KSF"), (NORD,)),
    Claim(
        33, "nasjonalt-samarbeid", (r"inviterte alle, sammen med KS", r"grunnlaget for denne boka")
    ),
    Claim(34, "nasjonalt-samarbeid", (r"nasjonale konferansen", r"på initiativ fra Trondheim")),
    Claim(35, "nasjonalt-samarbeid", (r"begynte forsiktig i 2019", r"tredje gang i 2021")),
    Claim(
        36, "nasjonalt-samarbeid", (r"TRD3\.0, KS, Forskningsrådet",), (VEST, "oslo", "steinkjer")
    ),
    Claim(37, "nasjonalt-samarbeid", (r"annethvert år",)),
    Claim(38, "nasjonalt-samarbeid", (r"Arena Unikom",)),
    Claim(39, "ressurser", (r"etablere", r"organisere og strukturere")),
    Claim(40, "ressurser", (r"Lykkes man", r"viktig resultat")),
    Claim(41, "ressurser", (r"begynte allerede i 2015",), (VEST,)),
    Claim(
        42,
        "ressurser",
        (r"bærekraftige og permanente strukturer og verktøy", r"ildsjeler"),
        (VEST,),
    ),
    Claim(43, "ressurser", (r"I mange kommuner", r"kobler og koordinerer", r"viktig resultat")),
    Claim(44, "ressurser", (r"koblerfunksjonen", r"skaper nye samarbeid")),
    Claim(45, "ressurser", (r"koblerfunksjonen", r"mer utbytte av dem man har")),
    Claim(46, "ressurser", (r"koblerfunksjonen", r"fremmer læring")),
    Claim(47, "ressurser", (r"koblerfunksjonen", r"hindrer at to gjør det samme")),
    Claim(48, "ressurser", (r"koblerfunksjonen", r"sikrer faglige synergier")),
    Claim(49, "ressurser", (r"små kommunene", r"større kapasitet, vilje og evne")),
    Claim(50, "ressurser", (r"sette dagsorden",)),
    Claim(51, "ressurser", (r"inngrep med virkemiddelapparatet",)),
    Claim(52, "ressurser", (r"innovasjonspolitikken, den nasjonale og den fylkeskommunale",)),
    Claim(
        53,
        "nasjonalt-samarbeid",
        (r"landsdekkende nettverk", r"sentrale aktører for innovasjon"),
        (NORD_GUDBRANDSDAL,),
    ),
)


def paragraphs(text: str) -> tuple[str, ...]:
    return tuple(" ".join(block.split()) for block in text.split("\n\n"))


_MARKS = re.compile(r"\[([^\[\]]*)\](?:\{[^{}]*\}|\([^()]*\))")


def carries(paragraph: str, claim: Claim) -> bool:
    """Whether a paragraph has the words of the claim, its links and a citation."""
    words = _MARKS.sub(r"\1", paragraph)
    said = all(re.search(pattern, words, re.IGNORECASE) for pattern in claim.says)
    linked = all(f"]({slug}.md" in paragraph for slug in claim.links)
    return said and linked and "[@" in paragraph


def section(text: str, theme: str) -> str:
    """The text under a theme's heading, to the next heading of the level; "" is the opening."""
    after = text.split(f"{{#{theme}}}\n", 1)[1] if theme else text.split("---\n", 2)[2]
    return after.split("\n## ", 1)[0]


def test_the_table_holds_every_claim_once() -> None:
    assert [claim.number for claim in CLAIMS] == list(range(1, 54))


@pytest.mark.parametrize("claim", CLAIMS, ids=lambda claim: str(claim.number))
def test_a_claim_of_2021_has_a_home_in_the_summary(claim: Claim) -> None:
    home = section(SUMMARY.read_text(encoding="utf-8"), claim.theme)
    assert any(carries(paragraph, claim) for paragraph in paragraphs(home))


@pytest.mark.parametrize(
    "missing",
    [
        "Oppdal får et senter [@a].",
        "[Oppdal](oppdal.md#arbeid) venter [@a].",
        "[Oppdal](oppdal.md#arbeid) får et senter.",
    ],
    ids=["link", "words", "source"],
)
def test_a_claim_without_its_words_link_or_source_is_missed(missing: str) -> None:
    claim = Claim(1, "", ("et senter",), ("oppdal",))
    assert carries('[Oppdal](oppdal.md#arbeid) får et [senter]{.register entry="x"} [@a].', claim)
    assert not carries(missing, claim)


@pytest.mark.parametrize("theme", THEMES)
def test_each_theme_is_a_cited_synthesis_before_its_results(theme: str) -> None:
    prose, results = section(SUMMARY.read_text(encoding="utf-8"), theme).split("\n:::", 1)
    assert results.startswith(f" resultater {theme}\n:::")
    assert 200 <= len(re.sub(r"\{[^}]*\}|\]\([^)]*\)|\[@[^\]]*\]", "", prose).split()) <= 450
    assert len(re.findall(r"\[@", prose)) >= 3
    assert len(set(re.findall(r"\]\(([a-z-]+)\.md#", prose))) >= 4


def test_every_partnership_of_the_book_is_in_the_summary() -> None:
    text = SUMMARY.read_text(encoding="utf-8")
    partnerships = [
        path.name
        for path in CHAPTERS.glob("*.md")
        if "\nkind: partnership\n" in path.read_text(encoding="utf-8")
    ]
    assert [name for name in partnerships if f"]({name}#" not in text] == []


def test_what_the_summary_says_of_the_matrix_is_so() -> None:
    achieved: Counter[str] = Counter()
    for path in CHAPTERS.glob("*.md"):
        front = yaml.safe_load(path.read_text(encoding="utf-8").split("---\n", 2)[1])
        results = front.get("results", [])
        achieved.update({r["theme"] for r in results if r["status"] == "oppnådd"})
    assert {theme for theme, _ in achieved.most_common(2)} == {"ressurser", "nettverk"}
    assert min(achieved, key=lambda theme: achieved[theme]) == "forskning"
