"""What the thematic summary leaves out: themes, partnerships and results that nobody would see."""

from __future__ import annotations

from collections.abc import Collection

from book.assembly.anchors import anchor
from book.assembly.assembled import ThemeResults
from book.findings.diagnostics import Sink
from book.findings.rules import themes as rules
from book.ground.source import SourceSpan
from book.ground.suggestions import nearest
from book.model import Book, Chapter, Kind


def inspect(book: Book, known: Collection[str], sink: Sink) -> None:
    """Report results that lead nowhere, and what no compiled block shows.

    Args:
        book: with its compiled blocks expanded.
        known: the anchors that chapters define themselves.
        sink: takes the findings.
    """
    for chapter in book.partnerships:
        _inspect_results(book, chapter, known, sink)
    used = {result.theme for chapter in book.partnerships for result in chapter.front.results}
    if book.partnerships:
        _inspect_themes(book, used, sink)
    _inspect_summary(book, used, sink)


def _inspect_results(book: Book, chapter: Chapter, known: Collection[str], sink: Sink) -> None:
    themes = [theme.id for theme in book.meta.themes]
    front = chapter.front
    for index, result in enumerate(front.results):
        if result.theme not in themes:
            sink.report(
                rules.UNKNOWN_THEME,
                front.span("results", index, "theme"),
                theme=result.theme,
                known=", ".join(themes),
                suggestion=nearest(result.theme, themes),
            )
        local = result.link.partition("#")[2]
        if result.link and anchor(chapter, local) not in known:
            head = anchor(chapter, "") + "--"
            near = nearest(local, [a.removeprefix(head) for a in known if a.startswith(head)])
            sink.report(
                rules.DEAD_RESULT_LINK,
                front.span("results", index, "link"),
                link=result.link,
                suggestion=near and f"#{near}",
            )
    if themes and not any(result.theme in themes for result in front.results):
        name = front.running_title
        sink.report(rules.PARTNERSHIP_WITHOUT_RESULTS, front.span("results"), name=name)


def _inspect_themes(book: Book, used: Collection[str], sink: Sink) -> None:
    for index, theme in enumerate(book.meta.themes):
        if theme.id not in used:
            place = book.meta.keys.get(("themes", index), SourceSpan("book.yaml"))
            sink.report(rules.THEME_WITHOUT_RESULTS, place, theme=theme.title)


def _inspect_summary(book: Book, used: Collection[str], sink: Sink) -> None:
    summaries = [chapter for chapter in book.chapters if chapter.front.kind is Kind.SUMMARY]
    gathered = {
        compiled.theme.id
        for chapter in summaries
        for token in chapter.document.tokens
        if isinstance(compiled := token.meta.get("compiled"), ThemeResults)
    }
    for theme in book.meta.themes:
        if summaries and theme.id in used and theme.id not in gathered:
            place = summaries[0].source.span()
            sink.report(rules.THEME_NOT_GATHERED, place, theme=theme.id)
