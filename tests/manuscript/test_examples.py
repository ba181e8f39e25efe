"""Every rule of this room shows in its own examples: the bad one has it, the good one has not."""

from __future__ import annotations

import pytest
from PIL import Image

from book.findings.diagnostics import Rule, Sink
from book.findings.explanations import explanation
from book.findings.rules import CATALOGUE
from book.manuscript import lint, project
from book.manuscript.lint import allowances

from .reading import Reader

FAMILIES = ("YA", "FM", "MD", "TY", "CK", "RL", "UU")
RULES = [rule for code, rule in CATALOGUE.items() if code.startswith(FAMILIES) or code == "WO001"]
IMAGES = [CATALOGUE[f"IM{n:03}"] for n in (1, 2, 3, 6, 7, 8, 11, 12)]
BOOKS = [CATALOGUE[f"BK{n:03}"] for n in (2, 3, 4, 5, 9, 10, 13, 14, 15)]


def _found(reader: Reader, files: dict[str, str]) -> set[str]:
    reader.book(files)
    sink = Sink()
    book = project.load(reader.folder, reader.folder, sink)
    lint.inspect(book, sink)
    return {finding.rule.code for finding in allowances.settle(book, sink)}


def _file(example: str) -> str:
    return "book.yaml" if example.startswith(("endnotes", "contents")) else "oppdal.md"


@pytest.mark.parametrize("rule", [*RULES, *IMAGES], ids=lambda rule: rule.code)
def test_the_examples_of_a_chapter_rule(rule: Rule, reader: Reader) -> None:
    (reader.folder / "images").mkdir()
    Image.new("1", (2, 2)).save(reader.folder / "images" / "kart.png")
    told = explanation(rule)
    name = _file(told.bad)
    others = {"book.yaml": "title: B\n", "oppdal.md": "---\ntitle: A\n---\n\nT.\n"}
    if rule.code == "CK020":
        others["sources.yaml"] = "sources: [{id: ks, title: KS}]\n"
    assert rule.code in _found(reader, {**others, name: told.bad})
    assert rule.code not in _found(reader, {**others, name: told.good})


@pytest.mark.parametrize("rule", BOOKS, ids=lambda rule: rule.code)
def test_the_examples_of_a_book_rule(rule: Rule, reader: Reader) -> None:
    chapters = {f"{name}.md": "---\ntitle: A\n---\n\nT.\n" for name in ("oppdal", "oslo")}
    told = explanation(rule)
    assert rule.code in _found(reader, {**chapters, "book.yaml": "title: B\n" + told.bad})
    assert rule.code not in _found(reader, {**chapters, "book.yaml": "title: B\n" + told.good})
