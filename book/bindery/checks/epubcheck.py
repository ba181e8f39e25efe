"""Ask EPUBCheck, the W3C's validator, whether an EPUB is one (EPUB 3.3).

It comes whole in a wheel on PyPI and runs on the Java of the machine.
"""

from __future__ import annotations

import json
import subprocess
from pathlib import Path

from book.bindery.claims import Claim
from book.ground.tools import EPUBCHECK, JAVA, Tool, find

CLAIM = "EPUB 3.3"
_TIME_LIMIT = 300
_TOLD = 5
_COUNTED = frozenset({"FATAL", "ERROR", "WARNING"})


def validate(path: Path) -> Claim:
    """Say whether a file is a valid EPUB 3.3; "not checked" where the validator is missing.

    The detail of a failed claim holds the first messages, one a line.
    """
    missing = missing_tool()
    if missing is not None:
        error = missing.missing()
        return Claim(path.name, CLAIM, "not checked", f"{error.message.en} {error.hint.en}")
    command = [str(find("java")), "-jar", str(_jar()), str(path), "--quiet", "--json", "-"]
    try:
        run = subprocess.run(command, capture_output=True, timeout=_TIME_LIMIT, check=False)
        found = json.loads(run.stdout)["messages"]
    except subprocess.TimeoutExpired:
        return Claim(path.name, CLAIM, "not checked", f"more than {_TIME_LIMIT} seconds")
    except (ValueError, KeyError):
        return Claim(path.name, CLAIM, "not checked", run.stderr.decode(errors="replace")[-300:])
    faults = [_said(message) for message in found if message["severity"] in _COUNTED]
    verdict = "failed" if faults else "passed"
    return Claim(path.name, CLAIM, verdict, "\n".join(faults[:_TOLD]))


def missing_tool() -> Tool | None:
    """What has to be installed before an EPUB can be validated, if anything."""
    if find("java") is None:
        return JAVA
    return EPUBCHECK if _jar() is None else None


def _jar() -> Path | None:
    from importlib.metadata import PackageNotFoundError, distribution

    try:
        wheel = distribution("epubcheck")
    except PackageNotFoundError:
        return None
    found = (
        Path(str(wheel.locate_file(f))) for f in wheel.files or () if f.name == "epubcheck.jar"
    )
    return next((jar for jar in found if jar.is_file()), None)


def _said(message: dict[str, object]) -> str:
    places = message.get("locations")
    place = places[0] if isinstance(places, list) and places else {}
    at = f"{place.get('path', '')}:{place.get('line', 0)}" if isinstance(place, dict) else ""
    return f"{message['ID']} {at}: {message['message']}"
