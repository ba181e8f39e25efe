"""What a release was made of and what was made: the record to audit it by."""

from __future__ import annotations

import json
import platform
from collections.abc import Mapping, Sequence
from pathlib import Path

from book.bindery.claims import Claim
from book.bindery.record.earlier import OF, is_whole, manuscript_of, read
from book.bindery.record.output import Output
from book.ground.files import digest
from book.ground.packages import version
from book.model import Book

_TOOLS = ("weasyprint", "pydyf", "pikepdf", "pillow", "fonttools", "jinja2", "markdown-it-py")


def write_manifest(
    book: Book,
    inputs: Sequence[Path],
    outputs: Sequence[Output],
    claims: Sequence[Claim],
    folios: Mapping[str, int],
    folder: Path,
) -> bytes:
    """List inputs, tools, outputs by hash, claims, and the folio of every anchor, as JSON.

    What an earlier build of other editions made stays listed while it is there unchanged. No clock
    and no machine is named: the same sources give the same manifest.

    Args:
        book: its title and date, and the folder that inputs are named from.
        inputs: the files of the manuscript.
        outputs: what this build made.
        claims: what those files claim, and what the validator said.
        folios: the page map; empty when no pages were made.
        folder: where the outputs are, and the manifest of the build before.
    """
    former = read(folder, book.meta.title)
    manuscript = manuscript_of(inputs)
    made = {
        _name(Path(output.path), folder): {
            "sha256": output.sha256,
            "bytes": output.size,
            "pages": output.pages,
            OF: manuscript,
        }
        for output in outputs
    }
    left = {
        name: kept
        for name, kept in former.get("outputs", {}).items()
        if name not in made and is_whole(folder / name, kept)
    }
    said = [
        {"output": Path(claim.output).name, "claim": claim.claim, "verdict": claim.verdict}
        for claim in claims
    ]
    content = {
        "title": book.meta.title,
        "date": book.meta.date,
        OF: manuscript,
        "tools": {"python": platform.python_version(), **{name: version(name) for name in _TOOLS}},
        "inputs": {_name(path, book.root): digest(path.read_bytes()) for path in sorted(inputs)},
        "outputs": dict(sorted({**left, **made}.items())),
        "older": sorted(name for name, kept in left.items() if kept.get(OF) != manuscript),
        "claims": [claim for claim in former.get("claims", []) if claim["output"] in left] + said,
        "folios": dict(sorted((folios or former.get("folios", {})).items())),
    }
    return json.dumps(content, ensure_ascii=False, indent=1).encode()


def _name(path: Path, folder: Path) -> str:
    inside = path.is_relative_to(folder)
    return path.relative_to(folder).as_posix() if inside else path.as_posix()
