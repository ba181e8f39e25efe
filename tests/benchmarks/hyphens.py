"""Hyphens to be judged by eye, before and after: `python -m tests.benchmarks.hyphens`.

The book's paragraphs are set on a narrow measure, where words must often be divided, by WeasyPrint
(the patterns of pyphen alone) and by the composer with the book's list. Of each, the same sample
is drawn every time: as many divided words at equal distances through the text.
"""

from __future__ import annotations

import argparse
import re
import tempfile
from pathlib import Path

import pypdfium2

from tests.benchmarks.lines import document, set_apart
from tests.benchmarks.running_text import of_book
from tests.conftest import REPOSITORY

_NARROW = "body { width: 220pt }"
_DIVIDED = re.compile(r"(\w+)\u2010\s+(\w+)")
"""WeasyPrint's hyphen at the end of a line; a hyphen of the text is another character."""
_COLUMNS = 5


def divided(pdf: Path) -> list[str]:
    """The words that are divided at line ends, in order."""
    with pypdfium2.PdfDocument(pdf) as pages:
        texts = [page.get_textpage().get_text_range() for page in pages]
    return ["-".join(word) for text in texts for word in _DIVIDED.findall(text)]


def sample(words: list[str], size: int) -> list[str]:
    """Draw words at equal distances."""
    size = min(size, len(words))
    return [words[number * len(words) // size] for number in range(size)]


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks.hyphens", description=__doc__)
    parser.add_argument("--book", type=Path, default=REPOSITORY / "chapters")
    parser.add_argument("--size", type=int, default=300)
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder) / "text.html"
        source.write_text(document(of_book(arguments.book), _NARROW), encoding="utf-8")
        for way in ("plain", "composed"):
            words = divided(set_apart(source, way))
            print(f"\n{way}: {len(words)} divided words, of them\n")  # noqa: T201
            drawn = sample(words, arguments.size)
            for start in range(0, len(drawn), _COLUMNS):
                print("".join(f"{word:<26}" for word in drawn[start : start + _COLUMNS]))  # noqa: T201


if __name__ == "__main__":
    main()
