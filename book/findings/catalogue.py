"""The catalogue of rules as a page: docs/diagnostics.md is what `render_catalogue` returns.

`python -m book.findings.catalogue > docs/diagnostics.md` writes it anew; a test holds it to the
rules.
"""

from __future__ import annotations

import sys
from itertools import groupby

from book.findings.diagnostics import Rule, Severity
from book.findings.explanations import explanation
from book.findings.rules import CATALOGUE
from book.ground.errors import Lang, Text

_TITLE = Text("Meldinger fra bokbyggeren", "Findings of the compiler")
_OPENING = Text(
    "Hver melding har en kode. Her står alle kodene: hva som er galt, hvorfor det betyr noe, og "
    "hvordan det rettes. `python3 build.py explain KODE` viser det samme i terminalen. Siden er "
    "laget av reglene selv og rettes ikke for hånd.",
    "Every finding has a code. Here are all of them: what is wrong, why it matters and how to mend "
    "it. `python3 build.py explain CODE` shows the same in the terminal. The page is made from the "
    "rules themselves and is not edited by hand.",
)
_SEVERITIES = {
    Severity.ERROR: Text("feil", "error"),
    Severity.WARNING: Text("advarsel", "warning"),
    Severity.DECISION: Text("redaktøren avgjør", "editor decides"),
}
_FAMILIES = {
    "BD": Text("Innbinding", "Binding"),
    "BK": Text("Boka og filene", "The book and its files"),
    "CK": Text("Kapitlet som helhet", "The chapter as a whole"),
    "CO": Text("Utgavene mot hverandre", "The editions against each other"),
    "CR": Text("Bidragsytere", "Contributors"),
    "FM": Text("Hodet i et kapittel", "The head of a chapter"),
    "IM": Text("Bilder", "Images"),
    "MD": Text("Markdown", "Markdown"),
    "NA": Text("Navn", "Names"),
    "PD": Text("Sidene", "The pages"),
    "PF": Text("Kontroll av ferdige filer", "Preflight"),
    "PR": Text("Trykkeriet", "The printer"),
    "RE": Text("Utgivelse", "Release"),
    "RF": Text("Lenker og henvisninger", "Links and references"),
    "RG": Text("Registeret", "The register"),
    "RL": Text("Unntak fra regler", "Allowances"),
    "TH": Text("Temaene", "Themes"),
    "TX": Text("Ordene på sidene", "The words of the pages"),
    "TY": Text("Typografi", "Typography"),
    "WO": Text("Fra Word, og kommentarer", "From Word, and comments"),
    "UU": Text("Universell utforming", "Accessibility"),
    "YA": Text("YAML", "YAML"),
}
_WRONG = Text("Galt", "Wrong")
_RIGHT = Text("Riktig", "Right")
_MEND = Text("Slik retter du det", "How to mend it")
MENDABLE = Text(
    "`python3 build.py check --fix` kan rette det.", "`python3 build.py check --fix` can mend it."
)
"""What is said of rules that have a mend."""


def render_catalogue(lang: Lang) -> str:
    """The whole catalogue in Markdown, family by family."""
    out = [f"# {_TITLE.in_(lang)}", _OPENING.in_(lang)]
    for family, rules in groupby(CATALOGUE.values(), key=lambda rule: rule.code[:2]):
        title = _FAMILIES.get(family)
        out.append(f"## {family}: {title.in_(lang)}" if title else f"## {family}")
        for rule in rules:
            out += _entry(rule, lang)
    return "\n\n".join(out) + "\n"


def _entry(rule: Rule, lang: Lang) -> list[str]:
    told = explanation(rule)
    example = [f"{_WRONG.in_(lang)}:", _block(told.bad), f"{_RIGHT.in_(lang)}:", _block(told.good)]
    return [
        f"### {rule.code}",
        f"**{_sentence(rule.message, lang)}** ({_SEVERITIES[rule.severity].in_(lang)})",
        told.why.in_(lang),
        f"{_MEND.in_(lang)}: {_plain(rule.hint, lang)}."
        + (f" {MENDABLE.in_(lang)}" if rule.mend else ""),
        *(example if told.bad else []),
    ]


def _sentence(text: Text, lang: Lang) -> str:
    words = _plain(text, lang)
    return words[:1].upper() + words[1:]


def unfilled(text: Text, lang: Lang) -> str:
    """A message before there is a finding: ‹places› stand for what the finding will name."""
    words = text.in_(lang).replace("{{", "\0").replace("}}", "\1")
    return words.replace("{", "‹").replace("}", "›").replace("\0", "{").replace("\1", "}")


def _plain(text: Text, lang: Lang) -> str:
    return unfilled(text, lang).replace("*", "\\*").replace("<", "\\<")


def _block(example: str) -> str:
    fence = "````" if "```" in example else "```"
    return f"{fence}\n{example.rstrip()}\n{fence}"


if __name__ == "__main__":
    sys.stdout.write(render_catalogue("nb"))
