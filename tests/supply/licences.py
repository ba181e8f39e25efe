"""The licences of all locked packages, as they state them: `python -m tests.supply.licences`.

Prints docs/licences.md. A package states its licence as an SPDX expression (PEP 639), by
classifiers (any of which may be chosen), or in words.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from importlib.metadata import PackageMetadata, PackageNotFoundError, metadata

from tests.conftest import REPOSITORY

KNOWN = {
    "0BSD": "0BSD",
    "Apache 2.0": "Apache-2.0",
    "Apache License 2.0": "Apache-2.0",
    "Apache Software License": "Apache-2.0",
    "Apache-2.0": "Apache-2.0",
    "BSD": "BSD",
    "BSD 2-Clause License": "BSD-2-Clause",
    "BSD License": "BSD",
    "BSD-2-Clause": "BSD-2-Clause",
    "BSD-2-Clause-Views": "BSD-2-Clause-Views",
    "BSD-3-Clause": "BSD-3-Clause",
    "CC0-1.0": "CC0-1.0",
    "GNU Lesser General Public License v3 (LGPLv3)": "LGPL-3.0",
    "MIT": "MIT",
    "MIT License": "MIT",
    "MIT-0": "MIT-0",
    "MIT-CMU": "MIT-CMU",
    "MPL-2.0": "MPL-2.0",
    "Mozilla Public License 1.1 (MPL 1.1)": "MPL-1.1",
    "Mozilla Public License 2.0 (MPL 2.0)": "MPL-2.0",
    "PSF-2.0": "PSF-2.0",
    "Zlib": "Zlib",
}
"""What licences are called, and by SPDX; all let a book be made and sold with the package."""
LOCKS = {"requirements.txt": "the compiler", "requirements-dev.txt": "its tests"}
_ELSEWHERE = re.compile("sys_platform|!= .CPython")
_LOCKED = re.compile(r"^([A-Za-z0-9][A-Za-z0-9._-]*)==([^\s;]+)([^\\\n]*)", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Package:
    """A locked package and what it states."""

    name: str
    needed_by: str
    licence: str
    """SPDX, as far as its words are known; empty: unknown."""
    stated: str


def packages() -> Iterator[Package]:
    """All locked packages but those of other systems and Pythons only, each once.

    Raises:
        PackageNotFoundError: one is not installed here.
    """
    seen: set[str] = set()
    for lock, needed_by in LOCKS.items():
        for name, _, marker in _LOCKED.findall((REPOSITORY / lock).read_text("utf-8")):
            if name not in seen and not _ELSEWHERE.search(marker):
                seen.add(name)
                yield _package(name, needed_by)


def _package(name: str, needed_by: str) -> Package:
    about = metadata(name)
    stated, joined = _stated(about)
    found = [KNOWN.get(part, "") for part in stated]
    enough = all(found) if joined == " AND " else any(found)
    licence = joined.join(dict.fromkeys(filter(None, found))) if enough else ""
    return Package(name, needed_by, licence, joined.join(stated))


def _stated(about: PackageMetadata) -> tuple[list[str], str]:
    """The licences a package names, and how they are joined."""
    if expression := str(about.json.get("license_expression") or ""):
        joined = " OR " if " OR " in expression else " AND "
        return expression.split(joined), joined
    classes = [c for c in about.get_all("Classifier") or [] if c.startswith("License ::")]
    if classes:
        return [c.rpartition(" :: ")[2] for c in classes], " OR "
    words = str(about.json.get("license") or "").partition("\n")[0]
    return [part.strip() for part in words.split(",")], " OR "


def page() -> str:
    """docs/licences.md."""
    rows = sorted(packages(), key=lambda package: package.name.casefold())
    lines = [f"| {p.name} | {p.needed_by} | {p.licence} |" for p in rows]
    head = (
        "# Licences\n\n"
        "Of every locked package, as it states it; made by `python -m tests.supply.licences`. A "
        "test fails when one states a licence that nobody has judged. The typefaces and colour "
        "profiles have theirs beside them in `styles/`.\n\n"
        "| package | needed by | licence |\n|---|---|---|\n"
    )
    return head + "\n".join(lines) + "\n"


if __name__ == "__main__":
    try:
        print(page(), end="")  # noqa: T201
    except PackageNotFoundError as error:
        raise SystemExit(f"not installed: {error.name}") from error
