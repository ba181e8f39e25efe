"""The one Jinja environment: autoescape on, undefined names are errors, always in the sandbox.

A template reaches values and what they offer, but neither Python behind them nor, through a link,
a file outside its folder.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cache
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined, TemplateNotFound
from jinja2.sandbox import ImmutableSandboxedEnvironment

from book.editions.markup import Attribute
from book.ground import jail
from book.ground.resources import Resources

Source = tuple[str, str, Callable[[], bool]]
"""What a loader hands over: text, file, whether it is still that."""


@cache
def environment(resources: Resources) -> Environment:
    """An environment over the template folders."""
    environment = ImmutableSandboxedEnvironment(
        loader=_Loader([str(folder) for folder in resources.templates]),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    environment.filters["merge"] = merge
    return environment


class _Loader(FileSystemLoader):
    """Files of the folders, but none that only a link brings there."""

    def get_source(self, environment: Environment, template: str) -> Source:
        text, file, is_current = super().get_source(environment, template)
        if not any(jail.holds(Path(folder), Path(file)) for folder in self.searchpath):
            raise TemplateNotFound(template)
        return text, file, is_current


def merge(first: Mapping[str, Attribute], second: Mapping[str, Attribute]) -> dict[str, Attribute]:
    """Attributes of a template and of a value together; the value's win."""
    return {**first, **second}
