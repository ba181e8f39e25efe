"""Lay out fragments in processes beside this one.

Each worker loads the engine once and keeps fonts, style sheets and hyphenation patterns warm. It
talks over a pipe of its own, so one that dies takes nothing with it but the fragment it had.
"""

from __future__ import annotations

import contextlib
import gc
import multiprocessing
import os
import signal
import sys
import threading
import traceback
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from multiprocessing.connection import Connection, wait
from multiprocessing.context import SpawnProcess
from types import ModuleType, TracebackType
from typing import TypeVar, cast

from book.findings.diagnostics import Sink
from book.findings.rules import press as rules
from book.ground import garbage
from book.ground.errors import OUT_OF_MEMORY, BookError, ExitCode, Text, lacks_memory
from book.ground.source import SourceSpan
from book.press.facts import LaidOut
from book.press.fragments import Fragment

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class JobFailure:
    """What a worker says when it could not do a job but is still alive.

    `trace` is our own fault; otherwise the sentence and the hint are for people.
    """

    message: Text
    hint: Text
    exit_code: ExitCode
    trace: str = ""

    def error(self, job: str) -> Exception:
        """Make it an error in this process."""
        if self.trace:
            return RuntimeError(f"{job}\n{self.trace}")
        return BookError(self.message, self.hint, self.exit_code)


@dataclass(slots=True)
class Worker:
    """A process, the pipe to it, and the job it has."""

    process: SpawnProcess
    pipe: Connection
    job: Fragment | None = None

    def stop(self) -> None:
        """End the process now."""
        self.pipe.close()
        self.process.kill()
        self.process.join()

    def fate(self) -> str:
        """Say how the process ended."""
        self.process.join(5)
        code = self.process.exitcode
        if code is None or code >= 0:
            return f"exit {code}"
        with contextlib.suppress(ValueError):
            return signal.Signals(-code).name
        return f"signal {-code}"


class WorkerPool:
    """Up to `size` workers, started when there is work for them and kept until the end."""

    def __init__(self, size: int, sink: Sink, niceness: int = 0) -> None:
        self._size = max(1, size)
        self._niceness = niceness
        self._sink = sink
        self._workers: list[Worker] = []
        self._away: list[Worker] = []
        self._lost: set[str] = set()
        """Jobs that a worker died with; one that happens to twice is reported."""

    def __enter__(self) -> WorkerPool:
        return self

    def __exit__(
        self,
        _kind: type[BaseException] | None,
        _error: BaseException | None,
        _trace: TracebackType | None,
    ) -> None:
        self.close()

    def close(self) -> None:
        """Send everybody home."""
        for worker in (*self._workers, *self._away):
            worker.stop()
        self._workers.clear()
        self._away.clear()

    def warm_up(self, count: int = 1) -> None:
        """Start some workers already, so that they load the engine while others still read."""
        while len(self._workers) < min(count, self._size):
            self._another()

    def send(self, call: Callable[[], T]) -> Callable[[], T]:
        """Have a worker with nothing to do make a call; the answer waits for what comes of it.

        Without one to spare, or if it dies or fails, the call is made here when it is asked for.

        Args:
            call: a function of a module, or a `partial` of one.
        """
        idle = [worker for worker in self._workers if worker.job is None]
        if self._size == 1 or not idle:
            return call
        worker = idle[0]
        self._workers.remove(worker)
        self._away.append(worker)
        with contextlib.suppress(OSError):  # it died while idle; `answer` will see it
            worker.pipe.send(call)

        def answer() -> T:
            try:
                result = worker.pipe.recv()
            except (EOFError, OSError):
                return call()
            self._away.remove(worker)
            self._workers.append(worker)
            return call() if isinstance(result, JobFailure) else cast("T", result)

        return answer

    def do(self, jobs: Iterable[Fragment]) -> Iterator[LaidOut]:
        """Do jobs as they are taken, in any order; one that kills two workers is reported.

        The first may have died of something else, such as memory that others wanted. A job is
        taken only when a worker is free for it.

        Raises:
            BookError: the engine cannot work on this machine.
            RuntimeError: a fault of ours, with the worker's traceback.
        """
        waiting = iter(jobs)
        try:
            while True:
                self._hand_out(waiting)
                busy = {worker.pipe: worker for worker in self._workers if worker.job is not None}
                if not busy:
                    return
                for pipe in wait(list(busy)):
                    assert isinstance(pipe, Connection)
                    done = self._receive(busy[pipe])
                    if done is not None:
                        yield done
        finally:
            for worker in [worker for worker in self._workers if worker.job is not None]:
                worker.stop()
                self._workers.remove(worker)

    def _hand_out(self, waiting: Iterator[Fragment]) -> None:
        """Give every free worker a job, as long as there are jobs."""
        free = [worker for worker in self._workers if worker.job is None]
        while free or len(self._workers) < self._size:
            job = next(waiting, None)
            if job is None:
                return
            if not free:
                free.append(self._another())
            self._give(job, free.pop(0))

    def _another(self) -> Worker:
        worker = _start_worker(self._niceness)
        self._workers.append(worker)
        return worker

    def _give(self, job: Fragment, worker: Worker) -> None:
        worker.job = job
        with contextlib.suppress(OSError):  # it died while idle; `_receive` will see it
            worker.pipe.send(job)

    def _receive(self, worker: Worker) -> LaidOut | None:
        job = worker.job
        assert job is not None
        try:
            answer = worker.pipe.recv()
        except (EOFError, OSError):
            fate = worker.fate()
            worker.stop()
            self._workers.remove(worker)
            if job.name not in self._lost:
                self._lost.add(job.name)
                self._give(job, self._another())
            else:
                self._sink.report(
                    rules.WORKER_DIED, SourceSpan(_source(job)), section=job.name, reason=fate
                )
            return None
        worker.job = None
        if isinstance(answer, JobFailure):
            raise answer.error(job.name)
        assert isinstance(answer, LaidOut)
        return answer


