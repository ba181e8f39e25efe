"""What was made before, by what it was made from.

An entry is a file named by the digest of everything that went into it; it begins with the digest
of its content, which is checked whenever it is read. So a half-written or damaged entry is as good
as none, two builds may use one cache at once, and there is nothing to invalidate.
"""

from __future__ import annotations

import contextlib
import hashlib
import os
import tempfile
import time
import zlib
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from pathlib import Path

_DIGEST = 32
_PART = ".part"
_STALE = 3600
"""Seconds after which an unfinished entry is thought to be a killed build's."""

LIMIT = 512 * 1024 * 1024
"""Bytes the cache may hold after a build: some dozens of editions of a book of 300 pages."""


@cache
def compiler() -> str:
    """Digest of the compiler's own sources: what it made may be otherwise after any change."""
    key = hashlib.sha256()
    for file in sorted(Path(__file__).parents[1].rglob("*.py")):
        key.update(file.read_bytes())
    return key.hexdigest()


@dataclass(frozen=True, slots=True)
class Cache:
    """A folder of entries."""

    folder: Path
    limit: int = LIMIT

    def get(self, key: str) -> bytes | None:
        """The entry of this key, if there is one and it is whole."""
        path = self._path(key)
        try:
            data = path.read_bytes()
            if hashlib.sha256(data[_DIGEST:]).digest() == data[:_DIGEST]:
                os.utime(path)  # the least recently used go first
                return data[_DIGEST:]
        except OSError:
            return None
        with contextlib.suppress(OSError):
            path.unlink()
        return None

    def put(self, key: str, data: bytes) -> None:
        """Keep an entry; a cache that cannot be written is only slower."""
        path = self._path(key)
        with contextlib.suppress(OSError):
            path.parent.mkdir(parents=True, exist_ok=True)
            handle, name = tempfile.mkstemp(dir=path.parent, suffix=_PART)
            try:
                with os.fdopen(handle, "wb") as file:
                    file.write(hashlib.sha256(data).digest())
                    file.write(data)
                Path(name).replace(path)
            except BaseException:
                Path(name).unlink(missing_ok=True)
                raise

    def trim(self) -> None:
        """Remove what was used longest ago until the rest is within the limit."""
        entries = []
        for path in self.folder.glob("*/*"):
            with contextlib.suppress(OSError):  # another build may have removed it
                found = path.stat()
                if path.suffix != _PART:
                    entries.append((found.st_mtime, found.st_size, path))
                elif found.st_mtime < time.time() - _STALE:
                    path.unlink()
        room = self.limit
        for _, size, path in sorted(entries, reverse=True):
            room -= size
            if room < 0:
                path.unlink(missing_ok=True)

    def _path(self, key: str) -> Path:
        return self.folder / key[:2] / key


def deflated(cache: Cache | None, data: bytes, level: int) -> bytes:
    """Data pressed together as zlib does (RFC 1950), or did before."""
    key = hashlib.sha256(f"zlib {zlib.ZLIB_RUNTIME_VERSION} {level}\0".encode() + data)
    return once(cache, key.hexdigest(), lambda: zlib.compress(data, level))


def once(cache: Cache | None, key: str, make: Callable[[], bytes]) -> bytes:
    """The entry of a key, made and kept if it is not there."""
    if cache is None:
        return make()
    found = cache.get(key)
    if found is None:
        found = make()
        cache.put(key, found)
    return found
