from __future__ import annotations

import os
from pathlib import Path

import pytest

from book.bindery.record.output import Output
from book.build.stamp import Stamp, inputs_key, read_stamp, write_stamp
from book.ground.errors import BookError, ExitCode
from book.ground.files import STALE, digest, sweep, write


def test_a_written_file_replaces_the_old_one_whole(tmp_path: Path) -> None:
    file = tmp_path / "deep" / "file.txt"
    write(file, b"old")
    write(file, b"new")
    assert file.read_bytes() == b"new"
    assert [entry.name for entry in file.parent.iterdir()] == ["file.txt"]


def test_a_file_that_would_not_change_is_left_alone(tmp_path: Path) -> None:
    file = tmp_path / "index.html"
    write(file, b"the same")
    os.utime(file, (0, 0))
    write(file, b"the same")
    assert file.stat().st_mtime == 0
    write(file, b"the sane")
    assert file.read_bytes() == b"the sane"


def test_a_place_that_cannot_be_written_is_said_with_its_reason(tmp_path: Path) -> None:
    (tmp_path / "taken").write_text("a file where a folder should be")
    with pytest.raises(BookError) as caught:
        write(tmp_path / "taken" / "file.txt", b"")
    assert caught.value.exit_code is ExitCode.NOT_WRITABLE
    assert "--output" in caught.value.hint.nb


@pytest.fixture
def built(tmp_path: Path) -> tuple[Path, Stamp]:
    write(tmp_path / "dist/book.pdf", b"pages")
    made = Output(str(tmp_path / "dist/book.pdf"), 4, 5, digest(b"pages"))
    stamp = Stamp("key", (made,), (), ())
    write_stamp(tmp_path / "stamp.json", stamp)
    return tmp_path / "stamp.json", stamp


def test_a_stamp_is_read_back_as_it_was_written(built: tuple[Path, Stamp]) -> None:
    file, stamp = built
    assert read_stamp(file, "key") == stamp


def test_a_stamp_of_other_inputs_is_not_trusted(built: tuple[Path, Stamp]) -> None:
    assert read_stamp(built[0], "other") is None


def test_a_stamp_whose_output_was_touched_is_not_trusted(built: tuple[Path, Stamp]) -> None:
    Path(built[1].outputs[0].path).write_bytes(b"paged")
    assert read_stamp(built[0], "key") is None


def test_a_stamp_whose_output_is_gone_is_not_trusted(built: tuple[Path, Stamp]) -> None:
    Path(built[1].outputs[0].path).unlink()
    assert read_stamp(built[0], "key") is None


@pytest.mark.parametrize("bad", ["", "{", "[]", '{"inputs": "key"}'])
def test_a_broken_stamp_is_no_stamp(tmp_path: Path, bad: str) -> None:
    (tmp_path / "stamp.json").write_text(bad)
    assert read_stamp(tmp_path / "stamp.json", "key") is None


def test_the_key_changes_with_any_byte_name_or_order(tmp_path: Path) -> None:
    folder = tmp_path / "in"
    write(folder / "a.md", b"one")
    keys = {inputs_key([folder], [], "order")}
    keys.add(inputs_key([folder], [], "another order"))
    write(folder / "a.md", b"two")
    keys.add(inputs_key([folder], [], "order"))
    (folder / "a.md").rename(folder / "b.md")
    keys.add(inputs_key([folder], [], "order"))
    write(folder / "c.md", b"")
    keys.add(inputs_key([folder], [], "order"))
    assert len(keys) == 5


def test_the_key_ignores_hidden_files_and_byte_code(tmp_path: Path) -> None:
    write(tmp_path / "a.md", b"one")
    before = inputs_key([tmp_path], [], "")
    write(tmp_path / ".a.md.swp", b"editor")
    write(tmp_path / "__pycache__/a.pyc", b"python")
    assert inputs_key([tmp_path], [], "") == before


def test_what_a_killed_build_left_is_swept_when_it_is_old(tmp_path: Path) -> None:
    old, fresh, theirs = (tmp_path / n for n in (".a.pdf.x.part", ".b.pdf.y.part", "c.part"))
    for file in (old, fresh, theirs):
        file.write_bytes(b"half")
    os.utime(old, (0, old.stat().st_mtime - STALE - 1))
    assert sweep(tmp_path) == (old,)
    assert sorted(tmp_path.iterdir()) == [fresh, theirs]
