"""Read any PDF into facts. What cannot be read becomes a fact as well, never an exception."""

from __future__ import annotations

import io
import re
import warnings
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import pikepdf
from pikepdf import Dictionary

from book.bindery.icc import read_icc
from book.bindery.page_cache import PageCache
from book.bindery.preflight.facts import (
    Annotation,
    Boxes,
    FontFacts,
    Intent,
    Leaf,
    PageFacts,
    PdfFacts,
)
from book.bindery.preflight.file_resources import FileResources
from book.bindery.preflight.geometry import Rect
from book.bindery.preflight.known_pages import KnownPages
from book.bindery.preflight.painter import UNREADABLE, Canvas
from book.bindery.preflight.painting import paint
from book.bindery.preflight.paints import Space
from book.ground.cache import Cache
from book.ground.files import digest

_CLAIM = re.compile(rb"GTS_PDFXVersion>\s*(PDF/[^<\s]+)|GTS_PDFXVersion=[\"'](PDF/[^\"']+)")
_PART = re.compile(rb"pdf(a|ua)id:part(?:>|=[\"'])\s*([0-9]+)")
A4 = Rect(0, 0, 595.28, 841.89)
"""For a page that has no readable MediaBox."""


class UnreadableError(Exception):
    """The file is no PDF, is broken beyond reading, or needs a password."""


def read(data: bytes, cache: Cache | None = None) -> PdfFacts:
    """Read a file.

    Args:
        data: the file.
        cache: pages that were read before.

    Raises:
        UnreadableError: it cannot be opened at all.
    """
    try:
        pdf = pikepdf.open(io.BytesIO(data))
    except pikepdf.PasswordError as error:
        raise UnreadableError("passord/password") from error
    except (pikepdf.PikepdfError, ValueError) as error:
        raise UnreadableError(_reason(error)) from error
    with pdf, warnings.catch_warnings():
        warnings.simplefilter("ignore", UserWarning)  # what pikepdf guesses at becomes a fact
        try:
            return _facts(pdf, cache)
        except UNREADABLE as error:
            raise UnreadableError(_reason(error)) from error


def _reason(error: Exception) -> str:
    """What a library says is wrong, without its name for a file that has none."""
    return re.sub(r"<_io\.BytesIO object at 0x[0-9a-f]+>:?\s*", "", str(error))


def _facts(pdf: pikepdf.Pdf, cache: Cache | None) -> PdfFacts:
    known = FileResources()
    kept = KnownPages(PageCache(cache, "read")) if cache else None
    leaves = tuple(_leaf(page, number, known, kept) for number, page in enumerate(pdf.pages, 1))
    info = pdf.trailer.get("/Info", Dictionary())
    return PdfFacts(
        version=pdf.pdf_version,
        is_encrypted=pdf.is_encrypted,
        has_id="/ID" in pdf.trailer,
        claims=_claims(pdf),
        trapped=str(info.get("/Trapped", "")).lstrip("/"),
        title=str(info.get("/Title", "")),
        intents=tuple(_intents(pdf.Root)),
        active=tuple(sorted(set(_active(pdf)))),
        layers=tuple(_layers(pdf.Root)),
        fonts=_fonts(known),
        leaves=leaves,
    )


def _claims(pdf: pikepdf.Pdf) -> tuple[str, ...]:
    metadata = pdf.Root.get("/Metadata")
    packet = metadata.read_bytes() if isinstance(metadata, pikepdf.Stream) else b""
    x = {(one or other).decode("latin-1") for one, other in _CLAIM.findall(packet)}
    info = pdf.trailer.get("/Info", Dictionary())
    if "/GTS_PDFXVersion" in info:
        x.add(str(info["/GTS_PDFXVersion"]))
    others = {
        f"PDF/{kind.decode().upper()}-{part.decode()}" for kind, part in _PART.findall(packet)
    }
    return tuple(sorted(x | others))


def _intents(root: Any) -> list[Intent]:
    found = []
    for intent in root.get("/OutputIntents", []):
        profile = intent.get("/DestOutputProfile", {})
        found.append(
            Intent(
                str(intent.get("/S", "")).lstrip("/"),
                str(intent.get("/OutputConditionIdentifier", "")),
                str(intent.get("/RegistryName", "")),
                int(profile.get("/N", 0)),
                read_icc(profile.read_bytes()) if isinstance(profile, pikepdf.Stream) else None,
            )
        )
    return found


