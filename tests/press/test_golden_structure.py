"""Three chapters as Poppler reads their structure: they read as the chapters read.

To renew them after a change that is meant, run this file's tests with UPDATE_GOLDEN=1. Poppler
takes its time for the longer ones.
"""

from __future__ import annotations

import os
import re
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from book.assembly import assemble
from book.editions import paged
from book.findings.diagnostics import Sink
from book.manuscript import project

from .whole_book import LOOK, REPOSITORY, finish

GOLDEN = REPOSITORY / "tests/golden/structure"
CHAPTERS = [
    "oppdal",
    pytest.param("gjoevik", marks=pytest.mark.slow),
    pytest.param("tematisk-oppsummering", marks=pytest.mark.slow),
]
_OBJECT = re.compile(r"^ *Object \d+ \d+\n", re.MULTILINE)
_PLACE = re.compile(r"^ */BBox \[.*\]\n", re.MULTILINE)
"""Where a figure stands is seen and not heard."""
_LINES = re.compile(r'^( +)"(.*)"\n\1"', re.MULTILINE)
_SPACE = re.compile(r'"((?:\n *[^"\n]*)*?\n *") ')


def _joined(read: str) -> str:
    """Join the lines of an element: where the page breaks them is not heard.

    Nor is it heard in which of two elements the space between them is, which also depends on it.
    """
    for pattern, joint in ((_LINES, r'\1"\2'), (_SPACE, r' "\1')):
        while (joined := pattern.sub(joint, read)) != read:
            read = joined
    return read


@pytest.mark.parametrize("slug", CHAPTERS)
def test_a_chapter_reads_as_it_reads(slug: str, tmp_path: Path, tool: Callable[[str], str]) -> None:
    sink = Sink()
    book = project.load(REPOSITORY / "chapters", REPOSITORY, sink)
    sections = paged.render(assemble(book, sink), LOOK)
    chapter = tuple(section for section in sections if section.name == slug)
    made = finish(book.meta, chapter, book.root, sink)
    file = tmp_path / "chapter.pdf"
    file.write_bytes(made.screen)
    run = subprocess.run(
        [tool("pdfinfo"), "-struct-text", str(file)], capture_output=True, text=True, check=True
    )
    assert run.stderr == ""
    read = _joined(_PLACE.sub("", _OBJECT.sub("", run.stdout)).replace("\u00ad", ""))
    golden = GOLDEN / f"{slug}.txt"
    if os.environ.get("UPDATE_GOLDEN"):
        golden.parent.mkdir(parents=True, exist_ok=True)
        golden.write_text(read, encoding="utf-8")
    assert read == _joined(golden.read_text(encoding="utf-8"))
