"""Write files so that no reader ever sees half of one."""

from __future__ import annotations

import contextlib
import hashlib
import os
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from book.ground.errors import BookError, ExitCode, Text

_PART = ".part"
CACHE_TAG = "CACHEDIR.TAG"
STALE = 3600
"""Seconds after which an unfinished file is thought to be a killed build's."""


def digest(data: bytes) -> str:
    """SHA-256, in hex."""
    return hashlib.sha256(data).hexdigest()


@contextlib.contextmanager
def _unwritable(path: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        reason = error.strerror or str(error)
        raise BookError(
            Text(f"{path} lot seg ikke skrive: {reason}.", f"cannot write {path}: {reason}."),
            Text(
                "frigjør plass eller velg en annen mappe med --output",
                "free some space, or choose another folder with --output",
            ),
            ExitCode.NOT_WRITABLE,
        ) from error


def write(path: Path, data: bytes) -> None:
    """Write beside the place and rename: the old file or the new one, never a mixture.

    A file that holds these bytes already is left alone: most pages of a web edition do.

    Raises:
        BookError: the folder or the file is not writable, or the disk is full.
    """
    with _unwritable(path):
        if path.is_file() and path.stat().st_size == len(data) and path.read_bytes() == data:
            return
        path.parent.mkdir(parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.", suffix=_PART)
        beside = Path(name)
        try:
            with os.fdopen(handle, "wb") as file:
                file.write(data)
                file.flush()
                os.fsync(file.fileno())
            beside.chmod(0o644)
            beside.replace(path)
        except BaseException:
            beside.unlink(missing_ok=True)
            raise


def keep(path: Path, data: bytes) -> None:
    """Write what only saves time the next time: where it cannot be written, nothing is lost."""
    with contextlib.suppress(BookError):
        write(path, data)


def mark_cache(folder: Path) -> None:
    """Say in a folder that it is a cache (bford.info/cachedir): only ours is ever removed."""
    keep(folder / CACHE_TAG, b"Signature: 8a477f597d28d172789f06886806bc55\n")


def sweep(folder: Path, older_than: float = STALE) -> tuple[Path, ...]:
    """Remove what killed builds left unfinished in a folder; name what went."""
    left = [part for part in folder.rglob(f".*{_PART}") if part.is_file()]
    stale = [part for part in left if time.time() - part.stat().st_mtime >= older_than]
    for part in stale:
        part.unlink(missing_ok=True)
    return tuple(stale)
