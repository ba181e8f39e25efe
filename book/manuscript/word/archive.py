"""The parts of a .docx (ISO/IEC 29500-2), opened as a stranger's file must be."""

from __future__ import annotations

import io
import zipfile
import zlib

from book.ground.errors import BookError, ExitCode, Text

MOST_PARTS = 5_000
MOST_BYTES = 300 * 1024**2
"""All parts together, unpacked."""
MOST_XML = 24 * 1024**2
"""One part of XML, unpacked: ten times the words of a long book."""
_XML = (".xml", ".rels")
_DECLARES = tuple(
    mark.encode(encoding)
    for mark in ("<!DOCTYPE", "<!ENTITY")
    for encoding in ("ascii", "utf-16-le", "utf-16-be")
)
"""No part of a .docx has a document type (29500-2, 6.2.5): where there is one, it is to do harm."""
_OLE = b"\xd0\xcf\x11\xe0"


def open_parts(data: bytes) -> dict[str, bytes]:
    """The XML parts of a document by name, each unpacked once and found harmless.

    Raises:
        BookError: the file is no .docx, or nothing that a word processor writes.
    """
    if data.startswith(_OLE):
        raise _refusal(
            "Fila er et gammelt Word-format eller låst med passord.",
            "The file is in an old format of Word, or locked with a password.",
            "lagre den på nytt i Word som .docx uten passord",
            "save it anew in Word as .docx without a password",
        )
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as opened:
            parts = opened.infolist()
            sizes = [part.file_size for part in parts]
            if len(parts) > MOST_PARTS or sum(sizes) > MOST_BYTES:
                raise _too_large()
            xml = [part for part in parts if part.filename.casefold().endswith(_XML)]
            if max((part.file_size for part in xml), default=0) > MOST_XML:
                raise _too_large()
            # zipfile never unpacks more of a part than the size that was judged here
            found = {part.filename: opened.read(part) for part in xml}
    except (zipfile.BadZipFile, zlib.error, NotImplementedError, RuntimeError, OSError) as error:
        raise unreadable() from error
    if "word/document.xml" not in found and "[Content_Types].xml" not in found:
        raise unreadable()
    if any(mark in part for part in found.values() for mark in _DECLARES):
        raise _refusal(
            "Fila har innhold som ingen tekstbehandler skriver, og er ikke åpnet.",
            "The file holds what no word processor writes, and was not opened.",
            "åpne den i Word eller LibreOffice, og lagre den på nytt",
            "open it in Word or LibreOffice, and save it anew",
        )
    return found


def unreadable() -> BookError:
    """Say that a file is no Word document, or a damaged one."""
    return _refusal(
        "Fila lar seg ikke lese som et Word-dokument.",
        "The file cannot be read as a Word document.",
        "åpne den i Word eller LibreOffice, og lagre den på nytt som .docx",
        "open it in Word or LibreOffice, and save it anew as .docx",
    )


def _too_large() -> BookError:
    return _refusal(
        "Fila er altfor stor til å være et kapittel.",
        "The file is too large for a chapter.",
        "del den, eller gjør bildene i den mindre",
        "part it, or make its pictures smaller",
    )


def _refusal(nb: str, en: str, hint_nb: str, hint_en: str) -> BookError:
    return BookError(Text(nb, en), Text(hint_nb, hint_en), ExitCode.USAGE)
