"""What authors allow themselves: `allow` in a chapter's head sets its findings aside."""

from __future__ import annotations

from collections.abc import Collection

from book.findings.diagnostics import Sink
from book.findings.rules import CATALOGUE
from book.findings.rules import allowances as rules
from book.ground.suggestions import nearest
from book.model import Book, Chapter

FAMILIES_OF_MANUSCRIPT = frozenset({"YA", "FM", "BK", "MD", "TY", "IM", "CK", "UU", "NA"})
"""The families whose findings are all there when `project.load` and `lint.inspect` are done."""

_NEVER = "RL"
"""The family of this page; an allowance cannot allow itself."""


def inspect(chapter: Chapter, sink: Sink) -> None:
    """Report allowances of rules that do not exist, and those without a reason."""
    for index, allow in enumerate(chapter.front.allow):
        place = chapter.front.span("allow", index)
        if allow.rule not in CATALOGUE:
            near = nearest(allow.rule, CATALOGUE)
            sink.report(rules.UNKNOWN_RULE, place, suggestion=near, code=allow.rule)
        elif not allow.because.strip():
            sink.report(rules.NO_REASON, place, code=allow.rule)


def settle(book: Book, sink: Sink, judged: Collection[str] | None = None) -> Sink:
    """Leave out the findings that chapters allow; report allowances that nothing needed.

    Call it at the end, when every pass has reported.

    Args:
        book: whose chapters' `allow` lines count.
        sink: everything that was found.
        judged: the families of rules that were looked for in this run (`check` lays nothing out,
            so it cannot know whether an allowance for the press is needed); None: all of them.

    Returns:
        A sink with what is left.
    """
    granted = {}
    for chapter in book.texts:
        for index, allow in enumerate(chapter.front.allow):
            reasoned = allow.because.strip() and not allow.rule.startswith(_NEVER)
            if reasoned and allow.rule in CATALOGUE:
                span = chapter.front.span("allow", index)
                granted[chapter.source.path, allow.rule] = span
    left, used = Sink(), set()
    for diagnostic in sink:
        key = (diagnostic.span.path, diagnostic.rule.code)
        if key in granted:
            used.add(key)
        else:
            left.extend([diagnostic])
    for key, span in granted.items():
        _, code = key
        if key not in used and (judged is None or code[:2] in judged):
            left.report(rules.UNUSED, span, code=code)
    return left
