"""WO: what came from a word processor: comments to answer, and what was left behind."""

from __future__ import annotations

from book.findings.diagnostics import Rule, Severity
from book.ground.errors import Text

_HEAD = "---\ntitle: Oppdal\n---\n\n"

OPEN_COMMENT = Rule(
    code="WO001",
    severity=Severity.WARNING,
    message=Text("ubesvart kommentar: «{words}»", "a comment nobody has answered: '{words}'"),
    hint=Text(
        "rett teksten hvis den trenger det, og fjern kommentaren",
        "mend the text if it needs it, and remove the comment",
    ),
    why=Text(
        "En kommentar kommer aldri på trykk, men noen venter på svar før boka er ferdig.",
        "A comment is never printed, but somebody waits for an answer before the book is done.",
    ),
    bad=f"{_HEAD}<!-- Kari: Stemmer årstallet? -->\n\nAvtalen er fra 2019.\n",
    good=f"{_HEAD}Avtalen er fra 2019.\n",
)


def _lost(
    code: str, message: Text, hint: Text, why: Text, bad: str, good: str, *, grave: bool = True
) -> Rule:
    """A rule for what an import leaves behind; `grave` where words or pictures are missing."""
    severity = Severity.WARNING if grave else Severity.DECISION
    return Rule(code, severity, message, hint, why, bad, good)


