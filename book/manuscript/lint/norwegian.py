"""Numbers, dates and abbreviations in Norwegian text, where they are not as books write them.

What is quoted or named by a link stays as others wrote it. Every custom is Språkrådet's; numbers
follow NS-ISO 80000-1, clause 7.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from itertools import pairwise

from book.findings.diagnostics import Rule, Sink
from book.findings.rules import norwegian as rules
from book.ground import months
from book.manuscript.lint.own_words import OwnText
from book.model import Chapter

_MONTH = rf"(?:{'|'.join(months.NORWEGIAN)})"
_QUANTITY = r"(?:prosent|%|mill|mrd|milliard|kron|kr\b|km|kvadrat|meter|grader|°|poeng|tonn)"
_SHORT = {
    "f.eks": "f.eks.",
    "feks": "f.eks.",
    "f. eks.": "f.eks.",
    "bl.a": "bl.a.",
    "bl. a.": "bl.a.",
    "m.m": "m.m.",
    "m.fl": "m.fl.",
    "o.l": "o.l.",
    "dvs": "dvs.",
    "osv": "osv.",
    "pga": "pga.",
    "mht": "mht.",
    "evt": "evt.",
    "inkl": "inkl.",
    "jfr": "jf.",
    "jfr.": "jf.",
    "ca": "ca.",
    "nr": "nr.",
    "kap": "kap.",
    "mill": "mill.",
    "mrd": "mrd.",
    "kr.": "kr",
}


@dataclass(frozen=True, slots=True)
class _Custom:
    """One custom: what breaks it, and what is written instead; None where that is right."""

    rule: Rule
    wrong: re.Pattern[str]
    again: Callable[[re.Match[str]], str]


def _custom(rule: Rule, wrong: str, again: str | Callable[[re.Match[str]], str]) -> _Custom:
    template = again if isinstance(again, str) else ""
    filled = (lambda match: match.expand(template)) if template else again
    assert not isinstance(filled, str)
    return _Custom(rule, re.compile(wrong), filled)


# A lookbehind that stands after the first letter lets the engine jump from one such letter to the
# next; in front, it would be tried at every place of the text.
_CUSTOMS = (
    _custom(rules.PERCENT, r"(\d)%(?![\w-])", r"\1 %"),
    _custom(rules.DEGREE, r"(?<=\d)(?:°[ \u00a0]?|[ \u00a0]°[ \u00a0])C\b", " °C"),
    _custom(
        rules.THOUSANDS,
        r"[1-9](?<![\w.,:/§-].)(?<!§ .)\d{0,2}(?:\.\d{3})+(?![\w/:-]|[.,]\d)",
        lambda match: match[0].replace(".", " "),
    ),
    _custom(
        rules.DECIMAL,
        rf"(\d(?<![\w.,:/-].)\d*)\.(\d\d?)(?=[ \u00a0]{_QUANTITY})",
        r"\1,\2",
    ),
    _custom(
        rules.CLOCK,
        r"([Kk])(?<!\w.)l"
        r"(?:\.?[ \u00a0]?(\d\d?):(\d\d)|[ \u00a0.](\d\d?)(?:\.(\d\d))?)(?![\d:]|-\d)",
        lambda match: f"{match[1]}l. {'.'.join(filter(None, match.groups()[1:]))}",
    ),
    _custom(
        rules.DATE,
        r"([1-9](?<![\d.,/–-].)\d?)"
        rf"(?:\.{_MONTH}|[ \u00a0](?i:{_MONTH})(?=[ ,.]+\d{{4}}))(?!\w)",
        lambda match: f"{match[1]}. {match[0].lstrip('0123456789. ').strip().lower()}",
    ),
    _custom(
        rules.YEARS,
        r"([12](?<!\d.)(?<!\d[ \u00a0].)(?:(?<=1)9|(?<=2)0)\d\d)"
        r"[ \u00a0][–-][ \u00a0]((?:19|20)\d\d)(?!\d)",
        r"\1–\2",
    ),
    _custom(rules.SECTION, r"§(?=\d)", "§ "),
    _custom(
        rules.ABBREVIATION,
        r"[ckmnp](?<![\w.].)(?:(?<=c)a|(?<=n)r|(?<=k)ap|(?<=p)kt|(?<=m)ill|(?<=m)rd)\.(?=\d)",
        lambda match: f"{match[0]} ",
    ),
    _custom(
        rules.ABBREVIATION,
        r"[ckn](?<![\w.].)(?:(?<=c)a|(?<=n)r|(?<=k)ap|(?<=k)r\.)(?=[ \u00a0]\d)"
        r"|m(?<=\d[ \u00a0]m)(?:ill|rd)(?![\w.])",
        lambda match: _SHORT[match[0]],
    ),
    _custom(
        rules.ABBREVIATION,
        r"[bdefijmop](?<![\w.-].)"
        r"(?:(?:(?<=f)\.?eks|(?<=b)l\.a|(?<=m)\.m|(?<=m)\.fl|(?<=o)\.l|(?<=d)vs|(?<=o)sv"
        r"|(?<=p)ga|(?<=m)ht|(?<=e)vt|(?<=i)nkl|(?<=j)fr\.?)(?![\w.-])"
        r"|(?<=f)\. eks\.|(?<=b)l\. a\.)",
        lambda match: _SHORT[match[0]],
    ),
    _custom(
        rules.SPACING,
        r" (?:(?<=[^\W_] )[,;!?]|(?<=[^\W\d_] ):)(?=\s|$)",
        lambda match: match[0].strip(),
    ),
    _custom(rules.SPACING, r",(?<=[a-zæøå]{2},)(?=[a-zæøå]{2})", ", "),
)
_AMPERSAND = re.compile(r"&(?<=[a-zæøå] &)(?= [a-zæøå])")
_FROM_DASH = re.compile(r"[FfMm](?<!\w.)(?:r[aå]|ellom) (?:19|20)\d\d ?[–-] ?(?:19|20)\d\d(?!\d)")
_STOPS = re.compile(r"(?<![.…])(?<!\b\w)(?<!osv)(?<!mfl)[.:,;]$")


def inspect(chapter: Chapter, sink: Sink) -> None:
    """Report what is not as Norwegian books write it."""
    own = OwnText.of_chapter(chapter)
    for custom in _CUSTOMS:
        for match in custom.wrong.finditer(own.text):
            again = custom.again(match)
            own.report(custom.rule, match, sink, again=again, instead=again)
    for rule, wrong in ((rules.AMPERSAND, _AMPERSAND), (rules.FROM_DASH, _FROM_DASH)):
        for match in wrong.finditer(own.text):
            own.report(rule, match, sink)
    for opening, block in pairwise(chapter.document.tokens):
        if opening.type == "heading_open":
            _heading(OwnText.of(chapter.source, [block]), sink)


def _heading(words: OwnText, sink: Sink) -> None:
    """Report a heading that ends in a stop, unless it is that of an abbreviation."""
    if match := _STOPS.search(words.text):
        words.report(rules.HEADING_STOP, match, sink, instead="")
