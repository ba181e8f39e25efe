"""Images in the print file: in inks, dense enough and no denser, exact where they were exact."""

from __future__ import annotations

import io
from collections import Counter
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
import pikepdf
import pytest
from pikepdf import Name
from PIL import Image, ImageCms

from book.bindery.inks.colour import Inks
from book.bindery.preflight.reading import read
from book.bindery.printing.edition import press_ready
from book.bindery.profile.profile import Profile
from book.model import BookMeta

from .laid_out import bound_pages


@dataclass(frozen=True, slots=True)
class Stored:
    """An image as the file holds it."""

    width: int
    bits: int
    space: str
    packing: str
    upside_down: bool
    mean: tuple[float, ...]
    """Of each channel, in ink."""


def stored(data: bytes) -> list[Stored]:
    found = []
    with pikepdf.open(io.BytesIO(data)) as pdf:
        for thing in pdf.objects:
            if isinstance(thing, pikepdf.Stream) and thing.get("/Subtype") == Name.Image:
                pixels = np.asarray(
                    pikepdf.PdfImage(thing).as_pil_image(apply_mask=False, apply_decode_array=False)
                ).astype(float)
                channels = pixels.reshape(pixels.shape[0] * pixels.shape[1], -1)
                found.append(
                    Stored(
                        int(thing.Width),
                        int(thing.BitsPerComponent),
                        str(thing.ColorSpace),
                        str(thing.Filter),
                        "/Decode" in thing,
                        tuple(float(value) for value in channels.mean(axis=0)),
                    )
                )
    return found


def test_images_come_down_to_what_the_press_can_use(printed: bytes, profile: Profile) -> None:
    facts = read(printed)
    pictures = [p for page in facts.pages for p in page.pictures if p.bits == 8]
    assert pictures
    for picture in pictures:
        assert profile.image_ppi <= picture.ppi <= profile.image_ppi_most + 2


def test_no_image_is_enlarged(bound: bytes, profile: Profile, meta: BookMeta) -> None:
    dense = replace(profile, image_ppi=2000, image_ppi_most=2400)
    before = Counter((p.width, p.height) for page in read(bound).pages for p in page.pictures)
    after = read(press_ready(bound, dense, meta))
    assert Counter((p.width, p.height) for page in after.pages for p in page.pictures) == before


def test_grey_pictures_print_from_black_and_line_art_keeps_its_pixels(printed: bytes) -> None:
    spaces = Counter((image.space, image.bits) for image in stored(printed))
    assert spaces["/DeviceGray", 1] == 1
    assert spaces["/DeviceGray", 8] == 3  # two grey photos and a soft mask
    (bits,) = [image for image in stored(printed) if image.bits == 1]
    assert bits.width == 600


def test_photos_stay_jpeg_and_drawings_stay_exact(printed: bytes) -> None:
    cmyk = [image.packing for image in stored(printed) if image.space == "/DeviceCMYK"]
    assert Counter(cmyk) == {"/DCTDecode": 3, "/FlateDecode": 2}


def _swapped(profile: bytes) -> bytes:
    """An sRGB profile whose red and green primaries have changed places."""
    count = int.from_bytes(profile[128:132], "big")
    data = bytearray(profile)
    tags = {bytes(data[132 + 12 * n : 136 + 12 * n]): 132 + 12 * n for n in range(count)}
    red, green = tags[b"rXYZ"], tags[b"gXYZ"]
    data[red : red + 4], data[green : green + 4] = b"gXYZ", b"rXYZ"
    return bytes(data)


@pytest.mark.parametrize("kind", ["JPEG", "PNG"])
def test_an_image_s_own_profile_counts(
    kind: str, tmp_path: Path, sheet: Path, profile: Profile, meta: BookMeta
) -> None:
    srgb = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    file = tmp_path / f"rod.{kind.lower()}"
    red = Image.new("RGB", (300, 300), (200, 30, 30))
    red.save(file, kind, icc_profile=_swapped(srgb))
    html = (
        '<!doctype html><html lang="nb"><head><title>x</title></head><body class="paged">'
        f'<p><img src="{file.name}" alt="Rødt" style="width: 2cm"></p></body></html>'
    )
    bound = bound_pages(html, sheet, tmp_path, meta)
    (image,) = stored(press_ready(bound, profile, meta, [file]))
    cyan, magenta = image.mean[:2]
    assert image.upside_down == (kind == "JPEG")
    assert cyan > magenta + 60  # the red is a green by its own profile


def test_a_picture_that_is_in_inks_keeps_them(printed: bytes, picture_folder: Path) -> None:
    with Image.open(picture_folder / "cmyk.jpg") as original:
        wanted = list(np.asarray(original).reshape(-1, 4).mean(axis=0))
    assert any(
        image.upside_down and list(image.mean) == pytest.approx(wanted, abs=2)
        for image in stored(printed)
        if image.space == "/DeviceCMYK"
    )


@pytest.mark.parametrize("kind", ["junk", "cut off", "of inks"])
def test_a_picture_with_a_profile_that_cannot_be_used_is_taken_for_srgb(
    kind: str, profile: Profile
) -> None:
    srgb = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    embedded = {"junk": b"x" * 400, "cut off": srgb[:300], "of inks": profile.condition.data}[kind]
    picture = Image.new("RGB", (1, 1), (11, 85, 99))
    inks = Inks(profile)
    assert inks.of_image(picture, embedded).tobytes() == inks.of_image(picture).tobytes()
