"""Footnotes: taken out of the text, counted against their calls."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from markdown_it.token import Token

from book.findings.rules import markdown as rules
from book.ground.suggestions import nearest
from book.manuscript.markdown.context import ParseContext
from book.model import Document


def extract(tokens: Sequence[Token], context: ParseContext) -> Document:
    """Part the notes from the body; report notes and calls that have no counterpart."""
    body, notes = _parted(tokens, context)
    nested = _refuse_calls((token for note in notes.values() for token in note), context)
    called = _calls(body, notes, context)
    for label, note in notes.items():
        if label not in called and label not in nested:
            index = (note[0].map or [0])[0]
            context.report(rules.UNUSED_NOTE, index, f"[^{label}]", label=label)
    return Document(tuple(body), {label: tuple(notes[label][1:-1]) for label in called})


def _parted(
    tokens: Iterable[Token], context: ParseContext
) -> tuple[list[Token], dict[str, list[Token]]]:
    """Body and notes; a note inside a note becomes one of its own."""
    body: list[Token] = []
    notes: dict[str, list[Token]] = {}
    open_: list[list[Token]] = []
    for token in tokens:
        if token.type == "footnote_reference_open":
            label, index = str(token.meta["label"]), (token.map or [0])[0]
            open_.append([])
            if label in notes:
                line = (notes[label][0].map or [0])[0] + 1
                context.report(rules.NOTE_TWICE, index, f"[^{label}]", label=label, line=line)
            else:
                notes[label] = open_[-1]
        (open_[-1] if open_ else body).append(token)
        if token.type == "footnote_reference_close":
            open_.pop()
    return body, notes


def _refuse_calls(tokens: Iterable[Token], context: ParseContext) -> set[str]:
    """Report every call from a note, and print it as it was written."""
    labels = set()
    for call in _references(tokens):
        label = str(call.meta["label"])
        labels.add(label)
        context.sink.report(rules.NOTE_IN_NOTE, context.place(call), label=label)
        _spell_out(call)
    return labels


def _calls(
    body: Iterable[Token], notes: Mapping[str, Sequence[Token]], context: ParseContext
) -> tuple[str, ...]:
    """The labels called from the text, in order of first call."""
    called: dict[str, None] = {}
    for call in _references(body):
        label = str(call.meta["label"])
        if label in notes:
            called[label] = None
            continue
        near = nearest(label, notes)
        context.sink.report(rules.UNDEFINED_NOTE, context.place(call), suggestion=near, label=label)
        _spell_out(call)
    return tuple(called)


def _references(tokens: Iterable[Token]) -> Iterator[Token]:
    for token in tokens:
        for child in token.children or ():
            if child.type == "footnote_ref":
                yield child


def _spell_out(call: Token) -> None:
    call.type, call.content = "text", f"[^{call.meta['label']}]"
