"""A name that no file system takes is a file that is not there."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.command_line import build_py

LONG = "å" * 200


@pytest.mark.parametrize(
    ("contents", "text"),
    [(f"contents: [{LONG}.md]\n", ""), ("", f"![x]({LONG}.png)\n"), ("", f"[x]({LONG}.md)\n")],
    ids=["contents", "image", "link"],
)
def test_a_name_that_is_too_long_is_found_and_ends_nothing(
    tmp_path: Path, contents: str, text: str
) -> None:
    (tmp_path / "book.yaml").write_text(f"title: Bok\n{contents}", "utf-8")
    (tmp_path / "1.md").write_text(f"---\ntitle: En\n---\n\nTekst. {text}", "utf-8")
    said = build_py("check", "--book", tmp_path, cwd=tmp_path)
    assert said.code == 1
    assert LONG in said.out
    assert "Traceback" not in said.out + said.err
