"""How the book and its chapters are cited: as CSL-JSON, BibTeX and RIS, with true page ranges."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from book.assembly import Assembly
from book.model import BookMeta, Contributor

Pages = tuple[int, int]
"""First and last folio."""
BOOK = "book"
"""The name of the files that cite the whole book."""

_PERSON = re.compile(r"(?!\S*\d)([A-ZÆØÅ][\w.’'-]*(?: [A-ZÆØÅ][\w.’'-]*){0,2}) ([A-ZÆØÅ][\w’'-]+)")
"""Two to four capitalised words: given names and a family name; anything else is a body's name."""


@dataclass(frozen=True, slots=True)
class Name:
    """A person's name in its parts, or a body's in one."""

    family: str
    given: str = ""

    @classmethod
    def of(cls, contributor: Contributor) -> Name:
        """The name of a contributor."""
        parts = _PERSON.fullmatch(contributor.name)
        return cls(parts[2], parts[1]) if parts else cls(contributor.name)


@dataclass(frozen=True, slots=True)
class Citable:
    """What a citation says of the book, or of a chapter in it."""

    name: str
    """Of its files: the chapter's slug, or `BOOK`."""
    title: str
    authors: tuple[Name, ...]
    editors: tuple[Name, ...]
    language: str
    meta: BookMeta
    pages: Pages | None = None
    is_chapter: bool = False

    @property
    def address(self) -> str:
        """Where it stands on the web, if that is known."""
        base = self.meta.url.rstrip("/")
        return f"{base}/{self.name}.html" if base and self.is_chapter else base


def citables(assembly: Assembly, spans: Mapping[str, Pages]) -> Iterator[Citable]:
    """The book, and every chapter of it.

    Args:
        assembly: the book.
        spans: first and last folio by chapter; without one a chapter is cited without pages.
    """
    meta = assembly.book.meta
    editors = _names(meta.editors)
    yield Citable(BOOK, meta.title, (), editors, meta.language, meta)
    for chapter in assembly.book.chapters:
        yield Citable(
            chapter.slug,
            chapter.front.title,
            _names(chapter.front.authors or chapter.front.editors),
            editors,
            chapter.front.lang or meta.language,
            meta,
            spans.get(chapter.slug),
            is_chapter=True,
        )


def files(citable: Citable) -> Mapping[str, str]:
    """The citation in every format, by file name."""
    return {
        f"{citable.name}.json": csl_json([citable]),
        f"{citable.name}.bib": bibtex(citable),
        f"{citable.name}.ris": ris(citable),
    }


def formats(citable: Citable) -> Sequence[tuple[str, str]]:
    """The citation in every format, by the format's name."""
    return ("BibTeX", bibtex(citable)), ("RIS", ris(citable)), ("CSL-JSON", csl_json([citable]))


def csl_json(cited: Sequence[Citable]) -> str:
    """CSL-JSON (csl-data.json 1.0), as Zotero and pandoc read it."""
    return json.dumps([_csl(one) for one in cited], ensure_ascii=False, indent=2) + "\n"


def _csl(cited: Citable) -> dict[str, object]:
    meta = cited.meta
    item: dict[str, object] = {
        "id": cited.name,
        "type": "chapter" if cited.is_chapter else "book",
        "title": cited.title if cited.is_chapter or not meta.subtitle else full_title(meta),
        "author": [_csl_name(name) for name in cited.authors],
        "editor": [_csl_name(name) for name in cited.editors],
        "container-title": full_title(meta) if cited.is_chapter else "",
        "page": page_range(cited.pages, "–"),
        "publisher": meta.publisher,
        "edition": meta.edition,
        "issued": {"date-parts": [[int(part) for part in meta.date.split("-")]]}
        if meta.date
        else {},
        "ISBN": meta.isbn.print,
        "language": cited.language,
        "URL": cited.address,
    }
    return {key: value for key, value in item.items() if value}


def bibtex(cited: Citable) -> str:
    """A BibTeX entry, for biber and any BibTeX that reads UTF-8."""
    meta = cited.meta
    fields = {
        "author": _bibtex_names(cited.authors),
        "title": cited.title,
        "subtitle": "" if cited.is_chapter else meta.subtitle,
        "editor": _bibtex_names(cited.editors),
        "booktitle": full_title(meta) if cited.is_chapter else "",
        "pages": page_range(cited.pages, "--"),
        "publisher": meta.publisher,
        "edition": meta.edition,
        "year": meta.date[:4],
        "isbn": meta.isbn.print,
        "langid": {"nb": "norsk", "nn": "nynorsk", "en": "english"}.get(cited.language, ""),
        "url": cited.address,
    }
    kind = "incollection" if cited.is_chapter else "book"
    lines = [f"  {key} = {{{_escaped(value)}}}," for key, value in fields.items() if value]
    return "\n".join((f"@{kind}{{{cited.name},", *lines, "}", ""))


def ris(cited: Citable) -> str:
    """An RIS record, as EndNote and library catalogues read it; lines end in CR LF."""
    meta = cited.meta
    rows = [
        ("TY", "CHAP" if cited.is_chapter else "BOOK"),
        ("TI", cited.title if cited.is_chapter else full_title(meta)),
        *(("AU", _inverted(name)) for name in cited.authors),
        *(("ED", _inverted(name)) for name in cited.editors),
        ("T2", full_title(meta) if cited.is_chapter else ""),
        ("SP", str(cited.pages[0]) if cited.pages else ""),
        ("EP", str(cited.pages[1]) if cited.pages else ""),
        ("PB", meta.publisher),
        ("ET", meta.edition),
        ("PY", meta.date[:4]),
        ("SN", meta.isbn.print),
        ("LA", cited.language),
        ("UR", cited.address),
    ]
    written = [f"{tag}  - {value}" for tag, value in rows if value]
    return "\r\n".join((*written, "ER  - ", ""))


def _names(people: Sequence[Contributor]) -> tuple[Name, ...]:
    return tuple(Name.of(person) for person in people)


def _csl_name(name: Name) -> dict[str, str]:
    if not name.given:
        return {"literal": name.family}
    return {"family": name.family, "given": name.given}


def _bibtex_names(names: Sequence[Name]) -> str:
    return " and ".join(_inverted(name) if name.given else f"{{{name.family}}}" for name in names)


def _inverted(name: Name) -> str:
    return f"{name.family}, {name.given}" if name.given else name.family


def full_title(meta: BookMeta) -> str:
    """Title and subtitle."""
    return f"{meta.title}: {meta.subtitle}" if meta.subtitle else meta.title


def page_range(pages: Pages | None, dash: str) -> str:
    """First and last page; one number for one page, nothing where they are not known."""
    if pages is None:
        return ""
    first, last = pages
    return str(first) if first == last else f"{first}{dash}{last}"


def _escaped(value: str) -> str:
    return re.sub(r"([&%$#_])", r"\\\1", value)
