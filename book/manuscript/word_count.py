"""How long a chapter is."""

from __future__ import annotations

from book.model import Chapter


def word_count(chapter: Chapter) -> int:
    """How many words the body of a chapter has, notes included."""
    texts = [token.content for token in chapter.document.tokens if token.type == "inline"]
    for note in chapter.document.footnotes.values():
        texts.extend(token.content for token in note if token.type == "inline")
    return sum(len(text.split()) for text in texts)
