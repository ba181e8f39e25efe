"""Faults that hide: in patterns, outlines, masks, profiles, groups. Each with a sound twin.

A twin does the same with nothing wrong in it; preflight must find the one and be silent about the
other. All are drawn on page 6, in points from the trim's lower left corner.
"""

from __future__ import annotations

import io
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pikepdf
from pikepdf import Array, Dictionary, Name
from PIL import Image, ImageCms

from .faults import Plant, draw

PRESS = Path(__file__).parent.parent.parent / "styles" / "profiles" / "ISOcoated_v2_300_bas.icc"
SRGB = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
GARBAGE = b"this is no colour profile" * 20
Things = Callable[[pikepdf.Pdf], dict[str, Any]]


@dataclass(frozen=True, slots=True)
class Twins:
    """A fault, the rule that must find it, and the same without it; `at`: mm across and down."""

    code: str
    name: str
    fault: Plant
    sound: Plant
    at: tuple[float, float] | None = None


def both(*plants: Plant) -> Plant:
    def plant(pdf: pikepdf.Pdf) -> None:
        for one in plants:
            one(pdf)

    return plant


def named(**entries: Callable[[pikepdf.Pdf], Any]) -> Things:
    """Resources by name."""
    return lambda pdf: {f"/{name}": make(pdf) for name, make in entries.items()}


def stream(data: bytes = b"", **entries: Any) -> Callable[[pikepdf.Pdf], Any]:
    return lambda pdf: pdf.make_stream(data, **entries)


def form(content: bytes, **entries: Any) -> Callable[[pikepdf.Pdf], Any]:
    box = Array([0, 0, 20, 20])
    return stream(content, Type=Name.XObject, Subtype=Name.Form, BBox=box, **entries)


def image(side: int, space: Any = Name.DeviceCMYK, channels: int = 4, **entries: Any) -> Any:
    return stream(
        bytes(side * side * channels),
        Type=Name.XObject,
        Subtype=Name.Image,
        Width=side,
        Height=side,
        BitsPerComponent=8,
        ColorSpace=space,
        **entries,
    )


