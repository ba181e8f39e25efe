"""Words and runs of words: what "the same words" means when prose is compared with its facts.

A word is a lower-case run of letters and digits; a hyphen, a full stop or an apostrophe between
them belongs to it (`ph.d`, `helse-`, `2018`). A run is eight words that follow each other inside
one value or one paragraph. Runs are compared by hash, so that the repository holds no sentence
of the material the book was written from.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Iterator
from pathlib import Path

import yaml

RUN_LENGTH = 8
HASH_LENGTH = 12
HERE = Path(__file__).parent
CHAPTERS = HERE.parents[1] / "chapters"
JOINING = frozenset({"og", "i", "ved", "med"})
"""Words that may stand between two names without making the run a sentence."""

_WORD = re.compile(r"[^\W_]+(?:[-.'’][^\W_]+)*")
_MARKUP = (
    (re.compile(r"^:::.*$", re.M), "\n\n"),  # container fences
    (re.compile(r"\[@[^\]]*\]"), " "),  # citations
    (re.compile(r"\[\^[^\]]*\]:?"), " "),  # footnote calls and labels
    (re.compile(r"\{[^}]*\}"), " "),  # attributes
    (re.compile(r"\]\([^)]*\)"), "] "),  # link targets; the link's text stays
)
_PARAGRAPH = re.compile(r"\n\s*\n|\||\n(?=#|:[ ]{3}|[-*] )")


def words(text: str) -> tuple[str, ...]:
    """Give the words of a text, in order, as they are compared."""
    return tuple(_WORD.findall(text.lower()))


def runs(text: str) -> Iterator[tuple[str, ...]]:
    """Give every run of a text that has enough words."""
    found = words(text)
    for start in range(len(found) - RUN_LENGTH + 1):
        yield found[start : start + RUN_LENGTH]


def fingerprint(run: tuple[str, ...]) -> str:
    """Hash a run to twelve hexadecimal digits."""
    return hashlib.sha256(" ".join(run).encode()).hexdigest()[:HASH_LENGTH]


def scalars(node: yaml.Node | None) -> Iterator[str]:
    """Give every value under a YAML node, keys repeated or not; bibliographies are left out."""
    if isinstance(node, yaml.ScalarNode):
        yield str(node.value)
    elif isinstance(node, yaml.SequenceNode):
        for item in node.value:
            yield from scalars(item)
    elif isinstance(node, yaml.MappingNode):
        if {"title", "url"} <= {key.value for key, _ in node.value}:
            return  # a source: its title is a name and has to be the same
        for _, value in node.value:
            yield from scalars(value)


def passages(chapter: str) -> Iterator[str]:
    """Give what a chapter says: the values of its front matter, then its body by paragraph."""
    _, front, body = chapter.split("---\n", 2)
    yield from scalars(yaml.compose(front, Loader=yaml.SafeLoader))
    for pattern, replacement in _MARKUP:
        body = pattern.sub(replacement, body)
    yield from _PARAGRAPH.split(body)


def shared(chapter: str, known: frozenset[str]) -> Iterable[str]:
    """Give the runs of a chapter that are among the known ones, as words."""
    return [
        " ".join(run)
        for passage in passages(chapter)
        for run in runs(passage)
        if fingerprint(run) in known
    ]
