"""Sources from a reference manager: CSL-JSON beside book.yaml, set in a CSL style.

citeproc-py sets each entry once, when the book is read: what a style makes of a source does not
depend on where it is cited, because the book cites by number. It reads BibTeX as well, but never
ends on a file that is cut short, so that is not taken.
"""

from __future__ import annotations

import json
import warnings
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

from book.ground import jail
from book.ground.slugs import slug
from book.ground.source import LOST, NOT_IN_XML, SourceFile
from book.manuscript.yaml.forms import WEB_ADDRESS
from book.model import Source

Item = Mapping[str, Any]
"""An item of CSL-JSON (csl-data.json 1.0)."""
Library = Any
"""A `citeproc.source.BibliographySource`; citeproc-py has no types."""
_LOCALES = {"nb": "nb-NO", "nn": "nn-NO", "en": "en-GB"}
"""The locales of CSL by the book's language."""
_MOST_STEPS = 10_000
"""Macros that a style may pass through from one of its own; those of APA take some hundreds."""


def sources(file: SourceFile, style: str, language: str) -> tuple[Source, ...]:
    """The sources of a file; with a style, each has its text.

    Args:
        file: CSL-JSON.
        style: a *.csl file in the same folder, or the name of one that citeproc-py brings; empty:
            the sources are set as all others.
        language: of the book, BCP 47; styles have words.

    Raises:
        ValueError: it is no CSL-JSON; the message says what is wrong.
        FileNotFoundError: there is no such style.
    """
    from citeproc.source.json import CiteProcJSON

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # fields that citeproc-py does not know
        written = _style(style, file.file.parent, language) if style else None
        try:
            items = json.loads(file.text)
            library = CiteProcJSON(items)
            return tuple(_source(item, library, written) for item in items)
        except Exception as error:  # citeproc-py raises whatever it stumbles over
            raise ValueError(f"{type(error).__name__}: {error}") from error


def _source(item: Item, library: Library, style: Any) -> Source:
    text = _text(item["id"], library, style) if style else ""
    title = " ".join(item.get("title", item["id"]).split())
    parts = item.get("accessed", {}).get("date-parts", [[]])[0]
    accessed = "-".join(f"{int(part):02}" for part in parts)
    if (url := item.get("URL", "")) and not WEB_ADDRESS.fullmatch(url):
        raise ValueError(f"{item['id']}: URL {url}")
    title, url, text = (NOT_IN_XML.sub(LOST, words) for words in (title, url, text))
    return Source(slug(item["id"]), title, url, accessed, text=text)


def _style(name: str, folder: Path, language: str) -> Any:
    from citeproc import STYLES_PATH, CitationStylesStyle

    own, brought = folder / name, Path(STYLES_PATH) / f"{name}.csl"
    is_own = name.endswith(".csl") and jail.has(folder, own)
    if not is_own and not (name == Path(name).name and brought.is_file()):
        raise FileNotFoundError(name)
    locale = _LOCALES.get(language, "en-US")
    if is_own and not _ends(jail.read(own, folder)):
        raise FileNotFoundError(name)
    try:
        return CitationStylesStyle(str(own if is_own else brought), locale=locale, validate=False)
    except (SyntaxError, ValueError) as error:  # no XML, or none of CSL
        raise FileNotFoundError(name) from error


def _ends(style: bytes) -> bool:
    """Whether a style can be obeyed: macros may call each other in a circle, or ten each ten."""
    from lxml import etree  # costs a start that brings no style nothing

    try:
        root = etree.fromstring(style, etree.XMLParser(resolve_entities=False))
    except etree.XMLSyntaxError:
        return False
    calls = {
        macro.get("name"): [call.get("macro") for call in macro.iter() if call.get("macro")]
        for macro in root.iter("{*}macro")
    }

    @cache
    def steps(name: str) -> int:
        return min(_MOST_STEPS, 1 + sum(map(steps, calls.get(name, ()))))

    try:
        return all(steps(name) < _MOST_STEPS for name in calls)
    except RecursionError:
        return False


def _text(name: str, library: Library, style: Any) -> str:
    """One entry as the style writes it in a list of references."""
    from citeproc import Citation, CitationItem, CitationStylesBibliography
    from citeproc.formatter import plain

    alone = CitationStylesBibliography(style, library, plain)
    alone.register(Citation([CitationItem(name)]))
    return " ".join("".join(map(str, alone.bibliography())).split())
