"""Time the press against plain WeasyPrint on the same book: `python -m tests.benchmarks`.

Everything runs in processes of its own, one after the other, alternating in each round, so that a
busy machine slows both alike; the measure is the ratio. Design section 10 has the targets.
"""

from __future__ import annotations

import argparse
import importlib.util
import json
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass, field
from pathlib import Path

from book.press.section import Section
from tests.benchmarks.plot import plot
from tests.benchmarks.synthetic_book import edited, lengthened, plain_document, synthetic_book
from tests.benchmarks.typst_text import typst_text

REPOSITORY = Path(__file__).resolve().parents[2]
CASES = {
    "cold": ("cold build", 0.45),
    "edit": ("one paragraph edited", 0.08),
    "shift": ("all later chapters moved", 0.5),
    "unchanged": ("nothing changed, all layouts from the cache", None),
}

MEMORY_TARGET = 1.3
WHY_MEMORY_GROWS = (
    "missed: workers stay at the size of their longest chapter, but the process that binds holds "
    "the structure tree of the whole book (about 0.1 MB a page in qpdf's objects)"
)


@dataclass(slots=True)
class Run:
    """Measurements of one case: seconds, processor seconds, the peak of any process in MB."""

    seconds: list[float] = field(default_factory=list)
    work: list[float] = field(default_factory=list)
    memory: int = 0
    said: str = ""

    @property
    def typical(self) -> float:
        """The median."""
        return statistics.median(self.seconds)


@dataclass(frozen=True, slots=True)
class ParseContext:
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
        _time([sys.executable, "-m", "weasyprint", *options, *files], run)

    def press(self, case: str, run: Run) -> None:
        """Run our press; a cold one without its cache, the others with that of the cold one."""
        cache, kept = self.folder / "cache", self.folder / "cache.cold"
        shutil.rmtree(cache, ignore_errors=True)
        if case != "cold":
            shutil.copytree(kept, cache)
        files = [str(self.folder / f"{case}.json"), str(self.folder / f"{case}.pdf")]
        module = "tests.benchmarks.press_once"
        _time(
            [sys.executable, "-m", module, *files, str(self.jobs), str(cache), str(self.sheet)], run
        )
        if case == "cold":
            shutil.rmtree(kept, ignore_errors=True)
            cache.rename(kept)

    def typst(self, run: Run) -> None:
        """Run Typst on the same words."""
        files = [str(self.folder / "book.typ"), str(self.folder / "typst.pdf")]
        script = "import sys, typst; typst.compile(sys.argv[1], output=sys.argv[2])"
        _time([sys.executable, "-c", script, *files], run)


def _time(command: list[str], run: Run) -> None:
    conf = REPOSITORY / "book/press/engine/fonts.conf"
    began = time.perf_counter()
    process = subprocess.Popen(
        command,
        cwd=REPOSITORY,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        env={**os.environ, "FONTCONFIG_FILE": str(conf)},
    )
    assert process.stdout is not None
    run.said = process.stdout.read().decode().strip()
    _, status, used = os.wait4(process.pid, 0)
    if status:
        raise SystemExit(f"{' '.join(command)} failed")
    run.seconds.append(time.perf_counter() - began)
    run.work.append(used.ru_utime + used.ru_stime)
    run.memory = max(run.memory, used.ru_maxrss // 1024)


def measure(bench: ParseContext, rounds: int) -> dict[str, Run]:
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


def table(bench: ParseContext, runs: dict[str, Run]) -> list[str]:
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


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks", description=__doc__)
    parser.add_argument("--chapters", type=int, nargs="+", default=[15, 60])
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--jobs", type=int, default=os.cpu_count() or 1)
    parser.add_argument("--output", type=Path, default=REPOSITORY / ".cache/benchmark")
    arguments = parser.parse_args()
    arguments.output.mkdir(parents=True, exist_ok=True)
    report: list[str] = []
    peaks: list[int] = []
    for chapters in arguments.chapters:
        with tempfile.TemporaryDirectory() as folder:
            bench = ParseContext(Path(folder), chapters, arguments.jobs)
            bench.prepare()
            runs = measure(bench, arguments.rounds)
            lines = table(bench, runs)
            print("\n".join(lines), flush=True)  # noqa: T201
            report += lines
        peaks.append(max(runs[case].memory for case in CASES))
        bars = [(name, run.typical / runs["plain"].typical) for name, run in runs.items()]
        picture = arguments.output / f"ratios-{chapters}.svg"
        picture.write_text(plot(f"{chapters} chapters: time against plain", bars), "utf-8")
    if len(peaks) > 1:
        ratio = peaks[-1] / peaks[0]
        report.append(f"peak memory, longest against shortest book: {ratio:.2f} (target ≤ 1.3)")
        if ratio > MEMORY_TARGET:
            report.append(WHY_MEMORY_GROWS)
        print("\n".join(report[-2:]))  # noqa: T201
    (arguments.output / "report.md").write_text("\n".join(report) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
