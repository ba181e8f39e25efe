"""Shadings in inks: their functions are sampled, and the samples converted (ISO 32000-1 7.10)."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Sequence
from typing import Any

import pikepdf
from pikepdf import Array, Dictionary, Stream

from book.bindery.inks.colour import Rgb, is_neutral

SAMPLES = 65
"""Of one stretch between two stops: finer than a press can show."""

Convert = Callable[[Rgb], tuple[float, ...]]


def evaluate(function: Any, x: float) -> list[float]:
    """Work out a function of one variable.

    Raises:
        NotImplementedError: a PostScript function, or one of more variables.
    """
    if isinstance(function, Array):
        return [value for one in function for value in evaluate(one, x)]
    kind = int(function["/FunctionType"])
    low, high = _pair(function["/Domain"])
    x = min(max(x, low), high)
    if kind == 2:
        return _exponential(function, x)
    if kind == 3:
        inner, at = _stitched(function, x)
        return evaluate(inner, at)
    if kind == 0:
        return _sampled(function, x)
    raise NotImplementedError(f"FunctionType {kind}")


def _pair(values: Any, at: int = 0) -> tuple[float, float]:
    return (float(values[2 * at]), float(values[2 * at + 1]))


def _exponential(function: Any, x: float) -> list[float]:
    first = [float(value) for value in function.get("/C0", [0])]
    last = [float(value) for value in function.get("/C1", [1])]
    grown = x ** float(function["/N"])
    return [a + grown * (b - a) for a, b in zip(first, last, strict=True)]


def _stitched(function: Any, x: float) -> tuple[Any, float]:
    low, high = _pair(function["/Domain"])
    bounds = [low, *(float(value) for value in function["/Bounds"]), high]
    last = len(bounds) - 2
    index = next((at for at in range(last) if x < bounds[at + 1]), last)
    begin, end = bounds[index], bounds[index + 1]
    into, out = _pair(function["/Encode"], index)
    share = (x - begin) / (end - begin) if end > begin else 0.0
    return function["/Functions"][index], into + share * (out - into)


def _sampled(function: Any, x: float) -> list[float]:
    if len(function["/Size"]) != 1 or int(function["/BitsPerSample"]) != 8:
        raise NotImplementedError("sampled function")
    size = int(function["/Size"][0])
    ranges = function["/Range"]
    outputs = len(ranges) // 2
    data = function.read_bytes()
    low, high = _pair(function["/Domain"])
    into, out = _pair(function.get("/Encode", [0, size - 1]))
    place = into + (x - low) / (high - low) * (out - into)
    before = min(int(place), size - 2) if size > 1 else 0
    share = place - before
    result = []
    for at in range(outputs):
        least, most = _pair(function.get("/Decode", ranges), at)
        first = data[before * outputs + at]
        second = data[min(before + 1, size - 1) * outputs + at]
        result.append(least + (first + share * (second - first)) / 255 * (most - least))
    return result


def stops(function: Any) -> list[float]:
    """Where the stretches of a function begin and end."""
    low, high = _pair(function["/Domain"]) if not isinstance(function, Array) else (0.0, 1.0)
    if isinstance(function, Array) or int(function["/FunctionType"]) != 3:
        return [low, high]
    return [low, *(float(value) for value in function["/Bounds"]), high]


def converted(
    pdf: pikepdf.Pdf, function: Any, to_rgb: Callable[[Sequence[float]], Rgb], convert: Convert
) -> Any:
    """Make a function that yields inks where the given one yields colours.

    Each stretch between two stops is sampled by itself, so that a sharp step stays sharp.
    """
    places = stops(function)
    stretches = list(itertools.pairwise(places))
    parts = []
    for low, high in stretches:
        inside = (high - low) * 1e-6
        steps = [
            low + inside + (high - low - 2 * inside) * n / (SAMPLES - 1) for n in range(SAMPLES)
        ]
        values = [convert(to_rgb(evaluate(function, x))) for x in steps]
        parts.append(_table(pdf, values))
    if len(parts) == 1:
        parts[0]["/Domain"] = Array([places[0], places[-1]])
        return parts[0]
    return pdf.make_indirect(
        Dictionary(
            FunctionType=3,
            Domain=Array([places[0], places[-1]]),
            Bounds=Array(places[1:-1]),
            Encode=Array([0, 1] * len(parts)),
            Functions=Array(parts),
        )
    )


def colours(function: Any, to_rgb: Callable[[Sequence[float]], Rgb]) -> list[Rgb]:
    """Some colours of a function, to know whether all are grey."""
    low, high = (places := stops(function))[0], places[-1]
    return [to_rgb(evaluate(function, low + (high - low) * n / 32)) for n in range(33)]


def all_neutral(function: Any, to_rgb: Callable[[Sequence[float]], Rgb]) -> bool:
    """Whether a gradient runs through greys only."""
    return all(is_neutral(rgb) for rgb in colours(function, to_rgb))


def _table(pdf: pikepdf.Pdf, values: Sequence[tuple[float, ...]]) -> Stream:
    outputs = len(values[0])
    data = bytes(round(min(1.0, max(0.0, v)) * 255) for value in values for v in value)
    return pdf.make_stream(
        data,
        FunctionType=0,
        Domain=Array([0, 1]),
        Range=Array([0, 1] * outputs),
        Size=Array([len(values)]),
        BitsPerSample=8,
    )
