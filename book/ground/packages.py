"""Which releases of other people's packages this Python has.

`importlib.metadata` reads the whole description of a package, as an e-mail, to say its version;
here it is read from the name of the folder that the description lies in (PEP 427), of all packages
at once. What is made is kept by these versions, so they are asked for some hundred times a build.
"""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Mapping
from functools import cache

_DESCRIBED = re.compile(r"(?P<name>[^-]+)-(?P<version>[^-]+)\.dist-info")


def version(name: str) -> str:
    """The release of a package, "" if it is not here.

    Args:
        name: as it is called on PyPI, in any of its spellings (PEP 503).
    """
    return _installed().get(_plain(name), "")


@cache
def _installed() -> Mapping[str, str]:
    found: dict[str, str] = {}
    for folder in filter(os.path.isdir, sys.path):
        for name in sorted(entry.name for entry in os.scandir(folder)):
            if described := _DESCRIBED.fullmatch(name):
                found.setdefault(_plain(described["name"]), described["version"])
    return found


def _plain(name: str) -> str:
    return re.sub(r"[-_.]+", "_", name).lower()
