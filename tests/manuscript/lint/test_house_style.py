"""One spelling of each name, one figure for each fact, one address for each source."""

from __future__ import annotations

import pytest

from book.findings.mending import mended
from book.manuscript.lint.facts import _rounds
from tests.manuscript.reading import HEAD, Reader, codes, lines

BOOK = """\
title: B
institutions:
  - {name: Universitetet i Agder (UiA)}
  - {name: Nord universitet, short: Nord}
names:
  - {name: SINTEF}
  - {name: Framtidslaben, never: [Fremtidslaben, Framtidslabben]}
"""


@pytest.mark.parametrize(
    ("text", "mended_to"),
    [
        ("Nord Universitets campus", "Nord universitets campus"),
        ("NORD UNIVERSITET", "Nord universitet"),
        ("Universitetet I Agder og Uia", "Universitetet i Agder og UiA"),
        ("Sintef og Fremtidslaben", "SINTEF og Framtidslaben"),
    ],
)
def test_a_name_has_one_spelling(text: str, mended_to: str, reader: Reader) -> None:
    data = f"{HEAD}Hos {text}.\n".encode()
    _, findings = reader.book({"book.yaml": BOOK, "oppdal.md": data})
    assert set(codes(findings)) == {"NA001"}
    assert mended(data, findings).data.decode() == f"{HEAD}Hos {mended_to}.\n"


@pytest.mark.parametrize(
    "text",
    [
        "Nord universitet, UiA og SINTEFs folk",
        "de i nord sa at universitetet er bra",
        "«Nord Universitet» og `sintef`",
        "[Nord Universitet](https://www.nord.no)",
        "Framtidslabens rom",
    ],
)
def test_what_is_right_or_not_the_authors_own_is_let_be(text: str, reader: Reader) -> None:
    _, findings = reader.book({"book.yaml": BOOK, "oppdal.md": f"{HEAD}Hos {text}.\n"})
    assert codes(findings) == []


def test_a_name_on_two_lines_is_found_and_left_to_the_author(reader: Reader) -> None:
    data = f"{HEAD}Hos Nord\nUniversitet.\n".encode()
    _, findings = reader.book({"book.yaml": BOOK, "oppdal.md": data})
    assert lines(findings)[0].startswith("5:5 NA001 'Nord Universitet' is called")
    assert mended(data, findings).edits == ()


@pytest.mark.parametrize(
    ("value", "rounds"),
    [(7001, False), (7000, True), (7010, False), (7100, True), (6900, False), (7002, False)],
)
def test_round_figures_are_the_same_figure(value: int, rounds: bool) -> None:
    assert _rounds(7001, value) is rounds


FACTS = """\
---
title: A
partnership:
  name: A
  population: {{value: 7001, source: ks}}
  figures: [{{value: "80", text: studentoppgaver, source: ks}}]
sources: [{{id: ks, title: KS}}]
---

{} [@ks].
"""


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Kommunen har 7 010 innbyggere", ["CK015"]),
        ("Kommunen har 7 010 innbyggere, først var det 7 001 innbyggere", []),
        ("Nabokommunen har 2 600 innbyggere", []),
        ("Det er skrevet 84 nye studentoppgaver", ["CK015"]),
        ("Det er skrevet nærmere 80 studentoppgaver", []),
    ],
)
def test_text_and_head_state_one_figure(text: str, expected: list[str], reader: Reader) -> None:
    assert reader.codes(FACTS.format(text)) == expected


@pytest.mark.parametrize(
    ("url", "expected"),
    [
        ("https://www.ks.no/a", []),
        ("https://web.archive.org/web/2019/https://www.ks.no/a", []),
        ("https://www.opp.no/m%C3%B8bler.ece", []),
        ("https://localhost/a", ["CK018"]),
        ("https://https://www.ks.no", ["CK018"]),
        ("https://www.ks.no/a,", ["CK018"]),
        ("https://www.ks.no/a/lang...", ["CK018"]),
        ("http://www.ks.no", []),
    ],
)
def test_an_address_that_cannot_work_is_found(
    url: str, expected: list[str], reader: Reader
) -> None:
    head = f'---\ntitle: A\nsources: [{{id: ks, title: KS, url: "{url}"}}]\n---\n\nTekst [@ks].\n'
    assert reader.codes(head) == expected


def test_two_versions_of_a_page_are_two_sources(reader: Reader) -> None:
    sources = "\n".join(
        f'  - {{id: ks-{year}, title: KS ({year}), url: "https://www.ks.no"}}'
        for year in (2019, 2021)
    )
    text = f"---\ntitle: A\nsources:\n{sources}\n---\n\nTekst [@ks-2019; @ks-2021].\n"
    assert reader.codes(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Der er det «ingen som greier alt alene» ([Oppdal](oppdal.md)).", []),
        ("Der er det «ingen som kan alt alene» ([Oppdal](oppdal.md#a)).", ["TH012"]),
        ("Der er det «ingen som kan alt alene» [@ks] ([Oppdal](oppdal.md)).", []),
        ("Der er det «ingen som kan alt alene».", []),
        ("Der heter det «alt alene» ([Oppdal](oppdal.md)).", []),
    ],
)
def test_the_summary_quotes_what_stands(text: str, expected: list[str], reader: Reader) -> None:
    head = (
        "---\ntitle: S\nkind: summary\nsources: [{id: ks, title: KS}]\n---\n\nSom sagt [@ks].\n\n"
    )
    chapter = f"{HEAD}Det er ingen\nsom **greier** alt alene.\n"
    _, findings = reader.book({"oppdal.md": chapter, "s.md": f"{head}{text}\n"})
    assert codes(findings) == expected
