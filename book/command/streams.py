"""Standard output and error as the shell hands them over: full, closed, or of another encoding."""

from __future__ import annotations

import contextlib
import errno
import io
import os
import sys
from collections.abc import Iterator

from book.ground.errors import BookError, ExitCode, Text

_LOST = frozenset({errno.ENOSPC, errno.EPIPE, errno.EBADF, errno.EIO})
READER_GONE = 128 + 13
"""The exit code of a process whose reader has gone: as the shell counts SIGPIPE."""


def open_all() -> None:
    """Give what is closed somewhere to write, and letters an encoding lacks as their codes."""
    for name in ("stdout", "stderr"):
        stream = getattr(sys, name)
        if stream is None:
            setattr(sys, name, open(os.devnull, "w", encoding="utf-8"))  # noqa: SIM115, PTH123
        elif isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")


@contextlib.contextmanager
def heard() -> Iterator[None]:
    """Make it an error when what was said could not be written to the end.

    Raises:
        BookError: standard output is full.
        SystemExit: its reader has gone, like `head`; nothing is left to say.
    """
    try:
        yield
        sys.stdout.flush()
    except (BrokenPipeError, SystemExit):  # which is what click makes of it
        _let_go()
        raise SystemExit(READER_GONE) from None
    except OSError as error:
        if error.errno not in _LOST or error.filename is not None:
            raise
        _let_go()
        reason = error.strerror or str(error)
        raise BookError(
            Text(f"Det som ble sagt, kunne ikke skrives: {reason}.", f"Output was lost: {reason}."),
            Text(
                "se etter hvor standard ut er ledet; filene i dist/ er hele",
                "see where standard output is led; the files in dist/ are whole",
            ),
            ExitCode.NOT_WRITABLE,
        ) from None


def _let_go() -> None:
    """Lead standard output to nowhere: Python flushes it once more when it ends."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    with contextlib.suppress(OSError, ValueError):
        os.dup2(nowhere, sys.stdout.fileno())
    os.close(nowhere)
