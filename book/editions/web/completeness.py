"""Whether the web edition holds every file that its pages ask for."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from urllib.parse import unquote

from book.editions.web.edition import WebEdition

_ASKS = re.compile(r'<(?:img|script|source|link|use|a)\b[^>]*?\s(?:src|href)="([^"]*)"')


def missing_files(edition: WebEdition) -> Iterator[tuple[str, str]]:
    """Every page with an address in it that the edition has no file for.

    Addresses that leave the pages' folder are those of other editions and are let be; so are those
    within a page, which the assembly has resolved.
    """
    there = edition.pages.keys() | edition.assets.keys()
    for name, page in edition.pages.items():
        for address in sorted(set(map(_file, _ASKS.findall(page))) - there):
            if address and not address.startswith("../"):
                yield name, address


def _file(address: str) -> str:
    """The file an address names in the folder of the pages; empty for one of another place."""
    plain = html.unescape(address)
    if re.match(r"[A-Za-z][A-Za-z0-9+.-]*:|//", plain):
        return ""
    return unquote(re.split("[?#]", plain, maxsplit=1)[0])