def _active(pdf: pikepdf.Pdf) -> list[str]:
    root = pdf.Root
    names: Any = root.get("/Names", {})
    found = [key.lstrip("/") for key in ("/JavaScript", "/EmbeddedFiles") if key in names]
    found += [key.lstrip("/") for key in ("/AcroForm", "/OpenAction", "/AA", "/AF") if key in root]
    found += ["AA" for page in pdf.pages if "/AA" in page.obj]
    return found


def _layers(root: Any) -> list[str]:
    groups = root.get("/OCProperties", {}).get("/OCGs", [])
    return [str(group.get("/Name", "?")) for group in groups]


def _fonts(known: FileResources) -> tuple[FontFacts, ...]:
    found = [
        FontFacts(
            face.name, face.subtype, face.is_embedded, known.first_page[key], face.is_readable
        )
        for key, face in known.faces.items()
    ]
    return tuple(sorted(found, key=lambda font: (font.first_page, font.name)))


def _leaf(page: Any, number: int, known: FileResources, kept: KnownPages | None) -> Leaf:
    boxes = _boxes(page)
    resources = page.obj.get("/Resources")
    if resources is None:
        resources = _inherited(page.obj, "/Resources") or Dictionary()
    frame = _Frame(
        boxes,
        int(_inherited(page.obj, "/Rotate") or 0) % 360,
        float(page.obj.get("/UserUnit", 1)),
        tuple(_annotations(page)),
        _blend_space(page.obj, resources, known),
    )
    if kept is None:
        canvas = paint(page, resources, boxes.media, number, known)
        return Leaf("", boxes, lambda: _facts_of(number, frame, canvas))
    reading = kept.reading(page, resources, boxes.media, number, known)
    key = digest(f"{reading.key} {frame}".encode()) if reading.key else ""
    return Leaf(key, boxes, lambda: _facts_of(number, frame, reading.canvas()))


@dataclass(frozen=True, slots=True)
class _Frame:
    """What a page is besides what it draws; see `PageFacts`."""

    boxes: Boxes
    rotation: int
    user_unit: float
    annotations: tuple[Annotation, ...]
    blend_space: Space | None


def _facts_of(number: int, frame: _Frame, canvas: Canvas) -> PageFacts:
    return PageFacts(
        number=number,
        boxes=frame.boxes,
        rotation=frame.rotation,
        user_unit=frame.user_unit,
        annotations=frame.annotations,
        texts=tuple(canvas.texts),
        strokes=tuple(canvas.strokes),
        fills=tuple(canvas.fills),
        pictures=tuple(canvas.pictures),
        images=canvas.images,
        blend_space=frame.blend_space,
        group_spaces=tuple(dict.fromkeys(canvas.group_spaces)),
        elsewhere=tuple(canvas.elsewhere),
        press_settings=tuple(dict.fromkeys(canvas.press_settings)),
        has_transparency=canvas.has_transparency,
        has_shading=canvas.has_shading,
        faults=tuple(dict.fromkeys(canvas.faults)),
    )


def _inherited(page: Any, key: str) -> Any:
    """A page's own entry, or that of the nearest node above it (ISO 32000-1 7.7.3.4)."""
    for _ in range(50):
        if page is None or key in page:
            break
        page = page.get("/Parent")
    return None if page is None else page[key]


def _boxes(page: Any) -> Boxes:
    return Boxes(
        _rect(_inherited(page.obj, "/MediaBox")) or A4,
        _rect(_inherited(page.obj, "/CropBox")),
        _rect(page.obj.get("/BleedBox")),
        _rect(page.obj.get("/TrimBox")),
        _rect(page.obj.get("/ArtBox")),
    )


def _rect(values: Any) -> Rect | None:
    try:
        x, y, u, v = (float(value) for value in values)
    except (TypeError, ValueError):
        return None
    return Rect(min(x, u), min(y, v), max(x, u), max(y, v))


def _annotations(page: Any) -> list[Annotation]:
    found = []
    for annotation in page.obj.get("/Annots", []):
        if isinstance(annotation, Mapping) or hasattr(annotation, "get"):
            kind = str(annotation.get("/Subtype", "?")).lstrip("/")
            rect = _rect(annotation.get("/Rect")) or Rect(0, 0, 0, 0)
            found.append(Annotation(kind, rect))
    return found


def _blend_space(page: Any, resources: Any, known: FileResources) -> Space | None:
    group = page.get("/Group")
    if group is None or "/CS" not in group:
        return None
    return known.space(group["/CS"], resources)
