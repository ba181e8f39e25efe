"""Sound files of many makes: what other programs write, and preflight must keep quiet about.

Each is the test book with something more on page 6, or saved in another way. The sound twins of
`hidden_faults` are sound files too.
"""

from __future__ import annotations

import io
import zlib
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pikepdf
from fontTools.fontBuilder import FontBuilder
from fontTools.pens.t2CharStringPen import T2CharStringPen
from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont
from fontTools.ttLib.tables._c_m_a_p import CmapSubtable
from pikepdf import Array, Dictionary, Name, ObjectStreamMode, StreamDecodeLevel
from PIL import Image

from .faults import Plant, draw, planted
from .hidden_faults import FORM, PLACE, SQUARE, both, form, image, jpx, named, nothing, state

SANS = Path(__file__).parents[2] / "styles/fonts/source-sans-3/SourceSans3-Regular.ttf"
SHOWN = "Abå"


@dataclass(frozen=True, slots=True)
class SoundFile:
    """What is planted in the test book, and how it is saved."""

    name: str
    plant: Plant = nothing
    saved: Mapping[str, Any] = field(default_factory=dict)

    def made(self, clean: bytes) -> bytes:
        target = io.BytesIO()
        with pikepdf.open(io.BytesIO(planted(clean, self.plant))) as pdf:
            pdf.save(target, deterministic_id=True, **self.saved)
        return target.getvalue()


def _few_letters(*, with_names: bool = True) -> TTFont:
    font = TTFont(SANS)
    subsetter = Subsetter(Options(glyph_names=with_names, notdef_outline=True))
    subsetter.populate(text=SHOWN)
    subsetter.subset(font)
    return font


def _program(font: TTFont) -> bytes:
    target = io.BytesIO()
    font.save(target)
    return target.getvalue()


def _mapped(platform: int, encoding: int, codes: Mapping[int, str]) -> bytes:
    """A TrueType program with one character map, as programs cut fonts for one document."""
    font = _few_letters(with_names=False)
    table = CmapSubtable.newSubtable(4 if platform == 3 else 0)
    table.platformID, table.platEncID, table.language = platform, encoding, 0
    table.cmap = dict(codes)
    font["cmap"].tables = [table]
    return _program(font)


def _compact() -> bytes:
    """The letters as CFF, with their names."""
    font = _few_letters()
    glyphs = font.getGlyphSet()
    strings = {}
    for name in font.getGlyphOrder():
        pen = T2CharStringPen(font["hmtx"][name][0], glyphs)
        glyphs[name].draw(pen)
        strings[name] = pen.getCharString()
    builder = FontBuilder(1000, isTTF=False)
    builder.setupGlyphOrder(font.getGlyphOrder())
    builder.setupCharacterMap(font.getBestCmap())
    builder.setupHorizontalMetrics(font["hmtx"].metrics)
    builder.setupHorizontalHeader(ascent=984, descent=-273)
    builder.setupNameTable({"familyName": "Compact", "styleName": "Regular"})
    builder.setupOS2()
    builder.setupPost()
    builder.setupCFF("Compact", {}, strings, {})
    return _program(builder.font)


def _descriptor(pdf: pikepdf.Pdf, name: str, flags: int, **program: Any) -> Any:
    return pdf.make_indirect(
        Dictionary(
            Type=Name.FontDescriptor,
            FontName=Name(f"/{name}"),
            Flags=flags,
            FontBBox=Array([-100, -300, 1000, 1000]),
            ItalicAngle=0,
            Ascent=800,
            Descent=-200,
            CapHeight=660,
            StemV=84,
            **program,
        )
    )


def _simple(subtype: Name, descriptor: Any, **entries: Any) -> Any:
    """A font of one byte a code; all letters are said to be half an em wide."""
    return Dictionary(
        Type=Name.Font,
        Subtype=subtype,
        BaseFont=descriptor.FontName,
        FirstChar=0,
        LastChar=255,
        Widths=Array([500] * 256),
        FontDescriptor=descriptor,
        **entries,
    )


def _set_in(make: Any, codes: str) -> Plant:
    operators = f"0 0 0 1 k BT /Fq 12 Tf 1 0 0 1 100 200 Tm <{codes}> Tj ET"
    return draw(operators, Font=lambda pdf: {"/Fq": make(pdf)})


