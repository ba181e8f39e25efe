"""Start a chapter."""

from __future__ import annotations

import re
from pathlib import Path

from book.ground.errors import BookError, ExitCode, Lang, Text
from book.ground.files import write
from book.manuscript.scaffold import TEMPLATE

_SLUG = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")


def new_chapter(root: Path, slug: str, lang: Lang) -> str:
    """Write a scaffold that compiles; never over a file that is there.

    Raises:
        BookError: the slug is not one, or the chapter exists.
    """
    if not _SLUG.fullmatch(slug):
        raise BookError(
            Text(f"«{slug}» kan ikke være navnet på en fil.", f"'{slug}' cannot name a file."),
            Text("bruk små bokstaver a–z, tall og bindestrek", "use a–z, digits and hyphens"),
            ExitCode.USAGE,
        )
    file = root / f"{slug}.md"
    if file.exists():
        raise BookError(
            Text(f"{file.name} finnes fra før.", f"{file.name} already exists."),
            Text("velg et annet navn, eller rediger fila", "choose another name, or edit the file"),
            ExitCode.USAGE,
        )
    title = slug.replace("-", " ").capitalize()
    write(file, TEMPLATE.format(title=title).encode())
    made = Text(
        f"{file.name} er laget. Før den opp under contents i book.yaml når den skal med.",
        f"{file.name} is made. List it under contents in book.yaml when it is to be in the book.",
    )
    return made.in_(lang)
