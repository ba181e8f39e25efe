"""Sets a chapter's block tokens as HTML; inline text is `book.editions.html.lines`'s.

Only what is listed here reaches a page: an unknown token is our own fault and raises. Attributes
an author wrote pass only when they are in `KEPT`.
"""

from __future__ import annotations

from collections.abc import Sequence

from markdown_it.token import Token
from markupsafe import Markup, escape

from book.assembly.synthesis import directive
from book.assembly.tokens import enclosed, text
from book.editions.drawings.labels import width_of
from book.editions.html import blocks
from book.editions.html.columns import fitted
from book.editions.html.glossary import term_anchor
from book.editions.html.lines import Lines
from book.editions.html.pictures import Picture
from book.editions.html.setting import Setting
from book.editions.markup import KEPT, Attribute, element, start
from book.model import Chapter

Run = Sequence[Token]

_ALIGNED = {
    "text-align:left": None,
    "text-align:right": "align-right",
    "text-align:center": "align-center",
}

_PLAIN = {
    "paragraph": "p",
    "bullet_list": "ul",
    "ordered_list": "ol",
    "list_item": "li",
    "blockquote": "blockquote",
    "dl": "dl",
    "dd": "dd",
    "table": "table",
    "thead": "thead",
    "tbody": "tbody",
    "tr": "tr",
    "td": "td",
}

HUNG, TERM = 105.0, 9.0
"""What a hung list leaves for a term, and the size of its letters (print/text.css), points."""


