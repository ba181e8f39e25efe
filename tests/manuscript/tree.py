"""Tokens as indented lines, to compare a document with what a fixture expects."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from markdown_it.token import Token

from book.model import Document


def drawn(document: Document) -> str:
    """The document, then its footnotes."""
    out = [*_lines(document.tokens)]
    for label, note in document.footnotes.items():
        out += [f"[^{label}]", *_lines(note, 1)]
    return "".join(f"{line}\n" for line in out)


def _lines(tokens: Iterable[Token], depth: int = 0) -> Iterator[str]:
    for token in tokens:
        depth -= token.nesting == -1
        if token.nesting != -1 and not (token.type == "paragraph_open" and token.hidden):
            yield "  " * depth + _line(token)
        depth += token.nesting == 1


def _line(token: Token) -> str:
    if token.type == "inline":
        return "".join(map(_inline, token.children or ()))
    name = token.type.removesuffix("_open")
    attributes = "".join(f" {k}={v}" for k, v in sorted(token.attrs.items()) if k != "style")
    info = f" {token.info!r}" if token.info else ""
    start, end = token.map or (0, 0)
    return f"<{name}{attributes}{info} {start + 1}-{end}>"


def _inline(token: Token) -> str:
    shown = {
        "softbreak": "⏎",
        "hardbreak": "↵",
        "citation": f"«cite {' '.join(token.meta.get('ids', ()))}»",
        "footnote_ref": f"«note {token.meta.get('label')}»",
        "image": f"«image {token.attrs.get('src')} | {token.content}»",
        "code_inline": f"`{token.content}`",
        "text": token.content.replace("\u00a0", "~").replace("\u202f", "_"),
    }
    if token.type in shown:
        return shown[token.type]
    attributes = "".join(f" {k}={v}" for k, v in sorted(token.attrs.items()))
    name = token.type.removesuffix("_open").removesuffix("_close")
    return f"‹{name}{attributes}›" if token.nesting >= 0 else f"‹/{name}›"
