"""MD, continued: what would be lost between the manuscript and the page, or printed as typed."""

from __future__ import annotations

from book.findings.diagnostics import Mend, error, warning

UNCLOSED_CODE = error(
    "MD018",
    "kodeblokken blir aldri lukket",
    "the code block is never closed",
    "skriv en linje med bare {marks} der koden slutter, eller fjern denne linjen",
    "write a line with only {marks} where the code ends, or remove this line",
)

TABS = error(
    "MD019",
    "tabulatorer i et avsnitt, som om det var en tabell",
    "tab characters in a paragraph, as if it were a table",
    "skriv | mellom kolonnene, og linjen |---|---| under den første raden",
    "write | between the columns, and the line |---|---| below the first row",
)

TABLE_RULE = error(
    "MD020",
    "tabellen har {columns} kolonner, men linjen med streker har {rules}",
    "the table has {columns} columns, but its line of dashes has {rules}",
    "skriv en gruppe streker for hver kolonne: {model}",
    "write one group of dashes for each column: {model}",
    mend=Mend("{row}", "{model}"),
)

NO_TABLE_RULE = error(
    "MD021",
    "tabellen mangler linjen med streker under første rad",
    "the table has no line of dashes below its first row",
    "skriv {model} under første rad",
    "write {model} below the first row",
)

SURPLUS_CELL = error(
    "MD022",
    "raden har {cells} celler, tabellen {columns} kolonner: «{lost}» faller ut",
    "the row has {cells} cells, the table {columns} columns: '{lost}' is lost",
    "gi tabellen en kolonne til, eller skriv \\| om streken hører til teksten",
    "give the table another column, or write \\| if the bar belongs to the words",
)

FORMULA = error(
    "MD024",
    "formelen «{text}» blir trykt som tegn",
    "the formula '{text}' prints as typed",
    "skriv utregningen med ord eller vanlige tegn, eller \\$ for et dollartegn",
    "write it in words or plain characters, or \\$ for a dollar sign",
)

BARE_ADDRESS = warning(
    "MD025",
    "nettadressen {text} er ingen lenke",
    "the web address {text} is no link",
    "skriv [det lenken handler om](https://adresse), eller før den opp som kilde",
    "write [what the link is about](https://address), or list it as a source",
)

TOO_DEEP = error(
    "MD026",
    "mer enn {most} nivåer inne i hverandre",
    "more than {most} levels nested",
    "del lista i flere, eller gi de ytterste punktene hver sin overskrift",
    "part the list, or give its outermost items a heading each",
)

INLINE_CAPTION = error(
    "MD027",
    "bildet står inne i en linje, så bildeteksten «{caption}» faller ut",
    "the image stands within a line, so its caption '{caption}' is lost",
    "sett bildet alene, med en tom linje over og under",
    "let the image stand alone, with an empty line above and below",
)

MISSPELT_CLASS = error(
    "MD028",
    "ukjent klasse «.{name}»",
    "unknown class '.{name}'",
    "skriv {{.register}}, eller fjern den",
    "write {{.register}}, or remove it",
)

LOST = error(
    "MD029",
    "her er det ord som ikke kommer med i boka: «{text}»",
    "words here do not reach the book: '{text}'",
    (
        "skriv avsnittet på nytt med enkle tegn; en adresse for seg selv, som [navn]: https://…, "
        "hører sammen med en lenke [navn]"
    ),
    (
        "write the paragraph again in plain marks; an address by itself, as [name]: https://…, "
        "belongs to a link [name]"
    ),
)

TEMPLATE = error(
    "MD030",
    "kommandoen «{text}» er for et annet program",
    "the command '{text}' is another program's",
    "sett inn det den henter, eller fjern linjen",
    "put in what it fetches, or remove the line",
)
