"""Sets inline tokens: text, links, notes, citations, terms."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from markdown_it.token import Token
from markupsafe import Markup, escape

from book.assembly.anchors import anchor, is_term
from book.assembly.assembled import Citation
from book.assembly.tokens import enclosed, text
from book.editions.html import urls
from book.editions.html.citing import bracket, gathered
from book.editions.html.glossary import key_of
from book.editions.html.setting import Setting
from book.editions.markup import NO_BREAK, Attribute, element, start
from book.model import Chapter

Run = Sequence[Token]

_SPACES = re.compile(r"[ \t\r\n\f]+")
_MARKS = {"em": "em", "strong": "strong", "s": "s", "sub": "sub", "sup": "sup"}


class Lines:
    """Sets the inline text of one chapter; remembers which notes have been called."""

    def __init__(self, chapter: Chapter, setting: Setting) -> None:
        self.chapter, self.setting = chapter, setting
        self.numbers = {label: n for n, label in enumerate(chapter.document.footnotes, 1)}
        self.called: set[str] = set()

    def set(self, tokens: Run) -> Markup:
        """Set a run of inline tokens."""
        out: list[str] = []
        index = 0
        while index < len(tokens):
            token = tokens[index]
            if token.type in {"citation", "footnote_ref"} and out:
                out[-1] = _closed_up(out[-1], glue=token.type == "citation")
            if token.type == "citation":
                cited, index = gathered(tokens, index)
                out.append(bracket(cited, self.setting.link))
                continue
            end = enclosed(tokens, index) if token.nesting == 1 else index
            inside = tokens[index + 1 : end]
            index = end + 1
            if token.nesting == 1:
                out.append(self._pair(token, inside))
            else:
                out.append(self._single(token))
            if own := self._printed_source(token):
                cited, index = gathered(tokens, index)
                out.append(NO_BREAK + bracket((*own, *cited), self.setting.link))
        return Markup("").join(out)

    def _single(self, token: Token) -> Markup:
        match token.type:
            case "text" | "text_special" | "html_inline":
                return escape(token.content)
            case "softbreak":
                return Markup("\n")
            case "hardbreak":
                return Markup("<br>\n")
            case "code_inline":
                return element("code", escape(token.content))
            case "image":
                return self._image(token)
            case "footnote_ref":
                return self._note(str(token.meta["label"]))
            case "footnote_anchor":
                return Markup("")
        raise AssertionError(f"an inline token no edition knows: {token.type}")

    def _pair(self, token: Token, inside: Run) -> Markup:
        name = token.type.removesuffix("_open")
        if name == "link":
            return self._link(token, inside)
        if name == "span":
            return self._span(token, inside)
        return element(_MARKS[name], self.set(inside))

    def _link(self, token: Token, inside: Run) -> Markup:
        words = self.set(inside)
        if target := str(token.meta.get("xref", "")):
            link = element("a", words, {"class": "xref", **self.setting.link(target)})
            return link + self.setting.see_page(target)
        if not token.meta.get("external"):
            return words
        url = str(token.attrs["href"])
        link = element("a", words, {"class": "external", "href": url})
        return link + self._printed_url(url, words.striptags())

    def _printed_url(self, url: str, words: str) -> Markup:
        """What a reader on paper needs of a link out of the book, unless the words say it."""
        shown = urls.shown(url)
        if not self.setting.paged or urls.shown(words) == shown or self._source(url):
            return Markup("")
        return Markup(" (") + element("span", shown, {"class": "url"}) + ")"

    def _printed_source(self, token: Token) -> tuple[Citation, ...]:
        """The citation that takes the place of a printed address: of a source linked to."""
        if not self.setting.paged or not token.meta.get("external"):
            return ()
        return self._source(str(token.attrs.get("href", "")))

    def _source(self, url: str) -> tuple[Citation, ...]:
        for number, source in enumerate(self.chapter.front.sources, 1):
            if source.url == url:
                place = anchor(self.chapter, f"src-{source.id}")
                return (Citation(number, place, source.title),)
        return ()

    def _span(self, token: Token, inside: Run) -> Markup:
        names = str(token.attrs.get("class", "")).split()
        if is_term(token):
            names = ["term", *(name for name in names if name != "register")]
        kept: dict[str, Attribute] = {"class": " ".join(names) or None}
        for name in ("id", "lang"):
            kept[name] = str(token.attrs[name]) if name in token.attrs else None
        words = self.set(inside)
        if is_term(token):
            words = self._explained(token, inside, words)
        return element("span", words, kept)

    def _explained(self, token: Token, inside: Run, words: Markup) -> Markup:
        """A term as a link to the glossary, where that has it and the author made no link."""
        if any(each.type == "link_open" for each in inside):
            return words
        meta = self.setting.assembly.book.meta
        for name in (text(inside), str(token.attrs.get("entry", ""))):
            place = self.setting.glossary.get(key_of(name, meta.language), "")
            if place and not place.startswith(f"{self.chapter.slug}--"):
                link = {"class": "glossary", **self.setting.link(place)}
                return element("a", words, link)
        return words

    def _image(self, token: Token) -> Markup:
        picture = self.setting.picture(self.chapter, str(token.attrs["src"]))
        size = {"width": picture.width or None, "height": picture.height or None}
        alt = str(token.attrs.get("alt") or token.content)
        return start("img", {"src": picture.src or None, "alt": alt, **size})

    def _note(self, label: str) -> Markup:
        number = self.numbers[label]
        place = anchor(self.chapter, f"fn-{number}")
        if self.setting.endnotes or label in self.called:
            call = anchor(self.chapter, f"fn-{number}-call") if label not in self.called else None
            self.called.add(label)
            said: dict[str, Attribute] = {"href": self.setting.address(place), "id": call}
            if not self.setting.paged:
                name = f"{self.setting.assembly.words.note} {number}"
                said |= {"role": "doc-noteref", "aria-label": name}
            link = element("a", str(number), said)
            return element("sup", link, {"class": "footnote-call"})
        self.called.add(label)
        body = Markup("").join(self._paragraphs(self.chapter.document.footnotes[label]))
        return element(
            "span",
            body,
            {
                "class": "footnote",
                "id": place,
                "data-number": number,
                "aria-label": f"{self.setting.assembly.words.note} {number}",
                "data-back": self.setting.assembly.words.back_to_text,
            },
        )

    def _paragraphs(self, tokens: Run) -> Iterator[Markup]:
        """The blocks of a note at the foot of the page: every run of words is a paragraph.

        White space is made single spaces here, because the engine takes notes out of the text
        before it does so itself.
        """
        for token in tokens:
            if token.type == "inline":
                words = Markup(_SPACES.sub(" ", self.set(token.children or ()).strip(" \n")))
                yield element("span", words, {"class": "note-paragraph"})
            elif token.type in {"fence", "code_block"}:
                code = element("code", escape(token.content))
                yield element("span", code, {"class": "note-paragraph"})


def _closed_up(before: str, *, glue: bool) -> Markup:
    """Take away the space before a call; a citation is tied to its word instead."""
    bare = before.rstrip(" \n")
    if bare == before:
        return Markup(before)
    return Markup(bare + (NO_BREAK if glue else ""))
