"""The file itself: a ZIP archive in the order and form that EPUB asks for (OCF, section 4)."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping

CONTENT = "EPUB"
"""The folder of everything but the container's own files."""
_CONTAINER = f"""\
<?xml version="1.0" encoding="UTF-8"?>
<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container">
<rootfiles>
<rootfile full-path="{CONTENT}/package.opf" media-type="application/oebps-package+xml"/>
</rootfiles>
</container>
"""
_EPOCH = (1980, 1, 1, 0, 0, 0)
"""The earliest time a ZIP can hold: the archive names no clock."""
_PACKED = frozenset({"jpg", "jpeg", "png", "webp", "woff2"})
"""Endings of what is compressed already."""


def pack(files: Mapping[str, bytes]) -> bytes:
    """Pack files into the container; the same files give the same bytes.

    `mimetype` comes first and uncompressed (EPUB 3.3, section 4.2.7.3).
    """
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        _write(archive, "mimetype", b"application/epub+zip", zipfile.ZIP_STORED)
        _write(archive, "META-INF/container.xml", _CONTAINER.encode(), zipfile.ZIP_DEFLATED)
        for name, data in files.items():
            is_packed = name.rpartition(".")[2].lower() in _PACKED
            method = zipfile.ZIP_STORED if is_packed else zipfile.ZIP_DEFLATED
            _write(archive, f"{CONTENT}/{name}", data, method)
    return out.getvalue()


def _write(archive: zipfile.ZipFile, name: str, data: bytes, method: int) -> None:
    entry = zipfile.ZipInfo(name, _EPOCH)
    entry.compress_type = method
    entry.create_system = 3  # Unix, on every machine
    entry.external_attr = 0o644 << 16
    archive.writestr(entry, data)
