"""Bound pages to finish: a small book with every kind of colour the engine can write."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
from PIL import Image, ImageCms

from book.bindery.printing.edition import press_ready
from book.bindery.profile.files import read
from book.bindery.profile.profile import Profile
from book.findings.diagnostics import Sink
from book.model import BookMeta, Contributor

from .laid_out import bound_pages

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
def sheet(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The test book's style sheet, with its fonts beside it as the press wants them."""
    folder = tmp_path_factory.mktemp("stil")
    fonts = HERE.parent.parent / "styles" / "fonts"
    for name in ("source-serif-4/SourceSerif4SmText-Regular", "source-sans-3/SourceSans3-Semibold"):
        shutil.copy(fonts / f"{name}.ttf", folder)
    return Path(shutil.copy(HERE / "provebok.css", folder))


@pytest.fixture(scope="session")
def bound(picture_folder: Path, sheet: Path, meta: BookMeta) -> bytes:
    """As the press hands it over: RGB, bleed, links, tags."""
    html = (HERE / "provebok.html").read_text(encoding="utf-8")
    return bound_pages(html, sheet, picture_folder, meta)


@pytest.fixture(scope="session")
def printed(bound: bytes, profile: Profile, meta: BookMeta) -> bytes:
    return press_ready(bound, profile, meta)


@pytest.fixture
def no_ghostscript(monkeypatch: pytest.MonkeyPatch) -> None:
    """Ghostscript costs half a second a file, and most tests are not about ink."""
    monkeypatch.setattr("book.bindery.preflight.ink.find", lambda _: None)


@pytest.fixture
def ghostscript(
    no_ghostscript: None, tool: Callable[[str], str], monkeypatch: pytest.MonkeyPatch
) -> str:
    """Ghostscript for the tests that are about it."""
    command = tool("gs")
    monkeypatch.setattr("book.bindery.preflight.ink.find", lambda _: Path(command))
    return command
