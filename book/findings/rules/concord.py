"""CO: the editions of one book hold the same words, and the paged ones on the same pages."""

from __future__ import annotations

from book.findings.diagnostics import Rule, Severity
from book.ground.errors import Text

OTHER_WORDS = Rule(
    code="CO001",
    severity=Severity.ERROR,
    message=Text(
        "siden har ikke de samme ordene på skjerm og trykk, fra «{screen}» / «{printed}»",
        "the page has not the same words on screen and in print, from '{screen}' / '{printed}'",
    ),
    hint=Text(
        "bygg på nytt med --no-cache; står feilen fortsatt, er den i kompilatoren: meld den",
        "build again with --no-cache; if it stays, it is in the compiler: report it",
    ),
    why=Text(
        "Den som viser til side 37, skal ha rett i begge utgavene.",
        "Whoever refers to page 37 must be right in both editions.",
    ),
    bad="skjerm s. 37: «Avtalen ble», trykk s. 37: «ble fornyet»",
    good="skjerm s. 37: «Avtalen ble», trykk s. 37: «Avtalen ble»",
)
OTHER_PAGES = Rule(
    code="CO002",
    severity=Severity.ERROR,
    message=Text(
        "skjermutgaven har {screen} sider og trykkutgaven {printed} med trykk på",
        "the screen edition has {screen} pages, the print edition {printed} with print on them",
    ),
    hint=Text(
        "bygg på nytt med --no-cache; står feilen fortsatt, er den i kompilatoren: meld den",
        "build again with --no-cache; if it stays, it is in the compiler: report it",
    ),
    why=Text(
        "Blanke sider bakerst er det eneste trykkutgaven kan ha i tillegg.",
        "Blank pages at the end are all that the print edition may have on top.",
    ),
    bad="skjerm 231 sider, trykk 230 sider",
    good="skjerm 231 sider, trykk 232 sider (den siste blank)",
)
MISSING_ON_WEB = Rule(
    code="CO003",
    severity=Severity.ERROR,
    message=Text(
        "nettutgaven mangler ord som står i PDF-ene: {words}",
        "the web edition lacks words that the PDFs have: {words}",
    ),
    hint=Text(
        "se i malen for dette stedet (templates/): den må vise det samme på nett og papir",
        "look at the template of this place (templates/): web and paper must show the same",
    ),
    why=Text(
        "Leseren skal kunne stole på at utgavene er den samme boka.",
        "Readers must be able to trust that the editions are the same book.",
    ),
    bad="PDF: «Tabell 2 Innbyggere», nett: «Innbyggere»",
    good="PDF: «Tabell 2 Innbyggere», nett: «Tabell 2 Innbyggere»",
)
MISNAMED_LINK = Rule(
    code="CO004",
    severity=Severity.ERROR,
    message=Text(
        "lenken sier «{said}», men fører til «{found}»",
        "the link says '{said}' but leads to '{found}'",
    ),
    hint=Text(
        "bygg på nytt med --no-cache; står feilen fortsatt, er den i kompilatoren: meld den",
        "build again with --no-cache; if it stays, it is in the compiler: report it",
    ),
    why=Text(
        "Den som lytter seg gjennom innholdet, har bare lenkens ord å velge etter.",
        "Whoever listens through the contents has only the link's words to choose by.",
    ),
    bad="«Innhold, side 7», på side 7 står «Forord»",
    good="«Forord, side 7», på side 7 står «Forord»",
)
MISSING_IN_EPUB = Rule(
    code="CO005",
    severity=Severity.ERROR,
    message=Text(
        "EPUB-en mangler ord som står i PDF-ene: {words}",
        "the EPUB lacks words that the PDFs have: {words}",
    ),
    hint=Text(
        "se i malen for dette stedet (templates/): den må vise det samme på papir og i EPUB",
        "look at the template of this place (templates/): paper and EPUB must show the same",
    ),
    why=Text(
        "Den som leser på telefon eller med leselist, skal ha den samme boka.",
        "Whoever reads on a telephone or a braille display must have the same book.",
    ),
    bad="PDF: «Tabell 2 Innbyggere», EPUB: «Innbyggere»",
    good="PDF: «Tabell 2 Innbyggere», EPUB: «Tabell 2 Innbyggere»",
)

FILE_MISSING = Rule(
    code="CO006",
    severity=Severity.ERROR,
    message=Text(
        "siden {page} viser til {address}, som ikke er med i nettutgaven",
        "the page {page} refers to {address}, which is not in the web edition",
    ),
    hint=Text(
        "bygg på nytt med --no-cache; står feilen fortsatt, gi fila et navn med bare a–z, sifre "
        "og bindestrek",
        "build again with --no-cache; if it stays, give the file a name of a–z, digits and hyphens",
    ),
    why=Text(
        "Leseren ser et tomt felt der bildet skulle vært.",
        "Readers see an empty space where the image should be.",
    ),
    bad="html/oppdal.html: images/kart.png, uten html/images/kart.png",
    good="html/oppdal.html: images/kart.png, med html/images/kart.png",
)
