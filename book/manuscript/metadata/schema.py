"""JSON Schema of what authors write in YAML, made from the very forms that read it.

For editors that complete and check keys while one types. Draft 7, because that is the one which
the language server of YAML knows.
"""

from __future__ import annotations

import json

from book.manuscript.metadata import book_yaml, frontmatter, source_files

_RECORDS = {
    "chapter": (frontmatter.HEAD, "Hodet i et kapittel"),
    "book": (book_yaml.BOOK, "book.yaml"),
    "sources": (source_files.FILE, "sources.yaml"),
}
NAMES = tuple(_RECORDS)


def schema(name: str) -> str:
    """One schema as text: of "chapter", "book" or "sources"."""
    record, title = _RECORDS[name]
    draft = "http://json-schema.org/draft-07/schema#"
    whole = {"$schema": draft, "title": title, **record.schema()}
    return json.dumps(whole, ensure_ascii=False, indent=1) + "\n"
