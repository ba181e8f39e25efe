"""What earlier builds left in the folder of outputs, by the manifest that is there."""

from __future__ import annotations

import json
from collections.abc import Collection, Sequence
from pathlib import Path
from typing import Any

from book.ground.files import digest

NAME = "manifest.json"
OF = "manuscript"
"""The key of the digest of the manuscript that an output is of."""


def manuscript_of(inputs: Sequence[Path]) -> str:
    """A digest of the files of a manuscript: outputs of the same one belong together."""
    return digest("".join(digest(path.read_bytes()) for path in sorted(inputs)).encode())


def older(folder: Path, title: str, manuscript: str, made: Collection[str] = ()) -> tuple[str, ...]:
    """The outputs here that are of an older manuscript; a folder stands for its files.

    Args:
        folder: where they are, with the manifest.
        title: of the book.
        manuscript: the newest one's digest.
        made: names that are about to be written anew.
    """
    left = (
        name
        for name, kept in read(folder, title).get("outputs", {}).items()
        if name not in made and kept.get(OF) != manuscript and is_whole(folder / name, kept)
    )
    tops = (name.partition("/") for name in left)
    return tuple(dict.fromkeys(top + slash for top, slash, _ in tops))


def read(folder: Path, title: str | None = None) -> dict[str, Any]:
    """The manifest that is there, if it is one; with a title, only that of this book."""
    try:
        content = json.loads((folder / NAME).read_bytes())
        outputs, inputs = content["outputs"], content.get("inputs", {})
        is_whole = isinstance(inputs, dict) and all(
            isinstance(kept, dict) for kept in outputs.values()
        )
    except (OSError, ValueError, KeyError, TypeError, AttributeError, RecursionError):
        return {}
    return content if is_whole and title in (None, content.get("title")) else {}


def is_whole(file: Path, kept: dict[str, Any]) -> bool:
    """Whether a file is there as the manifest lists it."""
    return file.is_file() and digest(file.read_bytes()) == kept.get("sha256")
