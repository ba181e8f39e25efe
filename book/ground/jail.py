"""The one gate to the files of a manuscript: nothing outside its folder is read.

A chapter may be a stranger's. Whatever path it names, links are followed before it is asked where
the file lies, and only a regular file is opened: no device, no pipe.
"""

from __future__ import annotations

import errno
import os
import stat
from pathlib import Path

MOST_BYTES = 200 * 1024**2
"""More than any picture of a book; a larger file is not read."""
_SAFELY = (
    os.O_RDONLY
    | getattr(os, "O_BINARY", 0)
    | getattr(os, "O_NOFOLLOW", 0)  # a link put there since its place was asked for
    | getattr(os, "O_NONBLOCK", 0)  # a pipe would wait for its writer
)


class OutsideError(OSError):
    """A path leads out of the folder it must stay in."""


def inside(file: Path, root: Path) -> Path:
    """The real path of what may be read, whether or not there is such a file.

    Raises:
        OutsideError: it lies outside the folder, or is no path at all.
    """
    try:
        real = Path(os.path.realpath(file))
    except ValueError as error:  # a NUL in the name
        raise OutsideError(errno.EINVAL, os.strerror(errno.EINVAL)) from error
    if not real.is_relative_to(os.path.realpath(root)):
        raise OutsideError(errno.EACCES, os.strerror(errno.EACCES))
    return real


def holds(root: Path, file: Path) -> bool:
    """Whether a path stays in a folder."""
    try:
        inside(file, root)
    except OutsideError:
        return False
    return True


def has(root: Path, file: Path) -> bool:
    """Whether there is a regular file, in the folder, under a path of any length."""
    try:
        return stat.S_ISREG(inside(file, root).stat().st_mode)
    except OSError:
        return False


def read(file: Path, root: Path, most: int = MOST_BYTES) -> bytes:
    """The bytes of a regular file in a folder.

    Args:
        file: its path.
        root: the folder it must be in.
        most: bytes; a larger file is not read.

    Raises:
        OutsideError: it lies outside the folder.
        OSError: there is none, it is no regular file, or it is too large (EFBIG).
    """
    handle = os.open(inside(file, root), _SAFELY)
    with os.fdopen(handle, "rb") as opened:
        about = os.fstat(handle)
        if not stat.S_ISREG(about.st_mode):
            raise OSError(errno.EINVAL, os.strerror(errno.EINVAL))
        if about.st_size > most:
            raise OSError(errno.EFBIG, os.strerror(errno.EFBIG))
        return opened.read()
