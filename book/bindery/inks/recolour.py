"""Rewrite content streams, gradients and soft masks in inks.

Everything a page draws on is reached through its resources, each object once. What cannot be
converted (a mesh gradient, a colour key mask) is left as it is, for preflight to find.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

import pikepdf
from pikepdf import Array, Dictionary, Name, Operator, Stream

from book.bindery.inks.colour import Inks, Rgb, luminosity
from book.bindery.inks.gradients import all_neutral, converted
from book.bindery.inks.images import ImageConverter
from book.bindery.inks.spaces import CMYK, GREY, RGB, Reading, reading_of

MARKED = frozenset({"BDC", "BMC", "EMC", "MP", "DP", "ri"})
"""Operators that are left out: tags mean nothing on paper."""

Instructions = list[Any]


@dataclass(slots=True)
class Recolouring:
    """What the recolouring of one file shares."""

    pdf: pikepdf.Pdf
    inks: Inks
    images: ImageConverter
    seen: set[tuple[int, int]] = field(default_factory=set)
    resources_met: list[Any] = field(default_factory=list)
    """All resources that were met."""

    def close(self) -> None:
        """Take out the colour spaces that no operator names any more, when all is rewritten."""
        for resources in self.resources_met:
            spaces = resources.get("/ColorSpace", {})
            for name in [name for name in spaces if reading_of(spaces[name], None) is not None]:
                del spaces[name]

    def around(self, page: Any) -> None:
        """Recolour all that a page draws on."""
        self.resources(page.obj.get("/Resources", Dictionary()))
        self._group(page.obj, is_mask=False)

    def content(self, page: Any) -> bytes:
        """What a page draws, in inks; its own content stays as it is."""
        return Rewriting(self, page.obj.get("/Resources", Dictionary())).run(page)

    def resources(self, resources: Any, *, is_mask: bool = False) -> None:
        """Recolour what resources hold."""
        if self._was_here(resources):
            return
        self.resources_met.append(resources)
        for state in resources.get(
            "/ExtGState", {}
        ).values():  # first: masks may be listed as forms
            mask = state.get("/SMask")
            if isinstance(mask, Dictionary):
                in_light = mask.get("/S") == Name.Luminosity
                self._external(mask["/G"], resources, is_mask=in_light)
        for thing in resources.get("/XObject", {}).values():
            self._external(thing, resources, is_mask=is_mask)
        for pattern in resources.get("/Pattern", {}).values():
            self._pattern(pattern, resources, is_mask=is_mask)
        for shading in resources.get("/Shading", {}).values():
            self.shading(shading, resources, is_mask=is_mask)

    def _was_here(self, thing: Any) -> bool:
        if not thing.is_indirect:
            return False
        if thing.objgen in self.seen:
            return True
        self.seen.add(thing.objgen)
        return False

    def _external(self, thing: Any, resources: Any, *, is_mask: bool) -> None:
        if not isinstance(thing, Stream) or self._was_here(thing):
            return
        if thing.get("/Subtype") == Name.Image:
            if not is_mask:
                self.images.convert(thing, resources)
            return
        self._form(thing, resources, is_mask=is_mask)

    def _pattern(self, pattern: Any, resources: Any, *, is_mask: bool) -> None:
        if self._was_here(pattern):
            return
        if isinstance(pattern, Stream):
            self._form(pattern, resources, is_mask=is_mask)
        elif "/Shading" in pattern:
            self.shading(pattern["/Shading"], resources, is_mask=is_mask)

    def _form(self, form: Any, resources: Any, *, is_mask: bool) -> None:
        own = form.get("/Resources", resources)
        self.resources(own, is_mask=is_mask)
        form.write(Rewriting(self, own, is_mask=is_mask).run(form))
        for key in ("/StructParents", "/StructParent"):
            if key in form:
                del form[key]
        self._group(form, is_mask=is_mask)

    def _group(self, owner: Any, *, is_mask: bool) -> None:
        group = owner.get("/Group")
        if group is not None and "/CS" in group:
            group["/CS"] = Name.DeviceGray if is_mask else Name.DeviceCMYK

    def shading(self, shading: Any, resources: Any, *, is_mask: bool) -> None:
        """Turn a gradient into inks; one through greys into black."""
        if self._was_here(shading):
            return
        reading = reading_of(shading.get("/ColorSpace"), resources)
        function = shading.get("/Function")
        if reading is None or function is None or (reading.is_cmyk and not is_mask):
            return
        if is_mask and reading is GREY:
            return
        to_rgb = reading.to_rgb
        try:
            neutral = all_neutral(function, to_rgb)
            convert = self._light if is_mask else self.inks.of if neutral else self._mixed
            shading["/Function"] = converted(self.pdf, function, to_rgb, convert)
        except (NotImplementedError, KeyError):
            return
        shading["/ColorSpace"] = Name.DeviceGray if is_mask else Name.DeviceCMYK
        if "/Background" in shading:
            background = to_rgb([float(value) for value in shading["/Background"]])
            shading["/Background"] = Array(convert(background))

    def _mixed(self, rgb: Rgb) -> tuple[float, ...]:
        """By the ICC profile alone, so that no grey stands out within a run of colours."""
        return self.inks.mixed(rgb)

    @staticmethod
    def _light(rgb: Rgb) -> tuple[float, ...]:
        return (round(luminosity(rgb), 4),)


@dataclass(slots=True)
class Spaces:
    """The spaces chosen for filling and stroking; None: one that stays as it is."""

    fill: Reading | None = GREY
    stroke: Reading | None = GREY


_DEVICE = {"g": GREY, "rg": RGB, "k": CMYK, "G": GREY, "RG": RGB, "K": CMYK}


@dataclass(slots=True)
class Rewriting:
    """One content stream being rewritten."""

    recolouring: Recolouring
    resources: Any
    is_mask: bool = False
    spaces: Spaces = field(default_factory=Spaces)
    stack: list[Spaces] = field(default_factory=list)
    out: Instructions = field(default_factory=list)
    marked: list[bool] = field(default_factory=list)
    """For each open marked stretch, whether it is kept: a layer is."""

    def run(self, stream: Any) -> bytes:
        """Rewrite from the first operator to the last."""
        for instruction in pikepdf.parse_content_stream(stream):
            self._step(instruction, str(instruction.operator), instruction.operands)
        return pikepdf.unparse_content_stream(self.out)

    def _step(self, instruction: Any, name: str, operands: Any) -> None:
        if name in MARKED:
            return
        if name == "q":
            self.stack.append(Spaces(self.spaces.fill, self.spaces.stroke))
        elif name == "Q" and self.stack:
            self.spaces = self.stack.pop()
        elif name in _DEVICE:
            self._choose(_DEVICE[name], stroke=name.isupper())
            self._colour(_DEVICE[name], operands, stroke=name.isupper())
            return
        elif name in ("cs", "CS"):
            reading = reading_of(operands[0], self.resources)
            self._choose(reading, stroke=name == "CS")
            if reading is not None:
                black = [0.0, 0.0, 0.0, 1.0] if reading.is_cmyk else [0.0, 0.0, 0.0]
                self._colour(reading, black, stroke=name == "CS")
                return
        elif name in ("sc", "scn", "SC", "SCN"):
            reading = self.spaces.stroke if name.isupper() else self.spaces.fill
            if reading is not None:
                self._colour(reading, operands, stroke=name.isupper())
                return
        self.out.append(instruction)

    def _choose(self, reading: Reading | None, *, stroke: bool) -> None:
        if stroke:
            self.spaces.stroke = reading
        else:
            self.spaces.fill = reading

    def _colour(self, reading: Reading, operands: Any, *, stroke: bool) -> None:
        values = [float(value) for value in operands]
        if self.is_mask:
            light = round(luminosity(reading.to_rgb(values)), 4)
            self._put([light], "G" if stroke else "g")
        else:
            inks: Sequence[float] = values
            if not reading.is_cmyk:
                inks = self.recolouring.inks.of(reading.to_rgb(values))
            self._put(inks, "K" if stroke else "k")

    def _put(self, values: Sequence[float], operator: str) -> None:
        self.out.append(([*values], Operator(operator)))
