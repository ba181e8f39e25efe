from __future__ import annotations

from itertools import pairwise
from typing import TypeVar

from book.assembly import Assembly
from book.assembly.assembled import (
    Comparison,
    PlaceMap,
    TargetKind,
    ThemeMatrix,
    ThemeResults,
    Timeline,
)
from book.assembly.words import words
from book.model import Chapter

T = TypeVar("T")


def chapter(small: Assembly, slug: str) -> Chapter:
    return next(c for c in small.book.chapters if c.slug == slug)


def compiled(small: Assembly, kind: type[T]) -> T:
    values = (token.meta.get("compiled") for token in chapter(small, "sammen").document.tokens)
    return next(value for value in values if isinstance(value, kind))


def links(small: Assembly, slug: str) -> list[tuple[str, str]]:
    found = []
    for token in chapter(small, slug).document.tokens:
        children = token.children or []
        for opening, words_ in pairwise(children):
            if opening.type == "link_open":
                found.append((str(opening.attrs.get("href")), words_.content))
    return found


def test_chapters_count_through_the_parts_and_front_matter_does_not(small: Assembly) -> None:
    assert [(c.slug, c.number) for c in small.book.chapters] == [
        ("forord", None),
        ("aas", 1),
        ("berg", 2),
        ("sammen", 3),
    ]
    assert dict(small.part_numbers) == {1: 1, 2: 2}


def test_figures_and_tables_count_through_the_book_and_a_bare_picture_does_not(
    small: Assembly,
) -> None:
    labels = {
        t.anchor: t.title
        for t in small.targets.values()
        if t.holds in {TargetKind.FIGURE, TargetKind.TABLE}
    }
    assert labels == {
        "aas--tab:plasser": "Tabell 1",
        "berg--fig:bro": "Figur 1",
        "sammen--fig:kart": "Figur 2",
        "sammen--tab:temamatrise": "Tabell 2",
        "sammen--tab:anchoring": "Tabell 3",
        "sammen--tab:signed_by-positions": "Tabell 4",
        "sammen--fig:tidslinje": "Figur 3",
    }


def test_links_to_files_become_anchors_and_empty_ones_get_words(small: Assembly) -> None:
    assert links(small, "forord") == [
        ("#aas--avtalen", "om Ås"),
        ("#berg", "Kunnskapskommunen Berg"),
        ("#berg--fig:bro", "Figur 1"),
    ]
    assert links(small, "sammen")[-2:] == [
        ("#sammen--fig:kart", "Figur 2"),
        ("#sammen--tab:temamatrise", "Tabell 2"),
    ]


def test_headings_without_an_id_get_a_free_one(small: Assembly) -> None:
    headings = [
        t.attrs["id"] for t in chapter(small, "aas").document.tokens if t.type == "heading_open"
    ]
    assert headings == ["aas--avtalen", "aas--avtalen-2", "aas--senteret"]


def test_citations_are_numbered_by_the_chapters_list(small: Assembly) -> None:
    (citation,) = (
        child
        for token in chapter(small, "aas").document.tokens
        for child in token.children or []
        if child.type == "citation"
    )
    cited = [(c.number, c.anchor) for c in citation.meta["citations"]]
    assert cited == [(2, "aas--src-avisa"), (1, "aas--src-kommunen")]


def test_contents_hold_parts_chapters_with_authors_and_sections(small: Assembly) -> None:
    front, first, second = small.contents[:3]
    assert (front.level, front.title, front.number) == ("chapter", "Forord", "")
    assert (first.anchor, first.number, first.title) == ("part-1", "Del 1", "Samarbeidene")
    aas = first.entries[0]
    assert (aas.number, aas.byline) == ("1", ("Kari Nordmann",))
    assert [section.anchor for section in aas.entries] == ["aas--avtalen", "aas--avtalen-2"]
    assert [entry.anchor for entry in second.entries] == ["sammen"]


def test_a_register_nobody_asks_for_stands_last_in_the_contents(small: Assembly) -> None:
    assert small.contents[-1].anchor == "register"


def test_the_register_is_grouped_in_the_books_alphabet(small: Assembly) -> None:
    groups = [(g.letter, [t.heading for t in g.terms]) for g in small.register]
    assert groups == [
        ("K", ["kart"]),
        ("L", ["Laben"]),
        ("N", ["NMBU"]),
        ("S", ["senteret", "studenter"]),
        ("Z", ["zoologi"]),
        ("Æ", ["ære"]),
        ("Ø", ["øl"]),
        ("Å", ["Ånd", "Ås"]),
    ]


