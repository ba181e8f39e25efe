"""The files that a page is made from besides its HTML, each with a digest of all it draws on.

A style sheet counts with everything it imports or names in `url()`; a drawing holds all it draws.
"""

from __future__ import annotations

import hashlib
import os
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import unquote, urlsplit

from book.ground import jail

_CSS_URL = re.compile(r"""url\(\s*["']?([^"')]+)["']?\s*\)|@import\s+["']([^"']+)["']""")
_CSS_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
_IMAGE = re.compile(r"""<img\b[^<>]*?\ssrc="([^"]+)\"""")


@dataclass(frozen=True, slots=True)
class Material:
    """A file and the SHA-256 of it and of all it draws on; "missing" where there is no file."""

    path: Path
    digest: str
    draws_on: tuple[Path, ...] = ()


@dataclass(slots=True)
class Materials:
    """Reads each file once in a build."""

    _digests: dict[Path, str] = field(default_factory=dict)
    _links: dict[Path, tuple[Path, ...]] = field(default_factory=dict)

    def material(self, path: Path) -> Material:
        """Digest a file with everything it draws on."""
        closure = tuple(self._closure(_real(path), set()))
        key = hashlib.sha256("\0".join(self._digest(file) for file in closure).encode())
        is_there = jail.has(path.parent, path)
        return Material(path, key.hexdigest() if is_there else "missing", closure[1:])

    def images(self, html: str, base: Path) -> tuple[Material, ...]:
        """The image files of the book that an HTML text shows, each once, in order."""
        sources = dict.fromkeys(_IMAGE.findall(html))
        return tuple(self.material(p) for p in _local(sources, base) if jail.holds(base, p))

    def digest_of(self, path: Path) -> str:
        """SHA-256 of one file alone."""
        return self._digest(_real(path))

    def _digest(self, path: Path) -> str:
        if path not in self._digests:
            try:
                data = jail.read(path, path.parent)
                self._digests[path] = hashlib.sha256(data).hexdigest()
            except OSError:
                self._digests[path] = "missing"
        return self._digests[path]

    def _closure(self, path: Path, seen: set[Path]) -> Iterator[Path]:
        if path in seen:
            return
        seen.add(path)
        yield path
        if path not in self._links:
            self._links[path] = tuple(linked(path))
        for link in self._links[path]:
            yield from self._closure(link, seen)


def linked(path: Path) -> Iterator[Path]:
    """The local files that a style sheet names."""
    if path.suffix != ".css" or not path.is_file():
        return
    text = _CSS_COMMENT.sub("", path.read_text(encoding="utf-8", errors="replace"))
    yield from _local((url or imported for url, imported in _CSS_URL.findall(text)), path.parent)


def _local(addresses: Iterable[str], base: Path) -> Iterator[Path]:
    for address in addresses:
        parts = urlsplit(address)
        if not parts.scheme and parts.path:
            yield _real(base / unquote(parts.path))


def _real(path: Path) -> Path:
    """Links followed; `Path.resolve` raises on a circle of them."""
    return Path(os.path.realpath(path))
