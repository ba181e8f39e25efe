"""What things are painted with: colour spaces, colours, and how they are laid on."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum


class Family(Enum):
    """What kind of colour a colour space is for a printing press."""

    INK = "ink"
    """DeviceCMYK, DeviceGray, and their calibrated kin: plates the press has."""
    FOREIGN = "foreign"
    """RGB, Lab and other colours that no plate can print."""
    SPOT = "spot"
    """Separation and DeviceN: plates of their own."""
    PATTERN = "pattern"


@dataclass(frozen=True, slots=True)
class Space:
    """A colour space: its family, its name as people know it, and the plates it prints on."""

    family: Family
    label: str
    components: int
    plates: tuple[str, ...] = ()
    flaw: str = ""
    """What is wrong with the ICC profile that describes it."""
    base: Space | None = None
    """Of a pattern that takes a colour: the space of that colour (ISO 32000-1 8.7.3.3)."""


@dataclass(frozen=True, slots=True)
class Paint:
    """A colour to fill or stroke with; no values for a pattern."""

    space: Space
    values: tuple[float, ...] = ()

    @property
    def inks(self) -> tuple[float, ...]:
        """How much of each plate, 0 to 1; empty when it cannot be told."""
        if self.space.family is Family.INK and self.space.components == 1:
            return tuple(1 - value for value in self.values)
        if self.space.family in (Family.INK, Family.SPOT):
            return self.values
        return ()

    @property
    def total(self) -> float:
        """Ink in per cent of one plate; 0 when it cannot be told."""
        return 100 * sum(self.inks)

    @property
    def is_white(self) -> bool:
        """Whether it leaves the paper bare."""
        if self.space.family is Family.FOREIGN:
            return len(self.values) == 3 and min(self.values) > 0.999
        return bool(self.inks) and max(self.inks) < 0.001

    @property
    def is_black_only(self) -> bool:
        """Whether it prints from the black plate alone."""
        others = [ink for plate, ink in self.by_plate if plate != "Black"]
        return bool(self.inks) and max(others, default=0.0) < 0.001

    @property
    def by_plate(self) -> tuple[tuple[str, float], ...]:
        """The plates it prints on with how much of each; empty when it cannot be told."""
        return tuple(zip(self.space.plates, self.inks, strict=False))


@dataclass(frozen=True, slots=True)
class PaintMode:
    """How something is laid on what is under it."""

    opaque: bool = True
    overprints: bool = False
