"""Time the compiler against plain WeasyPrint: `python -m tests.benchmarks`.

First the whole job on the book in `chapters/`, then the press alone on synthetic books, for
growth. Everything runs in processes of its own, one after the other, alternating in each round, so
that a busy machine slows both alike; the measure is the ratio. Design section 10 has the targets.
"""

from __future__ import annotations

import argparse
import os
import tempfile
from pathlib import Path

from tests.benchmarks import real_book, synthetic
from tests.benchmarks.plot import plot
from tests.benchmarks.timing import REPOSITORY, Run


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks", description=__doc__)
    parser.add_argument("--chapters", type=int, nargs="*", default=[15, 60])
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--jobs", type=int, default=os.cpu_count() or 1)
    parser.add_argument("--output", type=Path, default=REPOSITORY / ".cache/benchmark")
    arguments = parser.parse_args()
    arguments.output.mkdir(parents=True, exist_ok=True)
    report: list[str] = []

    def tell(lines: list[str]) -> None:
        report.extend(lines)
        print("\n".join(lines), flush=True)  # noqa: T201

    with tempfile.TemporaryDirectory() as folder:
        runs = real_book.measure(real_book.RealBook(Path(folder), arguments.jobs), arguments.rounds)
    tell([f"the real book, {arguments.jobs} processes", "", *real_book.table(runs), ""])
    _draw(arguments.output / "ratios-real.svg", "the real book: time against plain", runs)
    peaks: list[int] = []
    for chapters in arguments.chapters:
        with tempfile.TemporaryDirectory() as folder:
            bench = synthetic.SyntheticBench(Path(folder), chapters, arguments.jobs)
            bench.prepare()
            runs = synthetic.measure(bench, arguments.rounds)
            tell(synthetic.table(bench, runs))
        peaks.append(max(runs[case].memory for case in synthetic.CASES))
        title = f"{chapters} chapters: time against plain"
        _draw(arguments.output / f"ratios-{chapters}.svg", title, runs)
    if len(peaks) > 1:
        ratio = peaks[-1] / peaks[0]
        said = f"peak memory, longest against shortest book: {ratio:.2f}"
        tell([f"{said} (target ≤ {synthetic.MEMORY_TARGET})"])
    (arguments.output / "report.md").write_text("\n".join(report) + "\n", encoding="utf-8")


def _draw(file: Path, title: str, runs: dict[str, Run]) -> None:
    plain = runs["plain"].typical
    bars = [(name, run.typical / plain) for name, run in runs.items()]
    file.write_text(plot(title, bars), encoding="utf-8")


if __name__ == "__main__":
    main()
