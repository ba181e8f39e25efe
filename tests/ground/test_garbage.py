import gc
import weakref

import pytest

from book.ground.garbage import SWEPT_AFTER, Sweep


class Circle:
    """Holds itself."""

    def __init__(self) -> None:
        self.own = self


def test_circles_go_when_pages_enough_were_made(request: pytest.FixtureRequest) -> None:
    gc.disable()
    request.addfinalizer(gc.enable)
    circle, sweep = weakref.ref(Circle()), Sweep()
    sweep.after(SWEPT_AFTER)
    assert circle() is not None
    sweep.after(1)
    assert circle() is None
