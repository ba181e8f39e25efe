"""MD, continued: what would be lost between the manuscript and the page, or printed as typed."""

from __future__ import annotations

from book.findings.diagnostics import Mend, Rule, Severity
from book.ground.errors import Text

UNCLOSED_CODE = Rule(
    code="MD018",
    severity=Severity.ERROR,
    message=Text("kodeblokken blir aldri lukket", "the code block is never closed"),
    hint=Text(
        "skriv en linje med bare {marks} der koden slutter, eller fjern denne linjen",
        "write a line with only {marks} where the code ends, or remove this line",
    ),
    why=Text(
        "Uten slutt blir resten av kapitlet trykt som kode.",
        "Without an end the rest of the chapter is printed as code.",
    ),
    bad="---\ntitle: Oppdal\n---\n\n```\nfolketall = 7001\n\nSå går teksten videre.\n",
    good="---\ntitle: Oppdal\n---\n\n```\nfolketall = 7001\n```\n\nSå går teksten videre.\n",
)

TABS = Rule(
    code="MD019",
    severity=Severity.ERROR,
    message=Text(
        "tabulatorer i et avsnitt, som om det var en tabell",
        "tab characters in a paragraph, as if it were a table",
    ),
    hint=Text(
        "skriv | mellom kolonnene, og linjen |---|---| under den første raden",
        "write | between the columns, and the line |---|---| below the first row",
    ),
    why=Text(
        "En tabell som er limt inn fra Word, blir ett avsnitt der alle tallene står etter "
        "hverandre.",
        "A table pasted from Word becomes one paragraph with all its figures in a row.",
    ),
    bad="---\ntitle: Oppdal\n---\n\nÅr\tFolketall\n2020\t7001\n",
    good="---\ntitle: Oppdal\n---\n\n| År | Folketall |\n|---|---|\n| 2020 | 7001 |\n",
)

TABLE_RULE = Rule(
    code="MD020",
    severity=Severity.ERROR,
    message=Text(
        "tabellen har {columns} kolonner, men linjen med streker har {rules}",
        "the table has {columns} columns, but its line of dashes has {rules}",
    ),
    hint=Text(
        "skriv en gruppe streker for hver kolonne: {model}",
        "write one group of dashes for each column: {model}",
    ),
    why=Text(
        "Da blir tabellen ikke lest som tabell, og alle tegnene blir trykt.",
        "Then it is not read as a table, and all its marks are printed.",
    ),
    bad="---\ntitle: Oppdal\n---\n\n| År | Folketall |\n|---|\n| 2020 | 7001 |\n",
    good="---\ntitle: Oppdal\n---\n\n| År | Folketall |\n|---|---|\n| 2020 | 7001 |\n",
    mend=Mend("{row}", "{model}"),
)

NO_TABLE_RULE = Rule(
    code="MD021",
    severity=Severity.ERROR,
    message=Text(
        "tabellen mangler linjen med streker under første rad",
        "the table has no line of dashes below its first row",
    ),
    hint=Text("skriv {model} under første rad", "write {model} below the first row"),
    why=Text(
        "Uten den blir radene trykt som vanlig tekst, med strekene i.",
        "Without it the rows are printed as plain text, bars and all.",
    ),
    bad="---\ntitle: Oppdal\n---\n\n| År | Folketall |\n| 2020 | 7001 |\n",
    good="---\ntitle: Oppdal\n---\n\n| År | Folketall |\n|---|---|\n| 2020 | 7001 |\n",
)

SURPLUS_CELL = Rule(
    code="MD022",
    severity=Severity.ERROR,
    message=Text(
        "raden har {cells} celler, tabellen {columns} kolonner: «{lost}» faller ut",
        "the row has {cells} cells, the table {columns} columns: '{lost}' is lost",
    ),
    hint=Text(
        "gi tabellen en kolonne til, eller skriv \\| om streken hører til teksten",
        "give the table another column, or write \\| if the bar belongs to the words",
    ),
    why=Text(
        "En celle uten kolonne kommer ikke med i boka.",
        "A cell without a column does not reach the book.",
    ),
    bad="---\ntitle: Oppdal\n---\n\n| År | Tall |\n|---|---|\n| 2020 | 7 | anslag |\n",
    good="---\ntitle: Oppdal\n---\n\n| År | Tall | Som |\n|---|---|---|\n| 2020 | 7 | anslag |\n",
)

TASK_BOX = Rule(
    code="MD023",
    severity=Severity.ERROR,
    message=Text("avkryssingsboksen {text} i en liste", "the check box {text} in a list"),
    hint=Text(
        "fjern boksen; er punktet ikke gjort, hører det ikke hjemme i en ferdig bok",
        "remove the box; what is still to be done has no place in a finished book",
    ),
    why=Text(
        "Boka har ingen bokser å krysse av, så klammene blir trykt som de står.",
        "The book has no boxes to tick, so the brackets are printed as they stand.",
    ),
    bad="---\ntitle: Oppdal\n---\n\n- [ ] Ring næringshagen\n",
    good="---\ntitle: Oppdal\n---\n\n- Næringshagen er med fra starten\n",
)

