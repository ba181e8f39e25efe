"""Images as every edition gets them: read through the gate, drawings written anew.

`manuscript.lint.images` says what is wrong with them.
"""

from __future__ import annotations

from dataclasses import dataclass

from book.findings.diagnostics import Rule

SVG = "image/svg+xml"


@dataclass(frozen=True, slots=True)
class ImageFile:
    """An image that may leave the house."""

    data: bytes
    """As the file has them; a drawing's are written anew (`drawings`). Empty: refused."""
    kind: str = ""
    """Media type, told by the content."""
    width: int = 0
    """In pixels; 0 where unknown, like the height."""
    height: int = 0
    faults: tuple[tuple[Rule, str], ...] = ()
    """Rules, each with the words for what broke it."""


def refused(rule: Rule, what: str = "") -> ImageFile:
    """What is left of an image that breaks a rule."""
    return ImageFile(b"", faults=((rule, what),))
