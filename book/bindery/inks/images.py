"""Images for the press: in inks, no denser than the press can use, never enlarged."""

from __future__ import annotations

import hashlib
import io
import math
import zlib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pikepdf
from pikepdf import Array, Name
from PIL import Image, ImageChops

from book.bindery.inks.colour import Inks
from book.bindery.preflight.facts import Placement
from book.bindery.preflight.file_resources import FileResources
from book.bindery.preflight.paints import Family

JPEG_QUALITY = 92
JPEG_SLACK = 4.0
"""Per cent of ink kept free, at a time, for what JPEG adds to a tone."""
ATTEMPTS = 5
LARGE = 1_500_000
"""Bytes from which a losslessly kept photo is made a JPEG, if that is a quarter of the size."""

Key = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Need:
    """The largest an image is placed, in points along its rows and down its columns."""

    across: float
    down: float


def needs(placements: Iterable[Placement]) -> dict[Key, Need]:
    """How large each image is placed at most."""
    found: dict[Key, Need] = {}
    for placement in placements:
        old = found.get(placement.key, Need(0, 0))
        found[placement.key] = Need(
            max(old.across, placement.across), max(old.down, placement.down)
        )
    return found


def profiles_of(files: Sequence[Path]) -> dict[str, bytes]:
    """ICC profiles embedded in images, by digest of the pixels: the engine drops those of PNGs."""
    found = {}
    for file in files:
        if file.suffix.lower() != ".png":
            continue
        try:
            with Image.open(file) as image:
                if icc := image.info.get("icc_profile"):
                    found[_digest(image.convert("RGB"))] = bytes(icc)
        except OSError:
            continue  # the press has said that it cannot be read
    return found


def _digest(image: Image.Image) -> str:
    return hashlib.sha256(repr(image.size).encode() + image.tobytes()).hexdigest()


@dataclass(slots=True)
class ImageConverter:
    """Converts the images of one file, each once."""

    inks: Inks
    needs: Mapping[Key, Need]
    icc_by_pixels: Mapping[str, bytes]

    def convert(self, stream: Any, resources: Any = None, need: Need | None = None) -> None:
        """Rewrite an image in place; stencil masks and 1-bit images keep their pixels."""
        stream["/Interpolate"] = False
        if "/Intent" in stream:
            del stream["/Intent"]
        bits = int(stream.get("/BitsPerComponent", 1))
        if stream.get("/ImageMask", False) or bits == 1:
            return
        space = FileResources().space(stream.get("/ColorSpace"), resources)
        if space.family is Family.SPOT or isinstance(stream.get("/Mask"), Array):
            return
        need = need or self.needs.get(stream.objgen, Need(0, 0))
        lossy = _is_jpeg(stream)
        is_cmyk = space.components == 4
        size = self._size(stream, need)
        if is_cmyk and size is None:
            return
        picture = _pixels(stream)
        if picture is None:
            return
        self._keep_mask(stream, size)
        if is_cmyk:
            self._write_inks(stream, self.inks.limited(_resized(picture, size)), lossy=lossy)
            return
        self._write_colours(stream, picture, size, lossy=lossy)

    def _write_colours(
        self, stream: Any, picture: Image.Image, size: tuple[int, int] | None, *, lossy: bool
    ) -> None:
        icc = self._embedded(stream, picture)
        grey = _grey(picture)
        if grey is not None:
            if _is_line_art(grey):
                write(stream, grey.convert("1", dither=Image.Dither.NONE), lossy=False)
            else:
                write(stream, _resized(grey, size), lossy=lossy)
            return
        smaller = _resized(picture.convert("RGB"), size)
        self._write_inks(stream, self.inks.of_image(smaller, icc), lossy=lossy)

    def _write_inks(self, stream: Any, inks: Image.Image, *, lossy: bool) -> None:
        """Write a CMYK image so that it keeps the ink limit even after JPEG has added its noise."""
        for attempt in range(1, ATTEMPTS):
            write(stream, inks, lossy=lossy)
            if stream["/Filter"] != Name.DCTDecode or not self._exceeds(stream):
                return
            inks = self.inks.limited(inks, JPEG_SLACK * attempt)
        write(stream, inks, lossy=False)

    def _exceeds(self, stream: Any) -> bool:
        import numpy as np

        values = np.asarray(Image.open(io.BytesIO(stream.read_raw_bytes())))
        heaviest = int(values.sum(axis=2, dtype=np.int32).max(initial=0))
        return heaviest > self.inks.profile.ink * 2.55

    def _size(self, stream: Any, need: Need) -> tuple[int, int] | None:
        """The pixels to come down to; None when there are not too many."""
        profile = self.inks.profile
        width, height = int(stream["/Width"]), int(stream["/Height"])
        if need.across <= 0 or need.down <= 0:
            return None
        ppi = min(width * 72 / need.across, height * 72 / need.down)
        if ppi <= profile.image_ppi_most:
            return None
        wanted = (profile.image_ppi + profile.image_ppi_most) / 2
        return (math.ceil(width * wanted / ppi), math.ceil(height * wanted / ppi))

    def _keep_mask(self, stream: Any, size: tuple[int, int] | None) -> None:
        """Bring a soft mask down with its image."""
        mask = stream.get("/SMask")
        if mask is None:
            return
        mask["/Interpolate"] = False
        if size is None or int(mask.get("/BitsPerComponent", 8)) != 8:
            return
        if int(mask["/Width"]) > size[0]:
            pixels = _pixels(mask)
            if pixels is not None:
                write(mask, _resized(pixels.convert("L"), size), lossy=False)

    def _embedded(self, stream: Any, picture: Image.Image) -> bytes:
        """The image's own profile: in its colour space, its JPEG, or the file it was made from."""
        space = stream.get("/ColorSpace")
        if isinstance(space, Array) and space[0] == Name.ICCBased and int(space[1].N) == 3:
            return bytes(space[1].read_bytes())
        found = picture.info.get("icc_profile", b"") if picture.mode == "RGB" else b""
        if not found and self.icc_by_pixels:
            found = self.icc_by_pixels.get(_digest(picture.convert("RGB")), b"")
        return bytes(found)


