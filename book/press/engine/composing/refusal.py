"""What the composer leaves to the engine."""

from __future__ import annotations


class Refusal(Exception):  # noqa: N818 (it is an answer, not a mistake)
    """A paragraph the composer does not plan; the message says why, and is counted."""
