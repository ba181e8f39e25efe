"""Bound pages to finish: a small book with every kind of colour the engine can write."""

from __future__ import annotations

import io
from pathlib import Path

import numpy as np
import pytest
from PIL import Image, ImageCms
from weasyprint import HTML

from book.bindery.printing import press_ready
from book.bindery.profile import Profile, read
from book.diagnostics import Sink
from book.model import BookMeta, Contributor

HERE = Path(__file__).parent


@pytest.fixture(scope="session")
def profile() -> Profile:
    sink = Sink()
    styles = HERE.parent.parent / "styles"
    found = read(styles / "profiles" / "skandinavisk-offset.yaml", sink)
    assert found is not None, list(sink)
    return found


@pytest.fixture(scope="session")
def meta() -> BookMeta:
    return BookMeta(
        "Prøvebok",
        editors=(Contributor("Kari Nordmann"), Contributor("Ola Nordmann")),
        date="2026-11-23",
        output="provebok",
    )


def _picture(width: int, height: int) -> Image.Image:
    """A smooth run of colours with some noise, as in a photo."""
    rows, columns = np.mgrid[0:height, 0:width]
    noise = np.random.default_rng(7).integers(0, 24, (height, width))
    planes = (columns * 231 // width + noise, rows * 231 // height + noise, 90 + noise)
    return Image.fromarray(np.dstack(planes).astype(np.uint8), mode="RGB")


def _save_images(folder: Path) -> None:
    photo = _picture(600, 400)
    photo.save(folder / "foto.jpg", quality=90)
    p3 = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    photo.save(folder / "foto-profil.jpg", quality=90, icc_profile=p3)
    alpha = _picture(280, 210).convert("RGBA")
    alpha.putalpha(Image.linear_gradient("L").resize((280, 210)))
    alpha.save(folder / "gjennomsiktig.png")
    _picture(600, 400).convert("L").save(folder / "graa.png")
    photo.convert("L").convert("RGB").save(folder / "graa-rgb.jpg", quality=95)
    bits = Image.fromarray((np.indices((600, 600)).sum(0) // 40 % 2 * 255).astype(np.uint8))
    bits.convert("1").save(folder / "strek.png")
    _picture(300, 300).convert("CMYK").save(folder / "cmyk.jpg", quality=95)
    Image.new("RGB", (100, 100), (10, 110, 60)).save(folder / "flis.png")


@pytest.fixture(scope="session")
def picture_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("bilder")
    _save_images(folder)
    return folder


@pytest.fixture(scope="session")
def bound(picture_folder: Path) -> bytes:
    """As WeasyPrint lays it out: RGB, bleed, links."""
    html = (HERE / "provebok.html").read_text(encoding="utf-8")
    html = html.replace("file:FONTS", (HERE.parent.parent / "styles" / "fonts").as_uri())
    target = io.BytesIO()
    HTML(string=html, base_url=str(picture_folder) + "/").write_pdf(target)
    return target.getvalue()


@pytest.fixture(scope="session")
def printed(bound: bytes, profile: Profile, meta: BookMeta) -> bytes:
    return press_ready(bound, profile, meta)
