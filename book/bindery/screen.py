"""Finish the bound pages as the screen edition: PDF/A-2a and PDF/UA-1 in one file.

The pages keep their ink; what lies beyond the trim is cut off by the boxes.
"""

from __future__ import annotations

import io
from pathlib import Path

import pikepdf
from pikepdf import Array, Dictionary, Name, Object, Pdf, Stream, String

from book.bindery.binding.metadata import xmp
from book.bindery.claims import PDF_A_2A, PDF_UA_1
from book.model import BookMeta

_SRGB = Path(__file__).with_name("srgb") / "sRGB2014.icc"


def screen_ready(bound: bytes, meta: BookMeta) -> bytes:
    """Make the screen edition of a bound book."""
    with Pdf.open(io.BytesIO(bound)) as pdf:
        for page in pdf.pages:
            _crop(page.obj)
        if b"/Interpolate" in bound:  # what is said of a stream is never pressed together
            _take_interpolation_out(pdf)
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


def _take_interpolation_out(pdf: Pdf) -> None:
    """Let images be shown as they are (PDF/A-2 clause 6.2.8.1)."""
    for thing in pdf.objects:
        if isinstance(thing, Stream) and "/Interpolate" in thing:
            del thing.Interpolate


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
    stream = Stream(pdf, xmp(meta, PDF_A_2A + PDF_UA_1, meta.isbn.screen).encode())
    stream.Type, stream.Subtype = Name.Metadata, Name.XML
    pdf.Root.Metadata = pdf.make_indirect(stream)