FORMULA = _lost(
    "WO002",
    Text(
        "{number} formler er ikke med, den første er «{text}»",
        "{number} formulas are left out, the first is '{text}'",
    ),
    Text(
        "skriv utregningen med ord eller vanlige tegn, eller lag et bilde av den",
        "write it in words or plain characters, or make a picture of it",
    ),
    Text("Boka setter ikke matematikk.", "The book sets no mathematics."),
    "Word: en formel",
    "Veksten er 2 % i året.",
)
DRAWN = _lost(
    "WO003",
    Text(
        "{number} diagrammer eller innlimte objekter er ikke med, det første ved «{text}»",
        "{number} charts or embedded objects are left out, the first near '{text}'",
    ),
    Text(
        "lagre dem som PNG i images/, og sett dem inn som figurer",
        "save them as PNG in images/, and insert them as figures",
    ),
    Text(
        "Et diagram i Word er et lite program, ikke et bilde.",
        "A chart of Word is a small program, not a picture.",
    ),
    "Word: et diagram",
    '![Stolper som vokser](images/vekst.png "Studentoppgaver")',
)
LINKED_PICTURE = _lost(
    "WO004",
    Text(
        "{number} bilder ligger ikke i Word-fila, det første ved «{text}»",
        "{number} pictures are not in the Word file, the first near '{text}'",
    ),
    Text("finn bildefila og legg den i images/", "find the file and put it into images/"),
    Text(
        "Fila viser bare til bildet på en annen maskin eller på nett; det hentes aldri.",
        "The file only points to a picture elsewhere, which is never fetched.",
    ),
    "Word: et koblet bilde",
    "![Campus](images/campus.jpg)",
)
PICTURE_FORMAT = _lost(
    "WO005",
    Text(
        "et bilde er ikke med, fordi formatet ikke kan leses: «{text}»",
        "a picture is left out, because its format cannot be read: '{text}'",
    ),
    Text(
        "lagre det som PNG eller JPEG i images/, og sett det inn som figur",
        "save it as PNG or JPEG in images/, and insert it as a figure",
    ),
    Text("EMF og WMF kan bare Windows tegne.", "Only Windows can draw EMF and WMF."),
    "Word: et bilde i formatet EMF",
    "![Kart](images/kart.png)",
)
MERGED = _lost(
    "WO006",
    Text(
        "{number} celler gikk over flere rader eller kolonner, den første er «{text}»",
        "{number} cells spanned rows or columns, the first is '{text}'",
    ),
    Text(
        "se over tabellen; teksten står i den første av rutene",
        "look the table over; the words are in the first of the places",
    ),
    Text(
        "En tabell i Markdown har ingen sammenslåtte celler.",
        "A table of Markdown has no merged cells.",
    ),
    "Word: sammenslåtte celler",
    "| År | Tall |\n|---|---|\n| 2020 | 31 |",
    grave=False,
)
CELL = _lost(
    "WO007",
    Text(
        "lister og avsnitt i tabellceller er satt etter hverandre, først i «{text}»",
        "lists and paragraphs in cells were run together, first in '{text}'",
    ),
    Text("del cella i flere rader hvis det trengs", "part the cell into rows if need be"),
    Text("En celle i Markdown har bare én linje.", "A cell of Markdown has only one line."),
    "Word: en liste i en tabellcelle",
    "| År | Tall |\n|---|---|\n| 2020 | 31 |",
    grave=False,
)
MARKED = _lost(
    "WO008",
    Text(
        "understreking og utheving med farge er ikke med, {number} steder, først «{text}»",
        "underlining and highlighting are left out, in {number} places, first '{text}'",
    ),
    Text("bruk *kursiv* om det skal framheves", "use *italics* if it is to stand out"),
    Text(
        "I en bok leses understreking som lenke, og farge som glemt korrektur.",
        "In a book underlining reads as a link, and colour as proof marks left behind.",
    ),
    "Word: gul utheving",
    "Et *viktig* ord.",
    grave=False,
)
REFERENCE = _lost(
    "WO009",
    Text(
        "{number} kryssreferanser er blitt vanlig tekst, den første i «{text}»",
        "{number} cross-references became plain words, the first in '{text}'",
    ),
    Text(
        "skriv dem som lenker: [bakgrunnen](#bakgrunn) eller [](#fig:kart)",
        "write them as links: [the background](#bakgrunn) or [](#fig:kart)",
    ),
    Text(
        "Numrene er Words egne og stemmer ikke i boka.",
        "The numbers are Word's own and are not those of the book.",
    ),
    "Word: «se figur 3»",
    "Se [](#fig:kart).",
    grave=False,
)
CITATION = _lost(
    "WO010",
    Text(
        "{number} kildehenvisninger er blitt vanlig tekst, den første i «{text}»",
        "{number} citations became plain words, the first in '{text}'",
    ),
    Text(
        "før kildene opp under sources i hodet, og henvis med [@id]",
        "list the sources under sources in the head, and cite by [@id]",
    ),
    Text(
        "Da får kilden nummer, og den kommer med i kildelista.",
        "Then the source has a number and a place in the list.",
    ),
    "Word: et felt fra Zotero eller EndNote",
    "Avtalen er ny [@ks].",
    grave=False,
)
RUNNING = _lost(
    "WO011",
    Text(
        "topptekst og bunntekst er ikke med: «{text}»", "headers and footers are left out: '{text}'"
    ),
    Text("skriv det som trengs, i kapitlet", "write what is needed into the chapter"),
    Text(
        "Boka setter sin egen topptekst og sine egne sidetall.",
        "The book sets its own running heads and folios.",
    ),
    "Word: en bunntekst",
    "short_title: Oppdal",
    grave=False,
)
TRACKED = _lost(
    "WO012",
    Text(
        "{number} sporede endringer er godtatt, den første ved «{text}»",
        "{number} tracked changes were accepted, the first near '{text}'",
    ),
    Text(
        "se over dem i Word hvis noen ikke var avgjort",
        "look them over in Word if some were not settled",
    ),
    Text(
        "Det som er satt inn, er med; det som er strøket, er det ikke.",
        "What was inserted is in the chapter, what was deleted is not.",
    ),
    "Word: sporede endringer",
    "Teksten slik den ble.",
    grave=False,
)
EMPHASIS = _lost(
    "WO013",
    Text(
        "utheving midt i et ord er ikke med: «{text}»",
        "emphasis within a word is left out: '{text}'",
    ),
    Text("sett stjerner rundt hele ord: *ord*", "put asterisks around whole words: *word*"),
    Text(
        "Markdown leser ikke stjerner der tegn og bokstaver møtes.",
        "Markdown reads no asterisks where marks and letters meet.",
    ),
    "Word: «**a**b»",
    "*ab*",
    grave=False,
)
SHIFTED = _lost(
    "WO014",
    Text(
        "hevet eller senket skrift er satt på linja: «{text}»",
        "raised or lowered characters were set on the line: '{text}'",
    ),
    Text("se om teksten fortsatt leses riktig", "see whether it still reads right"),
    Text(
        "Bare tall og noen få tegn finnes hevet og senket.",
        "Only digits and a few signs exist raised and lowered.",
    ),
    "Word: 1ste med hevet «ste»",
    "1.",
    grave=False,
)
LINK = _lost(
    "WO015",
    Text("lenken til «{text}» er ikke med", "the link to '{text}' is left out"),
    Text(
        "skriv en nettadresse som andre kan åpne, eller la teksten stå alene",
        "write a web address that others can open, or let the words stand alone",
    ),
    Text(
        "Filer på din egen maskin finnes ikke hos leseren.",
        "Files of your own machine are not at the reader's.",
    ),
    "Word: en lenke til C:\\notat.docx",
    "[KS](https://www.ks.no)",
    grave=False,
)
