"""CO: the editions of one book hold the same words, and the paged ones on the same pages."""

from __future__ import annotations

from book.findings.diagnostics import error

OTHER_WORDS = error(
    "CO001",
    "siden har ikke de samme ordene på skjerm og trykk, fra «{screen}» / «{printed}»",
    "the page has not the same words on screen and in print, from '{screen}' / '{printed}'",
    "bygg på nytt med --no-cache; står feilen fortsatt, er den i kompilatoren: meld den",
    "build again with --no-cache; if it stays, it is in the compiler: report it",
)
OTHER_PAGES = error(
    "CO002",
    "skjermutgaven har {screen} sider og trykkutgaven {printed} med trykk på",
    "the screen edition has {screen} pages, the print edition {printed} with print on them",
    "bygg på nytt med --no-cache; står feilen fortsatt, er den i kompilatoren: meld den",
    "build again with --no-cache; if it stays, it is in the compiler: report it",
)
MISSING_ON_WEB = error(
    "CO003",
    "nettutgaven mangler ord som står i PDF-ene: {words}",
    "the web edition lacks words that the PDFs have: {words}",
    "se i malen for dette stedet (templates/): den må vise det samme på nett og papir",
    "look at the template of this place (templates/): web and paper must show the same",
)
MISNAMED_LINK = error(
    "CO004",
    "lenken sier «{said}», men fører til «{found}»",
    "the link says '{said}' but leads to '{found}'",
    "bygg på nytt med --no-cache; står feilen fortsatt, er den i kompilatoren: meld den",
    "build again with --no-cache; if it stays, it is in the compiler: report it",
)
MISSING_IN_EPUB = error(
    "CO005",
    "EPUB-en mangler ord som står i PDF-ene: {words}",
    "the EPUB lacks words that the PDFs have: {words}",
    "se i malen for dette stedet (templates/): den må vise det samme på papir og i EPUB",
    "look at the template of this place (templates/): paper and EPUB must show the same",
)

FILE_MISSING = error(
    "CO006",
    "siden {page} viser til {address}, som ikke er med i nettutgaven",
    "the page {page} refers to {address}, which is not in the web edition",
    (
        "bygg på nytt med --no-cache; står feilen fortsatt, gi fila et navn med bare a–z, sifre og "
        "bindestrek"
    ),
    "build again with --no-cache; if it stays, give the file a name of a–z, digits and hyphens",
)
