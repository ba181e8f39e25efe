"""A drawing is written anew from what is allowed in one, however an attack is spelt."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from lxml import etree

from book.findings.rules import images as rules
from book.manuscript.images import drawings, svg_allowed

SVG = (
    '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"'
    ' xmlns:h="http://www.w3.org/1999/xhtml" viewBox="0 0 10 10"{}>{}</svg>'
)
EVIL = "http://evil.example/x"
ATTACKS = [
    "<script>alert(1)</script>",
    "<SCRIPT>alert(1)</SCRIPT>",
    "<h:script>alert(1)</h:script>",
    "<g><foreignObject><h:iframe src='http://evil.example'/></foreignObject></g>",
    "<rect onclick='x()'/>",
    "<rect ONload='x()'/>",
    f"<image href='{EVIL}'/>",
    f"<image xlink:href='{EVIL}'/>",
    "<image href='//evil.example/x'/>",
    "<image href='file:///etc/passwd'/>",
    "<image href='data:image/svg+xml;base64,PHN2Zz4='/>",
    "<image href='data:text/html,x'/>",
    f"<image href='data:image/png;base64,AA, {EVIL}'/>",
    f"<feImage href='{EVIL}'/>",
    "<use href='other.svg#a'/>",
    "<use href='data:image/svg+xml,x#a'/>",
    "<a href='javascript:x()'><text>x</text></a>",
    "<a href='java&#9;script:x()'><text>x</text></a>",
    "<a href='&#10;javascript:x()'><text>x</text></a>",
    "<a href='JaVaScRiPt:x()'><text>x</text></a>",
    "<a xlink:href='data:text/html,x'><text>x</text></a>",
    "<a href='vbscript:x'><text>x</text></a>",
    f"<g xml:base='{EVIL}'><rect/></g>",
    "<set attributeName='href' to='javascript:x()'/>",
    "<animate attributeName='href' values='javascript:x()'/>",
    f"<rect fill='url({EVIL})'/>",
    f"<rect fill='URL(&quot;{EVIL}&quot;)'/>",
    f"<rect fill='u\\72 l({EVIL})'/>",
    f"<rect fill='u\\000072l({EVIL})'/>",
    f"<rect mask='image-set(&quot;{EVIL}&quot; 1x)'/>",
    f"<rect style='fill:url({EVIL})'/>",
    f"<rect style='mask-image:image-set(&quot;{EVIL}&quot; 1x)'/>",
    f"<rect style='background:src(&quot;{EVIL}&quot;)'/>",
    f"<rect style='cursor:url({EVIL}),auto'/>",
    "<rect style='width:expression(alert(1))'/>",
    f"<rect style='fill:var(--x, url({EVIL}))'/>",
    "<rect style='fill:red;filter:url(\\68ttp://evil.example/x)'/>",
    f"<style>@import '{EVIL}';</style>",
    f"<style>@\\69mport '{EVIL}';</style>",
    f"<style>/**/@import/**/url({EVIL});</style>",
    f"<style>@font-face {{ font-family: x; src: url({EVIL}) }}</style>",
    f"<style>@media all {{ rect {{ fill: url({EVIL}) }} }}</style>",
    f"<style><![CDATA[rect {{ fill: url({EVIL}) }}]]></style>",
    f"<style>rect {{ fill: red; mask: u\\72l({EVIL}) }}</style>",
    f"<style>rect[x='&lt;/style>'] {{ fill: image-set('{EVIL}' 1x) }}</style>",
    "<handler>x()</handler>",
    "<style>" + "a{b:" + "(" * 5000 + ")" * 5000 + "}</style>",
]


def _held(data: bytes) -> list[str]:
    """What of a written drawing could fetch or run something."""
    found = []
    for element in etree.fromstring(data).iter():
        name = etree.QName(element).localname
        if name not in svg_allowed.ELEMENTS:
            found.append(name)
        for key, value in element.attrib.items():
            attribute = etree.QName(key).localname
            if attribute.lower().startswith("on") or attribute == "base":
                found.append(attribute)
            if attribute == "href" and not re.match(
                r"#|data:image/(png|jpeg|gif|webp);|https:", value
            ):
                found.append(value)
        css = f"{element.get('style', '')} {element.get('fill', '')} {element.get('mask', '')}"
        css += element.text or "" if name == "style" else ""
        if re.search(r"evil|@|\\|image-set|src\(|expression|javascript", css, re.IGNORECASE):
            found.append(css)
    return found


@pytest.mark.parametrize("attack", ATTACKS)
@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_what_fetches_or_runs_is_left_out_and_told(attack: str, encoding: str) -> None:
    text = f"<?xml version='1.0' encoding='{encoding}'?>" + SVG.format("", attack + "<rect/>")
    drawing = drawings.read(text.encode(encoding))
    assert _held(drawing.data) == []
    assert b"evil.example" not in drawing.data
    assert b"<rect" in drawing.data
    assert [rule for rule, _ in drawing.faults if rule is rules.UNSAFE_SVG]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "utf-16-be", "utf-32"])
def test_entities_are_refused_in_every_encoding(encoding: str) -> None:
    head = f"<?xml version='1.0' encoding='{encoding}'?>"
    head += "<!DOCTYPE svg [<!ENTITY a SYSTEM 'file:///etc/passwd'>]>"
    drawing = drawings.read((head + SVG.format("", "<text>&a;</text>")).encode(encoding))
    assert drawing.data == b""
    assert drawing.faults


def test_a_billion_laughs_end_early() -> None:
    entities = "".join(f"<!ENTITY a{n} '{f'&a{n - 1};' * 10}'>" for n in range(1, 12))
    text = f"<!DOCTYPE svg [<!ENTITY a0 'ha'>{entities}]>" + SVG.format(" id='&a11;'", "")
    assert drawings.read(text.encode()).data == b""


@pytest.mark.parametrize(
    "inside",
    [
        "<g id='a'><use href='#b'/></g><g id='b'><use href='#a'/></g><use href='#a'/>",
        "<pattern id='a'><rect fill='url(#a)'/></pattern><rect fill='url(#a)'/>",
        "<rect id='x0'/>"
        + "".join(f"<g id='x{n}'>" + f"<use href='#x{n - 1}'/>" * 10 + "</g>" for n in range(1, 9)),
        "<rect id='x0'/>"
        + "".join(f"<g id='x{n}'><use href='#x{n - 1}'/></g>" for n in range(1, 2000)),
        "<g>" * 5000 + "</g>" * 5000,
    ],
    ids=["circle", "pattern", "bomb", "chain", "deep"],
)
def test_a_drawing_that_never_ends_is_refused(inside: str) -> None:
    drawing = drawings.read(SVG.format("", inside).encode())
    assert drawing.data == b""
    assert drawing.faults


def test_a_drawing_without_faults_keeps_all_that_is_seen() -> None:
    folder = Path(__file__).parent / "drawings"
    drawing = drawings.read((folder / "from-a-program.svg").read_bytes())
    assert drawing.faults == ()
    assert (drawing.width, drawing.height) == (20, 10)
    assert drawing.data + b"\n" == (folder / "written.svg").read_bytes()


@pytest.mark.parametrize(
    ("attributes", "size"),
    [
        ("viewBox='0 0 30 20'", (30, 20)),
        ("viewBox='0,0,30.4,20.6' width='5' height='5'", (30, 21)),
        ("width='1in' height='48px'", (96, 48)),
        ("width='100%' height='5'", (0, 0)),
        ("viewBox='0 0 0 20'", (0, 0)),
        ("viewBox='0 0 inf nan'", (0, 0)),
        ("viewBox='0 0 1e9 1e9'", (0, 0)),
    ],
)
def test_the_size_of_a_drawing(attributes: str, size: tuple[int, int]) -> None:
    drawing = drawings.read(f"<svg {attributes}/>".encode())
    assert (drawing.width, drawing.height) == size
    assert (rules.NO_SIZE, "") in drawing.faults or size != (0, 0)
