"""Workers and cache: the same book however it is made, and nothing lost when something dies."""

from __future__ import annotations

import dataclasses
import json
import os
import signal
import subprocess
import sys
import threading
import time
from functools import partial
from pathlib import Path

import pikepdf
import pytest

from book.bindery.binding.binder import bind
from book.findings.diagnostics import Sink
from book.ground.cache import Cache
from book.press import expectation
from book.press.folios import PageMap
from book.press.pagination import Settled, settle
from book.press.pressroom import Pressroom, font_cutter, pressroom

from .sample_book import META, REPOSITORY, SampleBook, sample_book


@pytest.fixture(scope="module")
def book(tmp_path_factory: pytest.TempPathFactory) -> SampleBook:
    return sample_book(tmp_path_factory.mktemp("pressroom"), chapters=2, paragraphs=3)


def make(
    book: SampleBook, jobs: int, cache: Path | None, guess: PageMap | None = None
) -> tuple[bytes, Pressroom, Settled]:
    sink = Sink()
    with pressroom(jobs, sink, Cache(cache) if cache else None) as press:
        fragments = book.fragmenter()
        settled = settle(fragments, guess, press.lay_out_many, sink)
        assert list(sink) == []
        return bind(settled.gatherings(), META, font_cutter(fragments)), press, settled


def test_the_bytes_are_the_same_with_one_and_four_jobs_cold_and_cached(
    book: SampleBook, tmp_path: Path
) -> None:
    alone, _, _ = make(book, 1, None)
    cold, first, settled = make(book, 4, tmp_path)
    cached, second, _ = make(book, 4, tmp_path, settled.pages)
    assert alone == cold == cached
    assert first.from_cache == 0 < first.laid_out
    assert second.laid_out == 0 < second.from_cache


def test_a_worker_with_nothing_to_do_makes_a_call(book: SampleBook) -> None:
    sink = Sink()
    with pressroom(2, sink) as press:
        fragments = book.fragmenter()
        settled = settle(fragments, None, press.lay_out_many, sink)
        answer = press.pool.send(os.getpid)
        settle(fragments, settled.pages, press.lay_out_many, sink)
        assert answer() != os.getpid()


def test_a_call_is_made_here_when_its_worker_dies_or_none_is_there() -> None:
    with pressroom(2, Sink()) as press:
        assert press.pool.send(os.getpid)() == os.getpid()
        press.pool.warm_up()
        dies_elsewhere = partial(die_outside, os.getpid())
        assert press.pool.send(dies_elsewhere)() == os.getpid()


def die_outside(home: int) -> int:
    if os.getpid() != home:
        os.kill(os.getpid(), signal.SIGKILL)
    return home


