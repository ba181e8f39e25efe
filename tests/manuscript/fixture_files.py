"""Fixture files: title, dot, input, dot, expected, dot. Adding a case needs no Python."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

import pytest

_CASE = re.compile(r"(?P<title>[^\n]+)\n\.\n(?P<given>.*?)^\.\n(?P<expected>.*?)^\.\n", re.M | re.S)


@dataclass(frozen=True)
class Case:
    """One case of a fixture file."""

    title: str
    given: str
    expected: str


def cases(name: str) -> list[object]:
    """The cases of a file beside this module, as parameters of a test."""
    text = (Path(__file__).parent / "fixtures" / name).read_text("utf-8")
    found = [Case(*match.groups()) for match in _CASE.finditer(text)]
    assert len(found) == len(re.findall(r"^\.$", text, re.M)) / 3, f"{name}: a dot is missing"
    return [pytest.param(case, id=case.title) for case in found]