def _source(job: Fragment) -> str:
    """The manuscript file a fragment was made from, as far as its HTML says."""
    _, _, rest = job.html.partition('data-src="')
    return rest.partition('"')[0].rpartition(":")[0]


def _start_worker(niceness: int) -> Worker:
    """Start a worker that is deaf to Ctrl-C: the one at the keyboard means this process."""
    context = multiprocessing.get_context("spawn")
    ours, theirs = context.Pipe()
    process = context.Process(
        target=_work, args=(theirs, niceness), daemon=True, name="press worker"
    )
    is_main = threading.current_thread() is threading.main_thread()
    before = signal.signal(signal.SIGINT, signal.SIG_IGN) if is_main else None
    try:
        process.start()
    finally:
        if is_main:
            signal.signal(signal.SIGINT, before)
    theirs.close()  # so that the pipe ends when the worker does
    return Worker(process, ours)


def _spare(*modules: str) -> None:
    """Put empty modules in the place of some that the engine imports and we make it never use.

    They are what WeasyPrint cuts fonts with, which our binder does instead; a third of the time it
    takes to load. Only in a worker, where nobody else wants them.
    """
    for name in modules:
        empty = ModuleType(name)
        empty.__dict__["instantiateVariableFont"] = None
        sys.modules.setdefault(name, empty)


def _work(pipe: Connection, niceness: int) -> None:
    """Do jobs until the other end of the pipe is closed."""
    if niceness and hasattr(os, "nice"):
        os.nice(niceness)
    _spare("fontTools.subset", "fontTools.varLib.instancer")
    lay_out = _engine()
    gc.freeze()  # what stays for good is not looked through for every page
    garbage.seldom()
    sweep = garbage.Sweep()
    with contextlib.suppress(EOFError, OSError):
        while True:
            job = pipe.recv()
            try:
                if not isinstance(job, Fragment):
                    made = job()
                else:
                    made = lay_out if isinstance(lay_out, JobFailure) else lay_out(job)
                pipe.send(made)
            except Exception as error:
                pipe.send(_failure(error))
                continue
            if isinstance(made, LaidOut):
                sweep.after(len(made.facts.pages))  # nobody waits for it


def _engine() -> Callable[[Fragment], LaidOut] | JobFailure:
    """How to lay out, or why this machine cannot."""
    try:
        from book.press import engine

        engine.start()
    except Exception as error:
        return _failure(error)
    return engine.lay_out


def _failure(error: Exception) -> JobFailure:
    if lacks_memory(error):
        error = OUT_OF_MEMORY
    if isinstance(error, BookError):
        return JobFailure(error.message, error.hint, error.exit_code)
    nothing = Text("", "")
    return JobFailure(nothing, nothing, ExitCode.FINDINGS, traceback.format_exc())
