"""Set the same paragraphs four ways and measure the lines: `python -m tests.benchmarks.lines`.

Ours, WeasyPrint as it is, and Typst (both its ways) if it is installed (`pip install typst`): the
justified paragraphs of the book, of the torture book, and of this project's own documentation,
which is English and which nothing was tuned on; in the same face, size and measure. With
`--pdf FILE` a finished PDF is measured instead.
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

from tests.benchmarks.linefit import figures
from tests.benchmarks.running_text import TEXTS, RunningText, of_book

REPOSITORY = Path(__file__).resolve().parents[2]
FONTS = REPOSITORY / "styles/fonts/source-serif-4"
_SHEET = """
@font-face { font-family: Serif; src: url(SourceSerif4SmText-Regular.ttf) }
@page { size: 170mm 240mm; margin: 64pt 62pt 84.3pt 83.889pt }
html { font: 10pt/14pt Serif; hyphens: auto; hyphenate-limit-chars: 6 2 3; text-align: justify }
body { margin: 0 } p { margin: 0; text-indent: 14pt }
"""
_TYPST = """#set page(width: 170mm, height: 240mm,
  margin: (left: 83.889pt, right: 62pt, top: 64pt, bottom: 84.3pt))
#set text(font: "Source Serif 4 SmText", size: 10pt, lang: "{lang}", hyphenate: true)
#set par(justify: true, first-line-indent: (amount: 14pt, all: true), leading: 4pt, spacing: 4pt,
  linebreaks: "{breaks}")
"""


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


def set_apart(source: Path, way: str) -> Path:
    """Set a document in a process of its own, "plain" or "composed"; returns the PDF."""
    pdf = source.with_name(f"{way}.pdf")
    script = ["-m", "tests.benchmarks.lines", "--set", way, str(source), str(pdf)]
    subprocess.run([sys.executable, *script], cwd=REPOSITORY, check=True)
    return pdf


def set_by_typst(text: RunningText, pdf: Path, breaks: str) -> None:
    """Set the paragraphs with Typst."""
    import typst  # type: ignore[import-not-found, unused-ignore]

    escaped = (re.sub(r"([\\#*_`$<>@\[\]~=+/'\"-])", r"\\\1", p) for p in text.paragraphs)
    source = pdf.with_suffix(".typ")
    head = _TYPST.replace("{breaks}", breaks).replace("{lang}", text.language)
    source.write_text(head + "\n\n".join(escaped), encoding="utf-8")
    typst.compile(str(source), output=str(pdf), font_paths=[str(FONTS)])


def compare(text: RunningText, folder: Path) -> Iterator[str]:
    """The rows of the table."""
    source = folder / "text.html"
    source.write_text(document(text), encoding="utf-8")
    yield f"\n{text.name}: {len(text.paragraphs)} paragraphs, {text.letters} letters\n"
    yield (
        "| set by | lines | hyphens / 100 | runs of 2 / more | space | > .45 | < .18 | runts "
        "| s CPU |"
    )
    yield "|---|--:|--:|--:|---|--:|--:|--:|--:|"
    for name, way in (("WeasyPrint", "plain"), ("ours", "composed")):
        before = os.times()
        pdf = set_apart(source, way)
        spent = os.times().children_user - before.children_user
        yield f"| {name} | {figures(pdf).row} | {spent:.1f} |"
    for breaks in ("simple", "optimized") if importlib.util.find_spec("typst") else ():
        pdf, began = folder / f"{breaks}.pdf", time.process_time()
        set_by_typst(text, pdf, breaks)
        yield f"| Typst {breaks} | {figures(pdf).row} | {time.process_time() - began:.1f} |"


def document(text: RunningText, more: str = "") -> str:
    """The paragraphs as HTML, with `more` rules of style."""
    body = "".join(f"<p>{html.escape(paragraph)}</p>" for paragraph in text.paragraphs)
    meta = f'<meta name="hyphenation" content="{html.escape(text.words)}">'
    head = f'<meta charset="utf-8">{meta}<style>{_SHEET}{more}</style>'
    return f'<!doctype html><html lang="{text.language}">{head}<body>{body}</html>'


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks.lines", description=__doc__)
    parser.add_argument("--book", type=Path, help="a book instead of the three texts")
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
    texts = [of_book(arguments.book)] if arguments.book else TEXTS
    with tempfile.TemporaryDirectory() as folder:
        for text in texts:
            for row in compare(text() if callable(text) else text, Path(folder)):
                print(row, flush=True)  # noqa: T201


if __name__ == "__main__":
    main()
