from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from book.bindery.record import earlier
from book.build import last_release
from book.command.cleanup import clean
from book.command.explain import explain
from book.findings.rules import CATALOGUE
from book.ground.errors import BookError
from book.ground.files import mark_cache, write
from book.model import Book, BookMeta


@pytest.mark.parametrize("code", CATALOGUE)
@pytest.mark.parametrize("lang", ["nb", "en"])
def test_every_rule_can_be_explained(code: str, lang: str) -> None:
    text = explain(code.lower(), "nb" if lang == "nb" else "en")
    assert text.startswith(code)


def test_an_unknown_code_is_refused() -> None:
    with pytest.raises(BookError, match="No rule is called"):
        explain("XX999", "nb")


@pytest.fixture
def dist(tmp_path: Path) -> Path:
    output = tmp_path / "dist"
    for name in ("book.pdf", "html/a.html"):
        write(output / name, b"made")
    names = ("book.pdf", "html/a.html", "../outside.txt")
    listed = {"outputs": {name: {"sha256": ""} for name in names}}
    write(output / "manifest.json", json.dumps(listed).encode())
    write(tmp_path / "outside.txt", b"theirs")
    write(output / "notes.txt", b"theirs")
    return output


def test_clean_removes_what_the_manifest_lists_and_nothing_else(dist: Path) -> None:
    clean(dist, dist.parent / ".cache")
    assert [str(p.relative_to(dist.parent)) for p in sorted(dist.parent.rglob("*"))] == [
        "dist",
        "dist/notes.txt",
        "outside.txt",
    ]


def test_clean_without_a_manifest_touches_nothing(dist: Path) -> None:
    (dist / "manifest.json").unlink()
    assert clean(dist, dist.parent / ".cache") == ()
    assert (dist / "book.pdf").exists()


@pytest.mark.parametrize(
    "manifest",
    [
        "[]",
        "1",
        "[" * 100_000,
        '{"outputs": ["book.pdf"]}',
        '{"outputs": [1]}',
        '{"outputs": {"book.pdf": 1}}',
        '{"title": "B", "outputs": {"book.pdf": 1}, "inputs": []}',
        '{"title": "B", "inputs": 1}',
    ],
)
def test_a_manifest_that_is_none_lists_nothing(manifest: str, dist: Path) -> None:
    (dist / "manifest.json").write_text(manifest)
    assert clean(dist, dist.parent / ".cache") == ()
    assert earlier.older(dist, "B", "newest") == ()
    (dist / "release/1.0").mkdir(parents=True)
    (dist / "release/1.0/manifest.json").write_text(manifest)
    assert last_release.find(dist, Book(dist, BookMeta("B"), ())) is None


def test_clean_removes_a_cache_only_if_it_is_marked_as_one(dist: Path) -> None:
    cache = dist.parent / ".cache"
    write(cache / "ab/cdef", b"entry")
    clean(dist, cache)
    assert cache.exists()
    mark_cache(cache)
    clean(dist, cache)
    assert not cache.exists()


@pytest.mark.parametrize("code", CATALOGUE)
def test_an_explanation_shows_no_template(code: str) -> None:
    rule = CATALOGUE[code]
    said = explain(code, "nb").split("Galt:")[0]
    places = re.findall(r"(?<!\{)\{(\w+)\}(?!\})", rule.message.nb + rule.hint.nb)
    assert not any(f"{{{place}}}" in said for place in places)
