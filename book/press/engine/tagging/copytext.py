"""The copy: every letter the pages must hold, in the order of the HTML.

The engine's boxes say which element a text belongs to but not where in it, and they have lost the
spaces at line ends. So the letters of each element are counted off against the HTML as the boxes
are walked: that tells where a space belongs, which hyphen was put in by hyphenation, and which
letters never came.
"""

from __future__ import annotations

from dataclasses import dataclass
from xml.etree.ElementTree import Element

_SPACES = " \t\n\r\f"
_IGNORED = frozenset(_SPACES + "\u00ad\u200b")
"""What the engine collapses or drops: white space, soft hyphens, zero width spaces."""
HYPHEN = "\u2010"
"""What the engine puts at a line end when it hyphenates; the manuscript writes U+002D."""
_UNSET = frozenset(("head", "style", "script", "template"))
_SVG = "{http://www.w3.org/2000/svg}svg"


@dataclass(frozen=True, slots=True)
class Missing:
    """Letters of an element that are on no page."""

    element: Element
    text: str


class CopyText:
    """The letters of a document by element, and how many of each have been set."""

    def __init__(self, root: Element) -> None:
        self._text: list[str] = []
        self._length = 0
        self._letters: dict[Element, list[int]] = {}
        self._ends: dict[Element, int] = {}
        self._taken: dict[Element, int] = {}
        self._sources: dict[Element, str] = {}
        self._read(root, "")
        self._flat = "".join(self._text)

    def source(self, element: Element | None) -> str:
        """The data-src of an element or its nearest ancestor that has one."""
        return "" if element is None else self._sources.get(element, "")

    def take(self, element: Element, text: str) -> tuple[str, bool]:
        """Count off the letters of a text box.

        Returns:
            The letters the HTML has there, and whether the last drawn letter is a hyphen that
            hyphenation put in.
        """
        drawn = "".join(char for char in text if char not in _IGNORED)
        letters = self._letters.get(element, [])
        done = self._taken.get(element, 0)
        wanted = "".join(self._flat[at] for at in letters[done : done + len(drawn)])
        is_hyphenated = drawn.endswith(HYPHEN) and not (
            len(wanted) == len(drawn) and wanted.endswith(HYPHEN)
        )
        if is_hyphenated:
            wanted = wanted[: len(drawn) - 1]
        self._taken[element] = done + len(drawn) - is_hyphenated
        return wanted, is_hyphenated

    def space_follows(self, element: Element, pseudo: str) -> bool:
        """Whether white space comes next in the HTML, after what has been set of an element."""
        if pseudo in ("before", "marker", "footnote-marker"):
            return False
        if pseudo in ("", "first-line", "first-letter"):
            letters, done = self._letters.get(element, []), self._taken.get(element, 0)
            if not 0 < done <= len(letters):
                return False
            at = letters[done - 1] + 1
        else:
            at = self._ends[element]
        while at < len(self._flat) and self._flat[at] == "\u00ad":
            at += 1
        return at < len(self._flat) and self._flat[at] in _SPACES

    def forget(self, element: Element) -> None:
        """Let an element and all in it count as set."""
        for inner in element.iter():
            self._taken[inner] = len(self._letters.get(inner, []))

    def missing(self) -> list[Missing]:
        """What has not been set, in reading order."""
        found = []
        for element, letters in self._letters.items():
            done = self._taken.get(element, 0)
            if done < len(letters):
                rest = self._flat[letters[done] : letters[-1] + 1]
                found.append(Missing(element, " ".join(rest.split())))
        return found

    def _read(self, element: Element, src: str) -> None:
        src = element.get("data-src", src)
        self._sources[element] = src
        letters: list[int] = []
        self._letters[element] = letters
        self._gather(element.text, letters)
        for child in element:
            if not isinstance(child.tag, str) or child.tag in _UNSET:
                self._sources[child] = src
            elif child.tag == _SVG:
                self._sources[child] = src
                self._append("\ufffc")
            elif child.tag == "br":
                self._sources[child] = src
                self._append("\n")
            else:
                self._read(child, src)
            self._gather(child.tail, letters)
        self._ends[element] = self._length

    def _gather(self, text: str | None, letters: list[int]) -> None:
        if text:
            start = self._length
            letters.extend(start + index for index, char in enumerate(text) if char not in _IGNORED)
            self._append(text)

    def _append(self, text: str) -> None:
        self._text.append(text)
        self._length += len(text)
