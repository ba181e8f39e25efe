"""A release refuses whatever is open, and what it packs can be made again."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from book.build.order import Edition, Order
from book.build.release import CHECKSUMS, COMMIT, DELIVERY, release, verify
from book.ground.errors import BookError
from book.ground.files import digest
from tests.build.test_build import Quiet
from tests.conftest import REPOSITORY

BOOK = """\
title: Fjøra
language: nb
publisher: Forlaget
date: 2026-11-28
edition: 1. utgave
license: CC BY 4.0
description: En bok om fjøra.
editors: [Kari Nordmann]
output: fjoera
"""
CHAPTER = "---\ntitle: Stranda\nstatus: final\n---\n\nHer er stranda.\n"


def git(folder: Path, *words: str) -> None:
    who = ["-c", "user.name=Test", "-c", "user.email=test@example.org"]
    subprocess.run(["git", *who, *words], cwd=folder, check=True, capture_output=True)


def commit(folder: Path) -> None:
    git(folder, "add", "-A")
    git(folder, "commit", "--quiet", "-m", "The book")


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """A repository of its own, with a small book that nothing is missing from."""
    home = tmp_path / "home"
    (home / "chapters").mkdir(parents=True)
    (home / "chapters/book.yaml").write_text(BOOK, "utf-8")
    (home / "chapters/stranda.md").write_text(CHAPTER, "utf-8")
    (home / ".gitignore").write_text(".cache/\ndist/\n__pycache__/\n")
    git(home, "init", "--quiet")
    commit(home)
    return home


@pytest.fixture
def clone(home: Path) -> Path:
    """The same with the compiler beside it, to build from."""
    for name in ("templates", "styles", "book"):
        shutil.copytree(REPOSITORY / name, home / name)
    shutil.copy(REPOSITORY / "requirements.txt", home)
    commit(home)
    return home


def order(home: Path) -> Order:
    everything = frozenset(Edition)
    return Order(home / "chapters", home / "dist", home, home, everything, jobs=1)


def without(key: str) -> str:
    return "".join(line for line in BOOK.splitlines(True) if not line.startswith(key))


OMISSIONS = {
    "a draft": ("stranda.md", CHAPTER.replace("final", "draft"), "RE001"),
    "a mark": ("stranda.md", CHAPTER + "\nTODO: mer om tang.\n", "CK"),
    "a dead link": ("stranda.md", CHAPTER + "\nSe [fjellet](fjellet.md).\n", "RF"),
    **{
        f"no {key}": ("book.yaml", without(key), "RE003")
        for key in ("publisher", "date", "edition", "license", "description", "editors")
    },
}


@pytest.mark.parametrize("omission", OMISSIONS)
def test_a_release_refuses(omission: str, home: Path) -> None:
    name, text, code = OMISSIONS[omission]
    (home / "chapters" / name).write_text(text, "utf-8")
    commit(home)
    made = release(order(home), "1.0", Quiet())
    assert made.parcel is None
    assert any(finding.rule.code.startswith(code) for finding in made.outcome.findings)
    assert not (home / "dist").exists()


def test_a_release_refuses_what_is_not_committed(home: Path) -> None:
    (home / "chapters/stranda.md").write_text(CHAPTER + "\nMer.\n", "utf-8")
    made = release(order(home), "1.0", Quiet())
    assert made.parcel is None
    assert [finding.rule.code for finding in made.outcome.findings] == ["RE004"]


@pytest.mark.parametrize("version", ["../1", "a/b", ".", "1 0"])
def test_a_version_that_cannot_name_a_folder_is_refused(version: str, tmp_path: Path) -> None:
    with pytest.raises(BookError, match="cannot name a folder"):
        release(order(tmp_path), version, Quiet())


@pytest.mark.slow
def test_a_claim_that_nobody_has_proven_stops_a_release(
    clone: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("book.bindery.checks.validation._jar", lambda: None)
    screen = replace(order(clone), editions=frozenset({Edition.SCREEN}))
    made = release(screen, "1.0", Quiet())
    assert made.parcel is None
    assert "RE005" in {finding.rule.code for finding in made.outcome.findings}


@pytest.mark.slow
def test_a_parcel_can_be_made_again(clone: Path, tool: Callable[[str], str]) -> None:
    tool("java")
    made = release(order(clone), "1.0", Quiet())
    assert made.parcel == clone / "dist/release/1.0", made.outcome.findings
    names = {file.name for file in made.parcel.iterdir()}
    assert names >= {CHECKSUMS, COMMIT, DELIVERY, "citations", "fjoera.epub", "fjoera.pdf"}
    assert verify(made.parcel, clone, clone / "chapters") == ()
    (made.parcel / "fjoera.epub").write_bytes(b"other")
    assert verify(made.parcel, clone, clone / "chapters") == ("fjoera.epub",)


def test_a_folder_that_is_no_parcel_is_refused(tmp_path: Path) -> None:
    with pytest.raises(BookError, match="is no release"):
        verify(tmp_path, tmp_path, tmp_path / "chapters")


@pytest.mark.parametrize(
    ("checksums", "commit"),
    [
        (b"\xff\xfe", b"0" * 40),
        (b"", None),
        (b"", b"\xff"),
        (b"", b"--pathspec-from-file=/etc/passwd"),
        (b"", b"main"),
        (b"{sum}  ../theirs.txt\n", b"0" * 40),
        (b"{sum}  {outside}\n", b"0" * 40),
    ],
)
def test_a_parcel_from_elsewhere_leads_nowhere(
    checksums: bytes, commit: bytes | None, tmp_path: Path
) -> None:
    theirs = tmp_path / "theirs.txt"
    theirs.write_bytes(b"theirs")
    parcel = tmp_path / "1.0"
    parcel.mkdir()
    sums = checksums.replace(b"{sum}", digest(b"theirs").encode())
    (parcel / CHECKSUMS).write_bytes(sums.replace(b"{outside}", str(theirs).encode()))
    if commit is not None:
        (parcel / COMMIT).write_bytes(commit)
    with pytest.raises(BookError, match="is no release"):
        verify(parcel, tmp_path, tmp_path / "chapters")
