"""Mending a manuscript: only what has one right answer, and nothing else in the file."""

from __future__ import annotations

import codecs
import re
import unicodedata
from pathlib import Path
from random import Random

import pytest

from book.build.mending import MendedFile, mend
from book.build.reading import judged
from tests.fuzz.mutation import mutated

FIXTURES = Path(__file__).parents[1] / "manuscript" / "mending"
UNREADABLE = FIXTURES / "unreadable.md"
FILES = SPOILT, MENDED = FIXTURES / "spoilt.md", FIXTURES / "mended.md"


def _mend(folder: Path, data: bytes) -> MendedFile | None:
    (folder / "oppdal.md").write_bytes(data)
    files, _ = mend(folder, folder)
    return files[0] if files else None


def _after(folder: Path, data: bytes) -> bytes:
    file = _mend(folder, data)
    return file.after if file else data


def test_what_has_one_right_answer_is_mended_and_the_rest_stands(tmp_path: Path) -> None:
    assert _after(tmp_path, SPOILT.read_bytes()).decode() == MENDED.read_text("utf-8")


def test_what_is_mended_stays_as_it_is(tmp_path: Path) -> None:
    assert _mend(tmp_path, MENDED.read_bytes()) is None


@pytest.mark.parametrize("line_end", ["\r\n", "\r"])
@pytest.mark.parametrize("mark", [b"", codecs.BOM_UTF8])
def test_line_ends_and_byte_order_mark_are_kept(line_end: str, mark: bytes, tmp_path: Path) -> None:
    before, after = (mark + p.read_bytes().replace(b"\n", line_end.encode()) for p in FILES)
    assert _after(tmp_path, before) == after


def test_nothing_is_written_until_it_is_asked_for(tmp_path: Path) -> None:
    file = _mend(tmp_path, SPOILT.read_bytes())
    assert file is not None
    assert file.file.read_bytes() == SPOILT.read_bytes()
    assert file.write()
    assert file.file.read_bytes() == file.after


def test_a_file_that_has_changed_meanwhile_is_left_alone(tmp_path: Path) -> None:
    file = _mend(tmp_path, SPOILT.read_bytes())
    assert file is not None
    file.file.write_bytes(b"newer")
    assert not file.write()
    assert file.file.read_bytes() == b"newer"


def test_an_allowed_finding_is_not_mended(tmp_path: Path) -> None:
    head = "---\ntitle: A\nallow:\n  - {rule: TY002, because: Linjene er et dikt}\n---\n\n"
    assert _mend(tmp_path, f"{head}En  to\n".encode()) is None


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (
            "---\ntitle: Oppdal: en bygd\nstatus:draft\n---\n\nT.\n",
            '"Oppdal: en bygd"\nstatus: draft',
        ),
        ("---\ntitle: A\n---\n\n| År | Tall |\n|---|\n| 2020 | 7 |\n", "|---|---|"),
        ("---\ntitle: A\nsources:\n  -id: ks\n    title: KS\n---\n\nT [@ks].\n", "  - id: ks"),
        ("---\ntitle: A\n---\n\nÅr | Tall\n---\n2020 | 7\n", "\n|---|---|\n"),
    ],
)
def test_what_cannot_be_read_is_made_readable(before: str, after: str, tmp_path: Path) -> None:
    assert after in _after(tmp_path, before.encode()).decode()


@pytest.mark.parametrize(
    "text",
    [
        "---\ntitle: Oppdal: en bygd\n  og et fjell\n---\n\nT.\n",
        '---\ntitle: Oppdal: "bygda"\n---\n\nT.\n',
        "---\ntitle: A\nabstract: Alt\n  kl:12 i dag: nå\n---\n\nT.\n",
        "---\ntitle: A\n---\n\n> | År | Tall |\n> |---|\n> | 2020 | 7 |\n",
    ],
)
def test_a_head_that_is_not_understood_is_left_alone(text: str, tmp_path: Path) -> None:
    assert _mend(tmp_path, text.encode()) is None


def test_a_mend_that_brings_up_more_findings_is_left_to_the_author(tmp_path: Path) -> None:
    before = "---\ntitle: A\nkeywords:a, b\nlang: norsk\n---\n\nEn  to.\n"
    (tmp_path / "oppdal.md").write_text(before)
    found = judged(tmp_path, tmp_path)[1]
    _, left = mend(tmp_path, tmp_path)
    assert len(left) < len(found)


def test_what_is_not_utf_8_is_left_alone(tmp_path: Path) -> None:
    assert _mend(tmp_path, "---\ntitle: A\n---\n\nBlå—og  rød\n".encode("cp1252")) is None


def _fuzzed(numbers: range, folder: Path) -> None:
    seeds = (SPOILT.read_bytes(), UNREADABLE.read_bytes())
    for number in numbers:
        before = mutated(seeds[number % 2], Random(number))
        (folder / "oppdal.md").write_bytes(before)
        found = len(judged(folder, folder)[1])
        file = _mend(folder, before)
        if file is None:
            continue
        assert file.write()
        again, left = mend(folder, folder)
        assert not again, f"seed {number}: mended twice"
        assert len(left) <= found, f"seed {number}: more findings"
        for edit in file.edits:
            if edit.code[:2] not in {"FM", "NA"} and edit.code != "TY012":
                assert _letters(edit.found) == _letters(edit.replacement), (number, edit)


def _letters(text: str) -> str:
    return re.sub(r"[\W_]", "", unicodedata.normalize("NFKC", text)).casefold()


def test_fuzzed_chapters_keep_their_words_and_get_no_new_findings(tmp_path: Path) -> None:
    _fuzzed(range(25), tmp_path)


@pytest.mark.slow
def test_five_hundred_fuzzed_chapters(tmp_path: Path) -> None:
    _fuzzed(range(500), tmp_path)
