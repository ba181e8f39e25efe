"""Faults to plant in a clean print file, one for each check."""

from __future__ import annotations

import io
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import pikepdf
from pikepdf import Array, Dictionary, Name, String

from book.bindery.preflight.fonts import face_of

Plant = Callable[[pikepdf.Pdf], None]


@dataclass(frozen=True, slots=True)
class PlantedFault:
    """What is done to the file, and the rule that must find it."""

    code: str
    name: str
    plant: Plant


def planted(clean: bytes, plant: Plant) -> bytes:
    """The file with the fault in it."""
    target = io.BytesIO()
    with pikepdf.open(io.BytesIO(clean)) as pdf:
        plant(pdf)
        pdf.save(target, deterministic_id=True)
    return target.getvalue()


def draw(operators: str, **resources: object) -> Plant:
    """Draw on page 6, in points from the trim's lower left corner."""

    def plant(pdf: pikepdf.Pdf) -> None:
        page = pdf.pages[5]
        x, y = (float(value) for value in list(page.trimbox)[:2])
        own = Dictionary(dict(page.obj.Resources.items()))
        for kind, things in resources.items():
            merged = Dictionary(dict(own.get(f"/{kind}", Dictionary()).items()))
            for name, thing in things(pdf).items():  # type: ignore[operator]
                merged[name] = thing
            own[f"/{kind}"] = merged
        page.obj.Resources = own
        drawn = f"\nq 1 0 0 1 {x} {y} cm {operators} Q\n".encode()
        page.obj.Contents = pdf.make_stream(page.obj.Contents.read_bytes() + drawn)

    return plant


def _root(key: str, value: Callable[[pikepdf.Pdf], object]) -> Plant:
    def plant(pdf: pikepdf.Pdf) -> None:
        pdf.Root[key] = value(pdf)

    return plant


def _page(key: str, value: object, number: int = 6) -> Plant:
    def plant(pdf: pikepdf.Pdf) -> None:
        pdf.pages[number - 1].obj[key] = value

    return plant


def _no_claim(pdf: pikepdf.Pdf) -> None:
    packet = pdf.Root.Metadata.read_bytes().replace(b"PDF/X-4", b"PDF/X-3")
    pdf.Root.Metadata = pdf.make_stream(packet, Type=Name.Metadata, Subtype=Name.XML)


def _no_intent(pdf: pikepdf.Pdf) -> None:
    del pdf.Root["/OutputIntents"]


def _rgb_intent(pdf: pikepdf.Pdf) -> None:
    pdf.Root.OutputIntents[0].DestOutputProfile["/N"] = 3


def _other_condition(pdf: pikepdf.Pdf) -> None:
    pdf.Root.OutputIntents[0].OutputConditionIdentifier = String("CGATS TR 001")


def _not_trapped(pdf: pikepdf.Pdf) -> None:
    del pdf.docinfo["/Trapped"]


def _script(pdf: pikepdf.Pdf) -> None:
    pdf.Root.OpenAction = Dictionary(S=Name.JavaScript, JS=String("app.beep()"))


def _layer(pdf: pikepdf.Pdf) -> object:
    group = pdf.make_indirect(Dictionary(Type=Name.OCG, Name=String("Lag 1")))
    return Dictionary(OCGs=Array([group]), D=Dictionary(Order=Array([group])))


def _fewer_pages(pdf: pikepdf.Pdf) -> None:
    del pdf.pages[7]


def _other_size(pdf: pikepdf.Pdf) -> None:
    trim = [float(value) for value in pdf.pages[5].trimbox]
    trim[3] -= 20
    pdf.pages[5].obj.TrimBox = Array(trim)


def _no_font_file(pdf: pikepdf.Pdf) -> None:
    for font in pdf.pages[0].obj.Resources.Font.values():
        descriptor = font.DescendantFonts[0].FontDescriptor
        for key in ("/FontFile", "/FontFile2", "/FontFile3"):
            if key in descriptor:
                del descriptor[key]


def _stray_font(pdf: pikepdf.Pdf) -> None:
    font = next(iter(pdf.pages[0].obj.Resources.Font.values()))
    font.BaseFont = Name("/ABCDEF+DejaVuSans")


