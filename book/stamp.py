"""What the last build of an order was made from, and what it made: to know that nothing changed.

A stamp is trusted only when every input has the bytes it had and every output still has the bytes
that were written. It never says what to build, only that there is nothing to do.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

from book.diagnostics import Diagnostic
from book.files import digest, write
from book.record import record, revive


@dataclass(frozen=True, slots=True)
class Output:
    """A file that was made: where, how many pages (0: not paged), bytes, and their SHA-256."""

    path: str
    pages: int
    size: int
    sha256: str

    def is_whole(self) -> bool:
        """Whether the file is still there with the bytes that were written."""
        path = Path(self.path)
        return path.is_file() and digest(path.read_bytes()) == self.sha256


@dataclass(frozen=True, slots=True)
class Claim:
    """A conformance claim of an output, and what the validator said of it."""

    output: str
    claim: str
    verdict: str
    """One of "passed", "failed", "not checked"."""
    detail: str = ""


@dataclass(frozen=True, slots=True)
class Stamp:
    """One finished build."""

    inputs: str
    outputs: tuple[Output, ...]
    findings: tuple[Diagnostic, ...]
    claims: tuple[Claim, ...]


def inputs_key(folders: Iterable[Path], files: Iterable[Path], order: str) -> str:
    """Digest every file below the folders and the files, with their names, and the order."""
    found = {file for folder in folders for file in folder.rglob("*") if _counts(file, folder)}
    key = hashlib.sha256(order.encode())
    for file in sorted(found.union(files)):
        key.update(f"{file}\0{digest(file.read_bytes())}\0".encode())
    return key.hexdigest()


def _counts(file: Path, folder: Path) -> bool:
    inside = file.relative_to(folder).parts
    hidden = any(part.startswith(".") or part == "__pycache__" for part in inside)
    return not hidden and file.is_file()


def read_stamp(path: Path, inputs: str) -> Stamp | None:
    """The stamp at `path`, if it is of these inputs and all it made is still whole."""
    try:
        kept = json.loads(path.read_text(encoding="utf-8"))
        if kept["inputs"] != inputs:
            return None
        outputs = tuple(Output(**output) for output in kept["outputs"])
        findings = tuple(revive(finding) for finding in kept["findings"])
        claims = tuple(Claim(**claim) for claim in kept["claims"])
    except (OSError, ValueError, KeyError, TypeError):
        return None  # none, half written, or of another compiler: build
    if not all(output.is_whole() for output in outputs):
        return None
    return Stamp(inputs, outputs, findings, claims)


def write_stamp(path: Path, stamp: Stamp) -> None:
    """Keep the stamp of a build that came to its end."""
    kept = {
        "inputs": stamp.inputs,
        "outputs": _dicts(stamp.outputs),
        "findings": [record(finding) for finding in stamp.findings],
        "claims": _dicts(stamp.claims),
    }
    write(path, json.dumps(kept, ensure_ascii=False).encode())


def _dicts(values: Sequence[Output] | Sequence[Claim]) -> list[dict[str, str | int]]:
    return [asdict(value) for value in values]
