"""Set the same paragraphs three ways and measure the lines: `python -m tests.benchmarks.lines`.

Ours, WeasyPrint as it is, and Typst (both its ways) if it is installed: the justified paragraphs of
a book in the same face, size and measure. With `--pdf FILE` a finished PDF is measured instead.
"""

from __future__ import annotations

import argparse
import html
import importlib.util
import os
import re
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from xml.etree.ElementTree import Element

import tinyhtml5

from book.assembly import assemble
from book.editions import paged
from book.findings.diagnostics import Sink
from book.ground.resources import Resources
from book.manuscript import project
from tests.benchmarks.linefit import figures

REPOSITORY = Path(__file__).resolve().parents[2]
FONTS = REPOSITORY / "styles/fonts/source-serif-4"
_SHORTEST = 120
"""Letters of a paragraph that is worth setting."""
_SHEET = """
@font-face { font-family: Serif; src: url(SourceSerif4SmText-Regular.ttf) }
@page { size: 170mm 240mm; margin: 64pt 62pt 84.3pt 83.889pt }
html { font: 10pt/14pt Serif; hyphens: auto; hyphenate-limit-chars: 6 2 3; text-align: justify }
body { margin: 0 } p { margin: 0; text-indent: 14pt }
"""
_TYPST = """#set page(width: 170mm, height: 240mm,
  margin: (left: 83.889pt, right: 62pt, top: 64pt, bottom: 84.3pt))
#set text(font: "Source Serif 4 SmText", size: 10pt, lang: "nb", hyphenate: true)
#set par(justify: true, first-line-indent: (amount: 14pt, all: true), leading: 4pt, spacing: 4pt,
  linebreaks: "{breaks}")
"""


def book_text(root: Path) -> tuple[list[str], str]:
    """The paragraphs of a book's running text, and its hyphenation list."""
    sink = Sink()
    book = project.load(root, root, sink)
    look = Resources((REPOSITORY / "templates",), (REPOSITORY / "styles",))
    found: list[str] = []
    for section in paged.render(assemble(book, sink), look):
        found += _paragraphs(tinyhtml5.parse(section.html, namespace_html_elements=False))
    return found, " ".join(book.hyphenation)


def _paragraphs(page: Element) -> Iterator[str]:
    for section in page.iter("section"):
        for child in section:
            if child.tag == "p" and child.get("class") is None:
                text = re.sub(r"\s+", " ", _words(child)).strip()
                if len(text) >= _SHORTEST:
                    yield text


def _words(element: Element) -> str:
    if element.get("class") == "footnote":
        return ""
    inner = "".join(_words(child) + (child.tail or "") for child in element)
    return (element.text or "") + inner


def set_by_weasyprint(html_file: Path, pdf: Path, *, composed: bool) -> None:
    """Set a document, with the composer or without; its font is embedded in both."""
    from book.press import engine

    engine.start()
    import weasyprint.pdf
    from weasyprint.layout import inline, page
    from weasyprint.pdf import fonts, tags

    from book.press.engine.composing import hooks
    from book.press.engine.composing.wordlist import word_list

    weasyprint.pdf.build_fonts_dictionary = fonts.build_fonts_dictionary
    weasyprint.pdf.add_tags = tags.add_tags
    document = weasyprint.HTML(filename=html_file, base_url=f"{FONTS}/")
    hooks.begin(word_list(document.etree_element))
    if not composed:
        inline.get_next_linebox = hooks._get_next_linebox
        page.remake_page = hooks._remake_page
    document.write_pdf(pdf)


def set_by_typst(paragraphs: list[str], pdf: Path, breaks: str) -> None:
    """Set the paragraphs with Typst."""
    import typst  # type: ignore[import-not-found, unused-ignore]

    text = "\n\n".join(re.sub(r"([\\#*_`$<>@\[\]~=+/'\"-])", r"\\\1", p) for p in paragraphs)
    source = pdf.with_suffix(".typ")
    source.write_text(_TYPST.replace("{breaks}", breaks) + text, encoding="utf-8")
    typst.compile(str(source), output=str(pdf), font_paths=[str(FONTS)])


def compare(root: Path, folder: Path) -> Iterator[str]:
    """The rows of the table."""
    paragraphs, words = book_text(root)
    body = "".join(f"<p>{html.escape(text)}</p>" for text in paragraphs)
    meta = f'<meta name="hyphenation" content="{html.escape(words)}">'
    head = f'<meta charset="utf-8">{meta}<style>{_SHEET}</style>'
    page = f'<!doctype html><html lang="nb">{head}<body>{body}</html>'
    source = folder / "text.html"
    source.write_text(page, encoding="utf-8")
    yield f"{len(paragraphs)} paragraphs, {sum(map(len, paragraphs))} letters\n"
    yield "| set by | lines | hyphens / 100 | runs of 2 / more | space | > .45 | < .18 | s CPU |"
    yield "|---|--:|--:|--:|---|--:|--:|--:|"
    for name, way in (("WeasyPrint", "plain"), ("ours", "composed")):
        pdf, before = folder / f"{way}.pdf", os.times()
        script = ["-m", "tests.benchmarks.lines", "--set", way, str(source), str(pdf)]
        subprocess.run([sys.executable, *script], cwd=REPOSITORY, check=True)
        spent = os.times().children_user - before.children_user
        yield f"| {name} | {figures(pdf).row} | {spent:.1f} |"
    for breaks in ("simple", "optimized") if importlib.util.find_spec("typst") else ():
        pdf, began = folder / f"{breaks}.pdf", time.process_time()
        set_by_typst(paragraphs, pdf, breaks)
        yield f"| Typst {breaks} | {figures(pdf).row} | {time.process_time() - began:.1f} |"


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks.lines", description=__doc__)
    parser.add_argument("--book", type=Path, default=REPOSITORY / "chapters")
    parser.add_argument("--pdf", type=Path, help="measure this file")
    parser.add_argument("--set", nargs=3, metavar=("WAY", "HTML", "PDF"), help=argparse.SUPPRESS)
    arguments = parser.parse_args()
    if arguments.set:
        way, source, pdf = arguments.set
        set_by_weasyprint(Path(source), Path(pdf), composed=way == "composed")
        return
    if arguments.pdf:
        print(figures(arguments.pdf).row)  # noqa: T201
        return
    with tempfile.TemporaryDirectory() as folder:
        for row in compare(arguments.book, Path(folder)):
            print(row, flush=True)  # noqa: T201


if __name__ == "__main__":
    main()
