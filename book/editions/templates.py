"""The one Jinja environment: autoescape on, undefined names are errors, always in the sandbox.

A template reaches values and what they offer, but neither Python behind them nor, through a link,
a file outside its folder.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cache
from pathlib import Path
from typing import Any

from jinja2 import BytecodeCache, Environment, FileSystemLoader, StrictUndefined, TemplateNotFound
from jinja2.bccache import Bucket
from jinja2.sandbox import ImmutableSandboxedEnvironment

from book.editions.markup import Attribute, direction
from book.ground import jail
from book.ground.cache import Cache
from book.ground.files import digest
from book.ground.packages import version
from book.ground.resources import Resources

Source = tuple[str, str, Callable[[], bool]]
"""What a loader hands over: text, file, whether it is still that."""


@cache
def environment(resources: Resources, kept: Cache | None = None) -> Environment:
    """An environment over the template folders; templates that were compiled before are kept."""
    environment = _Sandbox(
        loader=_Loader([str(folder) for folder in resources.templates]),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        bytecode_cache=_Compiled(kept) if kept else None,
    )
    environment.filters["merge"] = merge
    environment.globals["direction"] = direction
    return environment


class _Sandbox(ImmutableSandboxedEnvironment):
    """Jinja's sandbox, which asks once of each type what of it a template may reach.

    Its answer follows from the type of the object and the name alone, but it takes some twelve
    calls, and every value of every template is asked for: a quarter of the time of a page.
    """

    def __init__(self, **options: Any) -> None:
        super().__init__(**options)
        self._reached: dict[tuple[type, str], bool] = {}

    def is_safe_attribute(self, obj: Any, attr: str, value: Any) -> bool:
        """Whether a template may reach an attribute."""
        key = (type(obj), attr)
        if key not in self._reached:
            self._reached[key] = super().is_safe_attribute(obj, attr, value)
        return self._reached[key]


class _Loader(FileSystemLoader):
    """Files of the folders, but none that only a link brings there."""

    def get_source(self, environment: Environment, template: str) -> Source:
        text, file, is_current = super().get_source(environment, template)
        if not any(jail.holds(Path(folder), Path(file)) for folder in self.searchpath):
            raise TemplateNotFound(template)
        return text, file, is_current


class _Compiled(BytecodeCache):
    """Templates as Jinja compiled them, by name and text."""

    def __init__(self, kept: Cache) -> None:
        self._kept = kept

    def load_bytecode(self, bucket: Bucket) -> None:
        """Take a template's code from the cache, if it is there."""
        if (code := self._kept.get(_key(bucket))) is not None:
            bucket.bytecode_from_string(code)

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep a template's code."""
        self._kept.put(_key(bucket), bucket.bytecode_to_string())


def _key(bucket: Bucket) -> str:
    return digest(f"template {version('jinja2')} {bucket.key} {bucket.checksum}".encode())


def merge(first: Mapping[str, Attribute], second: Mapping[str, Attribute]) -> dict[str, Attribute]:
    """Attributes of a template and of a value together; the value's win."""
    return {**first, **second}
