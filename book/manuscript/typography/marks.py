"""The characters of this room: blanks that hold words together, and marks for what is no text.

A paragraph is set as one string. Where its text is interrupted, a mark stands: Unicode
noncharacters, which no author's text can contain for good reason (Unicode 23.7).
"""

from __future__ import annotations

NO_BREAK = "\u00a0"
NARROW = "\u202f"

THROUGH = "\ufdd0"
"""Where emphasis, a link or a span begins or ends: the words run on."""
THING = "\ufdd1"
"""Code, an image, a citation, a note call: stands like a word."""
LINE = "\ufdd2"
"""A forced line break."""
JOINED = "\ufdd3"
"""A line end of the source that has become a no-break space."""
JOINED_NARROW = "\ufdd4"
"""A line end of the source that has become a narrow no-break space."""

ALL = frozenset((THROUGH, THING, LINE, JOINED, JOINED_NARROW))
GLUED = {" ": NO_BREAK, "\n": JOINED}
GLUED_NARROW = {" ": NARROW, NO_BREAK: NARROW, "\n": JOINED_NARROW, JOINED: JOINED_NARROW}
