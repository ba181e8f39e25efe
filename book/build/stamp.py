"""What the last build of an order was made from, and what it made: to know that nothing changed.

A stamp is trusted only when every input has the bytes it had and every output still has the bytes
that were written. It never says what to build, only that there is nothing to do.
"""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from book.bindery.claims import Claim
from book.bindery.record.output import Output
from book.findings.diagnostics import Diagnostic
from book.findings.packing import pack, unpack
from book.ground import jail
from book.ground.files import digest, keep


@dataclass(frozen=True, slots=True)
class Stamp:
    """One finished build."""

    inputs: str
    outputs: tuple[Output, ...]
    findings: tuple[Diagnostic, ...]
    claims: tuple[Claim, ...]
    title: str = ""
    manuscript: str = ""
    """Digest of the manuscript; `earlier.manuscript_of`."""


def inputs_key(folders: Iterable[Path], files: Iterable[Path], order: str) -> str:
    """Digest every file below the folders and the files, with their names, and the order."""
    found = {path for folder in folders for path in _inside(folder, folder)}
    key = hashlib.sha256(order.encode())
    for path in sorted(found.union(map(str, files))):
        key.update(f"{path}\0{digest(Path(path).read_bytes())}\0".encode())
    return key.hexdigest()


def _inside(here: str | Path, folder: Path) -> Iterator[str]:
    """The files below a folder that are not hidden; of links, those that stay in it."""
    for entry in os.scandir(here) if Path(here).is_dir() else ():
        if entry.name.startswith(".") or entry.name == "__pycache__":
            continue
        if entry.is_dir(follow_symlinks=False):
            yield from _inside(entry.path, folder)
        elif entry.is_file(follow_symlinks=False) or jail.has(folder, Path(entry.path)):
            yield entry.path


def read_stamp(path: Path, inputs: str) -> Stamp | None:
    """The stamp at `path`, if it is of these inputs and all it made is still whole."""
    try:
        stamp = unpack(path.read_bytes(), Stamp)
    except (OSError, ValueError):
        return None  # none, half written, or of another compiler: build
    if stamp.inputs != inputs or not all(output.is_whole() for output in stamp.outputs):
        return None
    return stamp


def write_stamp(path: Path, stamp: Stamp) -> None:
    """Keep the stamp of a build that came to its end."""
    keep(path, pack(stamp))
