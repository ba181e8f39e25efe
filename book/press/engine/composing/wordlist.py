"""The words whose divisions are known, as the HTML brings them along."""

from __future__ import annotations

from xml.etree.ElementTree import Element

from book.press.composer.hyphenation import WordList

NAME = "hyphenation"


def word_list(page: Element) -> WordList:
    """Read `<meta name="hyphenation" content="kommune=styre Trondheim">` of a document."""
    contents = (meta.get("content", "") for meta in page.iter("meta") if meta.get("name") == NAME)
    return WordList.read(word for content in contents for word in content.split())
