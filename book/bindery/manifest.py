"""What a release was made of and what was made: the record to audit it by."""

from __future__ import annotations

import json
import platform
from collections.abc import Mapping, Sequence
from importlib.metadata import version
from pathlib import Path

from book.files import digest
from book.model import Book
from book.stamp import Claim, Output

_TOOLS = ("weasyprint", "pydyf", "pikepdf", "pillow", "fonttools", "jinja2", "markdown-it-py")


def write_manifest(
    book: Book,
    inputs: Sequence[Path],
    outputs: Sequence[Output],
    claims: Sequence[Claim],
    folios: Mapping[str, int],
    home: Path,
) -> bytes:
    """List inputs, tools, outputs by hash, claims, and the folio of every anchor, as JSON.

    No clock and no machine is named: the same sources give the same manifest.
    """
    folder = Path(outputs[0].path).parent if outputs else home
    content = {
        "title": book.meta.title,
        "date": book.meta.date,
        "tools": {"python": platform.python_version(), **{name: version(name) for name in _TOOLS}},
        "inputs": {_name(path, home): digest(path.read_bytes()) for path in sorted(inputs)},
        "outputs": {
            _name(Path(output.path), folder): {
                "sha256": output.sha256,
                "bytes": output.size,
                "pages": output.pages,
            }
            for output in outputs
        },
        "claims": [
            {"output": Path(claim.output).name, "claim": claim.claim, "verdict": claim.verdict}
            for claim in claims
        ],
        "folios": dict(sorted(folios.items())),
    }
    return json.dumps(content, ensure_ascii=False, indent=1).encode()


def _name(path: Path, folder: Path) -> str:
    inside = path.is_relative_to(folder)
    return path.relative_to(folder).as_posix() if inside else path.as_posix()
