"""What a chapter states as a fact can be traced: a citation covers the paragraph before it."""

from __future__ import annotations

import re

import pytest

from .own_words import CHAPTERS

UNCITED = frozenset({"forord", "om-boka", "slik-leser-du", "kolofon", "kilder", "register"})
"""Chapters about the book itself."""
_ASIDE = re.compile(r"^::: ?(?:verdt|sitat|faktaboks Det vi ikk)[^\n]*\n.*?^:::$", re.M | re.S)
"""Advice, words lifted from the text beside them, and what is not known."""
_STRUCTURE = re.compile(r"^(?::::.*|#.*|\|.*|: .*|\[\^[^\]]*\]:.*)$", re.M)
_FIGURE = re.compile(r"(?<![\w#-])\d{2,}(?![\w-])")
"""A figure or a year; 3.0 and 24B are names."""
_NOT_SAID = re.compile(r"\{[^{}]*\}|\]\([^()]*\)|^\d+\. ", re.M)
FRAME = "---\ntitle: Prøve\n---\n\n{body}\n"


def untraced(chapter: str) -> list[str]:
    """The paragraphs that state a figure or a year and carry no citation."""
    body = _STRUCTURE.sub("", _ASIDE.sub("", chapter.split("---\n", 2)[2]))
    return [
        " ".join(paragraph.split())
        for paragraph in re.split(r"\n\s*\n", body)
        if _FIGURE.search(_NOT_SAID.sub("", paragraph)) and "[@" not in paragraph
    ]


@pytest.mark.parametrize(
    "name",
    sorted(path.stem for path in CHAPTERS.glob("*.md") if path.stem not in UNCITED),
)
def test_a_paragraph_with_a_figure_in_it_says_where_it_is_from(name: str) -> None:
    assert untraced((CHAPTERS / f"{name}.md").read_text(encoding="utf-8")) == []


@pytest.mark.parametrize(
    ("body", "found"),
    [
        ("I 2019 kom avtalen. Den gjaldt to fag [@a].", 0),
        ("I 2019 kom avtalen. Den gjaldt to fag.", 1),
        ("Kommunen har 7 001 innbyggere.\n\nDet er ikke mange [@a].", 1),
        ("Et samarbeid av typen 3.0 krever to parter.", 0),
        ("::: verdt\nFire ganger 20 prosent er nok.\n:::", 0),
    ],
)
def test_an_untraced_figure_is_found(body: str, found: int) -> None:
    assert len(untraced(FRAME.format(body=body))) == found