def latin(pdf: pikepdf.Pdf) -> Any:
    """A word processor's text: WinAnsi, and a Unicode map in the program."""
    file = pdf.make_stream(_program(_few_letters()))
    descriptor = _descriptor(pdf, "AAAAAA+LiberationSans", 32, FontFile2=file)
    return _simple(Name.TrueType, descriptor, Encoding=Name.WinAnsiEncoding)


def symbolic(platform: int, encoding: int, page: int) -> Any:
    """A drawing program's text: codes of its own, in a map for this document alone."""

    def make(pdf: pikepdf.Pdf) -> Any:
        names = _few_letters(with_names=False).getGlyphOrder()[1:4]
        program = _mapped(platform, encoding, {page + n: name for n, name in enumerate(names, 1)})
        descriptor = _descriptor(pdf, "AAAAAA+NotoSans", 4, FontFile2=pdf.make_stream(program))
        return _simple(Name.TrueType, descriptor)

    return make


def compact(pdf: pikepdf.Pdf) -> Any:
    """A typesetter's text: bare CFF, and the names of its letters."""
    with TTFont(io.BytesIO(_compact())) as font:
        table = font.getTableData("CFF ")
    file = pdf.make_stream(table, Subtype=Name.Type1C)
    differences = Array([1, Name.A, Name.b, Name.aring])
    descriptor = _descriptor(pdf, "AAAAAA+CMR10", 4, FontFile3=file)
    return _simple(Name.Type1, descriptor, Encoding=Dictionary(Differences=differences))


def open_type(pdf: pikepdf.Pdf) -> Any:
    """A layout program's text: OpenType with CFF, glyphs by number."""
    file = pdf.make_stream(_compact(), Subtype=Name.OpenType)
    descriptor = _descriptor(pdf, "AAAAAA+NotoSerif-Regular", 4, FontFile3=file)
    info = Dictionary(Registry=pikepdf.String("Adobe"), Ordering=pikepdf.String("Identity"))
    info.Supplement = 0
    inner = Dictionary(
        Type=Name.Font,
        Subtype=Name.CIDFontType0,
        BaseFont=descriptor.FontName,
        CIDSystemInfo=info,
        DW=500,
        FontDescriptor=descriptor,
    )
    return Dictionary(
        Type=Name.Font,
        Subtype=Name.Type0,
        BaseFont=descriptor.FontName,
        Encoding=Name("/Identity-H"),
        DescendantFonts=Array([pdf.make_indirect(inner)]),
    )


def _renamed(name: str) -> Plant:
    def plant(pdf: pikepdf.Pdf) -> None:
        for font in pdf.pages[5].obj.Resources.Font.values():
            inner = font.DescendantFonts[0]
            font.BaseFont = inner.BaseFont = inner.FontDescriptor.FontName = Name(f"/{name}")

    return plant


def _jpeg(pdf: pikepdf.Pdf) -> Any:
    target = io.BytesIO()
    Image.new("CMYK", (220, 220), (30, 60, 90, 0)).save(target, "JPEG")
    return pdf.make_stream(
        target.getvalue(),
        Type=Name.XObject,
        Subtype=Name.Image,
        Width=220,
        Height=220,
        BitsPerComponent=8,
        ColorSpace=Name.DeviceCMYK,
        Decode=Array([1, 0] * 4),
        Filter=Name.DCTDecode,
    )


def _few_colours(pdf: pikepdf.Pdf) -> Any:
    table = pikepdf.String(bytes([0, 0, 0, 255, 0, 90, 90, 0]))
    space = Array([Name.Indexed, Name.DeviceCMYK, 1, table])
    return image(220, space, 1)(pdf)


def _deflated(pdf: pikepdf.Pdf) -> Any:
    made = image(220, Name.DeviceGray, 1)(pdf)
    made.write(zlib.compress(bytes(220 * 220)), filter=Name.FlateDecode)
    return made


def _gradient(_pdf: pikepdf.Pdf) -> Any:
    run = Dictionary(
        FunctionType=2,
        Domain=Array([0, 1]),
        C0=Array([0, 0, 0, 0]),
        C1=Array([0.2, 0.6, 0.4, 0]),
        N=1,
    )
    return Dictionary(
        ShadingType=2, ColorSpace=Name.DeviceCMYK, Coords=Array([100, 100, 150, 100]), Function=run
    )


def _plate_of_its_own(_pdf: pikepdf.Pdf) -> Any:
    tint = Dictionary(
        FunctionType=2, Domain=Array([0, 1]), C0=Array([0] * 4), C1=Array([0, 0, 0, 1]), N=1
    )
    return Array([Name.Separation, Name.Black, Name.DeviceCMYK, tint])


