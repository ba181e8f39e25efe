"""A house of its own for a book that is to suffer: sources, styles, cache and output."""

from __future__ import annotations

import hashlib
import os
import resource
import shutil
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from tests.conftest import REPOSITORY

PARTS = ("book", "templates", "styles", "pyproject.toml", "requirements.txt")
BALLAST = ".ballast"
"""What a disk is filled with."""
VARYING = frozenset(("report.html", "report.json", "manifest.json", BALLAST))
"""Outputs that say how long the build took, and what is none."""
State = Mapping[str, str]
"""Digest of each output by its path."""


@dataclass(frozen=True, slots=True)
class Ended:
    """How a build ended."""

    code: int
    said: str

    @property
    def is_in_words(self) -> bool:
        """Whether a person can read it: no traceback."""
        return "Traceback" not in self.said


@dataclass(frozen=True, slots=True)
class House:
    """A copy of the compiler and of the smallest book; manuscripts are told apart by a number."""

    folder: Path
    edition: str

    @classmethod
    def built(cls, folder: Path, edition: str) -> House:
        for name in PARTS:
            source = REPOSITORY / name
            if source.is_dir():
                kept = shutil.ignore_patterns("__pycache__")
                shutil.copytree(source, folder / name, ignore=kept)
            else:
                shutil.copy(source, folder / name)
        shutil.copytree(REPOSITORY / "tests/books/minimal", folder / "chapters")
        return cls(folder, edition)

    @property
    def dist(self) -> Path:
        return self.folder / "dist"

    @property
    def cache(self) -> Path:
        return self.folder / ".cache"

    @property
    def chapter(self) -> Path:
        """The chapter that versions differ in."""
        return self.folder / "chapters" / "1-the-shore.md"

    def write(self, version: int) -> None:
        """Write the manuscript as it was in a version; all versions are of one length."""
        text = (REPOSITORY / "tests/books/minimal/1-the-shore.md").read_text("utf-8")
        said = f"{text}\n\nThis is what version {version} of the shore says.\n"
        self.chapter.write_text(said, "utf-8")

    def start(self, *arguments: str, memory: int | None = None) -> subprocess.Popen[str]:
        """Start a command in a process group of its own, with so many bytes of address space.

        No program is found on the way: the validators of others cost ten times the build.
        """

        def confine() -> None:
            if memory is not None:
                resource.setrlimit(resource.RLIMIT_AS, (memory, memory))

        here = {"PATH": "", "PYTHONPATH": str(self.folder), "PYTHONDONTWRITEBYTECODE": "1"}
        return subprocess.Popen(
            [sys.executable, "-m", "book", *arguments],
            cwd=self.folder,
            env={**os.environ, **here},
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            start_new_session=True,
            preexec_fn=confine,  # no threads here
        )

    def start_build(self, *arguments: str, memory: int | None = None) -> subprocess.Popen[str]:
        """Start a build of what is asked for."""
        edition = () if "--edition" in arguments else ("--edition", self.edition)
        return self.start("build", "--jobs", "2", *edition, *arguments, memory=memory)

    def build(self, *arguments: str, memory: int | None = None) -> Ended:
        """Build to the end."""
        process = self.start_build(*arguments, memory=memory)
        said, _ = process.communicate(timeout=600)
        return Ended(process.returncode, said)

    def state(self) -> State:
        """What lies in the output folder now."""
        return {
            file.relative_to(self.dist).as_posix(): hashlib.sha256(file.read_bytes()).hexdigest()
            for file in sorted(self.dist.rglob("*"))
            if file.is_file() and file.name not in VARYING
        }

    def reference(self, version: int, *arguments: str) -> State:
        """The outputs of a version, made without a cache in an empty folder."""
        self.write(version)
        shutil.rmtree(self.dist, ignore_errors=True)
        ended = self.build("--no-cache", *arguments)
        assert ended.code == 0, ended.said
        return self.state()
