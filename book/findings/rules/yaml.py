"""YA: how YAML is written, in the head of a chapter and in book.yaml."""

from __future__ import annotations

from book.findings.diagnostics import Mend, Rule, Severity
from book.ground.errors import Text

_BROKEN = Text(
    "Når YAML ikke lar seg lese, går alt som står i den, tapt: tittel, forfattere, kilder.",
    "When YAML cannot be read, everything in it is lost: title, authors, sources.",
)

BROKEN = Rule(
    code="YA001",
    severity=Severity.ERROR,
    message=Text("YAML lar seg ikke lese her", "the YAML cannot be read from here"),
    hint=Text(
        "se etter en feil på denne linjen eller linjen over: hver linje skal være «nøkkel: verdi»",
        "look for a slip on this line or the one above: each line must be 'key: value'",
    ),
    why=_BROKEN,
    bad="---\ntitle: |Oppdal\n---\n",
    good="---\ntitle: Oppdal\n---\n",
)
COLON = Rule(
    code="YA002",
    severity=Severity.ERROR,
    message=Text(
        "et kolon til på samme linje gjør verdien uleselig",
        "a second colon on the line makes the value unreadable",
    ),
    hint=Text(
        'sett anførselstegn om hele verdien: nøkkel: "Del 1: Bakgrunn"',
        'put quotes around the whole value: key: "Part 1: Background"',
    ),
    why=Text(
        "Kolon og mellomrom skiller nøkkel fra verdi; et kolon inne i en tekst må derfor vernes.",
        "A colon and a space part key from value, so a colon inside a text must be protected.",
    ),
    bad="---\ntitle: Oppdal: en bygd\n---\n",
    good='---\ntitle: "Oppdal: en bygd"\n---\n',
    mend=Mend(),
)
TAB = Rule(
    code="YA003",
    severity=Severity.ERROR,
    message=Text("tabulator i YAML", "a tab character in the YAML"),
    hint=Text("bytt tabulatoren ut med mellomrom", "replace the tab with spaces"),
    why=Text(
        "YAML bruker innrykk til å vise hva som hører sammen, og godtar bare mellomrom.",
        "YAML shows by indentation what belongs together, and takes only spaces.",
    ),
    bad="---\ntitle: Oppdal\n\tkind: text\n---\n",
    good="---\ntitle: Oppdal\nkind: text\n---\n",
)
UNCLOSED_QUOTE = Rule(
    code="YA004",
    severity=Severity.ERROR,
    message=Text(
        "anførselstegnet som åpner her, blir aldri lukket",
        "the quote that opens here is never closed",
    ),
    hint=Text(
        "sett samme slags anførselstegn sist i verdien",
        "put the same kind of quote at the end of the value",
    ),
    why=_BROKEN,
    bad='---\ntitle: "Oppdal\n---\n',
    good='---\ntitle: "Oppdal"\n---\n',
)
UNCLOSED_BRACKET = Rule(
    code="YA005",
    severity=Severity.ERROR,
    message=Text(
        "klammen som åpner her, blir aldri lukket", "the bracket that opens here is never closed"
    ),
    hint=Text(
        "lukk listen med ] eller feltene med }}, og sett komma mellom leddene",
        "close the list with ] or the fields with }}, and put commas between the items",
    ),
    why=_BROKEN,
    bad="---\ntitle: Oppdal\nkeywords: [hytter, natur\n---\n",
    good="---\ntitle: Oppdal\nkeywords: [hytter, natur]\n---\n",
)
INDENT = Rule(
    code="YA006",
    severity=Severity.ERROR,
    message=Text("linjen passer ikke til linjene over", "the line does not fit the lines above it"),
    hint=Text(
        "rett innrykket, eller sett anførselstegn om hele verdien hvis den bare har det om noe",
        "mend the indentation, or quote the whole value if only a part of it is quoted",
    ),
    why=Text(
        "Nøkler som hører sammen, må ha nøyaktig samme innrykk.",
        "Keys that belong together must be indented exactly alike.",
    ),
    bad='---\ntitle: "Oppdal" i dag\n---\n',
    good='---\ntitle: "Oppdal i dag"\n---\n',
)
SPECIAL_START = Rule(
    code="YA007",
    severity=Severity.ERROR,
    message=Text(
        "verdien begynner med et tegn som betyr noe eget i YAML, eller har en \\ for mye",
        "the value begins with a character that YAML keeps for itself, or holds a stray \\",
    ),
    hint=Text(
        "sett enkle anførselstegn om hele verdien",
        "put single quotes around the whole value",
    ),
    why=Text(
        "Tegn som @, % og ` kan ikke stå først i en verdi uten anførselstegn.",
        "Characters such as @, % and ` cannot begin a value without quotes.",
    ),
    bad="---\ntitle: @oppdal\n---\n",
    good="---\ntitle: '@oppdal'\n---\n",
)
SHORTHAND = Rule(
    code="YA008",
    severity=Severity.ERROR,
    message=Text(
        "anker, alias eller type (&, *, !) i YAML", "an anchor, alias or type (&, *, !) in the YAML"
    ),
    hint=Text(
        "skriv verdien helt ut, eller sett anførselstegn om den",
        "write the value out in full, or put quotes around it",
    ),
    why=Text(
        "Slike forkortelser kan få en liten fil til å vokse uten grense; boka trenger dem ikke.",
        "Such shorthand can make a small file grow without bound; a book has no need of it.",
    ),
    bad="---\ntitle: &t Oppdal\nshort_title: *t\n---\n",
    good="---\ntitle: Oppdal\nshort_title: Oppdal\n---\n",
)
DUPLICATE_KEY = Rule(
    code="YA009",
    severity=Severity.ERROR,
    message=Text(
        "nøkkelen «{key}» står to ganger, først på linje {line}",
        "key '{key}' stands twice, first on line {line}",
    ),
    hint=Text("fjern den ene", "remove one of them"),
    why=Text(
        "Bare én av dem kan gjelde, og ingen kan se hvilken.",
        "Only one of them can count, and nobody can see which.",
    ),
    bad="---\ntitle: Oppdal\ntitle: Universitetsbygda\n---\n",
    good="---\ntitle: Oppdal\n---\n",
)
TOO_MUCH = Rule(
    code="YA010",
    severity=Severity.ERROR,
    message=Text(
        "YAML er for stor eller har for mange nivåer", "the YAML is too large or nested too deeply"
    ),
    hint=Text(
        "flytt teksten ned i kapitlet, under den andre linjen med ---",
        "move the text down into the chapter, below the second --- line",
    ),
    why=Text(
        "Hodet skal bare holde opplysninger om kapitlet. Grensen verner mot filer som er ødelagt.",
        "The head holds facts about the chapter only. The limit guards against damaged files.",
    ),
    bad="---\ntitle: [[[[[[[[[[[[[[[[[[[[[[[[Oppdal]]]]]]]]]]]]]]]]]]]]]]]]\n---\n",
    good="---\ntitle: Oppdal\n---\n",
)
NOT_KEYS = Rule(
    code="YA011",
    severity=Severity.ERROR,
    message=Text("her skulle det stått «nøkkel: verdi»", "'key: value' was expected here"),
    hint=Text(
        "skriv nøkkel, kolon, mellomrom og verdi: title: Oppdal",
        "write key, colon, space and value: title: Oppdal",
    ),
    why=_BROKEN,
    bad="---\ntitle Oppdal\n---\n",
    good="---\ntitle: Oppdal\n---\n",
)
CUT = Rule(
    code="YA012",
    severity=Severity.WARNING,
    message=Text(
        "«{comment}» er lest som en kommentar og kommer ikke med",
        "'{comment}' is read as a comment and left out",
    ),
    hint=Text(
        "sett anførselstegn om hele verdien, eller to mellomrom foran # i en ekte kommentar",
        "put quotes around the whole value, or two blanks before the # of a real comment",
    ),
    why=Text(
        "Mellomrom og # begynner en kommentar i YAML, også midt i en tittel.",
        "A blank and # begin a comment in YAML, even in the middle of a title.",
    ),
    bad="---\ntitle: Vedtak i sak #12 om avtalen\n---\n",
    good='---\ntitle: "Vedtak i sak #12 om avtalen"\n---\n',
)
NO_BLANK = Rule(
    code="YA013",
    severity=Severity.ERROR,
    message=Text("det mangler et mellomrom etter «{mark}»", "a blank is missing after '{mark}'"),
    hint=Text("skriv {model}", "write {model}"),
    why=_BROKEN,
    bad="---\ntitle: Oppdal\nstatus:draft\n---\n",
    good="---\ntitle: Oppdal\nstatus: draft\n---\n",
    mend=Mend(),
)
