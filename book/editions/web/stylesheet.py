"""The web edition's style sheet: imports put in, typefaces cut to the book's letters."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

from book.editions.markup import data_url
from book.editions.web.faces import FaceCutter
from book.ground import jail

_IMPORT = re.compile(r"""@import\s+(?:url\(\s*)?["']([^"']+)["']\s*\)?\s*;""")
_FACE = re.compile(r"""url\(\s*["']?([^"')]+\.(?:woff2?|ttf|otf))["']?\s*\)(\s*format\([^)]*\))?""")
_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)

Shelve = Callable[[str, bytes], str]
"""Name and bytes of a typeface → the address the sheet gives it."""


def read(sheet: Path, faces: FaceCutter | None, shelve: Shelve, root: Path | None = None) -> str:
    """The sheet as one text.

    Args:
        sheet: the CSS file; what it imports or names is sought beside it.
        faces: cuts the typefaces; None: they are taken whole.
        shelve: says where a cut typeface goes.
        root: the folder that nothing is read outside; the sheet's own.

    Raises:
        OSError: an import cannot be read there; see `jail.read`.
    """
    root = root or sheet.parent
    text = _COMMENT.sub("", jail.read(sheet, root).decode("utf-8"))
    text = _IMPORT.sub(lambda found: read(sheet.parent / found[1], faces, shelve, root), text)

    def face(found: re.Match[str]) -> str:
        file = sheet.parent / found[1]
        if found[1].startswith("data:") or not jail.has(root, file):
            return found[0]
        if faces is None:
            return f'url("{shelve(file.name, file.read_bytes())}")'
        address = shelve(f"{file.stem}.woff2", faces.cut(file))
        return f'url("{address}") format("woff2")'

    return _FACE.sub(face, text).strip() + "\n"


def embed(_name: str, data: bytes) -> str:
    """A typeface inside the sheet."""
    return data_url("font/woff2", data)
