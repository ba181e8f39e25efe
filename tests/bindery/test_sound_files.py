"""Preflight says nothing of sound files, and says what is wrong with broken ones."""

from __future__ import annotations

import io
import re
from collections.abc import Callable

import pikepdf
import pytest
from pikepdf import Name, ObjectStreamMode

from book.bindery.preflight import preflight
from book.bindery.profile.profile import Profile
from book.ground.units import Length, Size

from .faults import draw, planted
from .hidden_faults import PLACE, TWINS, named
from .sound_files import SOUND, SoundFile

TRIM = Size(Length.mm(120), Length.mm(160))


def found(data: bytes, profile: Profile) -> list[str]:
    return [finding.message("en") for finding in preflight(data, profile, trim=TRIM).findings]


def test_there_are_enough_of_them() -> None:
    assert len({sound.name for sound in SOUND}) >= 20
    assert len({twins.name for twins in TWINS}) >= 30


@pytest.mark.parametrize("sound", SOUND, ids=lambda sound: sound.name)
def test_nothing_is_said_of_a_sound_file(
    sound: SoundFile, printed: bytes, profile: Profile, no_ghostscript: None
) -> None:
    assert found(sound.made(printed), profile) == []


@pytest.mark.slow
@pytest.mark.parametrize("sound", SOUND, ids=lambda sound: sound.name)
def test_nothing_is_said_of_its_plates(
    sound: SoundFile, printed: bytes, profile: Profile, tool: Callable[[str], str]
) -> None:
    tool("gs")
    assert found(sound.made(printed), profile) == []


def scanned(pdf: pikepdf.Pdf) -> pikepdf.Object:
    """An image whose decoder few machines have."""
    return pdf.make_stream(
        b"\0" * 40,
        Type=Name.XObject,
        Subtype=Name.Image,
        Width=600,
        Height=600,
        BitsPerComponent=1,
        ColorSpace=Name.DeviceGray,
        Filter=Name.JBIG2Decode,
    )


def test_an_image_that_nothing_here_decodes_is_no_traceback(
    printed: bytes, profile: Profile, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", "")
    assert found(planted(printed, draw(PLACE, XObject=named(Im=scanned))), profile) == []


def test_content_that_nothing_here_decodes_is_told(printed: bytes, profile: Profile) -> None:
    def plant(pdf: pikepdf.Pdf) -> None:
        pdf.pages[5].obj.Contents = pdf.make_stream(b"\0" * 40, Filter=Name.JBIG2Decode)

    report = preflight(planted(printed, plant), profile, trim=TRIM)
    assert [f.page for f in report.findings if f.rule.code == "PF038"] == ["6"]


def spoilt(data: bytes, share: float) -> bytes:
    """The file with the middle of its largest object stream overwritten."""
    target = io.BytesIO()
    with pikepdf.open(io.BytesIO(data)) as pdf:
        pdf.save(target, object_stream_mode=ObjectStreamMode.generate, deterministic_id=True)
    whole = bytearray(target.getvalue())
    streams = [
        (int(size[1]), head.end())
        for head in re.finditer(rb"<<[^<>]*/ObjStm[^<>]*>>\s*stream\n", whole)
        if (size := re.search(rb"/Length (\d+)", head[0]))
    ]
    length, begins = max(streams)
    for at in range(begins + int(length * share), begins + length):
        whole[at] ^= 0x5A
    return bytes(whole)


@pytest.mark.parametrize("share", [0.0, 0.2, 0.5, 0.8, 0.95])
def test_a_broken_object_stream_is_told_and_no_traceback(
    share: float, printed: bytes, profile: Profile
) -> None:
    report = preflight(spoilt(printed, share), profile, trim=TRIM)
    assert report.findings
    assert all(finding.message("nb") for finding in report.findings)
