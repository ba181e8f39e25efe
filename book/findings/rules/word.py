"""WO: what came from a word processor: comments to answer, and what was left behind."""

from __future__ import annotations

from book.findings.diagnostics import decision, warning

OPEN_COMMENT = warning(
    "WO001",
    "ubesvart kommentar: «{words}»",
    "a comment nobody has answered: '{words}'",
    "rett teksten hvis den trenger det, og fjern kommentaren",
    "mend the text if it needs it, and remove the comment",
)


FORMULA = warning(
    "WO002",
    "{number} formler er ikke med, den første er «{text}»",
    "{number} formulas are left out, the first is '{text}'",
    "skriv utregningen med ord eller vanlige tegn, eller lag et bilde av den",
    "write it in words or plain characters, or make a picture of it",
)
DRAWN = warning(
    "WO003",
    "{number} diagrammer eller innlimte objekter er ikke med, det første ved «{text}»",
    "{number} charts or embedded objects are left out, the first near '{text}'",
    "lagre dem som PNG i images/, og sett dem inn som figurer",
    "save them as PNG in images/, and insert them as figures",
)
LINKED_PICTURE = warning(
    "WO004",
    "{number} bilder ligger ikke i Word-fila, det første ved «{text}»",
    "{number} pictures are not in the Word file, the first near '{text}'",
    "finn bildefila og legg den i images/",
    "find the file and put it into images/",
)
PICTURE_FORMAT = warning(
    "WO005",
    "et bilde er ikke med, fordi formatet ikke kan leses: «{text}»",
    "a picture is left out, because its format cannot be read: '{text}'",
    "lagre det som PNG eller JPEG i images/, og sett det inn som figur",
    "save it as PNG or JPEG in images/, and insert it as a figure",
)
MERGED = decision(
    "WO006",
    "{number} celler gikk over flere rader eller kolonner, den første er «{text}»",
    "{number} cells spanned rows or columns, the first is '{text}'",
    "se over tabellen; teksten står i den første av rutene",
    "look the table over; the words are in the first of the places",
)
CELL = decision(
    "WO007",
    "lister og avsnitt i tabellceller er satt etter hverandre, først i «{text}»",
    "lists and paragraphs in cells were run together, first in '{text}'",
    "del cella i flere rader hvis det trengs",
    "part the cell into rows if need be",
)
MARKED = decision(
    "WO008",
    "understreking og utheving med farge er ikke med, {number} steder, først «{text}»",
    "underlining and highlighting are left out, in {number} places, first '{text}'",
    "bruk *kursiv* om det skal framheves",
    "use *italics* if it is to stand out",
)
REFERENCE = decision(
    "WO009",
    "{number} kryssreferanser er blitt vanlig tekst, den første i «{text}»",
    "{number} cross-references became plain words, the first in '{text}'",
    "skriv dem som lenker: [bakgrunnen](#bakgrunn) eller [](#fig:kart)",
    "write them as links: [the background](#bakgrunn) or [](#fig:kart)",
)
CITATION = decision(
    "WO010",
    "{number} kildehenvisninger er blitt vanlig tekst, den første i «{text}»",
    "{number} citations became plain words, the first in '{text}'",
    "før kildene opp under sources i hodet, og henvis med [@id]",
    "list the sources under sources in the head, and cite by [@id]",
)
RUNNING = decision(
    "WO011",
    "topptekst og bunntekst er ikke med: «{text}»",
    "headers and footers are left out: '{text}'",
    "skriv det som trengs, i kapitlet",
    "write what is needed into the chapter",
)
TRACKED = decision(
    "WO012",
    "{number} sporede endringer er godtatt, den første ved «{text}»",
    "{number} tracked changes were accepted, the first near '{text}'",
    "se over dem i Word hvis noen ikke var avgjort",
    "look them over in Word if some were not settled",
)
EMPHASIS = decision(
    "WO013",
    "utheving midt i et ord er ikke med: «{text}»",
    "emphasis within a word is left out: '{text}'",
    "sett stjerner rundt hele ord: *ord*",
    "put asterisks around whole words: *word*",
)
SHIFTED = decision(
    "WO014",
    "hevet eller senket skrift er satt på linja: «{text}»",
    "raised or lowered characters were set on the line: '{text}'",
    "se om teksten fortsatt leses riktig",
    "see whether it still reads right",
)
LINK = decision(
    "WO015",
    "lenken til «{text}» er ikke med",
    "the link to '{text}' is left out",
    "skriv en nettadresse som andre kan åpne, eller la teksten stå alene",
    "write a web address that others can open, or let the words stand alone",
)