def stencil(side: int = 400, **entries: Any) -> Any:
    return stream(
        bytes((side + 7) // 8 * side),
        Type=Name.XObject,
        Subtype=Name.Image,
        Width=side,
        Height=side,
        BitsPerComponent=1,
        ImageMask=True,
        **entries,
    )


def cell(content: bytes, paint: int = 1, resources: Any = None) -> Callable[[pikepdf.Pdf], Any]:
    """A tiling pattern whose cell lies far from what is filled with it."""

    def make(pdf: pikepdf.Pdf) -> Any:
        return pdf.make_stream(
            content,
            Type=Name.Pattern,
            PatternType=1,
            PaintType=paint,
            TilingType=1,
            BBox=Array([0, 0, 24, 24]),
            XStep=24,
            YStep=24,
            Resources=resources(pdf) if resources else Dictionary(),
        )

    return make


def state(**entries: Any) -> Things:
    return lambda pdf: {"/Gx": pdf.make_indirect(Dictionary(**entries))}


def icc(data: bytes, channels: int) -> Callable[[pikepdf.Pdf], Any]:
    return lambda pdf: Array([Name.ICCBased, pdf.make_stream(data, N=channels)])


def body(pdf: pikepdf.Pdf) -> dict[str, Any]:
    return {"/Fx": next(iter(pdf.pages[0].obj.Resources.Font.values()))}


def letters(before: str, codes: str = "00240025", size: int = 12) -> str:
    return f"BT {before} /Fx {size} Tf 1 0 0 1 100 200 Tm <{codes}> Tj ET"


def first_code(pdf: pikepdf.Pdf) -> str:
    """A code that the body font has a glyph for."""
    widths = body(pdf)["/Fx"].DescendantFonts[0].W
    return f"{int(widths[0]) or 1:04x}"


def lettered(before: str, **resources: Any) -> Plant:
    def plant(pdf: pikepdf.Pdf) -> None:
        draw(letters(before, first_code(pdf) * 3), Font=body, **resources)(pdf)

    return plant


def intent(data: bytes) -> Plant:
    def plant(pdf: pikepdf.Pdf) -> None:
        pdf.Root.OutputIntents[0].DestOutputProfile = pdf.make_stream(data, N=4)

    return plant


def page_entry(key: str, value: Callable[[Any], Any]) -> Plant:
    def plant(pdf: pikepdf.Pdf) -> None:
        pdf.pages[5].obj[key] = value(pdf.pages[5].obj)

    return plant


def nothing(_pdf: pikepdf.Pdf) -> None:
    """The file as it was."""


def jpx(mode: str) -> Callable[[pikepdf.Pdf], Any]:
    def make(pdf: pikepdf.Pdf) -> Any:
        target = io.BytesIO()
        Image.new(mode, (220, 220), 128 if mode == "L" else (9, 99, 9)).save(target, "JPEG2000")
        return pdf.make_stream(
            target.getvalue(),
            Type=Name.XObject,
            Subtype=Name.Image,
            Width=220,
            Height=220,
            Filter=Name.JPXDecode,
        )

    return make


def spot(name: str, *, alternate: Name = Name.DeviceCMYK) -> Callable[[pikepdf.Pdf], Any]:
    def make(_pdf: pikepdf.Pdf) -> Any:
        tint = Dictionary(
            FunctionType=2, Domain=Array([0, 1]), C0=Array([0] * 4), C1=Array([0, 1, 1, 0]), N=1
        )
        return Array([Name.Separation, Name(f"/{name}"), alternate, tint])

    return make


RED, BLACK = b"1 0 0 rg 0 0 20 20 re f", b"0 0 0 1 k 0 0 20 20 re f"
FILL_P = "/Pattern cs /P scn 100 100 60 60 re f"
PLACE = "q 50 0 0 50 100 100 cm /Im Do Q"
FORM = "q 1 0 0 1 100 100 cm /Fm Do Q"
AT = (35.3, 107.1)
"""Millimetres from the trim's top left corner to a box of 50 points at (100, 100)."""
INLINE = "q 20 0 0 0.08 100 100 cm {} BI /IM true /W 300 /H 1 /BPC 1 ID {} EI Q"
BITS = "\0" * 38


def coloured(space: Callable[[pikepdf.Pdf], Any], values: str) -> Plant:
    return draw(f"/Cx cs {values} scn 100 100 20 20 re f", ColorSpace=named(Cx=space))


def tiled(content: bytes, paint: int = 1, **resources: Any) -> Plant:
    return draw(FILL_P, Pattern=named(P=cell(content, paint)), **resources)


def placed(make: Any) -> Plant:
    return draw(PLACE, XObject=named(Im=make))


def drawn_form(make: Any) -> Plant:
    return draw(FORM, XObject=named(Fm=make))


def with_mask(side: int) -> Any:
    def make(pdf: pikepdf.Pdf) -> Any:
        mask = image(side, Name.DeviceGray, 1)(pdf)
        return image(220, Name.DeviceCMYK, 4, SMask=mask)(pdf)

    return make


def tiled_image(side: int) -> Plant:
    def resources(pdf: pikepdf.Pdf) -> Any:
        return Dictionary(XObject=Dictionary(Im=image(side)(pdf)))

    pattern = cell(b"q 24 0 0 24 0 0 cm /Im Do Q", 1, resources)
    return draw(FILL_P, Pattern=named(P=pattern))


def group(space: Name) -> Any:
    entries = Dictionary(Type=Name.Group, S=Name.Transparency, CS=space, I=True)
    return form(BLACK, Group=entries)


def uncoloured(space: Name, values: str) -> Plant:
    def spaces(_pdf: pikepdf.Pdf) -> dict[str, Any]:
        return {"/Px": Array([Name.Pattern, space])}

    operators = f"/Px cs {values} /P scn 100 100 60 60 re f"
    return draw(operators, ColorSpace=spaces, Pattern=named(P=cell(b"0 0 20 20 re f", 2)))


def fallen(pdf: pikepdf.Pdf) -> None:
    draw(letters("0 0 0 1 k", "0000" + first_code(pdf)), Font=body)(pdf)


def set_well(pdf: pikepdf.Pdf) -> None:
    draw(letters("0 0 0 1 k", first_code(pdf) * 2), Font=body)(pdf)


def broken_program(pdf: pikepdf.Pdf) -> None:
    for font in pdf.pages[5].obj.Resources.Font.values():
        font.DescendantFonts[0].FontDescriptor.FontFile2 = pdf.make_stream(GARBAGE)


TRANSFER = Dictionary(FunctionType=2, Domain=Array([0, 1]), C0=Array([0]), C1=Array([1]), N=2)
SQUARE = "0 0 0 1 k 100 100 20 20 re f"

TWINS = (
    Twins("PF050", "RGB in a tiling pattern", tiled(RED), tiled(BLACK), (35.3, 103.6)),
    Twins(
        "PF050",
        "RGB through an uncoloured pattern",
        uncoloured(Name.DeviceRGB, "1 0 0"),
        uncoloured(Name.DeviceCMYK, "0 0 0 1"),
        (35.3, 103.6),
    ),
    Twins(
        "PF050",
        "RGB in a pattern that lines are drawn with",
        draw("/Pattern CS /P SCN 9 w 100 100 m 150 100 l S", Pattern=named(P=cell(RED))),
        draw("/Pattern CS /P SCN 9 w 100 100 m 150 100 l S", Pattern=named(P=cell(BLACK))),
    ),
    Twins(
        "PF050",
        "RGB in a pattern that letters are filled with",
        lettered("/Pattern cs /P scn", Pattern=named(P=cell(RED))),
        lettered("/Pattern cs /P scn", Pattern=named(P=cell(BLACK))),
    ),
    Twins(
        "PF050",
        "RGB outlines of filled text",
        lettered("0 0 0 1 k 1 0 0 RG 2 Tr"),
        lettered("0 0 0 1 k 0 0 0 1 K 2 Tr"),
    ),
    Twins("PF050", "RGB outlines of text", lettered("1 0 0 RG 1 Tr"), lettered("0 0 0 1 K 1 Tr")),
    Twins(
        "PF050",
        "RGB in an inline stencil",
        draw(INLINE.format("1 0 0 rg", BITS)),
        draw(INLINE.format("0 0 0 1 k", BITS)),
        (35.3, 124.7),
    ),
    Twins(
        "PF050",
        "RGB in a stencil",
        draw(f"1 0 0 rg {PLACE}", XObject=named(Im=stencil(600))),
        draw(f"0 0 0 1 k {PLACE}", XObject=named(Im=stencil(600))),
        AT,
    ),
    Twins(
        "PF073",
        "a white stencil that overprints",
        draw(
            f"/Gx gs 0 0 0 0 k {PLACE}",
            XObject=named(Im=stencil(600)),
            ExtGState=state(op=True, OPM=1),
        ),
        draw(f"0 0 0 0 k {PLACE}", XObject=named(Im=stencil(600))),
        AT,
    ),
    Twins(
        "PF074",
        "overprinting by a separation of cyan",
        both(
            draw(
                "/Gx gs /Cx cs 1 scn 100 100 20 20 re f",
                ColorSpace=named(Cx=spot("Cyan")),
                ExtGState=state(op=True),
            )
        ),
        draw(
            "/Gx gs /Cx cs 1 scn 100 100 20 20 re f",
            ColorSpace=named(Cx=spot("Black")),
            ExtGState=state(op=True),
        ),
    ),
    Twins(
        "PF056",
        "a garbage ICC profile",
        coloured(icc(GARBAGE, 4), "0 0 0 1"),
        coloured(icc(PRESS.read_bytes(), 4), "0 0 0 1"),
    ),
    Twins(
        "PF056",
        "an RGB profile that says four channels",
        coloured(icc(SRGB, 4), "0 0 0 1"),
        coloured(icc(PRESS.read_bytes(), 4), "0 0 0 1"),
    ),
    Twins(
        "PF056",
        "an image with a garbage profile",
        placed(lambda pdf: image(220, icc(GARBAGE, 4)(pdf))(pdf)),
        placed(lambda pdf: image(220, icc(PRESS.read_bytes(), 4)(pdf))(pdf)),
        AT,
    ),
    Twins(
        "PF051",
        "an image in RGB whose profile says four channels",
        placed(lambda pdf: image(220, icc(SRGB, 4)(pdf))(pdf)),
        placed(lambda pdf: image(220, icc(PRESS.read_bytes(), 4)(pdf))(pdf)),
        AT,
    ),
    Twins("PF005", "a garbage output profile", intent(GARBAGE), intent(PRESS.read_bytes())),
    Twins("PF005", "an RGB output profile, N=4", intent(SRGB), intent(PRESS.read_bytes())),
    Twins(
        "PF072",
        "a form blended in RGB",
        drawn_form(group(Name.DeviceRGB)),
        drawn_form(group(Name.DeviceCMYK)),
    ),
    Twins(
        "PF075",
        "a transfer function",
        draw(f"/Gx gs {SQUARE}", ExtGState=state(TR=TRANSFER)),
        draw(f"/Gx gs {SQUARE}", ExtGState=state(TR2=Name.Default)),
    ),
    Twins(
        "PF075",
        "a transfer function of PDF 1.3",
        draw(f"/Gx gs {SQUARE}", ExtGState=state(TR2=TRANSFER)),
        draw(f"/Gx gs {SQUARE}", ExtGState=state(TR2=Name.Default)),
    ),
    Twins(
        "PF075",
        "a halftone with a transfer function",
        draw(
            f"/Gx gs {SQUARE}",
            ExtGState=state(
                HT=Dictionary(
                    HalftoneType=1,
                    Frequency=60,
                    Angle=45,
                    SpotFunction=Name.Round,
                    TransferFunction=TRANSFER,
                )
            ),
        ),
        draw(
            f"/Gx gs {SQUARE}",
            ExtGState=state(
                HT=Dictionary(HalftoneType=1, Frequency=60, Angle=45, SpotFunction=Name.Round)
            ),
        ),
    ),
    Twins(
        "PF046",
        "a form to be replaced by OPI",
        drawn_form(form(BLACK, OPI=Dictionary({"/2.0": Dictionary(Version=2)}))),
        drawn_form(form(BLACK)),
        (35.3, 117.7),
    ),
    Twins(
        "PF046",
        "an image to be replaced by OPI",
        placed(image(220, OPI=Dictionary({"/1.3": Dictionary(Version=1)}))),
        placed(image(220)),
        AT,
    ),
    Twins(
        "PF046",
        "PostScript",
        draw("/Fm Do", XObject=named(Fm=stream(b"showpage", Subtype=Name.PS))),
        drawn_form(form(BLACK)),
    ),
    Twins(
        "PF046",
        "PostScript as a form",
        drawn_form(form(BLACK, Subtype2=Name.PS)),
        drawn_form(form(BLACK)),
    ),
    Twins(
        "PF046",
        "an image in another file",
        placed(image(220, F=pikepdf.String("bilde.raw"))),
        placed(image(220)),
        AT,
    ),
    Twins(
        "PF046",
        "a page of another file",
        drawn_form(form(BLACK, Ref=Dictionary(F=pikepdf.String("a.pdf"), Page=0))),
        drawn_form(form(BLACK)),
        (35.3, 117.7),
    ),
    Twins(
        "PF045", "ArtBox beside TrimBox", page_entry("/ArtBox", lambda page: page.TrimBox), nothing
    ),
    Twins("PF024", "a character the font lacks", fallen, set_well),
    Twins("PF023", "a font program that is none", broken_program, nothing),
    Twins("PF063", "a coarse soft mask", placed(with_mask(20)), placed(with_mask(220)), AT),
    Twins("PF060", "a coarse image in a pattern", tiled_image(20), tiled_image(110)),
    Twins(
        "PF043",
        "a line that is flattened to a hairline",
        draw("q 1 0 0 0.05 100 100 cm 1 w 0 0 m 50 0 l S Q"),
        draw("q 1 0 0 0.05 100 100 cm 1 w 0 0 m 0 500 l S Q"),
    ),
    Twins(
        "PF042",
        "a line that stops at the trim",
        draw("0 0 0 1 K 1 w 0 100 m 50 100 l S"),
        draw("0 0 0 1 K 1 w -9 100 m 50 100 l S"),
        (0.0, 124.5),
    ),
    Twins(
        "PF050",
        "RGB in a nested form of a pattern",
        draw(
            FILL_P,
            Pattern=named(
                P=cell(b"/Fm Do", 1, lambda pdf: Dictionary(XObject=Dictionary(Fm=form(RED)(pdf))))
            ),
        ),
        draw(
            FILL_P,
            Pattern=named(
                P=cell(
                    b"/Fm Do", 1, lambda pdf: Dictionary(XObject=Dictionary(Fm=form(BLACK)(pdf)))
                )
            ),
        ),
    ),
    Twins("PF051", "RGB in JPEG 2000", placed(jpx("RGB")), placed(jpx("L")), AT),
)
"""Those that can be planted in any file; PDF 2.0, spot ink, CropBox and rotation have tests of
their own."""
