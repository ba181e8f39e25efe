"""The whole job on the book in `chapters/`: `python -m book build` as people run it, on a copy.

Each case begins from the state after a cold build of all editions, so rounds do not disturb each
other. The ratio is to plain WeasyPrint making one PDF/UA of the same HTML in the same round.
"""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from book.build.reading import read
from book.editions.paged import sections as paged
from book.ground.resources import Resources
from book.press.section import Section
from tests.benchmarks.timing import REPOSITORY, Run, time_command

EDITED, LENGTHENED = 0, 4
"""Which partnership, from 0, gets new words, and which gets new pages."""
BUILD = ("build",)
NEW_PARAGRAPHS = 20
"""How often `NEW_PARAGRAPH` is added to make a chapter longer: some two pages."""
NEW_PARAGRAPH = (
    "Kommunen og universitetet møttes hver måned gjennom hele året, og gruppa som ble satt ned, "
    "delte arbeidet mellom seg: noen tok skolene, andre helsetjenesten og planleggingen. Det som "
    "ble funnet ut, ble lagt fram for formannskapet to ganger i året."
)
_COPIED = ("book", "chapters", "styles", "templates")
_STATE = (".cache", "dist", "chapters")


@dataclass(frozen=True, slots=True)
class Case:
    """Something people do: how it is called, its target, its command, what was changed before."""

    title: str
    target: str
    """A ratio to plain WeasyPrint, or seconds with an "s"."""
    arguments: tuple[str, ...]
    change: Callable[[RealBook], None] | None = None
    is_cold: bool = False
    is_judged: bool = False
    """Whether veraPDF and Ghostscript are let in, where the machine has them."""


@dataclass(frozen=True, slots=True)
class RealBook:
    """A copy of the compiler and its book."""

    folder: Path
    jobs: int

    def prepare(self) -> None:
        """Copy what a build needs, and write the book as one document."""
        for name in _COPIED:
            ignored = shutil.ignore_patterns("__pycache__")
            shutil.copytree(REPOSITORY / name, self.folder / name, ignore=ignored)
        shutil.copy(REPOSITORY / "requirements.txt", self.folder)
        root = self.folder / "plain"
        shutil.copytree(REPOSITORY / "chapters", root)
        assembly, _ = read(root, self.folder)
        sections = paged.render(assembly, Resources.of(root, self.folder))
        (root / "book.html").write_text(one_document(sections), encoding="utf-8")

    def plain(self, run: Run) -> None:
        """Run WeasyPrint as a user would."""
        html, pdf = self.folder / "plain/book.html", self.folder / "plain.pdf"
        options = ["-q", "--pdf-variant", "pdf/ua-1", "-s", str(self.folder / "styles/print.css")]
        time_command([sys.executable, "-m", "weasyprint", *options, str(html), str(pdf)], run)

    def measure(self, case: Case, run: Run) -> None:
        """Bring the copy into the state a case begins from, and run it."""
        for name in _STATE:
            shutil.rmtree(self.folder / name, ignore_errors=True)
        if case.is_cold:
            shutil.copytree(REPOSITORY / "chapters", self.folder / "chapters")
        else:
            for name in _STATE:
                shutil.copytree(self.folder / "after" / name, self.folder / name)
        if case.change is not None:
            case.change(self)
        self.command(case, run)

    def command(self, case: Case, run: Run) -> None:
        """Run the command of a case."""
        jobs = ("--jobs", str(self.jobs)) if case.arguments[0] == "build" else ()
        path = os.environ["PATH"] if case.is_judged else ""
        time_command(
            [sys.executable, "-m", "book", *case.arguments, *jobs],
            run,
            cwd=self.folder,
            env={"PATH": path},
            accepted=(0, 1),
        )

    def keep_state(self) -> None:
        """Build and check, and keep what they leave behind for the cases that begin there."""
        self.measure(Case("", "", BUILD, is_cold=True), Run())
        self.command(Case("", "", ("check",)), Run())
        (self.folder / "after").mkdir()
        for name in _STATE:
            shutil.move(self.folder / name, self.folder / "after" / name)

    def chapter(self, number: int) -> Path:
        """The file of a partnership's chapter, in the order of their names."""
        texts = sorted((self.folder / "chapters").glob("*.md"))
        return [text for text in texts if "kind: partnership" in text.read_text("utf-8")][number]


