"""What search engines are told: where every page is, and that they may read them.

Both need to know where the web edition lives; without `url` in book.yaml neither is written.
"""

from __future__ import annotations

from collections.abc import Mapping

from jinja2 import Environment

SITEMAP, ROBOTS = "sitemap.xml", "robots.txt"


def files(base: str, changed: Mapping[str, str], templates: Environment) -> dict[str, bytes]:
    """The sitemap (sitemaps.org 0.9) and robots.txt (RFC 9309), by name.

    Args:
        base: where the pages are, without a slash at the end.
        changed: when each page was last changed, ISO 8601, by file name; empty where unknown.
        templates: where the form of a sitemap is.
    """
    pages = [(f"{base}/{name}", when) for name, when in changed.items()]
    sitemap = templates.get_template("sitemap.xml.j2").render(pages=pages)
    robots = f"User-agent: *\nAllow: /\n\nSitemap: {base}/{SITEMAP}\n"
    return {SITEMAP: sitemap.encode(), ROBOTS: robots.encode()}
