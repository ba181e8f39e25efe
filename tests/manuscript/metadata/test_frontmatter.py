from __future__ import annotations

from pathlib import Path

import pytest

from book.ground.source import SourceSpan
from book.model import (
    Contributor,
    Event,
    FrontMatter,
    Kind,
    Place,
    Population,
    Result,
    ResultStatus,
    Status,
)
from tests.manuscript.reading import Reader, codes, lines

CASES = sorted((Path(__file__).parent / "front_matter").glob("*.md"), key=lambda path: path.name)


@pytest.mark.parametrize("case", CASES, ids=lambda path: path.stem)
def test_a_head_gives_its_title_and_its_findings(case: Path, reader: Reader) -> None:
    chapter, findings = reader.chapter(case.read_bytes())
    found = "".join(f"{line}\n" for line in (f"title: {chapter.front.title}", *lines(findings)))
    assert found == case.with_suffix(".txt").read_text("utf-8")


@pytest.mark.parametrize("case", CASES, ids=lambda path: path.stem)
def test_the_body_is_read_whatever_the_head_says(case: Path, reader: Reader) -> None:
    data = case.read_bytes()
    chapter, _ = reader.chapter(data)
    said = [token.content for token in chapter.document.tokens if token.type == "inline"]
    assert bool(said) == (b"Tekst" in data)


def test_a_whole_head_becomes_values(reader: Reader) -> None:
    whole = next(case for case in CASES if case.stem == "whole")
    front = reader.chapter(whole.read_bytes())[0].front
    assert front.kind is Kind.PARTNERSHIP
    assert front.status is Status.FINAL
    assert front.updated == "2026-11-23"
    assert front.authors == (
        Contributor("Kari Nordmann"),
        Contributor("Ola Nordmann", role="fotograf"),
    )
    partnership = front.partnership
    assert partnership is not None
    assert partnership.place == Place("Oppdal", 62.5942, 9.6912)
    assert partnership.started == 2019
    assert partnership.agreement == (Event("2019", "Avtale", ("ks", "ntnu")),)
    assert partnership.population == Population(7001, "ved inngangen til 2020", ("ks",))
    assert front.results == (
        Result("utdanning", "Nærmere 80 oppgaver", ResultStatus.ACHIEVED, "#utdanning", ("ks",)),
    )
    assert [source.id for source in front.sources] == ["ks", "ntnu"]


def test_a_population_may_be_words_or_a_number_but_not_nothing(reader: Reader) -> None:
    def read(fields: str) -> tuple[Population | None, list[str]]:
        head = "---\ntitle: A\nkind: partnership\npartnership:\n  name: A\n"
        chapter, findings = reader.chapter(f"{head}  population: {fields}\n---\n\nT.\n")
        assert chapter.front.partnership is not None
        return chapter.front.partnership.population, [c for c in codes(findings) if c == "FM003"]

    assert read('{text: "over 100 000"}') == (Population(text="over 100\u202f000"), [])
    assert read("{value: 7, text: sju}") == (Population(7, text="sju"), [])
    assert read("{date: 2020}") == (None, ["FM003"])


def test_a_result_without_a_status_is_reported_and_counts_as_a_goal(reader: Reader) -> None:
    head = "---\ntitle: A\nresults:\n  - {theme: a, text: b, source: ks}\n"
    chapter, findings = reader.chapter(f"{head}  - {{theme: a, status: ferdig, text: c}}\n---\n")
    assert [result.status for result in chapter.front.results] == [ResultStatus.GOAL] * 2
    assert [line for line in lines(findings) if "FM025" in line or "status" in line] == [
        "4:5 FM025 the result does not say how far it has come / write status: oppnådd "
        "(achieved), i gang (under way), avtalt (agreed) or mål (a goal)",
        "5:16 FM015 'status' cannot be 'ferdig' / choose one of: oppnådd, i gang, avtalt, mål",
    ]


def _span(front: FrontMatter, *path: str | int) -> SourceSpan:
    return front.span(*path)


def test_every_key_and_item_can_be_pointed_at(reader: Reader) -> None:
    whole = next(case for case in CASES if case.stem == "whole")
    front = reader.chapter(whole.read_bytes())[0].front
    assert _span(front, "title") == SourceSpan("oppdal.md", 2, 1)
    assert _span(front, "partnership", "place", "lat") == SourceSpan("oppdal.md", 11, 25)
    assert _span(front, "results", 0) == SourceSpan("oppdal.md", 17, 5)
    assert _span(front, "results", 0, "source") == SourceSpan("oppdal.md", 17, 85)
    assert _span(front, "sources", 1, "id") == SourceSpan("oppdal.md", 20, 6)
    assert _span(front, "partnership", "funding") == _span(front, "partnership")


def test_an_item_that_is_left_out_does_not_shift_the_others(reader: Reader) -> None:
    head = "---\ntitle: A\nsources:\n  - {id: Å}\n  - {id: ks, title: KS}\n---\n\nTekst.\n"
    front = reader.chapter(head)[0].front
    assert [source.id for source in front.sources] == ["ks"]
    assert front.span("sources", 0) == SourceSpan("oppdal.md", 5, 5)


def test_words_stay_as_written(reader: Reader) -> None:
    chapter, _ = reader.chapter("---\ntitle: no\nkeywords: [yes, 1.10, 2020-01-01, ~]\n---\n\nT.\n")
    assert chapter.front.title == "no"
    assert chapter.front.keywords == ("yes", "1.10", "2020-01-01", "~")


BOOK = "title: B\ncontributors:\n  - {id: kari, name: Kari Nordmann, affiliation: NTNU}\n"


def test_authors_are_found_by_id_by_name_or_written_out(reader: Reader) -> None:
    head = "---\ntitle: A\nauthors: [kari, Ola Nordmann, {name: Per, role: tegner}]\n---\n\nT.\n"
    book, findings = reader.book({"book.yaml": BOOK, "a.md": head})
    assert codes(findings) == []
    assert book.chapters[0].front.authors == (
        Contributor("Kari Nordmann", id="kari", affiliation="NTNU"),
        Contributor("Ola Nordmann"),
        Contributor("Per", role="tegner"),
    )


def test_an_unknown_id_of_a_person_is_found(reader: Reader) -> None:
    head = "---\ntitle: A\nauthors: [kaari]\n---\n\nT.\n"
    _, findings = reader.book({"book.yaml": BOOK, "a.md": head})
    assert lines(findings) == [
        "3:11 FM021 'kaari' is not among the contributors of book.yaml / did you mean 'kari'?"
    ]


def test_a_head_that_is_too_large_is_not_read(reader: Reader) -> None:
    assert reader.codes("---\ntitle: A\nabstract: " + "x" * 200_001 + "\n---\n\nT.\n") == ["YA010"]
