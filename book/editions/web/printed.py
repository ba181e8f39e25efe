"""What the web edition says of the other editions, put in when these are made.

The web edition is made while the press sets the pages, so it leaves room for what only they tell:
`data-folio` on a link for the printed page of its target, an empty `a.in-pdf` for a link to that
page of the PDF, `data-cite` for how a chapter is cited, `data-files` for what can be downloaded,
`data-share` for the picture that is shown where somebody shares the page.
Room that nothing is known for is taken away.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from urllib.parse import quote

from jinja2 import Environment
from markupsafe import Markup

from book.assembly.words import words
from book.editions.citation.citations import Citable, formats
from book.editions.citation.reference import reference
from book.editions.markup import NO_BREAK, element
from book.editions.numbers import megabytes

_ROOM = re.compile(
    r'<a class="in-pdf" data-folio="(?P<page>[^"]*)"></a>'
    r'|<div data-cite="(?P<cite>[^"]*)"></div>\n?'
    r"|(?P<files><div data-files></div>\n?)"
    r"|(?P<share><meta data-share>\n?)"
    r'| data-folio="(?P<link>[^"]*)"'
)


@dataclass(frozen=True, slots=True)
class File:
    """Another edition to download."""

    kind: str
    """An attribute of `Words`: what it is called."""
    name: str
    size: int
    """Bytes."""


@dataclass(frozen=True, slots=True)
class Printed:
    """What is known when the other editions are made; of a build of the web alone, little."""

    templates: Environment
    language: str
    citables: Mapping[str, Citable]
    """How each chapter is cited, by slug."""
    folios: Mapping[str, int] = field(default_factory=dict)
    """The printed page of every anchor."""
    first_folio: int = 1
    """Of the first page of the PDF."""
    pdf: str = ""
    """The name of the screen PDF; empty when none was made."""
    files: Sequence[File] = ()
    picture: str = ""
    """The address of the picture to share, 1200 × 630 pixels; empty where there is none."""

    def put_into(self, html: str, folder: str = "") -> str:
        """Fill the room a page of the web edition leaves.

        Args:
            html: the page.
            folder: the way from the page to the folder of the files, "../" or nothing.
        """

        def fill(room: re.Match[str]) -> str:
            match room.lastgroup:
                case "page":
                    return self._page(room["page"], folder)
                case "cite":
                    return self._cite(room["cite"])
                case "files":
                    return self._files(folder)
                case "share":
                    return self._share()
            folio = self.folios.get(room["link"])
            return "" if folio is None else f' data-page="{folio}"'

        return _ROOM.sub(fill, html)

    def _page(self, anchor: str, folder: str) -> Markup:
        folio = self.folios.get(anchor)
        if folio is None or not self.pdf:
            return Markup("")
        said = words(self.language)
        page = f"{said.page}{NO_BREAK}{folio}"
        href = f"{folder}{quote(self.pdf)}#page={folio - self.first_folio + 1}"
        return element(
            "a", page, {"class": "in-pdf", "href": href, "aria-label": f"{page} {said.in_pdf}"}
        )

    def _cite(self, slug: str) -> Markup:
        cited = self.citables.get(slug)
        if cited is None:
            return Markup("")
        said = words(cited.language)
        return self._draw(
            "cite.html.j2", words=said, reference=reference(cited, said), formats=formats(cited)
        )

    def _files(self, folder: str) -> Markup:
        if not self.files:
            return Markup("")
        sized = [(file, megabytes(file.size, self.language)) for file in self.files]
        return self._draw(
            "web-files.html.j2", words=words(self.language), files=sized, folder=folder
        )

    def _share(self) -> Markup:
        if not self.picture:
            return Markup("")
        return self._draw("share.html.j2", words=words(self.language), picture=self.picture)

    def _draw(self, template: str, **values: object) -> Markup:
        return Markup(self.templates.get_template(template).render(values))


def emptied(html: str) -> str:
    """A page of the web edition without the room it leaves."""
    return _ROOM.sub("", html)
