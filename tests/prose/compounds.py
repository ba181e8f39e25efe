"""Suggest lines for `chapters/orddeling.txt`: `python -m tests.prose.compounds [--dictionary F]`.

A long word of the book that the list lacks is taken for a compound where both sides of a joint are
words: parts of compounds on the list, words that the book has twice, or words of a Hunspell
dictionary (Debian's hunspell-no; GPL, so it is not in the repository). The left side may carry a
joining s or e. What is printed is read through by a person before it goes into the list.
"""

from __future__ import annotations

import argparse
import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from book.assembly import assemble
from book.editions.paged import sections as paged
from book.findings.diagnostics import Sink
from book.manuscript import project
from book.press.composer.hyphenation import JOINT_MARK, bare
from tests.conftest import HOUSE, REPOSITORY

_WORD = re.compile(r"[^\W\d_]+")
_TAG = re.compile(r"<[^<>]*>")
_LONG, _PART = 9, 3
"""Letters of a word that is looked at, and of the shortest part."""
_JOINING = ("", "s", "e")
_ENDINGS = frozenset(("alt", "ene", "heter", "ingen", "skap"))
"""Words that are more often the end of one."""


def joined(word: str, known: frozenset[str]) -> str:
    """A word with its joints marked, in as few parts as possible; as it is if it has none."""
    ways = [word] if word in known or len(word) < 2 * _PART else []
    for place in range(_PART, len(word) - _PART + 1):
        left, right = word[:place], word[place:]
        if any(left.removesuffix(end) in known for end in _JOINING if left.endswith(end)):
            rest = joined(right, known)
            if right in known or JOINT_MARK in rest:
                ways.append(left + JOINT_MARK + rest)
    return min(ways, key=lambda way: (way.count(JOINT_MARK), way), default=word)


def suggestions(text: str, listed: tuple[str, ...], dictionary: frozenset[str]) -> Iterator[str]:
    """Compounds of a text that are not on the list."""
    words = Counter(_WORD.findall(text))
    parts = {part for word in listed for part in word.lower().split(JOINT_MARK)}
    often = {word for word, count in words.items() if count > 1 and len(word) < _LONG}
    known = frozenset(word for word in parts | often | dictionary if len(word) >= _PART) - _ENDINGS
    told = {bare(word) for word in listed}
    for word in sorted(word for word in words if len(word) >= _LONG and word.islower()):
        if word not in told:
            marked = joined(word, known - {word})
            if JOINT_MARK in marked:
                yield marked


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m tests.prose.compounds", description=__doc__)
    parser.add_argument("--book", type=Path, default=REPOSITORY / "chapters")
    parser.add_argument("--dictionary", type=Path, help="a Hunspell .dic file in UTF-8")
    arguments = parser.parse_args()
    book = project.load(arguments.book, arguments.book, Sink())
    sections = paged.render(assemble(book, Sink()), HOUSE)
    text = _TAG.sub(" ", " ".join(section.html.partition("<body")[2] for section in sections))
    lines = arguments.dictionary.read_text("utf-8").splitlines() if arguments.dictionary else []
    dictionary = frozenset(line.partition("/")[0].lower() for line in lines)
    for word in suggestions(text.replace("\u00ad", ""), book.hyphenation, dictionary):
        print(word)  # noqa: T201


if __name__ == "__main__":
    main()
