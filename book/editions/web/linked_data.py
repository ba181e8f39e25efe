"""What machines are told of the book: schema.org in JSON-LD."""

from __future__ import annotations

import json
from collections.abc import Mapping

from markupsafe import Markup

from book.assembly import Assembly
from book.assembly.credits import byline
from book.model import BookMeta, Chapter

Json = Mapping[str, object]


def of_book(assembly: Assembly) -> Markup:
    """The book with its chapters."""
    meta = assembly.book.meta
    chapters = [_chapter(chapter, meta) for chapter in assembly.book.chapters]
    return _script({"@context": "https://schema.org", **_book(meta), "hasPart": chapters})


def of_chapter(chapter: Chapter, meta: BookMeta) -> Markup:
    """A chapter and the book it is part of."""
    own = _chapter(chapter, meta)
    return _script({"@context": "https://schema.org", **own, "isPartOf": _book(meta)})


def _book(meta: BookMeta) -> Json:
    return _filled(
        {
            "@type": "Book",
            "name": meta.title,
            "alternativeHeadline": meta.subtitle,
            "description": meta.description,
            "inLanguage": meta.language,
            "editor": [{"@type": "Person", "name": person.name} for person in meta.editors],
            "publisher": {"@type": "Organization", "name": meta.publisher}
            if meta.publisher
            else None,
            "datePublished": meta.date,
            "bookEdition": meta.edition,
            "isbn": meta.isbn.print,
            "license": meta.license,
            "url": meta.url,
        }
    )


def _chapter(chapter: Chapter, meta: BookMeta) -> Json:
    front = chapter.front
    return _filled(
        {
            "@type": "Chapter",
            "name": front.title,
            "position": chapter.number,
            "abstract": front.abstract,
            "inLanguage": front.lang or meta.language,
            "keywords": list(front.keywords),
            "author": [{"@type": "Person", "name": name} for name in byline(chapter)],
            "dateModified": front.updated,
            "url": f"{meta.url.rstrip('/')}/{chapter.slug}.html" if meta.url else "",
        }
    )


def _filled(record: Json) -> Json:
    """Leave out what is not known."""
    return {name: value for name, value in record.items() if value not in ("", None, [])}


def _script(record: Json) -> Markup:
    """A data block; `<` is escaped, so that no text can end it (HTML, 4.12.1.3)."""
    text = json.dumps(record, ensure_ascii=False, separators=(",", ":")).replace("<", "\\u003c")
    return Markup(f'<script type="application/ld+json">{text}</script>')
