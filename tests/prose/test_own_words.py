"""The book's facts come from its sources; its sentences do not."""

from __future__ import annotations

from pathlib import Path

import pytest

from . import fact_runs
from .own_words import CHAPTERS, fingerprint, passages, runs, shared

PLANTED = "sju blå traktorer kjørte baklengs opp den bratte bakken"
FACTS = frozenset(fact_runs.TARGET.read_text(encoding="utf-8").split())
MANUSCRIPT = sorted(CHAPTERS.glob("*.md"))
FRAME = "---\ntitle: {title}\n---\n\n{body}\n"


@pytest.mark.parametrize("path", MANUSCRIPT, ids=lambda path: path.stem)
def test_no_eight_words_in_a_row_are_shared_with_the_facts(path: Path) -> None:
    assert shared(path.read_text(encoding="utf-8"), FACTS) == []


def test_the_manuscript_and_the_facts_are_there_to_be_compared() -> None:
    assert len(MANUSCRIPT) > 15
    assert len(FACTS) > 1000
    assert list(FACTS) == [entry for entry in FACTS if len(entry) == len(fingerprint(("a",)))]


@pytest.mark.parametrize(
    "chapter",
    [
        FRAME.format(title="Prøve", body=f"I fjor {PLANTED}, sies det."),
        FRAME.format(title=f'"{PLANTED}"', body="Kort."),
        FRAME.format(
            title="Prøve",
            body="I fjor [sju blå](oppdal.md#arbeid) [traktorer]{.register entry='traktor'}\n"
            "kjørte **baklengs** [@kilde] opp[^1] den bratte bakken.",
        ),
        FRAME.format(title="Prøve", body=f"| A | B |\n|---|---|\n| {PLANTED} | 1 |"),
        FRAME.format(title="Prøve", body=f"Ord\n:   {PLANTED.capitalize()}."),
    ],
    ids=["body", "front matter", "through markup", "table", "definition"],
)
def test_a_planted_run_is_found_wherever_it_stands(chapter: str) -> None:
    known = frozenset(fact_runs.hashes(PLANTED, names=()))
    assert known == {fingerprint(run) for run in runs(PLANTED)}
    assert "sju blå traktorer kjørte baklengs opp den bratte" in shared(chapter, known)


def test_seven_words_in_a_row_are_allowed() -> None:
    known = frozenset(fact_runs.hashes(PLANTED, names=()))
    chapter = FRAME.format(
        title="Prøve", body="Her sju blå traktorer kjørte baklengs opp den rare."
    )
    assert shared(chapter, known) == []


def test_a_run_of_names_alone_is_left_out() -> None:
    names = (("nord", "universitet"), ("høgskulen", "på", "vestlandet"), ("sintef",))
    only_names = "Nord universitet, Høgskulen på Vestlandet, SINTEF og Nord universitet"
    assert list(fact_runs.hashes(only_names, names)) == []
    assert list(fact_runs.hashes(f"{only_names} møttes", names)) != []


def test_the_title_of_a_source_is_not_a_sentence() -> None:
    source = f'sources:\n  - id: a\n    title: "{PLANTED}"\n    url: "https://example.org"'
    chapter = FRAME.format(title=f"Prøve\n{source}", body="Kort.")
    assert PLANTED not in list(passages(chapter))
