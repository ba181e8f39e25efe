"""How the time of `check` and `build` grows with a manuscript.

    python -m tests.benchmarks.growth [--build | --chapters]

Every shape is read at four sizes, each double the one before, or built as far as the finished
screen edition; the exponent is the slope of the line through the logarithms of processor time (1:
linear). The targets are 1.2 and 1.3. A chapter without pictures is cheap at first, so a small
exponent says little and a large one much. With --chapters the real book is checked with its
partnerships twenty times over; the target is 10 s.
"""

from __future__ import annotations

import math
import resource
import shutil
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory

from book.build.reading import check
from tests.press.whole_book import make

Sizes = tuple[int, int, int, int]
SIZES: Sizes = (500, 1000, 2000, 4000)
BUILD_SIZES: Sizes = (100, 200, 400, 800)
MANY_SECONDS = 10.0
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


def main(command: Callable[[Path], object], sizes: Sizes, target: float) -> int:
    """Print a row a shape; 1 when one grows too fast."""
    missed = 0
    for name, shape in SHAPES.items():
        seconds = [_seconds(command, shape(size)) for size in sizes]
        exponent = _slope(sizes, seconds)
        verdict = "" if exponent <= target else "  MISSED"
        times = "  ".join(f"{value:6.2f}" for value in seconds)
        print(f"{name:16} {times} s   exponent {exponent:.2f}{verdict}", flush=True)  # noqa: T201
        missed += exponent > target
    return 1 if missed else 0


def many_chapters() -> int:
    """Check a book of some three hundred chapters; 1 when it takes too long."""
    with TemporaryDirectory() as folder:
        book = Path(shutil.copytree("chapters", folder, dirs_exist_ok=True))
        contents = (book / "book.yaml").read_text("utf-8")
        for chapter in sorted(book.glob("*.md")):
            if "\nkind: partnership" not in (text := chapter.read_text("utf-8")):
                continue
            names = [f"{chapter.stem}-{number}.md" for number in range(2, 21)]
            for name in names:
                (book / name).write_text(text, "utf-8")
            listed = f"      - {chapter.name}\n"
            more = "".join(f"      - {name}\n" for name in names)
            contents = contents.replace(listed, listed + more)
        (book / "book.yaml").write_text(contents, "utf-8")
        order = [sys.executable, "-m", "book", "check", "--book", folder]
        said = subprocess.run(order, capture_output=True, text=True, check=False).stdout
        used = resource.getrusage(resource.RUSAGE_CHILDREN)
        count = len(list(book.glob("*.md")))
    seconds, most = used.ru_utime + used.ru_stime, used.ru_maxrss // 1024
    print(f"{count} chapters: {seconds:.1f} s, {most} MB; {said.splitlines()[-1:]}")  # noqa: T201
    return 1 if seconds > MANY_SECONDS else 0


def _seconds(command: Callable[[Path], object], text: str) -> float:
    with TemporaryDirectory() as folder:
        (Path(folder) / "a.md").write_text(HEAD + text, "utf-8")
        began = time.process_time()
        command(Path(folder))
        return time.process_time() - began


def _slope(sizes: Sizes, seconds: list[float]) -> float:
    """Least squares through the logarithms."""
    xs, ys = [math.log(size) for size in sizes], [math.log(value) for value in seconds]
    x, y = sum(xs) / len(xs), sum(ys) / len(ys)
    over = sum((a - x) * (b - y) for a, b in zip(xs, ys, strict=True))
    return over / sum((a - x) ** 2 for a in xs)


if __name__ == "__main__":
    check(Path("chapters"), Path())  # what is imported and read once counts for no shape
    if "--build" in sys.argv:
        make(Path("tests/books/minimal"))
        raise SystemExit(main(make, BUILD_SIZES, 1.3))
    if "--chapters" in sys.argv:
        raise SystemExit(many_chapters())
    raise SystemExit(main(lambda folder: check(folder, folder), SIZES, 1.2))
