"""The JSON Schemas say what the reader takes, neither more nor less."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st
from jsonschema import Draft7Validator

from book.findings.diagnostics import Rule, Sink
from book.findings.explanations import explanation
from book.findings.rules import CATALOGUE
from book.findings.rules import front_matter as rules
from book.ground.source import SourceFile
from book.manuscript.metadata import book_yaml, frontmatter
from book.manuscript.metadata.schema import NAMES, schema
from tests.conftest import REPOSITORY

SCHEMAS = {name: json.loads(schema(name)) for name in NAMES}
OF_SHAPE = {
    rule.code
    for rule in (
        *(rules.NOT_TEXT, rules.NOT_NUMBER, rules.OUT_OF_RANGE, rules.NOT_YES_OR_NO),
        *(rules.NOT_DATE, rules.NOT_WEB_ADDRESS, rules.NOT_LANGUAGE, rules.NOT_ID),
        *(rules.NOT_CHOICE, rules.NOT_LIST, rules.NOT_FIELDS, rules.MISSING_KEY),
        *(rules.UNKNOWN_KEY, rules.LONG_SHORT_TITLE),
    )
}
"""What can be told of a value without looking at the rest of the book."""


class _Loader(yaml.SafeLoader):
    """YAML as editors read it (1.2): dates are texts, and only true and false are Booleans."""


_Loader.yaml_implicit_resolvers = {
    first: [(tag, pattern) for tag, pattern in pairs if not tag.endswith((":timestamp", ":bool"))]
    for first, pairs in yaml.SafeLoader.yaml_implicit_resolvers.items()
}
_Loader.add_implicit_resolver("tag:yaml.org,2002:bool", re.compile("^(?:true|false)$"), list("tf"))


def fits(name: str, value: object) -> bool:
    return bool(Draft7Validator(SCHEMAS[name]).is_valid(value))


def faults(name: str, text: str) -> set[str]:
    """The codes of the reader's findings that are about the shape of values."""
    sink, source = Sink(), SourceFile("a.md", Path("a.md"), text)
    if name == "chapter":
        frontmatter.read(source, (), sink)
    else:
        book_yaml.read(source, "", sink)
    return {finding.rule.code for finding in sink} & OF_SHAPE


@pytest.mark.parametrize("name", NAMES)
def test_a_schema_is_one_and_is_the_file_in_the_repository(name: str) -> None:
    Draft7Validator.check_schema(SCHEMAS[name])
    file = REPOSITORY / "docs" / "schema" / f"{name}.json"
    assert file.read_text("utf-8") == schema(name), (
        f"write it anew: python3 build.py schema {name} > docs/schema/{name}.json"
    )


@pytest.mark.parametrize("name", NAMES)
def test_every_key_says_what_it_is(name: str) -> None:
    assert list(_silent(SCHEMAS[name], ())) == []


def _silent(part: dict[str, Any], path: tuple[str, ...]) -> list[str]:
    found = []
    for key, value in part.get("properties", {}).items():
        found += [".".join((*path, key))] if not value.get("description") else []
        found += _silent(value, (*path, key))
    for inner in (*part.get("anyOf", ()), *([part["items"]] if "items" in part else [])):
        found += _silent(inner, path)
    return found


@pytest.mark.parametrize("file", sorted((REPOSITORY / "chapters").glob("*.md")), ids=str)
def test_the_chapters_of_the_book_fit(file: Path) -> None:
    head = file.read_text("utf-8").partition("---\n")[2].partition("\n---\n")[0]
    assert fits("chapter", yaml.load(head, _Loader))


def test_the_description_of_the_book_fits() -> None:
    text = (REPOSITORY / "chapters" / "book.yaml").read_text("utf-8")
    assert fits("book", yaml.load(text, _Loader))


EXAMPLES = [rule for rule in CATALOGUE.values() if rule.code in OF_SHAPE]


@pytest.mark.parametrize("rule", EXAMPLES, ids=lambda rule: rule.code)
def test_the_examples_of_the_rules_are_judged_alike(rule: Rule) -> None:
    told = explanation(rule)
    for example, is_right in ((told.bad, False), (told.good, True)):
        is_book = not example.startswith("---")
        text = f"title: B\n{example}" if is_book else example
        head = text if is_book else text.partition("---\n")[2].partition("---\n")[0]
        name = "book" if is_book else "chapter"
        assert fits(name, yaml.load(head, _Loader)) is is_right
        assert (not faults(name, text)) is is_right


VALUES = st.sampled_from(
    [
        *("ord", "to ord", "a-b", "A b", "nb", "no", "final", "partnership", "oppnådd", "tekst"),
        *("2026", "2026-11", "2026-11-23", "2026-13", "https://a.no/b", "ftp://a.no", "a.md"),
        *(0, 7, 62.5, 91, 200, 2026, True, None),
        *([], ["ord"], [7], [["ord"]], {}, {"name": "N"}, {"id": "a", "title": "T"}),
        *([{"id": "a", "title": "T"}], [{"theme": "a", "text": "T", "status": "mål"}]),
        *([{"id": "A"}], {"name": "N", "place": {"name": "N", "lat": 91, "lon": 0}}),
        {"name": "N", "started": "2 019", "population": {"value": 3}},
        {"name": "N", "agreement": [{"date": "2019-05", "text": "T"}], "ukjent": 1},
    ]
)


@settings(max_examples=600, deadline=None)
@given(st.dictionaries(st.sampled_from([*frontmatter.HEAD.fields, "tittel"]), VALUES, max_size=4))
def test_reader_and_schema_agree_on_any_head(head: dict[str, object]) -> None:
    head.setdefault("title", "T")
    text = f"---\n{json.dumps(head, ensure_ascii=False)}\n---\n\nTekst.\n"
    assert fits("chapter", head) is (not faults("chapter", text)), faults("chapter", text)


@settings(max_examples=400, deadline=None)
@given(
    st.dictionaries(
        st.sampled_from(["subtitle", "language", "date", "themes", "url", "endnotes", "editors"]),
        VALUES,
        max_size=4,
    )
)
def test_reader_and_schema_agree_on_any_book(book: dict[str, object]) -> None:
    book["title"] = "B"
    text = json.dumps(book, ensure_ascii=False)
    assert fits("book", book) is (not faults("book", text)), faults("book", text)
