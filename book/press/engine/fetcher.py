"""What the engine may read: files of the book and of the styles, and nothing over the network.

Addresses are made up ("http://book.invalid/…") so that no path of this machine reaches the PDF:
the engine names images in it after their addresses.
"""

from __future__ import annotations

import mimetypes
from pathlib import Path
from urllib.parse import quote, unquote, urlsplit

from weasyprint.urls import URLFetcher, URLFetcherResponse

from book.ground import jail
from book.manuscript.images import image_files

BOOK = "http://book.invalid/"
"""Base address of images; .invalid can never be a real host (RFC 2606)."""


def styles_address(number: int) -> str:
    """Base address of the folder of the edition's style sheet with this number."""
    return f"http://styles-{number}.invalid/"


class Fetcher(URLFetcher):  # type: ignore[misc]  # WeasyPrint has no types
    """Reads below some folders, each under an address of its own; `data:` is let through."""

    def __init__(self, roots: tuple[tuple[str, Path], ...], parsed: tuple[str, ...] = ()) -> None:
        super().__init__(allowed_protocols={"data"})
        self._roots = roots
        self._parsed = parsed
        """Style sheets that were read already, each as a sheet of its own."""

    def fetch(self, url: str, headers: object = None) -> URLFetcherResponse:
        """Read an address.

        Raises:
            ValueError: it is outside the book and the styles, or on the network.
            OSError: there is no such file.
        """
        if url.startswith("data:"):
            return super().fetch(url, headers)
        if url in self._parsed:
            return URLFetcherResponse(url, b"", {"Content-Type": "text/css"})
        for address, root in self._roots:
            if url.startswith(address):
                path = root / unquote(urlsplit(url).path).lstrip("/")
                return _image(url, path, root) if address == BOOK else _file(url, path, root)
        raise ValueError("outside the book and the styles")


def _file(url: str, path: Path, root: Path) -> URLFetcherResponse:
    kind = mimetypes.guess_type(path)[0] or "application/octet-stream"
    return URLFetcherResponse(url, jail.read(path, root), {"Content-Type": kind})


def _image(url: str, path: Path, root: Path) -> URLFetcherResponse:
    """An image as every edition gets it; a refused one is nothing the engine can read."""
    image = image_files.read(path, root)
    if not image.data:
        raise OSError(
            image.faults[0][0].message.en.format(image=path.name, what=image.faults[0][1])
        )
    return URLFetcherResponse(url, image.data, {"Content-Type": image.kind})


def address(file: Path, root: Path, base: str) -> str:
    """The address of a file below a root."""
    return base + quote(file.relative_to(root).as_posix())
