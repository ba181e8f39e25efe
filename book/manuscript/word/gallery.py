"""The pictures of a Word document: each once, in a format that every edition can show."""

from __future__ import annotations

import io
import warnings
from collections.abc import Mapping
from dataclasses import dataclass, field
from itertools import count
from typing import Any, Protocol

from PIL import Image

from book.findings.diagnostics import Sink
from book.findings.rules import word as rules
from book.ground.source import SourceSpan
from book.manuscript.images.image_files import FORMATS, MOST_PIXELS, SUFFIXES


class _Picture(Protocol):
    alt_text: str | None

    def open(self) -> Any:
        """Its bytes, as a context manager around a file."""


@dataclass(slots=True)
class Gallery:
    """The pictures of one document, and those that were there before it."""

    name: str
    place: SourceSpan
    sink: Sink
    there: Mapping[str, bytes]
    new: list[tuple[str, bytes]] = field(default_factory=list)
    """Name and bytes of those that are to be written."""

    def take(self, picture: _Picture) -> dict[str, str]:
        """Keep a picture; the attributes of its `img`, none when it cannot be had."""
        with picture.open() as opened:
            found = _raster(opened.read())
        if found is None:
            self.sink.report(rules.PICTURE_FORMAT, self.place, text=picture.alt_text or "–")
            return {}
        return {"src": f"images/{self._named(*found)}"}

    def _named(self, data: bytes, ending: str) -> str:
        known = {**self.there, **dict(self.new)}
        for name, other in known.items():
            if other == data:
                return name
        names = (f"{self.name}-{number}{ending}" for number in count(1))
        name = next(name for name in names if name not in known)
        self.new.append((name, data))
        return name


def _raster(data: bytes) -> tuple[bytes, str] | None:
    """Bytes and ending of a picture that every edition can show; old formats become PNG."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error", Image.DecompressionBombWarning)
            with Image.open(io.BytesIO(data)) as image:
                if image.width * image.height > MOST_PIXELS:
                    return None
                if kind := FORMATS.get(image.format or ""):
                    return data, SUFFIXES[kind][0]
                if image.format in {"EMF", "WMF"}:  # drawings, which only Windows can draw
                    return None
                out = io.BytesIO()
                image.save(out, "PNG")
                return out.getvalue(), ".png"
    except Exception:  # Pillow promises nothing about what a broken file raises
        return None
