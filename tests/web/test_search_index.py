"""What the index of the search holds."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor

import pytest

from book.editions.search.index import TITLE, Passage, Rank, fold, index, stemmer
from book.editions.search.passages import passages
from book.editions.web.edition import WebEdition

LEAF = """
<section class="chapter" id="vik"><header><h1 id="vik--tittel">Vik kommune</h1>
<p class="abstract">Ingressen.</p></header>
<p>Før <em>første</em> overskrift<sup class="footnote-call"><a>1</a></sup> her
<a class="citation">[1]</a>.</p>
<h2 id="vik--fjord">Fjorden <a class="permalink" href="#">#</a></h2>
<p>Dyp.</p><ul><li>En</li><li>To</li></ul>
<section class="sources" id="vik--kilder"><h2>Kilder</h2>
<ol><li>KS <a class="url">ks.no</a></li></ol></section>
</section>"""

SUMMARY = """
<section class="chapter kind-summary" id="alt"><h1>Alt</h1>
<figure id="alt--kart"><figcaption>Kartet</figcaption></figure>
<ul><li data-partnership="vik"><a href="#vik--fjord">En brygge</a>
<span class="from">Vik</span></li></ul>
<dl><dt id="alt--ord-naust">Naust</dt><dd>Hus for båt.</dd></dl></section>"""


def test_a_leaf_is_cut_at_the_headings_that_can_be_linked_to() -> None:
    found = list(passages(LEAF, lambda anchor: f"#{anchor}"))
    assert found == [
        Passage(
            "#vik",
            "Vik kommune",
            "Vik kommune",
            "Ingressen. Før første overskrift her.",
            Rank.CHAPTER,
        ),
        Passage("#vik--fjord", "Fjorden", "Vik kommune", "Dyp. En To"),
        Passage("#vik--kilder", "Kilder", "Vik kommune", "KS", Rank.SOURCES),
    ]


def test_terms_results_and_captions_are_passages_of_their_own() -> None:
    found = list(passages(SUMMARY, lambda anchor: f"#{anchor}"))
    assert Passage("#alt--ord-naust", "Naust", "Alt", "Hus for båt.", Rank.TERM) in found
    assert Passage("#alt--kart", "Kartet", "Alt", "", Rank.CAPTION) in found
    assert Passage("#vik--fjord", "En brygge", "Vik", "", Rank.RESULT) in found


def test_a_compound_is_found_by_its_parts() -> None:
    book = [
        Passage("#a", "", "A", "Studentoppgavene er mange."),
        Passage("#b", "", "A", "En student skriver en oppgave."),
    ]
    found = index(book, "nb")
    postings = dict(zip(found.terms, found.postings, strict=True))
    assert postings["oppgav"] == postings["student"] == "0 1"


def test_a_section_is_found_by_what_it_is_called_in_other_chapters() -> None:
    book = [
        Passage("#a--laering", "Lærdommer", "A", ""),
        Passage("#b--laering", "Lærdommer", "B", ""),
        Passage("#c--laering", "Spør først", "C", ""),
    ]
    found = index(book, "nb")
    (posting,) = (p for t, p in zip(found.terms, found.postings, strict=True) if "laerdom" in t)
    assert posting.count(" ") == 2


def test_postings_count_gaps_and_weights_to_the_base_of_36() -> None:
    book = [Passage("#a", "fjord", "", "fjord fjord"), *[Passage("#b", "", "", "")] * 40]
    found = index([*book, Passage("#c", "", "", "fjorden")], "nb")
    postings = dict(zip(found.terms, found.postings, strict=True))
    assert TITLE + 2 == 14
    assert postings["fjord"] == "0:e 15"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("studentoppgåver", "studentoppgaver"),
        ("studentoppgavene", "studentoppgaver"),
        ("kommunane", "kommunene"),
        ("Ålesund", "aalesund"),
        ("Gjøvik", "gjoevik"),
        ("lærerne", "laererne"),
        ("møter", "møtene"),
    ],
)
def test_spellings_and_endings_of_one_word_meet(one: str, other: str) -> None:
    stem = stemmer("nb")
    assert fold(stem(one.lower())) == fold(stem(other.lower()))


def test_a_language_without_stemmer_keeps_whole_words() -> None:
    assert stemmer("fi")("kuntien") == "kuntien"


def test_words_are_stemmed_side_by_side() -> None:
    """Web and paper are set in threads, and both ask for the same stemmer."""
    lists = [[f"{head}{n}ene" for n in range(400)] for head in ("bok", "kommunal", "ord", "vei")]
    alone = [[word.removesuffix("ene") for word in one] for one in lists]
    stemmer.cache_clear()
    with ThreadPoolExecutor(4) as pool:
        together = list(pool.map(lambda one: [stemmer("nb")(word) for word in one], lists))
    assert together == alone


def test_every_hit_leads_to_a_place_that_exists(edition: WebEdition) -> None:
    import json
    import re

    block = re.search(r'id="search-index">(.*?)</script>', edition.single)
    assert block is not None
    data = json.loads(block[1])
    assert len(data["terms"].split(" ")) == len(data["postings"].split(";"))
    for href, title, *_ in data["passages"]:
        assert f'id="{href[1:]}"' in edition.single, (href, title)


def test_the_single_file_is_small_enough_to_send(edition: WebEdition) -> None:
    assert len(edition.single.encode()) <= 3_000_000
