"""Makes `fact_runs.txt` from the fact files: `python -m tests.prose.fact_runs FACTS_DIR`.

The file holds one hash per run of eight words, sorted and unique. A run that consists of names
alone (`names.txt`, one to a line, and the small words between them) is left out: nobody can write
the name of an institution in words of their own.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

import yaml

from .own_words import HERE, JOINING, RUN_LENGTH, fingerprint, scalars, words

TARGET = HERE / "fact_runs.txt"
NAMES = HERE / "names.txt"


def read_names(path: Path = NAMES) -> tuple[tuple[str, ...], ...]:
    """Read the names, each as words."""
    lines = path.read_text(encoding="utf-8").splitlines()
    return tuple(words(line) for line in lines if line and not line.startswith("#"))


def named(text: tuple[str, ...], names: tuple[tuple[str, ...], ...]) -> tuple[bool, ...]:
    """Say of each word whether it stands inside a name."""
    inside = [word in JOINING for word in text]
    for name in names:
        for start in range(len(text) - len(name) + 1):
            if text[start : start + len(name)] == name:
                inside[start : start + len(name)] = [True] * len(name)
    return tuple(inside)


def hashes(text: str, names: tuple[tuple[str, ...], ...]) -> Iterator[str]:
    """Give the hash of every run of a text that is more than names."""
    found = words(text)
    inside = named(found, names)
    for start in range(len(found) - RUN_LENGTH + 1):
        end = start + RUN_LENGTH
        if not all(inside[start:end]):
            yield fingerprint(found[start:end])


def build(facts: Path, names: tuple[tuple[str, ...], ...]) -> tuple[str, ...]:
    """Hash every run of every value of the fact files."""
    found = {
        entry
        for path in facts.glob("*.yaml")
        for value in scalars(yaml.compose(path.read_text(encoding="utf-8"), yaml.SafeLoader))
        for entry in hashes(value, names)
    }
    return tuple(sorted(found))


if __name__ == "__main__":
    TARGET.write_text("\n".join(build(Path(sys.argv[1]), read_names())) + "\n", encoding="utf-8")
