"""The words of a chapter as the dictionary of its language is asked about them.

Left out: Markdown, attributes, citations, addresses, the titles of sources, phrases marked as
another language, and tokens with a digit in them (`U4SSC`, `m²`). A compound with a hyphen is
asked about part by part.
"""

from __future__ import annotations

import re
import subprocess
from collections.abc import Iterable, Iterator
from pathlib import Path

import yaml

from .own_words import CHAPTERS

WORD_LIST = CHAPTERS / "ordliste-stavekontroll.txt"
DICTIONARIES = {"nb": "nb_NO", "nn": "nn_NO", "en": "en_US"}
"""By the language of a chapter; the book is in the first."""

_NOT_PROSE = frozenset(
    {"id", "kind", "lang", "status", "theme", "link", "source", "sources", "updated"}
)
_OTHER_LANGUAGE = re.compile(r"\[[^\[\]]*\]\{[^{}]*\blang=[^{}]*\}")
_MARKUP = (
    (re.compile(r"^(:::+) *[\w-]*", re.M), " "),  # fences and their class; a box keeps its title
    (re.compile(r"\[@[^\]]*\]"), " "),  # citations
    (re.compile(r"\[\^[^\]]*\]:?"), " "),  # footnote calls and labels
    (re.compile(r"\{[^{}]*\}"), " "),  # attributes
    (re.compile(r"\]\([^)]*\)"), "] "),  # link targets; the link's text stays
)
_COMPILED = re.compile(r"^::: (resultater|sammenligning) .*$", re.M)
_TOKEN = re.compile(r"[^\W_]+")


def _values(node: yaml.Node | None, key: str = "") -> Iterator[str]:
    """Give the values of front matter that a reader reads."""
    if key in _NOT_PROSE:
        return
    if isinstance(node, yaml.MappingNode):
        for name, value in node.value:
            yield from _values(value, str(name.value))
    elif isinstance(node, yaml.SequenceNode):
        for value in node.value:
            yield from _values(value)
    elif isinstance(node, yaml.ScalarNode):
        yield str(node.value)


def tokens(text: str) -> Iterator[str]:
    """Give what can be looked up: letters alone, at least two."""
    for token in _TOKEN.findall(text):
        if len(token) > 1 and token.isalpha():
            yield token


def dictionary(chapter: str) -> str:
    """Name the dictionary of a chapter's language."""
    front = yaml.safe_load(chapter.split("---\n", 2)[1])
    return DICTIONARIES[front.get("lang", next(iter(DICTIONARIES)))]


def chapter_words(chapter: str) -> frozenset[str]:
    """Give the different words of a chapter, front matter and body."""
    _, front, body = chapter.split("---\n", 2)
    body = _COMPILED.sub(" ", _OTHER_LANGUAGE.sub(" ", body))
    for pattern, replacement in _MARKUP:
        body = pattern.sub(replacement, body)
    read = [*_values(yaml.compose(front, Loader=yaml.SafeLoader)), body]
    return frozenset(token for text in read for token in tokens(text))


def unknown(hunspell: str, words: Iterable[str], name: str) -> frozenset[str]:
    """Ask hunspell which of the words the dictionary of that name lacks.

    Raises:
        LookupError: hunspell has no such dictionary.
    """
    asked = subprocess.run(
        [hunspell, "-d", name, "-i", "utf-8", "-l"],
        input="\n".join(sorted(words)) + "\n",
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    if asked.returncode or "open affix or dictionary" in asked.stderr:
        raise LookupError(asked.stderr.strip())
    return frozenset(asked.stdout.split())


def listed(path: Path = WORD_LIST) -> tuple[str, ...]:
    """Read the book's own words; lines that begin with # are comments."""
    lines = path.read_text(encoding="utf-8").splitlines()
    return tuple(line for line in lines if line and not line.startswith("#"))


def in_order(words: Iterable[str]) -> list[str]:
    """Sort as the list is sorted: capitals among the small letters."""
    return sorted(words, key=lambda word: (word.casefold(), word))


def missing(unknown_words: Iterable[str], own: Iterable[str]) -> list[str]:
    """Give the words the list lacks; a listed word may begin a sentence."""
    known = {form for word in own for form in (word, word[:1].upper() + word[1:])}
    return in_order(set(unknown_words) - known)


def idle(used: Iterable[str], own: Iterable[str]) -> list[str]:
    """Give the words of the list that no chapter uses."""
    needed = {form for word in used for form in (word, word[:1].lower() + word[1:])}
    return in_order(set(own) - needed)
