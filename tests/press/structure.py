"""Read a tagged PDF as assistive technology does: the tree, and each element's words.

Nothing here knows how the tree was made: words come from the content streams and the fonts' own
ToUnicode tables.
"""

from __future__ import annotations

import io
import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any

import pikepdf

_CHAR = re.compile(r"<([0-9a-fA-F]+)>\s*<([0-9a-fA-F]*)>")
Place = tuple[int, int]
"""Page from 0, and MCID."""


class Words(str):
    """What one marked-content sequence says; `page` counts from 0."""

    __slots__ = ("page",)
    page: int

    @classmethod
    def on(cls, page: int, text: str) -> Words:
        words = cls(text)
        words.page = page
        return words


@dataclass(slots=True, eq=False)
class Element:
    role: str
    pdf: Any
    kids: list[Element | Words] = field(default_factory=list)
    links: list[Any] = field(default_factory=list)
    pages: set[int] = field(default_factory=set)

    @property
    def text(self) -> str:
        return "".join(kid.text if isinstance(kid, Element) else kid for kid in self.kids)

    def every(self, role: str = "") -> Iterator[Element]:
        if not role or self.role == role:
            yield self
        for kid in self.kids:
            if isinstance(kid, Element):
                yield from kid.every(role)

    def one(self, role: str) -> Element:
        (found,) = self.every(role)
        return found

    def roles(self) -> list[str]:
        return [kid.role for kid in self.kids if isinstance(kid, Element)]

    def outline(self) -> Any:
        """Roles and words, nested."""
        kids = [kid.outline() if isinstance(kid, Element) else kid for kid in self.kids]
        return (self.role, *kids)

    def attribute(self, name: str) -> Any:
        attributes = self.pdf.get("/A", {})
        return attributes.get(f"/{name}") if attributes else None


@dataclass(frozen=True, slots=True)
class Reading:
    """A document as it is read: the tree, and the words that are not in it."""

    root: Element
    artifacts: tuple[str, ...]
    """By page."""
    untagged: tuple[str, ...]
    """By page: neither in the tree nor marked as artifacts; must be empty."""


def read(pdf_bytes: bytes) -> Reading:
    with pikepdf.open(io.BytesIO(pdf_bytes)) as pdf:
        numbers = {page.obj.objgen: n for n, page in enumerate(pdf.pages)}
        said: dict[Place, str] = defaultdict(str)
        artifacts, untagged = [], []
        tables: dict[Any, dict[int, str]] = {}
        for number, page in enumerate(pdf.pages):
            words = _page(page, tables)
            artifacts.append(words.pop(-1, ""))
            untagged.append(words.pop(-2, ""))
            said.update({(number, mcid): text for mcid, text in words.items()})
        root = _element(pdf.Root.StructTreeRoot.K[0], numbers, said, -1)
        return Reading(root, tuple(artifacts), tuple(untagged))


def _element(node: Any, numbers: dict[Any, int], said: dict[Place, str], page: int) -> Element:
    page = numbers[node.Pg.objgen] if "/Pg" in node else page
    element = Element(str(node.S)[1:], dict(node.items()))
    element.pdf = {key: _plain(value) for key, value in node.items() if key not in ("/K", "/P")}
    kids = node.get("/K", [])
    for kid in kids if isinstance(kids, pikepdf.Array) else [kids]:
        if isinstance(kid, int):
            element.kids.append(Words.on(page, said[page, kid]))
            element.pages.add(page)
        elif kid.get("/Type") == "/MCR":
            on = numbers[kid.Pg.objgen]
            element.kids.append(Words.on(on, said[on, int(kid.MCID)]))
            element.pages.add(on)
        elif kid.get("/Type") == "/OBJR":
            element.links.append({k: _plain(v) for k, v in kid.Obj.items() if k != "/Parent"})
        else:
            child = _element(kid, numbers, said, page)
            element.kids.append(child)
            element.pages |= child.pages
    return element


def _plain(value: Any) -> Any:
    if isinstance(value, pikepdf.String | pikepdf.Name):
        return str(value)
    if isinstance(value, pikepdf.Dictionary) and "/Type" not in value:
        return {key: _plain(inner) for key, inner in value.items()}
    if isinstance(value, pikepdf.Array):
        return [_plain(inner) for inner in value]
    return value if isinstance(value, int | float | Decimal) else str(type(value))


def _page(page: pikepdf.Page, tables: dict[Any, dict[int, str]]) -> dict[int, str]:
    """Words by MCID; -1: artifacts, -2: neither."""
    words: dict[int, str] = defaultdict(str)
    marks: list[int] = []
    table: dict[int, str] = {}
    for instruction in pikepdf.parse_content_stream(page):
        operands: Any = instruction.operands
        match str(instruction.operator):
            case "BDC" | "BMC":
                properties = operands[1] if len(operands) > 1 else {}
                is_artifact = str(operands[0]) == "/Artifact"
                marks.append(-1 if is_artifact else int(properties.get("/MCID", marks[-1:] or -2)))
            case "EMC":
                marks.pop()
            case "Tf":
                font = page.obj.Resources.Font[str(operands[0])]
                table = tables.setdefault(font.objgen, {}) or _table(font, tables)
            case "Tj" | "TJ":
                strings = operands[0] if isinstance(operands[0], pikepdf.Array) else operands
                code = b"".join(bytes(s) for s in strings if isinstance(s, pikepdf.String))
                words[marks[-1] if marks else -2] += "".join(
                    table.get(int.from_bytes(code[i : i + 2], "big"), "\ufffd")
                    for i in range(0, len(code), 2)
                )
    return words


def _table(font: Any, tables: dict[Any, dict[int, str]]) -> dict[int, str]:
    cmap = font.ToUnicode.read_bytes().decode("latin-1")
    for block in re.findall(r"beginbfchar(.*?)endbfchar", cmap, re.DOTALL):
        for code, text in _CHAR.findall(block):
            tables[font.objgen][int(code, 16)] = bytes.fromhex(text).decode("utf-16-be")
    return tables[font.objgen]
