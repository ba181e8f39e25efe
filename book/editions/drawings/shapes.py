"""Plane geometry for drawings: path data, bounds, clipping, and where a ray leaves an outline."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import pairwise
from math import cos, pi, sin

Point = tuple[float, float]
Outline = tuple[Point, ...]
"""A closed line; the first point is not repeated."""


def path(outlines: Iterable[Sequence[Point]]) -> str:
    """Closed outlines as SVG path data, to a hundredth of a unit; empty ones are left out."""
    return "".join(
        "M" + "L".join(f"{x:.2f} {y:.2f}" for x, y in outline) + "Z"
        for outline in outlines
        if len(outline) > 2
    )


def trail(points: Iterable[Point]) -> str:
    """An open line as SVG path data."""
    return "M" + "L".join(f"{x:.2f} {y:.2f}" for x, y in points)


def bounds(points: Iterable[Point]) -> tuple[float, float, float, float]:
    """Left, top, right, bottom."""
    xs, ys = zip(*points, strict=True)
    return min(xs), min(ys), max(xs), max(ys)


def area(outline: Sequence[Point]) -> float:
    """The area inside (the shoelace formula)."""
    closed = pairwise([*outline, outline[0]])
    return abs(sum(a[0] * b[1] - b[0] * a[1] for a, b in closed)) / 2


def snapped(outline: Sequence[Point], step: float) -> Outline:
    """The outline on a grid, without points that have become equal or stand between others."""
    kept: list[Point] = []
    for x, y in outline:
        point = (round(round(x / step) * step, 3), round(round(y / step) * step, 3))
        if kept and point == kept[-1]:
            continue
        if len(kept) > 1 and _straight(kept[-2], kept[-1], point):
            kept.pop()
        kept.append(point)
    while len(kept) > 1 and kept[0] == kept[-1]:
        kept.pop()
    return tuple(kept)


def _straight(a: Point, b: Point, c: Point) -> bool:
    cross = (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0])
    ahead = (b[0] - a[0]) * (c[0] - b[0]) + (b[1] - a[1]) * (c[1] - b[1])
    return abs(cross) < 1e-9 and ahead > 0


def round_about(x: float, y: float, r: float, corners: int = 60) -> Outline:
    """A regular polygon that can hardly be told from the circle around it."""
    turns = (2 * pi * k / corners for k in range(corners))
    return tuple((x + r * cos(turn), y + r * sin(turn)) for turn in turns)


def clip(subject: Sequence[Point], window: Sequence[Point]) -> Outline:
    """What of an outline is inside a convex window (Sutherland and Hodgman, 1974).

    A subject that falls in pieces stays one outline, its pieces joined along the window's edge;
    filled, they look like the pieces. The window's corners run clockwise as seen with y down.
    """
    out = list(subject)
    for a, b in pairwise([*window, window[0]]):
        along, across = b[0] - a[0], b[1] - a[1]
        sides = [along * (y - a[1]) - across * (x - a[0]) for x, y in out]
        if min(sides) >= 0:
            continue  # all of it is on the inner side of this edge
        kept: list[Point] = []
        left, before = sides[-1], out[-1]
        for right, here in zip(sides, out, strict=True):
            if (left < 0) != (right < 0):
                share = left / (left - right)
                kept.append(
                    (
                        before[0] + share * (here[0] - before[0]),
                        before[1] + share * (here[1] - before[1]),
                    )
                )
            if right >= 0:
                kept.append(here)
            left, before = right, here
        if not kept:
            return ()
        out = kept
    return tuple(out)


def cut(subject: Sequence[Point], left: float, top: float, right: float, bottom: float) -> Outline:
    """What of an outline is inside a rectangle; see `clip`."""
    if not subject:
        return ()
    west, north, east, south = bounds(subject)
    if east < left or west > right or south < top or north > bottom:
        return ()
    if left <= west and east <= right and top <= north and south <= bottom:
        return tuple(subject)
    return clip(subject, rectangle(left, top, right, bottom))


def rectangle(left: float, top: float, right: float, bottom: float) -> Outline:
    """Its four corners, clockwise."""
    return ((left, top), (right, top), (right, bottom), (left, bottom))


def leaves(outlines: Iterable[Sequence[Point]], start: Point, direction: Point) -> Point:
    """The farthest point where a ray crosses the outlines; its start where it crosses none."""
    farthest = 0.0
    for outline in outlines:
        for a, b in pairwise([*outline, outline[0]]):
            edge = (b[0] - a[0], b[1] - a[1])
            across = direction[0] * edge[1] - direction[1] * edge[0]
            if abs(across) < 1e-12:
                continue
            gap = (a[0] - start[0], a[1] - start[1])
            along = (gap[0] * edge[1] - gap[1] * edge[0]) / across
            share = (gap[0] * direction[1] - gap[1] * direction[0]) / across
            if 0 <= share <= 1:
                farthest = max(farthest, along)
    return start[0] + farthest * direction[0], start[1] + farthest * direction[1]
