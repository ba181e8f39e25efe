"""How the time of `check` grows with a manuscript: `python -m tests.benchmarks.growth`.

Every shape is read at four sizes, each double the one before; the exponent is the slope of the line
through the logarithms of processor time (1: linear). The target is 1.2.
"""

from __future__ import annotations

import math
import time
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory

from book.build.reading import check

TARGET = 1.2
SIZES = (500, 1000, 2000, 4000)
HEAD = "---\ntitle: A\nstatus: draft\nsources:\n  - {id: ks, title: KS}\n---\n\n"
WORDS = "Kommunen og universitetet har arbeidet sammen siden avtalen ble skrevet under."

Shape = Callable[[int], str]
SHAPES: dict[str, Shape] = {
    "paragraphs": lambda n: f"{WORDS}\n\n" * n,
    "words": lambda n: f"{WORDS} " * n,
    "lists": lambda n: "- et ledd\n" * n,
    "nested quotes": lambda n: "> > et sitat\n\n" * n,
    "links": lambda n: "[A](#a) " * n + "\n\n# A {#a}\n",
    "dead links": lambda n: "".join(f"[A](borte-{i}.md#x) " for i in range(n)),
    "notes": lambda n: "".join(f"Ord.[^{i}]\n\n[^{i}]: En note.\n\n" for i in range(n)),
    "table rows": lambda n: "| a | b |\n|---|---|\n" + "| 1 | 2 |\n" * n,
    "brackets": lambda n: "[" * n + "x" + "]" * n,
    "attributes": lambda n: "[ord]{.register} " * n,
    "boxes": lambda n: f"::: faktaboks Navn\n{WORDS}\n:::\n\n" * n,
    "headings": lambda n: "".join(f"## Del {i}\n\n{WORDS}\n\n" for i in range(n)),
    "register terms": lambda n: "".join(f"[ord {i}]{{.register}} " for i in range(n)),
    "citations": lambda n: "Ord [@ks]. " * n,
    "images": lambda n: "![Et kart](borte.png)\n\n" * n,
}


def main() -> int:
    """Print a row a shape; 1 when one grows too fast."""
    missed = 0
    for name, shape in SHAPES.items():
        seconds = [_seconds(shape(size)) for size in SIZES]
        exponent = _slope(SIZES, seconds)
        verdict = "" if exponent <= TARGET else "  MISSED"
        times = "  ".join(f"{value:6.2f}" for value in seconds)
        print(f"{name:16} {times} s   exponent {exponent:.2f}{verdict}", flush=True)  # noqa: T201
        missed += exponent > TARGET
    return 1 if missed else 0


def _seconds(text: str) -> float:
    with TemporaryDirectory() as folder:
        (Path(folder) / "a.md").write_text(HEAD + text, "utf-8")
        began = time.process_time()
        check(Path(folder), Path(folder))
        return time.process_time() - began


def _slope(sizes: tuple[int, ...], seconds: list[float]) -> float:
    """Least squares through the logarithms."""
    xs, ys = [math.log(size) for size in sizes], [math.log(value) for value in seconds]
    x, y = sum(xs) / len(xs), sum(ys) / len(ys)
    over = sum((a - x) * (b - y) for a, b in zip(xs, ys, strict=True))
    return over / sum((a - x) ** 2 for a in xs)


if __name__ == "__main__":
    check(Path("chapters"), Path())  # what is imported and read once counts for no shape
    raise SystemExit(main())
