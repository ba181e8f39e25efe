"""The printed pages behind one page of the web edition, as a browser is told of them."""

from __future__ import annotations

from dataclasses import dataclass

from book.findings.diagnostics import Diagnostic
from book.press.facts import LaidOut


@dataclass(frozen=True, slots=True)
class PrintedPages:
    """The printed pages behind one page of the web edition, or why there are none."""

    page: str
    message: str = ""
    key: str = ""
    first_folio: int = 0
    laid_out: LaidOut | None = None
    pdf: bytes = b""
    looks: tuple[str, ...] = ()
    """By what each page is known: what looks alike has the same."""
    findings: tuple[Diagnostic, ...] = ()
    """What the proof says of these pages."""

    def as_message(self) -> dict[str, object]:
        """What a browser is told; without pages it keeps those it has."""
        told: dict[str, object] = {"message": self.message, "key": self.key}
        if self.laid_out is not None:
            told["pages"] = list(self._sheets(self.laid_out))
        return {"kind": "paper", "page": self.page, "print": told}

    def _sheets(self, laid_out: LaidOut) -> list[dict[str, object]]:
        return [
            {
                "folio": self.first_folio + number,
                "look": self.looks[number],
                "width": page.width,
                "height": page.height,
                "blocks": [
                    {
                        "path": path,
                        "line": int(line),
                        "x": block.rect.x,
                        "y": block.rect.y,
                        "width": block.rect.width,
                        "height": block.rect.height,
                    }
                    for block in page.blocks
                    for path, _, line in [block.src.rpartition(":")]
                    if line.isdecimal()
                ],
            }
            for number, page in enumerate(laid_out.facts.pages)
        ]
