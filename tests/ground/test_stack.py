from __future__ import annotations

from types import FunctionType

from book.ground.stack import roomy


def total(numbers: list[int], start: int = 0) -> int:
    """Add numbers up."""
    return sum(numbers, start)


def test_a_function_with_room_does_the_same() -> None:
    with_room = roomy(total)
    assert with_room([1, 2], start=3) == 6
    assert with_room.__doc__ == "Add numbers up."


def test_its_frame_is_larger_than_many_blocks() -> None:
    with_room = roomy(total)
    assert isinstance(with_room, FunctionType)
    assert with_room.__code__.co_stacksize * 8 > 16 * 16 * 1024
