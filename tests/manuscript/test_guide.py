"""CONTRIBUTING.md teaches what the reader takes."""

from __future__ import annotations

import re
from pathlib import Path

import yaml

from book.manuscript import frontmatter, partnership
from book.manuscript.markdown.containers import NAMES

from .reading import Reader, codes


def _examples(repository: Path, language: str) -> list[str]:
    guide = (repository / "CONTRIBUTING.md").read_text("utf-8")
    return re.findall(rf"^```{language}\n(.*?)^```$", guide, re.M | re.S)


def test_the_chapter_of_the_guide_has_no_faults(repository: Path, reader: Reader) -> None:
    whole = _examples(repository, "markdown")[0]
    chapter, findings = reader.chapter(whole)
    assert codes(findings) == []
    assert chapter.front.short_title == "Granlia"


def test_the_fields_of_the_guide_have_no_faults(repository: Path, reader: Reader) -> None:
    fields = _examples(repository, "yaml")[0]
    sources = "sources: [{id: ks-granlia, title: KS}]\n"
    text = f"---\ntitle: A\n{fields}{sources}---\n\n## Bakgrunn {{#bakgrunn}}\n\nTekst.\n"
    assert codes(reader.chapter(text)[1]) == []
    shown = yaml.safe_load(fields)
    assert set(shown["partnership"]) == set(partnership.FIELDS.fields)


def test_the_pieces_of_text_in_the_guide_have_no_faults(repository: Path, reader: Reader) -> None:
    for piece in _examples(repository, "markdown")[1:]:
        assert reader.codes(f"---\ntitle: A\n---\n\n{piece}") == []


def test_the_guide_names_every_key_and_every_container(repository: Path) -> None:
    guide = (repository / "CONTRIBUTING.md").read_text("utf-8")
    missing = [name for name in (*frontmatter.HEAD.fields, *NAMES) if f"{name}" not in guide]
    assert missing == []
