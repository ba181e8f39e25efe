"""The report of findings, as it leaves the house."""

from __future__ import annotations

from pathlib import Path

from book.editions import report
from book.findings.diagnostics import Sink
from book.ground.resources import Resources
from book.manuscript import project


def test_the_report_names_files_of_the_book_and_none_of_the_machine(
    tmp_path: Path, resources: Resources
) -> None:
    folder = tmp_path / "home" / "kari" / "bok"
    folder.mkdir(parents=True)
    (folder / "a.md").write_text("---\ntitel: A\n---\n", "utf-8")
    (folder / "book.yaml").write_text("titel: B\n", "utf-8")
    sink = Sink()
    book = project.load(folder, tmp_path / "elsewhere" / "deep", sink)
    page = report.render(report.Content(book, tuple(sink)), resources, "nb")
    assert "bok/a.md:2" in page
    assert "bok/book.yaml:1" in page
    assert "kari" not in page