def test_a_term_that_only_points_elsewhere_has_no_pages(small: Assembly) -> None:
    terms = {term.heading: term for group in small.register for term in group.terms}
    assert (terms["Laben"].see, terms["Laben"].locators) == (("senteret",), ())
    assert (terms["senteret"].see_also, len(terms["senteret"].locators)) == (("NMBU",), 1)
    assert [term.heading for term in terms["studenter"].terms] == ["praksis"]


def test_results_are_gathered_by_theme_in_reading_order(small: Assembly) -> None:
    gathered = compiled(small, ThemeResults)
    found = [(r.chapter.slug, r.text, r.anchor) for r in gathered.results]
    assert found == [("aas", "Tjue praksisplasser", "aas"), ("berg", "Nye fag", "berg")]


def test_results_under_a_theme_stand_by_how_far_they_have_come(small: Assembly) -> None:
    blocks = [
        value
        for token in chapter(small, "sammen").document.tokens
        if isinstance(value := token.meta.get("compiled"), ThemeResults)
    ]
    (research,) = (block for block in blocks if block.theme.id == "forskning")
    assert [(str(status), [r.text for r in group]) for status, group in research.by_status] == [
        ("i gang", ["To stipendiater"]),
        ("mål", ["Et nytt senter"]),
    ]


def test_the_matrix_shows_the_furthest_and_leads_to_where_it_is_told(small: Assembly) -> None:
    matrix = compiled(small, ThemeMatrix)
    cells = {
        row.chapter.slug: [(cell.theme.id, cell.status, cell.anchor) for cell in row.cells]
        for row in matrix.rows
    }
    assert cells["aas"] == [
        ("utdanning", "oppnådd", "aas"),
        ("forskning", "i gang", "aas--senteret"),
    ]
    assert cells["berg"] == [("utdanning", "oppnådd", "berg"), ("forskning", None, "")]


def test_a_comparison_cites_by_the_list_of_the_chapter_it_stands_in(small: Assembly) -> None:
    (row,) = compiled(small, Comparison).rows
    (cell,) = row.cells
    assert (cell.text, [(c.number, c.anchor) for c in cell.citations]) == (
        "Kommunestyret og styret",
        [(2, "sammen--src-nytt")],
    )


def test_a_comparison_of_several_aspects_has_a_column_each(small: Assembly) -> None:
    tables = [
        value
        for token in chapter(small, "sammen").document.tokens
        if isinstance(value := token.meta.get("compiled"), Comparison)
    ]
    assert [table.aspects for table in tables] == [("anchoring",), ("signed_by", "positions")]
    assert [
        (row.chapter.slug, [(cell.text, len(cell.citations)) for cell in row.cells])
        for row in tables[1].rows
    ] == [
        ("aas", [("Ordfører og rektor", 1), ("", 0)]),
        ("berg", [("", 0), ("0,8", 0)]),
    ]


def test_a_source_that_only_a_compiled_block_cites_joins_the_list(small: Assembly) -> None:
    listed = [source.title for source in chapter(small, "sammen").front.sources]
    assert listed == ["Samlingen", "Avisa: Nytt senter", "Ås kommune: Avtalen"]
    assert small.targets["sammen--src-aas-kommunen"].holds is TargetKind.SOURCE


def test_every_number_in_a_compiled_block_is_that_of_its_source_in_this_chapter(
    small: Assembly,
) -> None:
    listed = [source.title for source in chapter(small, "sammen").front.sources]
    (row,) = compiled(small, Comparison).rows
    in_rows = [citation for cell in row.cells for citation in cell.citations]
    cited = in_rows + [c for step in compiled(small, Timeline).steps for c in step.citations]
    assert len(cited) == 4
    assert [listed[citation.number - 1] for citation in cited] == [c.title for c in cited]
    assert {citation.anchor.partition("--")[0] for citation in cited} == {"sammen"}


def test_the_timeline_is_in_order_of_date(small: Assembly) -> None:
    steps = compiled(small, Timeline).steps
    assert [(step.date, len(step.citations)) for step in steps] == [("2019", 2), ("2021-02", 1)]
    assert steps[0].at == 2019.5


def test_the_map_has_the_places_and_the_books_own_outline(small: Assembly) -> None:
    drawn = compiled(small, PlaceMap)
    assert [located.place.name for located in drawn.places] == ["Ås", "Berg"]
    assert [len(area.rings) for area in drawn.land] == [1]
    assert (len(drawn.land[0].rings[0]), drawn.credit) == (5, "Egen skisse")


def test_everybody_is_credited_once_with_all_they_did(small: Assembly) -> None:
    (credit,) = small.credits
    assert credit.contributor.name == "Kari Nordmann"
    assert [c.slug for c in credit.chapters] == ["aas"]


def test_labels_follow_the_books_language() -> None:
    assert [words(tag).part for tag in ("nb", "nn", "no", "en-GB", "fr")] == [
        "Del",
        "Del",
        "Del",
        "Part",
        "Part",
    ]
