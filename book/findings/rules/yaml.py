"""YA: how YAML is written, in the head of a chapter and in book.yaml."""

from __future__ import annotations

from book.findings.diagnostics import Mend, error, warning

BROKEN = error(
    "YA001",
    "YAML lar seg ikke lese her",
    "the YAML cannot be read from here",
    "se etter en feil på denne linjen eller linjen over: hver linje skal være «nøkkel: verdi»",
    "look for a slip on this line or the one above: each line must be 'key: value'",
)
COLON = error(
    "YA002",
    "et kolon til på samme linje gjør verdien uleselig",
    "a second colon on the line makes the value unreadable",
    'sett anførselstegn om hele verdien: nøkkel: "Del 1: Bakgrunn"',
    'put quotes around the whole value: key: "Part 1: Background"',
    mend=Mend(),
)
TAB = error(
    "YA003",
    "tabulator i YAML",
    "a tab character in the YAML",
    "bytt tabulatoren ut med mellomrom",
    "replace the tab with spaces",
)
UNCLOSED_QUOTE = error(
    "YA004",
    "anførselstegnet som åpner her, blir aldri lukket",
    "the quote that opens here is never closed",
    "sett samme slags anførselstegn sist i verdien",
    "put the same kind of quote at the end of the value",
)
UNCLOSED_BRACKET = error(
    "YA005",
    "klammen som åpner her, blir aldri lukket",
    "the bracket that opens here is never closed",
    "lukk listen med ] eller feltene med }}, og sett komma mellom leddene",
    "close the list with ] or the fields with }}, and put commas between the items",
)
INDENT = error(
    "YA006",
    "linjen passer ikke til linjene over",
    "the line does not fit the lines above it",
    "rett innrykket, eller sett anførselstegn om hele verdien hvis den bare har det om noe",
    "mend the indentation, or quote the whole value if only a part of it is quoted",
)
SPECIAL_START = error(
    "YA007",
    "verdien begynner med et tegn som betyr noe eget i YAML, eller har en \\ for mye",
    "the value begins with a character that YAML keeps for itself, or holds a stray \\",
    "sett enkle anførselstegn om hele verdien",
    "put single quotes around the whole value",
)
SHORTHAND = error(
    "YA008",
    "anker, alias eller type (&, *, !) i YAML",
    "an anchor, alias or type (&, *, !) in the YAML",
    "skriv verdien helt ut, eller sett anførselstegn om den",
    "write the value out in full, or put quotes around it",
)
DUPLICATE_KEY = error(
    "YA009",
    "nøkkelen «{key}» står to ganger, først på linje {line}",
    "key '{key}' stands twice, first on line {line}",
    "fjern den ene",
    "remove one of them",
)
TOO_MUCH = error(
    "YA010",
    "YAML er for stor eller har for mange nivåer",
    "the YAML is too large or nested too deeply",
    "flytt teksten ned i kapitlet, under den andre linjen med ---",
    "move the text down into the chapter, below the second --- line",
)
NOT_KEYS = error(
    "YA011",
    "her skulle det stått «nøkkel: verdi»",
    "'key: value' was expected here",
    "skriv nøkkel, kolon, mellomrom og verdi: title: Oppdal",
    "write key, colon, space and value: title: Oppdal",
)
CUT = warning(
    "YA012",
    "«{comment}» er lest som en kommentar og kommer ikke med",
    "'{comment}' is read as a comment and left out",
    "sett anførselstegn om hele verdien, eller to mellomrom foran # i en ekte kommentar",
    "put quotes around the whole value, or two blanks before the # of a real comment",
)
NO_BLANK = error(
    "YA013",
    "det mangler et mellomrom etter «{mark}»",
    "a blank is missing after '{mark}'",
    "skriv {model}",
    "write {model}",
    mend=Mend(),
)