def _is_jpeg(stream: Any) -> bool:
    filters = stream.get("/Filter")
    return filters == Name.DCTDecode or (
        isinstance(filters, Array) and Name.DCTDecode in list(filters)
    )


def _pixels(stream: Any) -> Image.Image | None:
    """Decode an image without its mask; None when it is of a kind that cannot be."""
    try:
        if stream.get("/Filter") == Name.DCTDecode:
            picture = _jpeg_pixels(stream)
        else:
            picture = pikepdf.PdfImage(stream).as_pil_image(apply_mask=False)
    except (NotImplementedError, OSError, ValueError, pikepdf.PdfError):
        return None
    return picture if picture.mode in ("RGB", "L", "CMYK") else picture.convert("RGB")


def _jpeg_pixels(stream: Any) -> Image.Image:
    """Decode a JPEG, keeping its ICC profile; `Decode` may say that it is upside down."""
    picture: Image.Image = Image.open(io.BytesIO(stream.read_raw_bytes()))
    picture.load()
    turned = [float(value) for value in stream.get("/Decode", [])][:2] == [1.0, 0.0]
    if picture.mode == "CMYK":
        turned = not turned  # Pillow takes all inks for upside down, as Adobe's are
    if not turned:
        return picture
    inverted = ImageChops.invert(picture)
    inverted.info = picture.info
    return inverted


def _grey(picture: Image.Image) -> Image.Image | None:
    """The picture in mode L, if it has no colour."""
    if picture.mode == "L":
        return picture
    import numpy as np

    values = np.asarray(picture.convert("RGB")).astype(np.int16)
    if (values.max(axis=2) - values.min(axis=2)).max(initial=0) > 2:
        return None
    return Image.fromarray(np.rint(values.mean(axis=2)).astype(np.uint8), mode="L")


def _is_line_art(grey: Image.Image) -> bool:
    """Whether a grey picture holds nothing but full black and full white."""
    counts = grey.histogram()
    return counts[0] > 0 and not any(counts[1:255])


def _resized(picture: Image.Image, size: tuple[int, int] | None) -> Image.Image:
    return picture.resize(size, Image.Resampling.LANCZOS) if size else picture


_SPACES = {"1": Name.DeviceGray, "L": Name.DeviceGray, "CMYK": Name.DeviceCMYK}


def write(stream: Any, picture: Image.Image, *, lossy: bool) -> None:
    """Put pixels into an image object: as JPEG if they came so or are a large photo, or exactly."""
    if lossy and picture.mode != "1":
        kind, data = Name.DCTDecode, _jpeg(picture)
    else:
        kind, data = Name.FlateDecode, zlib.compress(picture.tobytes(), 6)
        if (
            len(data) > LARGE
            and picture.mode != "1"
            and len(jpeg := _jpeg(picture)) * 4 < len(data)
        ):
            kind, data = Name.DCTDecode, jpeg
    for key in ("/DecodeParms", "/Decode"):
        if key in stream:
            del stream[key]
    stream.write(data, filter=kind)
    stream["/Width"], stream["/Height"] = picture.size
    stream["/BitsPerComponent"] = 1 if picture.mode == "1" else 8
    stream["/ColorSpace"] = _SPACES[picture.mode]
    if kind == Name.DCTDecode and picture.mode == "CMYK":
        stream["/Decode"] = Array([1, 0] * 4)  # Pillow writes inks upside down, as Adobe does


def _jpeg(picture: Image.Image) -> bytes:
    target = io.BytesIO()
    picture.save(target, "JPEG", quality=JPEG_QUALITY, subsampling=0, optimize=True)
    return target.getvalue()
