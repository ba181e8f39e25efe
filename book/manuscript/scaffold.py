"""The chapter that `new` writes, and how to tell that nobody has written in it."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass

from book.model import Kind

_ABSTRACT = "To–tre setninger som sier hva kapitlet handler om."
_SOURCE = "Utgiver: Tittel"
_OPENING = "Her begynner kapitlet."
_CLOSING = "Les CONTRIBUTING.md for resten."
_PLACE = "Stedet som skal fylles inn"
_RESULT = "Et resultat som skal fylles inn"
_FIGURE = "et tall som skal fylles inn"
_NOTE = "Noten som skal fylles inn."
_ALT = "Det bildet viser, for den som ikke ser det"

PLACEHOLDERS = (_ABSTRACT, _SOURCE, _OPENING, _CLOSING, _PLACE, _RESULT, _FIGURE, _NOTE, _ALT)
"""Words that no chapter of a finished book holds."""

FIGURE = """\
<svg xmlns="http://www.w3.org/2000/svg" width="120" height="60" viewBox="0 0 120 60">
<rect x="0.5" y="0.5" width="119" height="59" fill="#eeeeee" stroke="#595959"/>
<path d="M0.5 0.5 L119.5 59.5 M119.5 0.5 L0.5 59.5" stroke="#595959" fill="none"/>
</svg>
"""
"""The drawing that stands where a picture is to come."""


@dataclass(frozen=True, slots=True)
class Plan:
    """What is known of a chapter before it is written."""

    slug: str
    title: str
    kind: Kind = Kind.TEXT
    municipalities: Sequence[str] = ()
    institutions: Sequence[str] = ()
    themes: Sequence[str] = ()
    """The ids of the book's themes."""
    near: tuple[float, float] = (0.0, 0.0)
    """Latitude and longitude amid the book's other partnerships: a place to be corrected."""
    abstract: str = ""
    authors: Sequence[str] = ()


def picture(plan: Plan) -> str:
    """The path of the drawing that a new chapter shows, from the chapter's folder."""
    return f"images/{plan.slug}-figur.svg"


def chapter(plan: Plan, body: str = "") -> str:
    """A chapter to fill in; with a body of its own, only the head is to be filled in."""
    sources = not body or plan.kind is Kind.PARTNERSHIP
    return f"---\n{''.join(_head(plan, sources))}---\n\n{body or _body(plan)}"


def _head(plan: Plan, sources: bool) -> list[str]:
    lines = [f"title: {_quoted(plan.title)}\n"]
    if plan.kind is not Kind.TEXT:
        lines.append(f"kind: {plan.kind}\n")
    lines.append("status: draft\n")
    if plan.authors:
        lines.append(f"authors: [{', '.join(map(_quoted, plan.authors))}]\n")
    lines.append(f"abstract: {_quoted(plan.abstract or _ABSTRACT)}\n")
    if plan.kind is Kind.PARTNERSHIP:
        lines += _partnership(plan)
    if sources:
        lines.append(
            f'sources:\n  - id: kilde\n    title: "{_SOURCE}"\n    url: "https://example.org"\n'
        )
    return lines


def _partnership(plan: Plan) -> list[str]:
    theme = plan.themes[0] if plan.themes else "tema"
    return [
        f"partnership:\n  name: {_quoted(plan.title)}\n",
        _listed("municipalities", plan.municipalities),
        _listed("institutions", plan.institutions),
        "  # county: Trøndelag\n",
        f'  place: {{name: "{_PLACE}", lat: {plan.near[0]:.4f}, lon: {plan.near[1]:.4f}}}\n',
        "  # started: 2019\n",
        "  # agreement:\n",
        '  #   - {date: "2019-05", text: "Avtalen undertegnes", source: kilde}\n',
        f'  figures:\n    - {{value: "00", text: "{_FIGURE}", source: kilde}}\n',
        f"# temaer: {', '.join(plan.themes)}\n" if plan.themes else "",
        f"results:\n  - theme: {theme}\n    status: mål\n    text: {_RESULT}\n",
        '    link: "#bakgrunn"\n    source: kilde\n',
    ]


def _listed(key: str, names: Sequence[str]) -> str:
    return f"  {key}: [{', '.join(map(_quoted, names))}]\n" if names else f"  # {key}: []\n"


def _quoted(words: str) -> str:
    """A value of YAML that nothing in the words can break: JSON is a part of it (YAML 1.2, 1.3)."""
    return json.dumps(words, ensure_ascii=False)


def _body(plan: Plan) -> str:
    opening = f"{_OPENING} Det som er hentet fra en kilde, viser til den [@kilde].[^note]\n"
    figure = f'![{_ALT}]({picture(plan)} "Bildeteksten"){{#fig:figur}}\n'
    index = "[registerord]{.register}"
    more = f"## En mellomtittel {{#bakgrunn}}\n\n{_CLOSING} Se [](#fig:figur), og merk {index}.\n"
    return f"{opening}\n{more}\n{figure}\n[^note]: {_NOTE}\n"
