"""TY: dashes, quotes, blanks and characters that do not belong in a book."""

from __future__ import annotations

from book.findings.diagnostics import Mend, Rule, Severity
from book.ground.errors import Text

EM_DASH = Rule(
    code="TY001",
    severity=Severity.WARNING,
    message=Text("lang tankestrek (—)", "an em dash (—)"),
    hint=Text("skriv kort tankestrek med mellomrom: –", "write a spaced en dash: –"),
    why=Text(
        "Norsk tankestrek er kort og har mellomrom på begge sider.",
        "Norwegian uses the shorter en dash, with spaces around it.",
    ),
    bad="---\ntitle: Oppdal\n---\n\nBygda — og byen.\n",
    good="---\ntitle: Oppdal\n---\n\nBygda – og byen.\n",
    mend=Mend(),
)

DOUBLE_SPACE = Rule(
    code="TY002",
    severity=Severity.DECISION,
    message=Text("flere mellomrom på rad", "several spaces in a row"),
    hint=Text("la ett mellomrom stå", "leave one space"),
    why=Text(
        "Doble mellomrom er som regel rester etter en rettelse.",
        "Double spaces are mostly left over from a correction.",
    ),
    bad="---\ntitle: Oppdal\n---\n\nEn  bygd.\n",
    good="---\ntitle: Oppdal\n---\n\nEn bygd.\n",
    mend=Mend(),
)

INVISIBLE = Rule(
    code="TY003",
    severity=Severity.WARNING,
    message=Text("usynlig tegn {name}", "invisible character {name}"),
    hint=Text(
        "slett tegnet; sett markøren bak ordet før og skriv mellomrommet på nytt",
        "delete the character; retype the space after the word before it",
    ),
    why=Text(
        "Tegnet ses ikke, men forstyrrer søk, orddeling og opplesing.",
        "It cannot be seen but disturbs searching, hyphenation and reading aloud.",
    ),
    bad="---\ntitle: Oppdal\n---\n\nEn\u200bbygd.\n",
    good="---\ntitle: Oppdal\n---\n\nEn bygd.\n",
    mend=Mend(),
)

PASTED = Rule(
    code="TY004",
    severity=Severity.WARNING,
    message=Text(
        "tegnet «{char}» ({name}) er limt inn fra et annet program",
        "the character '{char}' ({name}) was pasted from another program",
    ),
    hint=Text("skriv det på nytt her: {again}", "type it again here: {again}"),
    why=Text(
        "Slike tegn finnes ikke i bokas skrifter, eller de leses opp feil.",
        "Such characters are missing from the book's typefaces, or are read aloud wrongly.",
    ),
    bad="---\ntitle: Oppdal\n---\n\n\uf0b7 næringshage\n",
    good="---\ntitle: Oppdal\n---\n\n- næringshage\n",
    mend=Mend(),
)

LONE_QUOTE = Rule(
    code="TY005",
    severity=Severity.WARNING,
    message=Text("anførselstegn uten make", "a quotation mark without its fellow"),
    hint=Text(
        "sett inn tegnet som mangler, eller fjern dette", "add the missing mark, or remove this one"
    ),
    why=Text(
        "Boka gjør rette anførselstegn om til «» parvis; her mangler den andre.",
        "The book turns straight quotes into typographic ones in pairs; here one is missing.",
    ),
    bad='---\ntitle: Oppdal\n---\n\nNæringshagen kaller det "universitetsbygda.\n',
    good='---\ntitle: Oppdal\n---\n\nNæringshagen kaller det "universitetsbygda".\n',
)
