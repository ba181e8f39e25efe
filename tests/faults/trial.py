"""One house, two manuscripts, and what each must come to whatever befell the build before."""

from __future__ import annotations

import random
import shutil
import time
from dataclasses import dataclass, field

from tests.faults.house import Ended, House, State


@dataclass(slots=True)
class Trial:
    """A book that suffers, and what of it was not survived."""

    house: House
    chance: random.Random
    versions: tuple[State, ...]
    """The two manuscripts' outputs, and those of editions made alone."""
    took: float = 0.0
    """Seconds that the last whole build took."""
    failures: list[str] = field(default_factory=list)
    _at: int = 0

    @classmethod
    def of(cls, house: House, seed: int) -> Trial:
        """Make each manuscript once, without a past."""
        trial = cls(house, random.Random(seed), (house.reference(0), house.reference(1)))
        trial.expect_next("the first build", trial.turn())
        return trial

    def turn(self) -> State:
        """Edit the manuscript; what the next build must make."""
        self._at = 1 - self._at
        self.house.write(self._at)
        return self.versions[self._at]

    def know(self, edition: str) -> None:
        """Make an edition of each manuscript alone: the web's then links to no other."""
        alone = (self.house.reference(version, "--edition", edition) for version in (0, 1))
        self.versions += tuple(alone)
        self.expect_next("an edition alone", self.turn())

    def forget(self) -> None:
        """Empty the cache: the next build lays everything out."""
        shutil.rmtree(self.house.cache, ignore_errors=True)

    def expect_whole(self, fault: str) -> None:
        """Every output is that of one manuscript or the other."""
        for name, digest in self.house.state().items():
            if digest not in (version.get(name) for version in self.versions):
                self.failures.append(f"{fault}: {name} is of no manuscript")

    def expect_next(self, fault: str, wanted: State) -> None:
        """The next build is as one without a past."""
        began = time.perf_counter()
        ended = self.house.build()
        self.took = time.perf_counter() - began
        if ended.code != 0 or self.house.state() != wanted:
            self.failures.append(f"{fault}: the next build ended {ended.code}\n{ended.said[-800:]}")

    def expect_words(self, fault: str, ended: Ended, codes: tuple[int, ...]) -> None:
        """It said in words what happened, and ended as documented."""
        if ended.code not in codes or not ended.is_in_words:
            self.failures.append(f"{fault}: ended {ended.code}\n{ended.said[-800:]}")