def _type3(pdf: pikepdf.Pdf) -> dict[str, object]:
    glyph = pdf.make_stream(b"1000 0 0 0 750 750 d1 0 0 750 750 re f")
    font = Dictionary(
        Type=Name.Font,
        Subtype=Name.Type3,
        FontBBox=Array([0, 0, 750, 750]),
        FontMatrix=Array([0.001, 0, 0, 0.001, 0, 0]),
        CharProcs=Dictionary(square=glyph),
        Encoding=Dictionary(Type=Name.Encoding, Differences=Array([97, Name.square])),
        FirstChar=97,
        LastChar=97,
        Widths=Array([1000]),
    )
    return {"/T3": pdf.make_indirect(font)}


def _no_trim(pdf: pikepdf.Pdf) -> None:
    del pdf.pages[5].obj["/TrimBox"]


def _crossed_boxes(pdf: pikepdf.Pdf) -> None:
    trim = [float(value) for value in pdf.pages[5].trimbox]
    pdf.pages[5].obj.BleedBox = Array([trim[0] + 20, *trim[1:]])


def _small_bleed(pdf: pikepdf.Pdf) -> None:
    left, bottom, right, top = (float(value) for value in pdf.pages[5].trimbox)
    pdf.pages[5].obj.BleedBox = Array([left - 4, bottom - 4, right + 4, top + 4])


def _cropped(pdf: pikepdf.Pdf) -> None:
    pdf.pages[5].obj.CropBox = pdf.pages[5].obj.TrimBox


def _link(pdf: pikepdf.Pdf) -> None:
    link = Dictionary(Type=Name.Annot, Subtype=Name.Link, Rect=Array([100, 100, 150, 120]))
    pdf.pages[5].obj.Annots = Array([pdf.make_indirect(link)])


def _emptied(pdf: pikepdf.Pdf) -> None:
    pdf.pages[5].obj.Contents = pdf.make_stream(b"")


def _image(space: str, channels: int, width: int, height: int, bits: int = 8) -> object:
    def make(pdf: pikepdf.Pdf) -> dict[str, object]:
        row = (width * channels * bits + 7) // 8
        stream = pdf.make_stream(
            bytes(row * height),
            Type=Name.XObject,
            Subtype=Name.Image,
            Width=width,
            Height=height,
            BitsPerComponent=bits,
            ColorSpace=Name(space),
        )
        return {"/Im": stream}

    return make


def _spot(pdf: pikepdf.Pdf) -> dict[str, object]:
    tint = Dictionary(
        FunctionType=2, Domain=Array([0, 1]), C0=Array([0] * 4), C1=Array([0, 1, 1, 0]), N=1
    )
    return {"/Sp": Array([Name.Separation, Name("/PANTONE 485 C"), Name.DeviceCMYK, tint])}


def _state(**entries: Any) -> object:
    return lambda pdf: {"/Gx": pdf.make_indirect(Dictionary(**entries))}


def _body_font(pdf: pikepdf.Pdf) -> dict[str, Any]:
    return {"/Fx": next(iter(pdf.pages[0].obj.Resources.Font.values()))}


def _blended(pdf: pikepdf.Pdf) -> None:
    draw("/Gx gs 0 0 0 0.5 k 100 100 50 50 re f", ExtGState=_state(ca=0.5))(pdf)
    group = Dictionary(Type=Name.Group, S=Name.Transparency, CS=Name.DeviceRGB)
    pdf.pages[5].obj.Group = group


TEXT = "BT {colour} k /Fx {size} Tf 1 0 0 1 {x} {y} Tm <{glyphs}> Tj ET"


def text(colour: str, size: float, x: float = 100, y: float = 200) -> Plant:
    """Set three letters about as wide as they are high."""

    def plant(pdf: pikepdf.Pdf) -> None:
        face = face_of(_body_font(pdf)["/Fx"])
        glyphs = "".join(f"{code:04x}" for code in sorted(face.widths) if face.width(code) > 0.4)
        drawn = TEXT.format(colour=colour, size=size, x=x, y=y, glyphs=glyphs[:12])
        draw(drawn, Font=_body_font)(pdf)

    return plant


