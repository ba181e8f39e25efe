"""What is installed to make a book: locked by hash, each under a licence somebody has judged."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.supply.licences import LOCKS, packages, page


def test_every_locked_package_has_a_known_licence() -> None:
    found = list(packages())
    assert [(p.name, p.stated) for p in found if not p.licence] == []
    assert len(found) > 60


def test_the_list_of_licences_is_of_these_packages(repository: Path) -> None:
    assert (repository / "docs/licences.md").read_text("utf-8") == page(), (
        "write it anew: python -m tests.supply.licences > docs/licences.md"
    )


@pytest.mark.parametrize("lock", LOCKS)
def test_every_requirement_is_locked_by_version_and_hash(lock: str, repository: Path) -> None:
    text = re.sub(r"^ *#.*\n", "", (repository / lock).read_text("utf-8"), flags=re.MULTILINE)
    requirements = text.replace("\\\n", " ").strip().split("\n")
    assert len(requirements) > 30
    for requirement in requirements:
        assert re.match(r"[\w.-]+==\S+", requirement), requirement
        assert "--hash=sha256:" in requirement
    assert "://" not in text