FORMULA = Rule(
    code="MD024",
    severity=Severity.ERROR,
    message=Text("formelen «{text}» blir trykt som tegn", "the formula '{text}' prints as typed"),
    hint=Text(
        "skriv utregningen med ord eller vanlige tegn, eller \\$ for et dollartegn",
        "write it in words or plain characters, or \\$ for a dollar sign",
    ),
    why=Text(
        "Boka setter ikke matematikk; leseren ville sett dollartegnene.",
        "The book sets no mathematics; readers would see the dollar signs.",
    ),
    bad="---\ntitle: Oppdal\n---\n\nVeksten er $r = 0,02$ i året.\n",
    good="---\ntitle: Oppdal\n---\n\nVeksten er 2 % i året.\n",
)

BARE_ADDRESS = Rule(
    code="MD025",
    severity=Severity.WARNING,
    message=Text("nettadressen {text} er ingen lenke", "the web address {text} is no link"),
    hint=Text(
        "skriv [det lenken handler om](https://adresse), eller før den opp som kilde",
        "write [what the link is about](https://address), or list it as a source",
    ),
    why=Text(
        "En adresse midt i teksten kan ikke klikkes på nett, og er vond å lese på papir.",
        "An address in the text cannot be clicked on the web, and is hard to read on paper.",
    ),
    bad="---\ntitle: Oppdal\n---\n\nSe https://www.oppdal.kommune.no for mer.\n",
    good="---\ntitle: Oppdal\n---\n\nSe [Oppdal kommune](https://www.oppdal.kommune.no).\n",
)

TOO_DEEP = Rule(
    code="MD026",
    severity=Severity.ERROR,
    message=Text("mer enn {most} nivåer inne i hverandre", "more than {most} levels nested"),
    hint=Text(
        "del lista i flere, eller gi de ytterste punktene hver sin overskrift",
        "part the list, or give its outermost items a heading each",
    ),
    why=Text(
        "Innrykkene fyller linja, og det som står dypest, kan bli borte.",
        "The indents fill the line, and what stands deepest may be lost.",
    ),
    bad="---\ntitle: Oppdal\n---\n\n- a\n  - b\n    - c\n      - d\n        - e\n          - f\n"
    "            - g\n",
    good="---\ntitle: Oppdal\n---\n\n- a\n  - b\n    - c\n",
)

INLINE_CAPTION = Rule(
    code="MD027",
    severity=Severity.ERROR,
    message=Text(
        "bildet står inne i en linje, så bildeteksten «{caption}» faller ut",
        "the image stands within a line, so its caption '{caption}' is lost",
    ),
    hint=Text(
        "sett bildet alene, med en tom linje over og under",
        "let the image stand alone, with an empty line above and below",
    ),
    why=Text(
        "Bare et bilde som står alene, blir en figur med bildetekst og nummer.",
        "Only an image that stands alone becomes a figure with a caption and a number.",
    ),
    bad='---\ntitle: Oppdal\n---\n\nSe ![Fjellet](images/kart.png "Kart fra 2020") her.\n',
    good='---\ntitle: Oppdal\n---\n\nSe figuren.\n\n![Fjellet](images/kart.png "Kart fra 2020")\n',
)

MISSPELT_CLASS = Rule(
    code="MD028",
    severity=Severity.ERROR,
    message=Text("ukjent klasse «.{name}»", "unknown class '.{name}'"),
    hint=Text("skriv {{.register}}, eller fjern den", "write {{.register}}, or remove it"),
    why=Text(
        "Et feilskrevet .register gir ingen linje i registeret, og ingen merker det.",
        "A misspelt .register makes no entry in the index, and nobody notices.",
    ),
    bad="---\ntitle: Oppdal\n---\n\nPartner er [næringshagen]{.registre}.\n",
    good="---\ntitle: Oppdal\n---\n\nPartner er [næringshagen]{.register}.\n",
)

LOST = Rule(
    code="MD029",
    severity=Severity.ERROR,
    message=Text(
        "her er det ord som ikke kommer med i boka: «{text}»",
        "words here do not reach the book: '{text}'",
    ),
    hint=Text(
        "skriv avsnittet på nytt med enkle tegn; en adresse for seg selv, som [navn]: https://…, "
        "hører sammen med en lenke [navn]",
        "write the paragraph again in plain marks; an address by itself, as [name]: https://…, "
        "belongs to a link [name]",
    ),
    why=Text(
        "Ordene står i fila, men ikke i det boka lages av. Ingenting skal bli borte uten at noen "
        "får vite det.",
        "The words are in the file but not in what the book is made from. Nothing may be lost "
        "without anyone being told.",
    ),
    bad="---\ntitle: Oppdal\n---\n\nTekst.\n\n[ks]: https://www.ks.no 'Nettstedet til KS'\n",
    good="---\ntitle: Oppdal\n---\n\nTekst [hos KS][ks].\n\n[ks]: https://www.ks.no\n",
)

TEMPLATE = Rule(
    code="MD030",
    severity=Severity.ERROR,
    message=Text(
        "kommandoen «{text}» er for et annet program",
        "the command '{text}' is another program's",
    ),
    hint=Text(
        "sett inn det den henter, eller fjern linjen",
        "put in what it fetches, or remove the line",
    ),
    why=Text(
        "Boka henter ingenting fra andre filer, så kommandoen blir trykt som den står.",
        "The book fetches nothing from other files, so the command is printed as it stands.",
    ),
    bad='---\ntitle: Oppdal\n---\n\n{% include "kart.html" %}\n',
    good="---\ntitle: Oppdal\n---\n\n![Kart over bygda](images/kart.png)\n",
)
