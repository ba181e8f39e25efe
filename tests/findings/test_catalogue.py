"""The catalogue of rules, and the page that is made from it."""

from __future__ import annotations

import string
from pathlib import Path

import pytest

from book.findings.catalogue import render_catalogue
from book.findings.diagnostics import Rule
from book.findings.explanations import explanation, family
from book.findings.rules import CATALOGUE

RULES = list(CATALOGUE.values())
WITHOUT_EXAMPLES = {"PD999"}
"""What the engine says and nobody has met yet can have no example."""


def _places(text: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(text) if name is not None}


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_a_rule_says_all_it_must_in_both_languages(rule: Rule) -> None:
    told = explanation(rule)
    for text in (rule.message, rule.hint, told.why):
        assert text.nb.strip(), rule.code
        assert text.en.strip(), rule.code
    if rule.code not in WITHOUT_EXAMPLES:
        assert told.bad.strip()
        assert told.good.strip()
        assert told.bad != told.good


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_both_languages_name_the_same_values(rule: Rule) -> None:
    assert _places(rule.message.nb) == _places(rule.message.en)
    assert _places(rule.hint.nb) == _places(rule.hint.en)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_messages_and_hints_are_clauses_and_reasons_are_sentences(rule: Rule) -> None:
    for text in (rule.message, rule.hint):
        for words in (text.nb, text.en):
            assert not words.endswith("."), words
    for words in (explanation(rule).nb, explanation(rule).en):
        assert words.endswith((".", "!", "?")), words


def test_every_rule_is_on_the_page(repository: Path) -> None:
    page = (repository / "docs" / "diagnostics.md").read_text("utf-8")
    assert page == render_catalogue("nb"), (
        "write it anew: python -m book.findings.catalogue > docs/diagnostics.md"
    )


def test_nothing_is_explained_that_is_no_rule() -> None:
    families = {code[:2] for code in CATALOGUE}
    assert [code for name in families for code in family(name) if code not in CATALOGUE] == []


def test_the_page_exists_in_english_too() -> None:
    page = render_catalogue("en")
    assert all(f"### {code}\n" in page for code in CATALOGUE)
    assert "Unknown key '‹key›'" in page
