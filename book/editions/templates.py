"""The one Jinja environment: autoescape on, undefined names are errors."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from book.editions.markup import Attribute
from book.ground.resources import Resources


@cache
def environment(resources: Resources) -> Environment:
    """An environment over the template folders, the book's own first."""
    environment = Environment(
        loader=FileSystemLoader([str(folder) for folder in resources.templates]),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    environment.filters["merge"] = merge
    return environment


def merge(first: Mapping[str, Attribute], second: Mapping[str, Attribute]) -> dict[str, Attribute]:
    """Attributes of a template and of a value together; the value's win."""
    return {**first, **second}