FAULTS = (
    PlantedFault("PF003", "another claim", _no_claim),
    PlantedFault("PF004", "no output intent", _no_intent),
    PlantedFault("PF005", "RGB output profile", _rgb_intent),
    PlantedFault("PF006", "another condition", _other_condition),
    PlantedFault("PF007", "Trapped missing", _not_trapped),
    PlantedFault("PF009", "JavaScript", _script),
    PlantedFault("PF010", "a layer", _root("/OCProperties", _layer)),
    PlantedFault("PF011", "seven pages", _fewer_pages),
    PlantedFault("PF013", "a page of another size", _other_size),
    PlantedFault("PF020", "fonts not embedded", _no_font_file),
    PlantedFault("PF021", "Type 3 font", draw("BT /T3 12 Tf 100 200 Td (a) Tj ET", Font=_type3)),
    PlantedFault("PF022", "fallback font", _stray_font),
    PlantedFault("PF030", "TrimBox missing", _no_trim),
    PlantedFault("PF031", "boxes cross", _crossed_boxes),
    PlantedFault("PF032", "bleed too small", _small_bleed),
    PlantedFault("PF033", "CropBox smaller", _cropped),
    PlantedFault("PF034", "UserUnit", _page("/UserUnit", 2)),
    PlantedFault("PF035", "rotated page", _page("/Rotate", 90)),
    PlantedFault("PF036", "a link", _link),
    PlantedFault("PF037", "an empty page", _emptied),
    PlantedFault("PF038", "a font that is not there", draw("BT /Borte 10 Tf (a) Tj ET")),
    PlantedFault(
        "PF039",
        "registration colour on the page",
        draw("/Registration cs 1 scn 100 100 20 20 re f"),
    ),
    PlantedFault("PF040", "text near the trim", text("0 0 0 1", 10, x=4)),
    PlantedFault("PF042", "artwork that stops at the trim", draw("0 0 0 0.2 k 0 0 100 100 re f")),
    PlantedFault("PF043", "hairline", draw("0 0 0 1 K 0.1 w 100 100 m 200 100 l S")),
    PlantedFault("PF044", "thin filled rectangle", draw("0 0 0 1 k 100 100 80 0.1 re f")),
    PlantedFault("PF050", "RGB colour", draw("1 0 0 rg 100 100 20 20 re f")),
    PlantedFault(
        "PF051",
        "RGB image",
        draw("q 50 0 0 50 100 100 cm /Im Do Q", XObject=_image("/DeviceRGB", 3, 220, 220)),
    ),
    PlantedFault("PF052", "spot colour", draw("/Sp cs 1 scn 50 50 9 9 re f", ColorSpace=_spot)),
    PlantedFault("PF053", "rich black text", text("0.6 0.4 0.4 1", 10)),
    PlantedFault("PF054", "small text in several inks", text("1 0.5 0 0", 7)),
    PlantedFault("PF055", "text too small", text("0 0 0 1", 4)),
    PlantedFault(
        "PF060",
        "coarse image",
        draw("q 99 0 0 99 50 50 cm /Im Do Q", XObject=_image("/DeviceCMYK", 4, 100, 100)),
    ),
    PlantedFault(
        "PF061",
        "soft image",
        draw("q 99 0 0 99 50 50 cm /Im Do Q", XObject=_image("/DeviceCMYK", 4, 350, 350)),
    ),
    PlantedFault(
        "PF062",
        "coarse line art",
        draw("q 99 0 0 99 50 50 cm /Im Do Q", XObject=_image("/DeviceGray", 1, 400, 400, 1)),
    ),
    PlantedFault("PF070", "too much ink", draw("1 1 1 1 k 100 100 60 60 re f")),
    PlantedFault("PF072", "blended in RGB", _blended),
    PlantedFault(
        "PF073",
        "white overprint",
        draw("/Gx gs 0 0 0 0 k 90 90 20 20 re f", ExtGState=_state(op=True, OPM=1)),
    ),
    PlantedFault(
        "PF074",
        "overprinted colour",
        draw("/Gx gs 1 0 0 0 k 90 90 20 20 re f", ExtGState=_state(op=True, OPM=1)),
    ),
)
