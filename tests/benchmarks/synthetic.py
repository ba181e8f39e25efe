"""The press alone on a synthetic book, against plain WeasyPrint and Typst: how it grows."""

from __future__ import annotations

import importlib.util
import json
import shutil
import statistics
import sys
from dataclasses import dataclass
from pathlib import Path

from book.press.section import Section
from tests.benchmarks.synthetic_book import edited, lengthened, plain_document, synthetic_book
from tests.benchmarks.timing import REPOSITORY, Run, time_command
from tests.benchmarks.typst_text import typst_text

CASES = {
    "cold": ("cold build", 0.45),
    "edit": ("one paragraph edited", 0.08),
    "shift": ("all later chapters moved", 0.5),
    "unchanged": ("nothing changed, all layouts from the cache", None),
}

MEMORY_TARGET = 1.3


@dataclass(frozen=True, slots=True)
class SyntheticBench:
    """One book on one bench."""

    folder: Path
    chapters: int
    jobs: int

    @property
    def sheet(self) -> Path:
        """The style sheet of all runs."""
        return self.folder / "styles/print.css"

    def prepare(self) -> None:
        """Write the book, whole and changed, as the two makers want it."""
        book = synthetic_book(self.chapters)
        shutil.copytree(REPOSITORY / "styles", self.folder / "styles")  # all run with the same
        for name, sections in {
            "cold": book,
            "edit": edited(book, self.chapters // 2),
            "shift": lengthened(book, 1),
            "unchanged": book,
        }.items():
            self._save(name, sections)
        (self.folder / "plain.html").write_text(plain_document(book), encoding="utf-8")
        (self.folder / "book.typ").write_text(typst_text(book), encoding="utf-8")

    def _save(self, name: str, sections: tuple[Section, ...]) -> None:
        values = [[section.name, section.title, section.html] for section in sections]
        (self.folder / f"{name}.json").write_text(json.dumps(values), encoding="utf-8")

    def plain(self, run: Run) -> None:
        """Run WeasyPrint as a user would."""
        options = ["-q", "--pdf-variant", "pdf/ua-1", "-s", str(self.sheet)]
        files = [str(self.folder / "plain.html"), str(self.folder / "plain.pdf")]
        time_command([sys.executable, "-m", "weasyprint", *options, *files], run)

    def press(self, case: str, run: Run) -> None:
        """Run our press; a cold one without its cache, the others with that of the cold one."""
        cache, kept = self.folder / "cache", self.folder / "cache.cold"
        shutil.rmtree(cache, ignore_errors=True)
        if case != "cold":
            shutil.copytree(kept, cache)
        files = [str(self.folder / f"{case}.json"), str(self.folder / f"{case}.pdf")]
        module = "tests.benchmarks.press_once"
        time_command(
            [sys.executable, "-m", module, *files, str(self.jobs), str(cache), str(self.sheet)], run
        )
        if case == "cold":
            shutil.rmtree(kept, ignore_errors=True)
            cache.rename(kept)

    def typst(self, run: Run) -> None:
        """Run Typst on the same words."""
        files = [str(self.folder / "book.typ"), str(self.folder / "typst.pdf")]
        script = "import sys, typst; typst.compile(sys.argv[1], output=sys.argv[2])"
        time_command([sys.executable, "-c", script, *files], run)


def measure(bench: SyntheticBench, rounds: int) -> dict[str, Run]:
    """Run all makers, alternating."""
    runs = {name: Run() for name in ("plain", *CASES)}
    if importlib.util.find_spec("typst"):
        runs["typst"] = Run()
    for _ in range(rounds):
        bench.plain(runs["plain"])
        for case in CASES:
            bench.press(case, runs[case])
        if "typst" in runs:
            bench.typst(runs["typst"])
    return runs


def table(bench: SyntheticBench, runs: dict[str, Run]) -> list[str]:
    """The measurements as a Markdown table."""
    plain = runs["plain"].typical
    pages, *_ = json.loads(runs["cold"].said)
    lines = [
        f"{bench.chapters} chapters, {pages} pages, {bench.jobs} processes",
        "",
        "| case | seconds | ratio to plain | target | CPU s | peak MB | layouts, from cache |",
        "|---|---|---|---|---|---|---|",
        _row("plain WeasyPrint", runs["plain"], plain),
    ]
    for case, (title, target) in CASES.items():
        run = runs[case]
        _, made, found, _ = json.loads(run.said)
        ratio = run.typical / plain
        mark = "" if target is None else f"≤ {target} {'✓' if ratio <= target else '✗'}"
        lines.append(_row(title, run, plain, mark, f"{made}, {found}"))
    if "typst" in runs:
        lines.append(_row("Typst, same words", runs["typst"], plain))
    sizes = [(bench.folder / f"{name}.pdf").stat().st_size for name in ("cold", "plain")]
    lines += ["", f"size of the PDF: {sizes[0] / sizes[1]:.2f} × plain (target ≤ 1.15)", ""]
    return lines


def _row(title: str, run: Run, plain: float, mark: str = "", layouts: str = "") -> str:
    ratio = run.typical / plain
    work = statistics.median(run.work)
    facts = (f"{run.typical:.1f}", f"{ratio:.3f}", mark, f"{work:.1f}", str(run.memory), layouts)
    return f"| {title} | {' | '.join(facts)} |"
