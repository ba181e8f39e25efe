"""Read a page's content as a press would paint it: what, where, in which colour, how large."""

from __future__ import annotations

from typing import Any

from book.bindery.preflight import graphics, lettering, objects
from book.bindery.preflight.file_resources import FileResources
from book.bindery.preflight.geometry import IDENTITY, Rect
from book.bindery.preflight.painter import Canvas, Painter
from book.bindery.preflight.state import State

OPERATORS = graphics.OPERATORS | lettering.OPERATORS | objects.OPERATORS


def paint(page: Any, resources: Any, paper: Rect, number: int, known: FileResources) -> Canvas:
    """Follow a page's content from its first operator to its last.

    Args:
        page: the page, or a form of its own.
        resources: what its content calls by name.
        paper: outside this nothing is seen.
        number: the page's number, from 1.
        known: what is known of the file, to which this page adds.
    """
    canvas = Canvas()
    known.turn()
    state = State(IDENTITY, paper)
    Painter(OPERATORS, canvas, known, number, resources, state, IDENTITY).follow(page)
    return canvas
