"""The synthetic book as Typst markup: the same words, notes, tables and lists."""

from __future__ import annotations

import re
from xml.etree import ElementTree

from book.press.section import Section

_HEAD = """#set page(width: 170mm, height: 240mm, margin: (inside: 22mm, outside: 30mm, y: 23mm),
  numbering: "1")
#set text(size: 10pt, lang: "nb")
#set par(justify: true)
#show heading.where(level: 1): it => { pagebreak(weak: true, to: "odd"); it }
#outline()
"""


def typst_text(sections: tuple[Section, ...]) -> str:
    """Convert the chapters; contents and register are Typst's own affair."""
    bodies = [section.html for section in sections if section.name.startswith("kap")]
    return _HEAD + "\n".join(_chapter(html) for html in bodies)


def _chapter(html: str) -> str:
    body = html.split('data-book="Prøve">')[1][: -len("</body></html>")]
    return "\n\n".join(_blocks(ElementTree.fromstring(body)))


def _blocks(root: ElementTree.Element) -> list[str]:
    found = []
    for element in root:
        match element.tag:
            case "header":
                found += _blocks(element)
            case "h1":
                found.append(f"= {_inline(element)} <{root.get('id') or _name(element)}>")
            case "h2":
                found.append(f"== {_inline(element)} <{element.get('id')}>")
            case "p":
                found.append(_inline(element))
            case "ul":
                found.append("\n".join(f"- {_inline(item)}" for item in element))
            case "figure":
                cells = [
                    f"[{_inline(cell)}]" for cell in element.iter() if cell.tag in ("th", "td")
                ]
                caption = element.find("figcaption")
                words = "" if caption is None else _inline(caption)
                found.append(f"#figure(table(columns: 3, {', '.join(cells)}), caption: [{words}])")
    return found


def _name(element: ElementTree.Element) -> str:
    return element.get("data-running") or "x"


def _inline(element: ElementTree.Element) -> str:
    parts = [_escape(element.text)]
    for child in element:
        if child.get("class") == "footnote":
            parts.append(f"#footnote[{_inline(child)}]")
        elif child.get("data-folio"):
            label = child.get("data-folio")
            parts.append(f"#context counter(page).at(<{label}>).first()")
        else:
            parts.append(_inline(child))
        parts.append(_escape(child.tail))
    return "".join(parts)


def _escape(text: str | None) -> str:
    return re.sub(r"([\\#*_`$<>@\[\]~])", r"\\\1", text or "")
