"""Setting a string: dashes, blanks that hold, minus and times, ellipsis, quotes.

Rules and their reasons: Norwegian practice as Språkrådet describes it; ranges and thousands as in
NS-ISO 80000-1, clause 7. U+2011 is never put in: it shares its glyph with the hyphen, and readers
of the PDF would hear a soft hyphen.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from functools import cache

from book.ground import months
from book.manuscript.typography import quotes
from book.manuscript.typography.marks import ALL, GLUED, GLUED_NARROW

Step = Callable[[str], str]

_S = r"[ \n]"
_NUMBER = r"\d+(?:[.,:]\d+)*"
_NO_MONTHS, _EN_MONTHS = "|".join(months.NORWEGIAN), "|".join(months.ENGLISH)
_UNITS = r"mill\.|mrd\.|kr|kg|km²?|cm|mm|m²?|kvm|ha|daa|kWh|MWh|GWh|TWh|kW|MW|GB|MB|°[CF]?|%|‰"
_NO_BEFORE_NUMBER = r"[Ss]|[Nn]r|[Kk]l|[Kk]ap|[Aa]rt|[Bb]d|[Ff]ig|[Tt]ab|[Pp]kt|[Cc]a|Rt|[Aa]vd"
_EN_BEFORE_NUMBER = r"pp?|[Nn]os?|[Cc]h|[Vv]ol|[Ff]ig|[Ss]ec|[Aa]rt|[Cc]a"

_RANGE = re.compile(rf"(?<![\w/.:,§-])(?<!§ )(?<!§\u00a0)({_NUMBER})-({_NUMBER})(?![\w-]|[.,:]\d)")
_THOUSANDS = re.compile(
    r"(?<!\d[ \n\u00a0])(?<![\w.,/-])([1-9]\d{0,2})((?:[ \n\u00a0]\d{3})+)(?!\w)"
)
_FIGURE = re.compile(r"\d")
_BLANKS = re.compile("[ \n\u00a0]")


def typeset(text: str, language: str) -> str:
    """Set a string in a language (BCP 47). Setting what is already set changes nothing."""
    if not unicodedata.is_normalized("NFC", text):
        text = unicodedata.normalize("NFC", text)
    signs, figures, words = _steps(language.lower().split("-")[0])
    for step in (*signs, *(figures if _FIGURE.search(text) else ()), *words):
        text = step(text)
    return text


@cache
def _steps(language: str) -> tuple[tuple[Step, ...], ...]:
    """The steps for signs that others look at, for texts with figures in them, and for words."""
    norwegian, english = language in {"nb", "nn", "no"}, language == "en"
    signs: list[Step] = [
        _put("...", r"(?<!\.)\.{3}(?!\.)", "…"),
        _put("--", r"(?<!-)--(?!-)", "–"),
        _put("---", r"(?<!-)---(?!-)", "—" if english else "–"),
    ]
    figures: list[Step] = [
        _put("-", rf"(?<!\d{_S})(?:(?<=[ \n(\u00a0])|\A)-(?=\d)", "−"),
        _ranges,
        _times,
        _thousands,
        _hold(r"(?<=\d){s}(?=(?:" + _UNITS + r")(?!\w))"),
    ]
    words: list[Step] = [
        _put("- ", rf"(?<=\S{_S})-(?=[ \n]\S)", "–"),
        _put("-\n", rf"(?<=\S{_S})-(?=[ \n]\S)", "–"),
    ]
    if norwegian:
        figures += [
            _hold(rf"(?<!\w)(?:{_NO_BEFORE_NUMBER})\.{{s}}(?=[\d§])"),
            _hold(rf"(?<!\d)\d\d?\.{{s}}(?=(?:{_NO_MONTHS})(?!\w))"),
        ]
        words += [
            _hold(rf"(?<!\w)(?:{_NO_BEFORE_NUMBER})\.{{s}}(?=[§IVXLC])"),
            _hold(r"(?<!\w)jf\.{s}(?=\S)"),
            _hold(r"(?<!\w)(?:Ot\.prp|St\.meld|Meld|Prop|Innst)\.{s}(?=nr|St|[SL]\b|\d)"),
            _hold(r"(?<=mill\.){s}(?=kr(?!\w))|(?<=mrd\.){s}(?=kr(?!\w))"),
        ]
    if english:
        figures += [
            _hold(rf"(?<!\w)(?:{_EN_BEFORE_NUMBER})\.{{s}}(?=\d)"),
            _hold(rf"(?<!\d)\d\d?{{s}}(?=(?:{_EN_MONTHS})(?!\w))"),
        ]
        words.append(_hold(rf"(?<!\w)(?:{_EN_BEFORE_NUMBER})\.{{s}}(?=[IVXLC])"))
    if norwegian or english:
        marks = quotes.NORWEGIAN if norwegian else quotes.ENGLISH
        figures += [_hold(r"§{s}(?=\d)"), _hold(r"(?<!\w)(?:kr|NOK|EUR|USD){s}(?=\d)")]
        words += [
            _hold(r"(?<!\w)[A-ZÆØÅ]\.{s}(?=[A-ZÆØÅ][\w.])"),
            lambda text: quotes.turn(text, marks),
        ]
    return tuple(signs), tuple(figures), tuple(words)


def _put(needle: str, pattern: str, char: str) -> Step:
    """Put a character for a pattern, in texts that hold a needle (cheaper than asking `re`)."""
    compiled = re.compile(pattern)
    return lambda text: compiled.sub(char, text) if needle in text else text


def _hold(pattern: str) -> Step:
    """Make the blank `{s}` of a pattern one that holds."""
    compiled = re.compile(pattern.replace("{s}", "[ \n]"))

    def glue(match: re.Match[str]) -> str:
        return match[0][:-1] + GLUED[match[0][-1]]

    return lambda text: compiled.sub(glue, text)


def _ranges(text: str) -> str:
    def dash(match: re.Match[str]) -> str:
        first, last = match.groups()
        falls = first.isdecimal() and last.isdecimal() and int(first) >= int(last)
        if falls and len(first) == len(last):
            return match[0]  # a case number (34-21), not a range
        return f"{first}–{last}"

    return _RANGE.sub(dash, text) if "-" in text else text


_TIMES = re.compile(r"(?<=\d)(?<!\b0)([ \n]?)x([ \n]?)(?=\d)")


def _times(text: str) -> str:
    def sign(match: re.Match[str]) -> str:
        before, after = match.groups()
        return f"{GLUED.get(before, '')}×{GLUED.get(after, '')}"

    return _TIMES.sub(sign, text) if "x" in text else text


def _thousands(text: str) -> str:
    def group(match: re.Match[str]) -> str:
        return match[1] + _BLANKS.sub(lambda blank: GLUED_NARROW[blank[0]], match[2])

    return _THOUSANDS.sub(group, text)


def holds_marks(text: str) -> bool:
    """Whether a text holds characters that stand for something else in this room."""
    return not ALL.isdisjoint(text)