def _two_plates(pdf: pikepdf.Pdf) -> Any:
    code = b"{0 exch 0 exch}"
    spans = {"Domain": Array([0, 1] * 2), "Range": Array([0, 1] * 4)}
    tint = pdf.make_stream(code, FunctionType=4, **spans)
    return Array([Name.DeviceN, Array([Name.Cyan, Name.Black]), Name.DeviceCMYK, tint])


def _handed_down(pdf: pikepdf.Pdf) -> None:
    """Resources and boxes from the node above, as ISO 32000-1 7.7.3.4 allows."""
    page = pdf.pages[5].obj
    above = Dictionary(
        Type=Name.Pages, Count=1, Resources=page.Resources, MediaBox=page.MediaBox, Kids=Array()
    )
    del page.Resources, page.MediaBox
    node = pdf.make_indirect(above)
    tree = pdf.Root.Pages
    at = [kid.objgen for kid in tree.Kids].index(page.objgen)
    node.Parent, node.Kids = tree, Array([page])
    tree.Kids[at], page.Parent = node, node


def _in_pieces(pdf: pikepdf.Pdf) -> None:
    """The content in two streams that part between two operators."""
    page = pdf.pages[5].obj
    whole = page.Contents.read_bytes()
    page.Contents = Array([pdf.make_stream(whole), pdf.make_stream(b"\n")])


BLACK_FORM = form(b"0 0 0 1 k 0 0 20 20 re f")
OVERPRINT = state(op=True, OP=True, OPM=1)
SHADED = "q 100 100 50 20 re W n /Sh sh Q"
INKS = "0.3 0.4 0.1 0.2 k 100 100 20 20 re f"
PLATE = "/Cx cs 0.4 scn 100 100 20 20 re f"
PLATES = "/Cx cs 0.3 0.4 scn 100 100 20 20 re f"
INLINE = "q 20 0 0 20 100 100 cm BI /W 100 /H 1 /BPC 8 /CS /G ID {} EI Q"

SOUND = (
    SoundFile("as it was made"),
    SoundFile("a Noto face", _renamed("AAAAAA+NotoSerif-Regular")),
    SoundFile("a Liberation face", _renamed("AAAAAA+LiberationSerif")),
    SoundFile("TrueType by WinAnsi", _set_in(latin, "4162e5")),
    SoundFile("TrueType by codes of its own, Macintosh", _set_in(symbolic(1, 0, 0), "010203")),
    SoundFile("TrueType by codes of its own, symbol", _set_in(symbolic(3, 0, 0xF000), "010203")),
    SoundFile("bare CFF by names", _set_in(compact, "010203")),
    SoundFile("OpenType with CFF by glyphs", _set_in(open_type, "000100020003")),
    SoundFile("grey JPEG 2000", draw(PLACE, XObject=named(Im=jpx("L")))),
    SoundFile("JPEG in inks, turned as Adobe does", draw(PLACE, XObject=named(Im=_jpeg))),
    SoundFile("an image of few colours", draw(PLACE, XObject=named(Im=_few_colours))),
    SoundFile("a deflated grey image", draw(PLACE, XObject=named(Im=_deflated))),
    SoundFile("a gradient", draw(SHADED, Shading=named(Sh=_gradient))),
    SoundFile("all four inks", draw(INKS)),
    SoundFile("black by its plate", draw(PLATE, ColorSpace=named(Cx=_plate_of_its_own))),
    SoundFile("two process inks by name", draw(PLATES, ColorSpace=named(Cx=_two_plates))),
    SoundFile("black that overprints", draw(f"/Gx gs {SQUARE}", ExtGState=OVERPRINT)),
    SoundFile("a form drawn forty times", draw(f"{FORM} " * 40, XObject=named(Fm=BLACK_FORM))),
    SoundFile("resources handed down", _handed_down),
    SoundFile("content in pieces", _in_pieces),
    SoundFile("two things at once", both(draw(INKS), _renamed("AAAAAA+NotoSans"))),
    SoundFile("object streams", saved={"object_stream_mode": ObjectStreamMode.generate}),
    SoundFile("made for the web", saved={"linearize": True}),
    SoundFile("written for people", saved={"qdf": True}),
    SoundFile(
        "nothing compressed",
        saved={"compress_streams": False, "stream_decode_level": StreamDecodeLevel.generalized},
    ),
)