def test_a_damaged_cache_gives_the_same_book(book: SampleBook, tmp_path: Path) -> None:
    whole, _, _ = make(book, 1, tmp_path)
    for number, entry in enumerate(sorted(tmp_path.glob("*/*"))):
        data = entry.read_bytes()
        if number % 2:
            entry.write_bytes(data[: len(data) // 2])
        else:
            entry.write_bytes(data[:40] + b"?" + data[41:])
    again, press, _ = make(book, 1, tmp_path)
    assert again == whole
    assert press.from_cache == 0


def test_progress_names_each_section_once(book: SampleBook, tmp_path: Path) -> None:
    told: list[tuple[str, bool]] = []
    sink = Sink()
    with pressroom(
        1, sink, Cache(tmp_path), lambda title, cached: told.append((title, cached))
    ) as press:
        settle(book.fragmenter(), None, press.lay_out_many, sink)
    assert sorted(title for title, _ in told) == sorted(s.title for s in book.sections)
    assert not any(cached for _, cached in told)


@pytest.mark.parametrize(("deaths", "said"), [(1, []), (2, ["PD130"])])
def test_a_chapter_is_tried_again_by_another_worker_and_named_when_that_dies_too(
    book: SampleBook, deaths: int, said: list[str]
) -> None:
    sink = Sink()
    with pressroom(2, sink) as press:
        fragments = book.fragmenter()

        done = threading.Event()

        def kill_those_with_kap1() -> None:
            killed: set[int] = set()
            while len(killed) < deaths and not done.is_set():
                for worker in press.pool._workers:
                    number = worker.process.pid or 0
                    if getattr(worker.job, "name", "") == "kap1" and number not in killed:
                        os.kill(number, signal.SIGKILL)
                        killed.add(number)
                time.sleep(0.001)

        killer = threading.Thread(target=kill_those_with_kap1)
        killer.start()
        settled = settle(fragments, None, press.lay_out_many, sink)
        done.set()
        killer.join()
    assert [finding.rule.code for finding in sink] == said
    lost = {"kap1"} if said else set()
    assert set(settled.missing) == lost
    assert {s.name for s in settled.laid_out} == {s.name for s in book.sections} - lost
    for finding in sink:
        assert "kap1" in finding.message("nb")
        assert "SIGKILL" in finding.message("nb")
        assert str(finding.span) == "kap1.md"


def test_no_worker_is_left_behind(book: SampleBook) -> None:
    sink = Sink()
    with pressroom(2, sink) as press:
        many = press.lay_out_many(
            book.fragmenter().cut(index, book_map(book), page_count=3, rigid=False)
            for index in range(3)
        )
        next(iter(many))
        processes = [worker.process for worker in press.pool._workers]
        assert processes
    assert not any(process.is_alive() for process in processes)


def book_map(book: SampleBook) -> PageMap:
    return expectation.expected_map([(s, expectation.estimated(s, 4000)) for s in book.sections])


SCRIPT = """
import json, sys
from pathlib import Path
sys.path[:0] = [{repository!r}, {tests!r}]
from press.sample_book import META, small_look, sample_book
from book.bindery.binding.binder import bind
from book.findings.diagnostics import Sink
from book.ground.cache import Cache
from book.ground.files import write
from book.press.pagination import settle
from book.press.pressroom import font_cutter, pressroom
if __name__ == "__main__":
    folder = Path(sys.argv[1])
    book = sample_book(folder / "book", chapters=2)
    sink = Sink()
    with pressroom(2, sink, Cache(folder / "cache")) as press:
        fragments = book.fragmenter()
        settled = settle(fragments, None, press.lay_out_many, sink)
        pdf = bind(settled.gatherings(), META, font_cutter(fragments))
        write(folder / "dist" / "book.pdf", pdf)
"""


def start(folder: Path) -> subprocess.Popen[bytes]:
    script = folder / "build_sample.py"
    folder.mkdir(parents=True, exist_ok=True)
    script.write_text(SCRIPT.format(repository=str(REPOSITORY), tests=str(REPOSITORY / "tests")))
    return subprocess.Popen(
        [sys.executable, script, folder],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        start_new_session=True,
    )


def test_ctrl_c_ends_it_quickly_and_without_a_word_from_the_workers(tmp_path: Path) -> None:
    process = start(tmp_path)
    time.sleep(2.5)
    os.killpg(process.pid, signal.SIGINT)
    _, said = process.communicate(timeout=60)
    if process.returncode == 0:
        pytest.skip("the machine was faster than Ctrl-C")
    assert said.decode().count("Traceback") <= 1  # the script's own; the command line says a word
    assert b"press worker" not in said
    assert not (tmp_path / "dist/book.pdf").exists()


@pytest.mark.slow
def test_two_builds_at_once_share_a_cache(tmp_path: Path) -> None:
    both = [start(tmp_path), start(tmp_path)]
    for process in both:
        _, said = process.communicate(timeout=120)
        assert process.returncode == 0, said.decode()
    with pikepdf.open(tmp_path / "dist/book.pdf") as pdf:
        assert len(pdf.pages) > 10


@pytest.mark.slow
def test_killing_the_build_fifty_times_never_breaks_book_or_cache(tmp_path: Path) -> None:
    """SIGKILL at moments spread over the whole build; the next build must give the right bytes."""
    process = start(tmp_path / "whole")
    began = time.monotonic()
    assert process.wait(120) == 0
    takes = time.monotonic() - began
    right = (tmp_path / "whole/dist/book.pdf").read_bytes()
    folder, killed = tmp_path / "killed", 0
    for number in range(50):
        process = start(folder)
        time.sleep(takes * ((number * 0.618) % 1.0))
        killed += process.poll() is None
        process.kill()
        process.wait()
        made = folder / "dist/book.pdf"
        assert not made.exists() or made.read_bytes() == right
        if number % 10 == 9:  # some kills meet a cold cache
            for entry in sorted((folder / "cache").glob("*/*"))[::2]:
                entry.unlink()
    assert killed > 20
    last = start(folder)
    assert last.wait(120) == 0
    assert (folder / "dist/book.pdf").read_bytes() == right


def test_a_fault_of_ours_comes_with_the_worker_s_traceback(book: SampleBook) -> None:
    fragments = book.fragmenter()
    fragment = fragments.cut(1, book_map(book), page_count=3, rigid=False)
    broken = dataclasses.replace(fragment, variant="pdf/none")
    with pressroom(1, Sink()) as press, pytest.raises(RuntimeError, match="KeyError"):
        list(press.lay_out_many([broken]))


def test_memory_of_json_is_plain(tmp_path: Path) -> None:
    """What is kept of a section is JSON and a PDF: nothing in it can run."""
    book = sample_book(tmp_path / "b", chapters=1)
    make(book, 1, tmp_path / "cache")
    for entry in (tmp_path / "cache").glob("*/*"):
        data = entry.read_bytes()[32:]
        length = int.from_bytes(data[:8], "big")
        if length < len(data):
            json.loads(data[8 : 8 + length])
