"""Why each rule matters, and how it looks, wrong and right: a file for each family of codes.

Read when somebody asks; a build and a check never do.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path

import msgspec

from book.findings.diagnostics import Rule
from book.ground.errors import Text


class Explanation(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What is said of a rule beside its message: the reason in both languages, and examples."""

    nb: str
    en: str
    bad: str = ""
    good: str = ""

    @property
    def why(self) -> Text:
        """The reason for the rule, in one or two sentences."""
        return Text(self.nb, self.en)


def explanation(rule: Rule) -> Explanation:
    """What is said of a rule; every rule has an entry (a test holds it to that)."""
    return family(rule.code[:2])[rule.code]


@cache
def family(name: str) -> dict[str, Explanation]:
    """The explanations of a family of rules, by code."""
    text = Path(__file__).with_name(f"{name}.toml").read_bytes()
    return msgspec.toml.decode(text, type=dict[str, Explanation])
