"""The catalogue of rules: every finding the compiler can make, by family.

One module a family; each defines its rules as constants named for the fault. The catalogue is the
union, checked for unique codes. Why a rule matters is in `findings.explanations`;
`docs/diagnostics.md` is generated from both.
"""

from __future__ import annotations

import importlib
import pkgutil
from types import MappingProxyType

from book.findings.diagnostics import Rule


def _collect() -> dict[str, Rule]:
    rules: dict[str, Rule] = {}
    for info in pkgutil.iter_modules(__path__):
        module = importlib.import_module(f"{__name__}.{info.name}")
        for value in vars(module).values():
            if isinstance(value, Rule):
                assert rules.setdefault(value.code, value) is value, f"{value.code} stands twice"
    return dict(sorted(rules.items()))


CATALOGUE = MappingProxyType(_collect())
"""All rules by code."""
