"""Typography."""

from book.diagnostics import Sink
from book.model import BookMeta, Chapter


def meta(meta: BookMeta) -> BookMeta:
    return meta


def inspect(chapter: Chapter, head: int, language: str, sink: Sink) -> None:
    """Nothing."""


def polish(chapter: Chapter, language: str) -> Chapter:
    """Nothing."""
    return chapter