class Compositor:
    """Sets one chapter."""

    def __init__(self, chapter: Chapter, setting: Setting) -> None:
        self.chapter, self.setting = chapter, setting
        self.lines = Lines(chapter, setting)
        self.terms: set[str] = set()

    def body(self) -> Markup:
        """The chapter's text, without opening, notes and sources."""
        return self.run(self.chapter.document.tokens)

    def run(self, tokens: Run) -> Markup:
        """Set a run of block tokens."""
        out: list[str] = []
        index = 0
        while index < len(tokens):
            end = enclosed(tokens, index) if tokens[index].nesting == 1 else index
            out.append(self._block(tokens[index], tokens[index + 1 : end]))
            index = end + 1
        return Markup("").join(out)

    def _block(self, first: Token, inside: Run) -> Markup:
        if first.nesting == 0:
            return self._single(first)
        name = first.type.removesuffix("_open")
        if name.startswith("container_"):
            return self._container(first, inside)
        match name:
            case "paragraph" if first.hidden:
                return self.run(inside)
            case "heading":
                return self._heading(first, inside)
            case "th":
                return element("th", self.run(inside), attributes(first) | {"scope": "col"})
            case "dt":
                return element("dt", self.run(inside), self._term(first, inside)) + "\n"
            case "table":
                table = self._table(inside)
                focus = {"tabindex": None if self.setting.paged else "0"}
                return element("div", table, attributes(first, "table") | focus) + "\n"
            case "figure":
                return self._figure(first, inside)
            case "table_figure":
                return self._captioned_table(first, inside)
        hung = self._hung(inside) if name == "dl" else ""
        return element(_PLAIN[name], self.run(inside), attributes(first, hung)) + "\n"

    def _single(self, token: Token) -> Markup:
        match token.type:
            case "inline":
                return self.lines.set(token.children or [])
            case "compiled":
                return blocks.draw(token, self.setting)
            case "hr":
                return start("hr", attributes(token)) + "\n"
            case "fence" | "code_block":
                code = element("code", escape(token.content))
                return element("pre", code, attributes(token)) + "\n"
            case "footnote_anchor":
                return Markup("")
            case "html_block":
                return element("p", escape(token.content), attributes(token))
        raise AssertionError(f"a token no edition knows: {token.type}")

    def _heading(self, first: Token, inside: Run) -> Markup:
        heading = self.run(inside)
        return self.setting.draw(
            "heading.html.j2",
            tag=first.tag,
            attributes=attributes(first),
            here=str(first.attrs["id"]),
            heading=heading,
            plain=heading.striptags(),
            mark=self.setting.illustrations.mark(
                str(first.attrs["id"]).partition("--")[2], 3.2, told=True
            ),
        )

    def _term(self, first: Token, inside: Run) -> dict[str, Attribute]:
        """A term's attributes; it has an anchor of its own, to which a search leads."""
        kept = attributes(first)
        place = term_anchor(self.chapter, text(inside))
        if "id" in kept or place in self.terms:
            return kept
        self.terms.add(place)
        return kept | {"id": place}

    def _hung(self, inside: Run) -> str:
        """The class of a list whose terms are short enough to stand beside what they mean."""
        kinds = [token.type for token in inside if token.type in ("dt_open", "dd_open")]
        is_alternating = kinds == ["dt_open", "dd_open"] * (len(kinds) // 2)
        terms = [
            self.run(inside[n + 1 : n + 2]).striptags()
            for n, token in enumerate(inside)
            if token.type == "dt_open"
        ]
        is_short = all(width_of(term, TERM) <= HUNG for term in terms)
        return "hung" if is_alternating and is_short else ""

    def _container(self, first: Token, inside: Run) -> Markup:
        name, title = directive(first)
        if alert := first.meta.get("alert"):
            title = str(getattr(self.setting.assembly.words, f"alert_{alert}"))
        content = self.run(inside)
        match name:
            case "sitat":
                said_by = _line("attribution", title)
                quote = element("blockquote", "\n" + content + said_by, attributes(first, "sitat"))
                return quote + "\n"
            case "verdt":
                label = _line("box-label", self.setting.assembly.words.worth_trying)
                box = label + _line("box-title", title) + content
                return element("div", "\n" + box, attributes(first, "box", "verdt")) + "\n"
        box = _line("box-title", title) + content
        return element("div", "\n" + box, attributes(first, "box")) + "\n"

    def _figure(self, first: Token, inside: Run) -> Markup:
        image, caption = _image(inside), _caption(inside)
        picture = self.setting.picture(self.chapter, str(image.attrs["src"]))
        return self.setting.draw(
            "figure.html.j2",
            attributes=attributes(first, "figure") | {"style": self._lines_high(picture)},
            image=self.lines.set([image]),
            label=first.meta.get("label", ""),
            caption=self.run(caption),
        )

    def _lines_high(self, picture: Picture) -> str | None:
        lines = picture.grid_lines if self.setting.paged else 0
        return f"--lines: {lines}" if lines else None

    def _table(self, inside: Run) -> Markup:
        table = element("table", "\n" + self.run(inside))
        return fitted(table) if self.setting.paged else table

    def _captioned_table(self, first: Token, inside: Run) -> Markup:
        caption = _caption(inside)
        at = next(i for i, token in enumerate(inside) if token.type == "table_open")
        return self.setting.draw(
            "table.html.j2",
            attributes=attributes(first, "table"),
            table=self._table(inside[at + 1 : enclosed(inside, at)]),
            label=first.meta["label"],
            caption=self.run(caption),
        )


def attributes(token: Token, *classes: str) -> dict[str, Attribute]:
    """What a block's start tag says: the author's own attributes, then where it was written."""
    kept: dict[str, Attribute] = {
        name: value if isinstance(value, int) else str(value)
        for name, value in token.attrs.items()
        if name in KEPT
    }
    aligned = _ALIGNED.get(str(token.attrs.get("style", "")))
    names = (*classes, str(kept.get("class") or ""), aligned or "")
    if joined := " ".join(name for name in names if name):
        kept["class"] = joined
    if token.meta.get("src"):
        kept["data-src"] = str(token.meta["src"])
    return kept


def _line(name: str, words: str) -> Markup:
    """A line of a box that is not its author's paragraph; nothing without words."""
    return element("p", words, {"class": name}) + "\n" if words else Markup("")


def _image(inside: Run) -> Token:
    for token in inside:
        candidates: list[Token] = [token, *(token.children or [])]
        for candidate in candidates:
            if candidate.type == "image":
                return candidate
    raise AssertionError("a figure without an image")


def _caption(inside: Run) -> Run:
    for index, token in enumerate(inside):
        if token.type == "figcaption_open":
            return inside[index + 1 : enclosed(inside, index)]
    return ()
