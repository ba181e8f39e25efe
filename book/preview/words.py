"""What the preview's own window says, in the two languages of the messages."""

from __future__ import annotations

import traceback

from book.ground.errors import BookError, Lang, Text

_WORDS = {
    "title": Text("Forhåndsvisning", "Preview"),
    "chapter": Text("Side", "Page"),
    "findings": Text("Funn", "Findings"),
    "paper": Text("Trykte sider", "Printed pages"),
    "page": Text("s.", "p."),
    "version": Text("Versjon {version}", "Version {version}"),
    "disconnected": Text(
        "Forhåndsvisningen er stoppet; kobler til igjen …",
        "The preview has stopped; reconnecting …",
    ),
    "no_findings": Text("Ingen funn i boka.", "No findings in the book."),
    "hint": Text("Tips", "Hint"),
    "error": Text("Feil", "Error"),
    "warning": Text("Advarsel", "Warning"),
    "decision": Text("Til vurdering", "To decide"),
    "mend": Text("Rett: {found} → {instead}", "Mend: {found} → {instead}"),
    "nothing": Text("(ingenting)", "(nothing)"),
    "edit": Text("Åpne i redigeringsprogrammet", "Open in the editor"),
    "filter": Text("Søk i funnene", "Search the findings"),
    "only_here": Text("Bare denne siden", "This page only"),
    "none_left": Text("Ingen funn passer.", "No finding fits."),
    "about": Text("Kapitlet", "The chapter"),
    "status": Text("Status", "Status"),
    "words": Text("Ord", "Words"),
    "missing": Text("Mangler", "Missing"),
    "results": Text("Resultater", "Results"),
    "gap": Text("ingenting", "nothing"),
    "outline": Text("Overskrifter", "Headings"),
}

SETTING = Text("Setter de trykte sidene …", "Setting the printed pages …")
NO_CHAPTER = Text(
    "Denne siden er ikke et kapittel i den trykte boka.", "This page is not in print."
)
UNNUMBERED = Text(
    "Sidetallene er anslått til boka er bygd én gang.",
    "Page numbers are estimates until the book has been built once.",
)
NO_PAGES = Text(
    "Sidene lot seg ikke sette; se terminalen.", "The pages could not be set; see the terminal."
)
_OUR_FAULT = Text(
    "Noe gikk galt i kompilatoren, ikke i teksten din. Siden viser forrige versjon. {fault}",
    "Something went wrong in the compiler, not in your text. The page shows the last good version. "
    "{fault}",
)


def said(error: Exception, lang: Lang) -> str:
    """A fault as the window says it; one that is ours goes to the terminal in full."""
    if isinstance(error, BookError):
        return f"{error.message.in_(lang)} {error.hint.in_(lang)}"
    traceback.print_exception(error)
    return _OUR_FAULT.in_(lang).format(fault=f"{type(error).__name__}: {error}")


def window_words(lang: Lang) -> dict[str, str]:
    """The words of the window in one language."""
    return {name: text.in_(lang) for name, text in _WORDS.items()}
