"""Words of strangers on a terminal and in the log of a build server, where some letters command.

Control characters move the cursor, change titles and colours (ECMA-48), marks of writing direction
make a line read as another than it is (CVE-2021-42574), and GitHub's runner obeys what looks like
`##[command]` anywhere in a line, or `::command::` where one begins.
"""

from __future__ import annotations

import re

_COMMANDING = re.compile(
    "[\x00-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069\ud800-\udfff]"
    r"|(?<=##)\["
)
_AT_START = re.compile(r"^(?=\s*(?:::|##\[))")


def printable(text: str) -> str:
    """One line that only shows letters: what commands is written as its code."""
    return _AT_START.sub("./", _COMMANDING.sub(_written, text))


def in_json(text: str) -> str:
    r"""JSON in which the same letters are escaped (RFC 8259, section 7)."""
    return "\n".join(_COMMANDING.sub(_escaped, line) for line in text.split("\n"))


def _written(found: re.Match[str]) -> str:
    return found[0].encode("unicode_escape").decode() if found[0] != "[" else r"\x5b"


def _escaped(found: re.Match[str]) -> str:
    return f"\\u{ord(found[0]):04x}"
