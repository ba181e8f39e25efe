"""Finish the bound pages as the screen edition: PDF/A-2a and PDF/UA-1 in one file.

The pages keep their ink; what lies beyond the trim is cut off by the boxes.
"""

from __future__ import annotations

import io
from bisect import bisect_right
from dataclasses import dataclass
from pathlib import Path

import pikepdf
from pikepdf import Array, Dictionary, Name, Object, Pdf, Stream, String

from book.bindery.claims import PDF_A_2A, PDF_UA_1
from book.bindery.metadata import xmp
from book.model import BookMeta

_SRGB = Path(__file__).with_name("srgb") / "sRGB2014.icc"
_PAGE_WORD = {"nb": "side", "nn": "side", "no": "side", "da": "side", "sv": "sida"}


def screen_ready(bound: bytes, meta: BookMeta) -> bytes:
    """Make the screen edition of a bound book."""
    with Pdf.open(io.BytesIO(bound)) as pdf:
        for page in pdf.pages:
            _crop(page.obj)
        for thing in pdf.objects:
            if isinstance(thing, Stream) and "/Interpolate" in thing:
                del thing.Interpolate  # PDF/A-2 clause 6.2.8.1
        _name_links(pdf, meta.language)
        _write_output_intent(pdf)
        _claim(pdf, meta)
        buffer = io.BytesIO()
        pdf.save(
            buffer,
            min_version="1.7",
            deterministic_id=True,
            object_stream_mode=pikepdf.ObjectStreamMode.generate,
        )
    return buffer.getvalue()


def _crop(page: Object) -> None:
    page.MediaBox = Array(list(page.TrimBox))
    for box in ("/BleedBox", "/CropBox", "/ArtBox"):
        if box in page:
            del page[box]


def _write_output_intent(pdf: Pdf) -> None:
    """Say that the colours are sRGB (PDF/A-2 clause 6.2.3)."""
    profile = Stream(pdf, _SRGB.read_bytes(), N=3, Alternate=Name.DeviceRGB)
    intent = Dictionary(
        Type=Name.OutputIntent,
        S=Name.GTS_PDFA1,
        OutputConditionIdentifier=String("sRGB IEC61966-2.1"),
        RegistryName=String("http://www.color.org"),
        Info=String("sRGB IEC61966-2.1"),
        DestOutputProfile=pdf.make_indirect(profile),
    )
    pdf.Root.OutputIntents = Array([pdf.make_indirect(intent)])


def _claim(pdf: Pdf, meta: BookMeta) -> None:
    stream = Stream(pdf, xmp(meta, PDF_A_2A + PDF_UA_1).encode())
    stream.Type, stream.Subtype = Name.Metadata, Name.XML
    pdf.Root.Metadata = pdf.make_indirect(stream)


@dataclass(frozen=True, slots=True)
class _Heading:
    """A line of the outline, and where it leads: page from 0, points down from the page's top."""

    page: int
    depth: float
    title: str


def _name_links(pdf: Pdf, language: str) -> None:
    """Let every link say where it goes: the heading there and its page, or the address."""
    word = _PAGE_WORD.get(language.split("-")[0], "page")
    indices = {page.obj.objgen: index for index, page in enumerate(pdf.pages)}
    headings = sorted(_headings(pdf, indices), key=lambda at: (at.page, at.depth))
    places = [(heading.page, heading.depth) for heading in headings]
    goals: dict[bytes, str] = {}
    names = iter(pdf.Root.Names.Dests.Names) if "/Names" in pdf.Root else iter(())
    for name, destination in zip(names, names, strict=True):
        page, depth = _place(destination, indices)
        found = bisect_right(places, (page, depth + 1)) - 1
        label = f"{word} {pdf.pages[page].label}"
        goals[bytes(name)] = f"{headings[found].title}, {label}" if found >= 0 else label
    for page_object in pdf.pages:
        for annotation in page_object.obj.get("/Annots", ()):
            if annotation.get("/Subtype") == Name.Link:
                _name(annotation, goals)


def _name(annotation: Object, goals: dict[bytes, str]) -> None:
    words = str(annotation.get("/Contents", ""))
    if "/Dest" in annotation:
        goal = goals.get(bytes(annotation.Dest), "") or str(annotation.Dest)
        annotation.Contents = String(f"{words}, {goal}" if words else goal)
    elif "/A" in annotation and "/URI" in annotation.A:
        address = str(annotation.A.URI)
        if address not in words:
            annotation.Contents = String(f"{words} ({address})" if words else address)
    elif not words:
        annotation.Contents = String("–")  # it leads nowhere, which was told as PD002


def _headings(pdf: Pdf, indices: dict[tuple[int, int], int]) -> list[_Heading]:
    found = []
    waiting = [pdf.Root.Outlines.First] if "/Outlines" in pdf.Root else []
    while waiting:
        line = waiting.pop()
        found.append(_Heading(*_place(line.Dest, indices), str(line.Title)))
        waiting.extend(line[key] for key in ("/Next", "/First") if key in line)
    return found


def _place(destination: Object, indices: dict[tuple[int, int], int]) -> tuple[int, float]:
    """Page from 0, and points down from the trim's top."""
    page = destination[0]
    return indices[page.objgen], float(page.TrimBox[3]) - float(destination[3])
