"""Run WeasyPrint on a whole book in one document: HTML, base folder, PDF, style sheets.

As it is, but for what the press does in any case: the lines of its composer, and where notes stand.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path


def main() -> None:
    html, base, pdf, *sheets = (Path(argument) for argument in sys.argv[1:])
    conf = Path(__file__).resolve().parents[2] / "book/press/engine/fonts.conf"
    os.environ["FONTCONFIG_FILE"] = str(conf)
    import weasyprint

    from book.press.engine import breaking
    from book.press.engine.composing import hooks as composing
    from book.press.engine.composing.wordlist import word_list
    from book.press.engine.remedies import close_up, set_with_notes
    from book.press.engine.typesetter import WHOLE_NUMBERS

    breaking.install()
    composing.install()
    page = weasyprint.HTML(string=html.read_text(encoding="utf-8"), base_url=f"{base}/")
    close_up(page.etree_element)
    composing.begin(word_list(page.etree_element))

    def set_pages(more: str) -> object:
        rules = weasyprint.CSS(string=WHOLE_NUMBERS + more)
        return page.render(stylesheets=[*sheets, rules], pdf_variant="pdf/ua-1")

    document, _ = set_with_notes(set_pages)
    document.write_pdf(pdf, pdf_variant="pdf/ua-1")


if __name__ == "__main__":
    main()
