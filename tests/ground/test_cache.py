"""The cache gives back what was put in, or nothing."""

from __future__ import annotations

import os
import time
from pathlib import Path

import pytest

from book.ground.cache import Cache

KEY = "ab" + "0" * 62


@pytest.fixture
def cache(tmp_path: Path) -> Cache:
    return Cache(tmp_path / "cache")


def entry(cache: Cache) -> Path:
    return cache.folder / KEY[:2] / KEY


def test_an_entry_comes_back_as_it_was(cache: Cache) -> None:
    cache.put(KEY, b"pages")
    assert cache.get(KEY) == b"pages"
    assert cache.get("cd" + KEY[2:]) is None


@pytest.mark.parametrize("damage", [b"", b"short", b"x" * 200])
def test_a_damaged_entry_is_none_and_is_removed(cache: Cache, damage: bytes) -> None:
    cache.put(KEY, b"pages" * 50)
    entry(cache).write_bytes(damage)
    assert cache.get(KEY) is None
    assert not entry(cache).exists()


def test_one_changed_byte_is_noticed(cache: Cache) -> None:
    cache.put(KEY, b"pages" * 50)
    data = bytearray(entry(cache).read_bytes())
    data[100] ^= 1
    entry(cache).write_bytes(bytes(data))
    assert cache.get(KEY) is None


def test_no_unfinished_file_is_ever_an_entry(cache: Cache) -> None:
    cache.put(KEY, b"pages")
    assert [path.name for path in cache.folder.glob("*/*")] == [KEY]


def test_trimming_removes_what_was_used_longest_ago(tmp_path: Path) -> None:
    cache = Cache(tmp_path, limit=3000)
    keys = [f"{number:02x}" + "0" * 62 for number in range(5)]
    for age, key in enumerate(keys):
        cache.put(key, b"x" * 900)
        os.utime(tmp_path / key[:2] / key, (1000 + age, 1000 + age))
    assert cache.get(keys[0]) is not None  # used again: now the newest
    cache.trim()
    assert [cache.get(key) is not None for key in keys] == [True, False, False, True, True]


def test_trimming_sweeps_up_after_killed_builds_but_not_after_running_ones(cache: Cache) -> None:
    cache.put(KEY, b"pages")
    old, fresh = entry(cache).with_name("old.part"), entry(cache).with_name("new.part")
    old.touch()
    fresh.touch()
    long_ago = time.time() - 7200
    os.utime(old, (long_ago, long_ago))
    cache.trim()
    assert (old.exists(), fresh.exists()) == (False, True)


def test_a_cache_that_cannot_be_written_is_only_slower(tmp_path: Path) -> None:
    (tmp_path / "cache").write_text("a file in the way")
    cache = Cache(tmp_path / "cache")
    cache.put(KEY, b"pages")
    assert cache.get(KEY) is None
