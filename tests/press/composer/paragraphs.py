"""Paragraphs for the composer, made of words of given widths, and what a setting makes of them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from book.press.composer.paragraph import Break, Paragraph, Setting, Shape

EM, SPACE = 13.0, 3.0


@dataclass(frozen=True, slots=True)
class Line:
    """A line as set: its natural width, the room it has, and its spaces."""

    width: float
    room: float
    spaces: int
    glyphs: int
    ends_in_hyphen: bool


def paragraph(
    words: Sequence[Sequence[float]],
    measure: float,
    shape: Shape = Shape.JUSTIFIED,
    turns: Iterable[int] = (),
) -> Paragraph:
    """A paragraph of words, each a row of syllables by width; a syllable has four glyphs."""
    breaks: list[Break] = []
    x, glyphs = 0.0, 0
    for number, word in enumerate(words):
        for syllable, width in enumerate(word):
            x, glyphs = x + width, glyphs + 4
            if syllable + 1 < len(word):
                end = x + 4.0
                breaks.append(
                    Break(*(end, number, glyphs + 1, x, number, glyphs), cost=1.0, is_hyphen=True)
                )
        is_last = number + 1 == len(words)
        after = x if is_last else x + SPACE
        skipped = 0 if is_last else 1
        breaks.append(Break(x, number, glyphs, after, number + skipped, glyphs + skipped))
        x, glyphs = after, glyphs + skipped
    return Paragraph(measure, 0.0, EM, SPACE, tuple(breaks), shape=shape, turns=frozenset(turns))


def lines(text: Paragraph, setting: Setting) -> Iterator[Line]:
    """The lines of a setting."""
    start, spaces, glyphs = 0.0, 0, 0
    for index in (*setting.breaks, len(text.breaks) - 1):
        here = text.breaks[index]
        yield Line(
            here.end - start,
            text.measure,
            here.end_spaces - spaces,
            here.end_glyphs - glyphs,
            here.is_hyphen,
        )
        start, spaces, glyphs = here.start, here.start_spaces, here.start_glyphs
