"""Start a chapter: from nothing or from a Word document, and into the contents of the book."""

from __future__ import annotations

import difflib
import re
from codecs import BOM_UTF8
from dataclasses import dataclass, replace
from pathlib import Path
from statistics import fmean

from book.findings.diagnostics import Diagnostic, Sink
from book.ground import jail
from book.ground.errors import BookError, ExitCode, Text
from book.ground.files import write
from book.ground.source import SourceFile, read_source
from book.manuscript import project, scaffold
from book.manuscript.folder import Folder
from book.manuscript.images import image_files
from book.manuscript.metadata import book_yaml, frontmatter, listing
from book.manuscript.metadata.contents import files
from book.manuscript.scaffold import Plan
from book.model import Kind

_SLUG = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
MOST_WORD = 150 * 1024**2


@dataclass(frozen=True, slots=True)
class Draft:
    """A chapter as it would be written: its text, its pictures, and what was lost on the way."""

    file: Path
    text: str
    pictures: tuple[tuple[str, bytes], ...] = ()
    lost: tuple[Diagnostic, ...] = ()

    @property
    def exists(self) -> bool:
        """Whether the chapter is there already."""
        return self.file.exists()

    def changes(self) -> str:
        """What would change in the chapter that is there, as a unified diff; "" for nothing."""
        old = self.file.read_text("utf-8-sig").splitlines(keepends=True)
        new = self.text.splitlines(keepends=True)
        return "".join(difflib.unified_diff(old, new, self.file.name, f"{self.file.name} (Word)"))

    def save(self) -> None:
        """Write the chapter and its pictures."""
        for name, data in self.pictures:
            write(self.file.parent / name, data)
        write(self.file, self.text.encode())


def check_name(slug: str) -> None:
    """Refuse what cannot name a chapter's file.

    Raises:
        BookError: the slug has other signs than file names and addresses can have everywhere.
    """
    if not _SLUG.fullmatch(slug):
        raise BookError(
            Text(f"«{slug}» kan ikke være navnet på en fil.", f"'{slug}' cannot name a file."),
            Text("bruk små bokstaver a–z, tall og bindestrek", "use a–z, digits and hyphens"),
            ExitCode.USAGE,
        )


def fitted(root: Path, plan: Plan) -> Plan:
    """A plan that fits the book in a folder: a partnership knows its themes and its neighbours."""
    if plan.kind is not Kind.PARTNERSHIP:
        return plan
    book = project.load(root, root, Sink())
    places = [p.place for c in book.partnerships if (p := c.front.partnership) and p.place]
    near = (fmean(p.lat for p in places), fmean(p.lon for p in places)) if places else (0.0, 0.0)
    return replace(plan, themes=tuple(theme.id for theme in book.meta.themes), near=near)


def new_draft(root: Path, plan: Plan) -> Draft:
    """A chapter that compiles, with places to fill in.

    Raises:
        BookError: the chapter exists.
    """
    file = _file(root, plan)
    if file.exists():
        raise BookError(
            Text(f"{file.name} finnes fra før.", f"{file.name} already exists."),
            Text("velg et annet navn, eller rediger fila", "choose another name, or edit the file"),
            ExitCode.USAGE,
        )
    plan = replace(plan, title=plan.title or plan.slug.replace("-", " ").capitalize())
    drawing = (scaffold.picture(plan), scaffold.FIGURE.encode())
    return Draft(file, scaffold.chapter(plan), (drawing,))


def word_draft(root: Path, plan: Plan, document: Path) -> Draft:
    """A chapter with the words of a Word document; one that is there keeps its head.

    Raises:
        BookError: the document cannot be read.
    """
    from book.manuscript import word

    try:
        data = jail.read(document, document.parent, MOST_WORD)
    except OSError as error:
        reason = error.strerror or str(error)
        raise BookError(
            Text(f"{document.name} lot seg ikke lese: {reason}.",
                 f"{document.name} cannot be read: {reason}."),
            Text("velg en .docx-fil", "choose a .docx file"),
            ExitCode.USAGE,
        ) from error  # fmt: skip
    file = _file(root, plan)
    read = word.read(data, f"{plan.slug}.docx", _pictures(file.parent))
    filled = replace(
        plan, title=plan.title or read.title, abstract=read.abstract, authors=read.authors
    )
    text = scaffold.chapter(filled, read.body)
    if file.exists():
        text = _head_of(file, root) + read.body
    pictures = tuple((f"images/{name}", data) for name, data in read.pictures)
    return Draft(file, text, pictures, read.lost)


def parts(root: Path) -> tuple[str, ...]:
    """The titles of the book's parts."""
    described = _described(root)
    return listing.parts(described.contents or ()) if described else ()


def enlist(root: Path, file: Path, part: str | None) -> bool:
    """Add a chapter to `contents`; whether the book lists it now, or lists none.

    Args:
        root: the folder of the book.
        file: the chapter.
        part: the title of its part; None: that of its kind, or the last one.
    """
    described = _described(root)
    if described is None or described.contents is None:
        return True
    order, source = described.contents, described.meta.source
    if file.name in {listed.file for listed in files(order)}:
        return True
    titled = listing.parts(order)
    chosen = part if part is not None else titled[-1] if titled else ""
    changed = source and listing.insert(source, order, file.name, chosen)
    if not changed or source is None:
        return False
    write(source.file, _ended_like(source.file, changed))
    return True


def _ended_like(file: Path, text: str) -> bytes:
    """A text with the line ends and the byte order mark of the file it is to replace."""
    old = file.read_bytes()
    new = text.replace("\n", "\r\n") if b"\r\n" in old else text
    return new.encode("utf-8-sig" if old.startswith(BOM_UTF8) else "utf-8")


def _file(root: Path, plan: Plan) -> Path:
    return Folder.find(root, root, {}).root / f"{plan.slug}.md"


def _described(root: Path) -> book_yaml.BookYaml | None:
    folder = Folder.find(root, root, {})
    file = folder.book_yaml()
    source = folder.read(file, Sink()) if file else None
    return book_yaml.read(source, folder.title, Sink()) if source else None


def _pictures(folder: Path) -> dict[str, bytes]:
    """The pictures that the book has, by name."""
    endings = {ending for all_ in image_files.SUFFIXES.values() for ending in all_}
    files = (folder / "images").glob("*") if (folder / "images").is_dir() else ()
    return {
        file.name: jail.read(file, folder)
        for file in files
        if file.suffix.casefold() in endings and jail.has(folder, file)
    }


def _head_of(file: Path, root: Path) -> str:
    """The head of a chapter and the blank line below it."""
    source = read_source(file, file.name, Folder.find(root, root, {}).root)
    height = frontmatter.read(SourceFile("", file, source.text), (), Sink()).height
    return "\n".join(source.lines()[:height]) + "\n\n"
