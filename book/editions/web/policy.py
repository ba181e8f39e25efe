"""What a page of the web edition may load and run (Content Security Policy level 3)."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Sequence
from hashlib import sha256


def sealed(*, style: str, scripts: Sequence[str]) -> str:
    """For one file that holds everything: exactly this style and these scripts."""
    allowed = " ".join(map(_hash, scripts)) or "'none'"
    return _policy(
        f"style-src {_hash(style)}",
        f"script-src {allowed}",
        "img-src data:",
        "font-src data:",
    )


def shared() -> str:
    """For pages that share files beside them; where crawlers look, they may ask for robots.txt."""
    return _policy(
        "style-src 'self'",
        "script-src 'self'",
        "img-src 'self' data:",
        "font-src 'self'",
        "connect-src 'self'",
    )


def _policy(*rules: str) -> str:
    return "; ".join(("default-src 'none'", *rules, "base-uri 'none'", "form-action 'none'"))


def _hash(text: str) -> str:
    """The source expression of an inline element's text."""
    return f"'sha256-{b64encode(sha256(text.encode()).digest()).decode()}'"
