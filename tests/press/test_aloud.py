"""The book in tests/books/aloud, as it is read aloud: page by page, and against its HTML.

To renew what it says after a change that is meant, run this file's tests with UPDATE_GOLDEN=1.
"""

from __future__ import annotations

import io
import os
import re
from collections.abc import Iterator

import pikepdf
import pytest
from lxml import etree, html

from book.press.section import Section
from tests.conftest import REPOSITORY

from .aloud import INLINE, aloud
from .structure import Element, Reading, Words, read
from .whole_book import MadeBook, make

GOLDEN = REPOSITORY / "tests/golden/aloud"
_WORD = re.compile(r"[^\W\d_]+")


@pytest.fixture(scope="module")
def made() -> MadeBook:
    return make(REPOSITORY / "tests/books/aloud")


@pytest.fixture(scope="module")
def reading(made: MadeBook) -> Reading:
    return read(made.screen)


SECTIONS = ("title", "part-1", "vik", "nes", "sammen", "tabell", "kilder")


@pytest.mark.parametrize("name", [*SECTIONS, "register"])
def test_every_page_reads_as_it_did(name: str, made: MadeBook, reading: Reading) -> None:
    with pikepdf.open(io.BytesIO(made.screen)) as pdf:
        labels = [str(page.label) for page in pdf.pages]
    said = aloud(_part(name, made, reading), labels)
    golden = GOLDEN / f"{name}.txt"
    if os.environ.get("UPDATE_GOLDEN"):
        golden.parent.mkdir(parents=True, exist_ok=True)
        golden.write_text(said, encoding="utf-8")
    assert said == golden.read_text(encoding="utf-8")


def test_code_is_not_hyphenated(reading: Reading) -> None:
    said = [element.text for element in reading.root.every("Code")]
    assert "universitetskommunesamarbeid" in said
    assert not any("\u00ad" in code for code in said)


@pytest.mark.parametrize("name", [*SECTIONS, "register"])
def test_it_is_read_in_the_order_of_the_html(name: str, made: MadeBook, reading: Reading) -> None:
    (section,) = (section for section in made.sections if section.name == name)
    text, notes = _written(section)
    said = list(_said(_part(name, made, reading)))
    assert [word for word, is_note in said if not is_note] == text
    assert [word for word, is_note in said if is_note] == notes


def _part(name: str, made: MadeBook, reading: Reading) -> Element:
    number = [section.name for section in made.sections].index(name)
    part = reading.root.kids[number]
    assert isinstance(part, Element)
    return part


def _said(element: Element, *, is_note: bool = False) -> Iterator[tuple[str, bool]]:
    """The words of an element in order, and whether they are a note's."""
    is_note |= element.role == "Note"
    alt = element.pdf.get("/Alt", "")
    yield from ((word, is_note) for word in _WORD.findall(alt))
    run = ""
    for kid in element.kids:
        if isinstance(kid, Words) or kid.role in INLINE:
            run += kid if isinstance(kid, Words) else _heard(kid)
            continue
        yield from ((word, is_note) for word in _words("" if alt else run))
        run = ""
        yield from _said(kid, is_note=is_note)
    yield from ((word, is_note) for word in _words("" if alt else run))


def _heard(element: Element) -> str:
    alt = element.pdf.get("/Alt")
    return (
        f" {alt} "
        if alt
        else "".join(kid if isinstance(kid, Words) else _heard(kid) for kid in element.kids)
    )


def _written(section: Section) -> tuple[list[str], list[str]]:
    """The words of a section, and those of its notes, in the order of the HTML."""
    body = html.fromstring(section.html).find("body")
    notes = body.find_class("footnote")
    for left_out in (*body.xpath("//*[@aria-hidden='true']"), *notes):
        left_out.drop_tree()
    for picture in body.xpath("//*[local-name()='svg' or local-name()='img' or @role='img']"):
        titles = picture.xpath("*[local-name()='title']/text()")
        spoken = picture.get("alt", picture.get("aria-label", "".join(titles)))
        picture.addprevious(html.fromstring(f"<span> {spoken} </span>"))
        picture.drop_tree()
    return _text(body), [word for note in notes for word in _text(note)]


def _text(element: html.HtmlElement) -> list[str]:
    """The words of an element; blocks part words, inline elements do not."""
    said = []
    for event, node in etree.iterwalk(element, events=("start", "end")):
        gap = "" if node.tag in ("a", "em", "span", "strong", "code", "sup") else " "
        said.append(gap + ((node.text if event == "start" else node.tail) or ""))
    return _words("".join(said))


def _words(text: str) -> list[str]:
    return _WORD.findall(text.replace("\u00ad", ""))
