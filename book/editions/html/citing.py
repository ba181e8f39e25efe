"""Citations as a reader sees them: one bracket, [1, 7], each number a link to its source."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from markdown_it.token import Token
from markupsafe import Markup

from book.assembly.assembled import Citation
from book.editions.markup import NO_BREAK, Attribute, element


def bracket(
    citations: Sequence[Citation], link: Callable[[str], Mapping[str, Attribute]]
) -> Markup:
    """Set citations in one bracket, each number once; nothing for none.

    Sources of one address have one number in the book's list; the first of them is linked to.

    The last number is tied to the one before it, so that no line begins with "9].".

    Args:
        citations: what is cited, in the order of the text.
        link: says what the start tag of a link to an anchor holds.
    """
    first = {citation.number: citation for citation in reversed(citations)}
    once = [first[number] for number in sorted(first)]
    if not once:
        return Markup("")
    places = [{**link(c.anchor), "title": c.title} for c in once]
    if len(once) == 1:
        return element("a", f"[{once[0].number}]", {"class": "citation"} | places[0])
    *links, last = (element("a", str(c.number), at) for c, at in zip(once, places, strict=True))
    inside = Markup(", ").join(links) + f",{NO_BREAK}" + last
    return element("span", "[" + inside + "]", {"class": "citation"})


def gathered(tokens: Sequence[Token], index: int) -> tuple[tuple[Citation, ...], int]:
    """The citations that follow each other from here, and the index after them.

    Only white space may stand between: `[@a] [@b]` is read as `[@a; @b]`.
    """
    found: list[Citation] = []
    for ahead in range(index, len(tokens)):
        token = tokens[ahead]
        if token.type == "citation":
            found += token.meta["citations"]
            index = ahead + 1
        elif token.type != "softbreak" and (token.type != "text" or token.content.strip()):
            break
    return tuple(found), index
