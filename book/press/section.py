"""What the press is handed: the HTML of one stretch of the paged editions."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Section:
    """One stretch of the paged editions that starts on a page of its own and is laid out alone.

    `html` is a complete document without style sheets. Where a folio belongs it holds
    `<span data-folio="ANCHOR"></span>` (one anchor) or `<span data-folios="A B C"></span>` (a
    locator list of the register); the press fills both from the page map. `name` is stable
    between builds: the chapter's slug, or "title", "part-1", ...
    """

    name: str
    title: str
    html: str
    runs_on: bool = False
    """Whether it starts on the page after the last section's, recto or verso; else on a recto."""
