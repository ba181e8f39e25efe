"""The sheet a page is printed on: its boxes, crop marks outside the bleed, and blank leaves."""

from __future__ import annotations

import zlib
from dataclasses import dataclass, field
from typing import Any

import pikepdf
from pikepdf import Array, Dictionary, Name, Stream

from book.bindery.profile.profile import Marks, Profile
from book.ground.units import Size

REGISTRATION = "/Registration"
SLUG = 1.0
"""Points of paper outside the marks."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """Where everything is on a sheet whose lower left corner is the origin; lengths in points."""

    trim: Size
    bleed: float
    marks: Marks | None
    folds: tuple[float, ...] = ()
    """Where a cover is folded, from the trim's left edge."""

    @property
    def margin(self) -> float:
        """From the paper's edge to the trim."""
        if self.marks is None:
            return self.bleed
        return self.marks.offset.pt + self.marks.length.pt + SLUG

    def box(self, outside: float) -> tuple[float, float, float, float]:
        """The trim, larger on every side."""
        low = self.margin - outside
        high = self.margin + outside
        return (
            round(low, 4),
            round(low, 4),
            round(high + self.trim.width.pt, 4),
            round(high + self.trim.height.pt, 4),
        )

    def frame(self, page: Any) -> None:
        """Write the boxes (ISO 15930-7 6.10: one TrimBox, BleedBox around it, no ArtBox)."""
        for key in ("/ArtBox", "/Rotate", "/UserUnit"):
            if key in page:
                del page[key]
        page["/MediaBox"] = page["/CropBox"] = Array(self.box(self.margin))
        page["/BleedBox"] = Array(self.box(self.bleed))
        page["/TrimBox"] = Array(self.box(0))

    def before(self, x: float, y: float) -> bytes:
        """Open the artwork: its trim, now at x, y, is moved to the sheet's; cut at the bleed."""
        left, bottom, right, top = self.box(self.bleed)
        return (
            f"q {left:.4f} {bottom:.4f} {right - left:.4f} {top - bottom:.4f} re W n "
            f"1 0 0 1 {self.margin - x:.4f} {self.margin - y:.4f} cm\n"
        ).encode()

    def after(self) -> bytes:
        """Close the artwork and draw the marks."""
        return b"\nQ\n" + self.drawn_marks()

    def mounted(self, page: Any, artwork: bytes) -> bytes:
        """The content of a page on its sheet, deflated: clipped to the bleed, marks outside it."""
        x, y, *_ = (float(value) for value in page.trimbox)
        return zlib.compress(self.before(x, y) + artwork + self.after(), 9)

    def drawn_marks(self) -> bytes:
        """Crop marks in every ink, and fold marks: two short lines at each corner."""
        if self.marks is None:
            return b""
        near = self.marks.offset.pt
        far = near + self.marks.length.pt
        left, bottom, right, top = self.box(0)
        lines = []
        for x in (left, *(left + fold for fold in self.folds), right):
            lines.append((x, top + near, x, top + far))
            lines.append((x, bottom - near, x, bottom - far))
        for y in (bottom, top):
            lines.append((left - near, y, left - far, y))
            lines.append((right + near, y, right + far, y))
        drawn = " ".join(f"{x:.4f} {y:.4f} m {u:.4f} {v:.4f} l" for x, y, u, v in lines)
        width = self.marks.width.pt
        return f"q {REGISTRATION} CS 1 SCN {width:.4f} w {drawn} S Q\n".encode()


def registration(pdf: pikepdf.Pdf) -> Any:
    """The colour that prints from every plate (ISO 32000-1 8.6.6.4)."""
    tint = Dictionary(
        FunctionType=2, Domain=Array([0, 1]), C0=Array([0] * 4), C1=Array([1] * 4), N=1
    )
    return pdf.make_indirect(
        Array([Name.Separation, Name.All, Name.DeviceCMYK, pdf.make_indirect(tint)])
    )


@dataclass(slots=True)
class Mounting:
    """Puts all pages of a file on sheets."""

    pdf: pikepdf.Pdf
    sheet: Sheet
    _plate: Any = None
    _resources: dict[tuple[int, int], Any] = field(default_factory=dict)
    _shifted: dict[tuple[int, int], Any] = field(default_factory=dict)

    def mount(self, page: Any, content: bytes) -> None:
        """Put one page on a sheet.

        Args:
            page: a page of the file.
            content: what `Sheet.mounted` made of its artwork.
        """
        x, y, *_ = (float(value) for value in page.trimbox)
        page.obj["/Resources"] = self._with_marks(page.obj.get("/Resources", Dictionary()), x, y)
        page.obj["/Contents"] = Stream(self.pdf, content, Filter=Name.FlateDecode)
        self.sheet.frame(page.obj)

    def add_leaves(self, count: int) -> None:
        """Add blank pages at the end: nothing on them but the marks."""
        if not count:
            return
        resources = self._with_marks(Dictionary(), 0, 0)
        content = self.pdf.make_stream(self.sheet.drawn_marks())
        for _ in range(count):
            leaf = Dictionary(Type=Name.Page, Resources=resources, Contents=content)
            self.sheet.frame(leaf)
            self.pdf.pages.append(pikepdf.Page(self.pdf.make_indirect(leaf)))
            self.pdf.pages[-1].remove_unreferenced_resources()

    def _with_marks(self, resources: Any, x: float, y: float) -> Any:
        """The page's resources with the marks' colour, and patterns moved with the page.

        A pattern is placed by the page's own coordinates, not by `cm` (ISO 32000-1 8.7.3.1).
        """
        key = resources.objgen if resources.is_indirect else (0, 0)
        if key != (0, 0) and key in self._resources:
            return self._resources[key]
        mounted = Dictionary(dict(resources.items()))
        spaces = Dictionary(dict(resources.get("/ColorSpace", Dictionary()).items()))
        if self.sheet.marks is not None:
            self._plate = self._plate or registration(self.pdf)
            spaces[REGISTRATION] = self._plate
        if len(spaces):
            mounted["/ColorSpace"] = spaces
        if "/Pattern" in resources:
            moved = {name: self._move(p, x, y) for name, p in resources["/Pattern"].items()}
            mounted["/Pattern"] = Dictionary(moved)
        self._resources[key] = self.pdf.make_indirect(mounted)
        return self._resources[key]

    def _move(self, pattern: Any, x: float, y: float) -> Any:
        if pattern.objgen in self._shifted:
            return self._shifted[pattern.objgen]
        matrix = [float(value) for value in pattern.get("/Matrix", (1, 0, 0, 1, 0, 0))]
        matrix[4] += self.sheet.margin - x
        matrix[5] += self.sheet.margin - y
        if isinstance(pattern, Stream):
            copy: Any = self.pdf.make_stream(pattern.read_bytes())
            for key, value in pattern.items():
                if key not in ("/Length", "/Filter", "/DecodeParms"):
                    copy[key] = value
        else:
            copy = self.pdf.make_indirect(Dictionary(dict(pattern.items())))
        copy["/Matrix"] = Array(matrix)
        self._shifted[pattern.objgen] = copy
        return copy


def leaves_for(pages: int, profile: Profile) -> int:
    """How many blank pages fill the book to the printer's multiple."""
    return -pages % profile.page_multiple