def edit(book: RealBook) -> None:
    """Add a word to a paragraph."""
    file = book.chapter(EDITED)
    text = file.read_text("utf-8")
    words = _first_paragraph(text)
    file.write_text(text.replace(words, words.replace(" ", " endrede ", 1), 1), encoding="utf-8")


def lengthen(book: RealBook) -> None:
    """Make a chapter some pages longer, so that all that follow move."""
    file = book.chapter(LENGTHENED)
    text = file.read_text("utf-8")
    words = _first_paragraph(text)
    more = "\n\n".join([NEW_PARAGRAPH] * NEW_PARAGRAPHS)
    file.write_text(text.replace(words, f"{words}\n\n{more}", 1), encoding="utf-8")


def _first_paragraph(text: str) -> str:
    """The first block of a chapter that is prose."""
    blocks = text.split("\n---\n", 1)[1].split("\n\n")
    return next(block.strip() for block in blocks if block.strip()[:1].isupper())


def one_document(sections: tuple[Section, ...]) -> str:
    """The sections as one HTML document; page numbers are left out, as they cost plain nothing."""
    head, _, _ = sections[0].html.partition("<body")
    bodies = [section.html.partition("<body")[2].partition(">")[2] for section in sections]
    inside = "\n".join(body.partition("</body>")[0] for body in bodies)
    return f'{head}<body class="paged">{inside}</body></html>'


CASES = (
    Case("cold, all editions", "0.40", BUILD, is_cold=True),
    Case("cold, all editions, with veraPDF", "", BUILD, is_cold=True, is_judged=True),
    Case("cold, screen", "0.30", (*BUILD, "--edition", "screen"), is_cold=True),
    Case("one paragraph edited → all editions", "0.05", BUILD, edit),
    Case("one paragraph edited → screen", "0.03", (*BUILD, "--edition", "screen"), edit),
    Case("one paragraph edited → print", "0.03", (*BUILD, "--edition", "print"), edit),
    Case("one paragraph edited → web", "0.02", (*BUILD, "--edition", "web"), edit),
    Case("chapter 5 longer, later folios moved → all", "0.10", BUILD, lengthen),
    Case("nothing changed", "0.35 s", BUILD),
    Case("check, cold", "0.6 s CPU", ("check",), is_cold=True),
    Case("check, warm", "0.3 s CPU", ("check",)),
)


def measure(book: RealBook, rounds: int) -> dict[str, Run]:
    """Run plain WeasyPrint and every case, alternating."""
    book.prepare()
    runs = {"plain": Run(), **{case.title: Run() for case in CASES}}
    book.keep_state()
    for _ in range(rounds):
        book.plain(runs["plain"])
        for case in CASES:
            book.measure(case, runs[case.title])
    return runs


def table(runs: dict[str, Run]) -> list[str]:
    """The measurements as a Markdown table."""
    plain = runs["plain"]
    lines = [
        "| case | seconds | CPU s | ratio to plain | of CPU | target | peak MB |",
        "|---|--:|--:|--:|--:|--:|--:|",
        _row("plain WeasyPrint, one PDF/UA", "", runs["plain"], plain),
    ]
    return lines + [_row(case.title, case.target, runs[case.title], plain) for case in CASES]


def _row(title: str, target: str, run: Run, plain: Run) -> str:
    ratio = run.typical / plain.typical
    measured = run.typical_work if target.endswith("CPU") else run.typical
    value = measured if "s" in target else ratio
    limit = f"≤ {target} {'✓' if value <= float(target.split()[0]) else '✗'}" if target else ""
    work = run.typical_work / plain.typical_work
    ratios = (f"{ratio:.3f}", f"{work:.3f}")
    facts = (f"{run.typical:.2f}", f"{run.typical_work:.2f}", *ratios, limit)
    return f"| {title} | {' | '.join(facts)} | {run.memory} |"
