"""Run WeasyPrint as it is on a whole book: HTML, base folder, PDF, style sheets."""

from __future__ import annotations

import os
import sys
from pathlib import Path


def main() -> None:
    html, base, pdf, *sheets = (Path(argument) for argument in sys.argv[1:])
    conf = Path(__file__).resolve().parents[2] / "book/press/engine/fonts.conf"
    os.environ["FONTCONFIG_FILE"] = str(conf)
    import weasyprint

    weasyprint.HTML(string=html.read_text(encoding="utf-8"), base_url=f"{base}/").write_pdf(
        pdf, stylesheets=sheets, pdf_variant="pdf/ua-1"
    )


if __name__ == "__main__":
    main()
