"""All HTML is valid by the Nu HTML checker."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from book.editions import report
from book.preview.server import window_html
from tests.conftest import HOUSE
from tests.editions.reports import everything
from tests.web.chromium import npm_file

pytestmark = pytest.mark.slow

UNKNOWN_TO_THE_CHECKER = (
    "CSS: “container-type”: Property “container-type” doesn't exist.",  # CSS Containment 3
    "CSS: Unrecognized at-rule “@container”",  # the same
    "CSS: “paint-order”: Property “paint-order” doesn't exist.",  # CSS Fill and Stroke 3
    "CSS: “font”: Parse Error.",  # the unit cqi, too
    "CSS: “padding-inline”: Invalid type: “100%, var(--measure)”.",  # a length in var() in min()
)
NEWER_CSS = ("cqi", "ighlight(")
"""What the checker cannot parse: the unit of CSS Containment 3, the CSS Custom Highlight API."""


def is_its_own_fault(message: dict[str, str]) -> bool:
    """Whether the checker objects to CSS that is newer than it is."""
    said, where = message["message"], message.get("extract", "")
    is_newer = said.endswith("Parse Error.") and any(word in where for word in NEWER_CSS)
    return said in UNKNOWN_TO_THE_CHECKER or is_newer


def errors(java: str, *files: Path) -> list[str]:
    """What the checker objects to, as lines that name the file and the place."""
    jar = npm_file("vnu-jar/build/dist/vnu.jar")
    command = [java, "-jar", str(jar), "--format", "json", "--errors-only", *map(str, files)]
    run = subprocess.run(command, capture_output=True, text=True, check=False)
    messages = json.loads(run.stderr)["messages"]
    return [
        f"{Path(m['url']).name}:{m.get('lastLine')}: {m['message']} {m.get('extract', '')}"
        for m in messages
        if not is_its_own_fault(m)
    ]


def test_single_file_and_pages(files: Path, tool: Callable[[str], str]) -> None:
    pages = sorted(files.glob("*.html"))
    assert len(pages) > 20
    assert errors(tool("java"), *pages) == []


def test_report_and_preview_window(tmp_path: Path, tool: Callable[[str], str]) -> None:
    found, window = tmp_path / "report.html", tmp_path / "window.html"
    found.write_text(report.render(everything(), HOUSE, "nb"), "utf-8")
    window.write_text(window_html("nb"), "utf-8")
    assert errors(tool("java"), found, window) == []
