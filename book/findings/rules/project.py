"""BK: the book as a folder: book.yaml and the files it names."""

from __future__ import annotations

from book.findings.diagnostics import Rule, Severity
from book.ground.errors import Text

NO_CHAPTERS = Rule(
    code="BK001",
    severity=Severity.ERROR,
    message=Text("her er det ingen kapitler", "there are no chapters here"),
    hint=Text(
        "legg kapitlene som .md-filer i mappen, eller nevn en annen mappe med --book",
        "put the chapters into the folder as .md files, or name another folder with --book",
    ),
    why=Text(
        "Uten kapitler er det ingenting å lage bok av.",
        "Without chapters there is nothing to make a book of.",
    ),
    bad="chapters/book.yaml\n",
    good="chapters/book.yaml\nchapters/oppdal.md\n",
)

LISTED_MISSING = Rule(
    code="BK002",
    severity=Severity.ERROR,
    message=Text(
        "«{file}» står i contents, men finnes ikke",
        "'{file}' is listed in contents but does not exist",
    ),
    hint=Text("rett filnavnet, eller fjern linjen", "mend the file name, or remove the line"),
    why=Text(
        "Kapitlet ville mangle i boka uten at noen merket det.",
        "The chapter would be missing from the book unnoticed.",
    ),
    bad="contents: [opdal.md]\n",
    good="contents: [oppdal.md]\n",
)

NOT_LISTED = Rule(
    code="BK003",
    severity=Severity.WARNING,
    message=Text(
        "«{file}» ligger i mappen, men står ikke i contents",
        "'{file}' is in the folder but not listed in contents",
    ),
    hint=Text(
        "ta filen med under contents i book.yaml, eller flytt den ut av mappen",
        "list the file under contents in book.yaml, or move it out of the folder",
    ),
    why=Text("Kapitlet kommer ikke med i boka.", "The chapter does not become part of the book."),
    bad="contents: [oslo.md]\n",
    good="contents: [oslo.md, oppdal.md]\n",
)

LISTED_TWICE = Rule(
    code="BK004",
    severity=Severity.ERROR,
    message=Text("«{file}» står to ganger i contents", "'{file}' is listed twice in contents"),
    hint=Text("fjern den ene linjen", "remove one of the lines"),
    why=Text(
        "Et kapittel kan bare ha én plass i boka.", "A chapter can have only one place in the book."
    ),
    bad="contents: [oppdal.md, oppdal.md]\n",
    good="contents: [oppdal.md]\n",
)

OUTSIDE = Rule(
    code="BK005",
    severity=Severity.ERROR,
    message=Text(
        "«{file}» ligger utenfor bokas mappe", "'{file}' lies outside the folder of the book"
    ),
    hint=Text(
        "flytt filen inn i mappen og skriv bare filnavnet",
        "move the file into the folder and write only its name",
    ),
    why=Text(
        "Boka skal kunne lages på enhver maskin av det som ligger i mappen.",
        "The book must be buildable on any machine from what is in its folder.",
    ),
    bad="contents: [../oppdal.md]\n",
    good="contents: [oppdal.md]\n",
)

NOT_UTF8 = Rule(
    code="BK006",
    severity=Severity.ERROR,
    message=Text("filen er ikke lagret som UTF-8", "the file is not saved as UTF-8"),
    hint=Text(
        "lagre filen på nytt med tegnkodingen UTF-8", "save the file again in the encoding UTF-8"
    ),
    why=Text(
        "Med en annen koding blir æ, ø og å til andre tegn.",
        "In another encoding letters such as æ, ø and å turn into other characters.",
    ),
    bad="oppdal.md lagret som Latin-1\n",
    good="oppdal.md lagret som UTF-8\n",
)

NOT_READABLE = Rule(
    code="BK007",
    severity=Severity.ERROR,
    message=Text("filen lar seg ikke åpne: {reason}", "the file cannot be opened: {reason}"),
    hint=Text(
        "se etter om filen finnes, og om du har lov til å lese den",
        "see whether the file exists, and whether you may read it",
    ),
    why=Text(
        "Boka kan ikke ta med det den ikke får lest.", "The book cannot hold what it cannot read."
    ),
    bad="oppdal.md uten leserettigheter\n",
    good="oppdal.md som kan leses\n",
)

SAME_SLUG = Rule(
    code="BK008",
    severity=Severity.ERROR,
    message=Text(
        "«{file}» og «{other}» får samme adresse i boka",
        "'{file}' and '{other}' get the same address in the book",
    ),
    hint=Text("gi den ene filen et annet navn", "give one of the files another name"),
    why=Text(
        "Filnavnet blir kapitlets adresse, der æ, ø og å skrives om til a–z.",
        "The file name becomes the chapter's address, in letters a–z only.",
    ),
    bad="færder.md og faerder.md\n",
    good="faerder.md og faerder-2.md\n",
)

NOT_TRIM = Rule(
    code="BK009",
    severity=Severity.ERROR,
    message=Text("«{value}» er ikke et format", "'{value}' is not a trim size"),
    hint=Text(
        "skriv bredde og høyde med enhet: 170 x 240 mm",
        "write width and height with a unit: 170 x 240 mm",
    ),
    why=Text(
        "Formatet avgjør hver linje i den trykte boka.",
        "The trim size decides every line of the printed book.",
    ),
    bad="trim: stor\n",
    good="trim: 170 x 240 mm\n",
)

NOT_ISBN = Rule(
    code="BK010",
    severity=Severity.ERROR,
    message=Text("«{value}» er ikke et gyldig ISBN", "'{value}' is not a valid ISBN"),
    hint=Text(
        "sammenlign alle 13 sifrene med dem du fikk tildelt",
        "compare all 13 digits with those you were given",
    ),
    why=Text(
        "Det siste sifferet er regnet ut av de andre, og her stemmer det ikke.",
        "The last digit follows from the others, and here it does not.",
    ),
    bad="isbn: 978-82-450-0000-1\n",
    good="isbn: 978-82-450-0000-9\n",
)

NOT_ADDON = Rule(
    code="BK018",
    severity=Severity.ERROR,
    message=Text(
        "«{value}» kan ikke stå ved siden av strekkoden",
        "'{value}' cannot stand beside the bar code",
    ),
    hint=Text("skriv to eller fem sifre", "write two or five digits"),
    why=Text(
        "Tilleggskoden til EAN-13 finnes med to sifre og med fem, og kassene leser ingen andre.",
        "The add-on to EAN-13 exists with two digits and with five, and tills read no others.",
    ),
    bad='isbn: {print: 978-82-450-0000-9, addon: "199"}\n',
    good='isbn: {print: 978-82-450-0000-9, addon: "00199"}\n',
)

NOT_BIBLIOGRAPHY = Rule(
    code="BK019",
    severity=Severity.ERROR,
    message=Text("kildene kan ikke leses: {detail}", "the sources cannot be read: {detail}"),
    hint=Text(
        "eksporter på nytt fra referanseprogrammet, som CSL-JSON",
        "export again from the reference manager, as CSL-JSON",
    ),
    why=Text(
        "Uten fila står alle henvisninger til den uten kilde.",
        "Without the file every citation of it is without its source.",
    ),
    bad="(sources.json: {)",
    good='(sources.json: [{"id": "ks2021", "type": "report", "title": "Resultater"}])',
)

NO_STYLE = Rule(
    code="BK020",
    severity=Severity.ERROR,
    message=Text(
        "det finnes ingen siteringsstil «{style}»", "there is no citation style '{style}'"
    ),
    hint=Text(
        "legg stilen, en fil som heter noe på .csl, ved siden av book.yaml og skriv filnavnet",
        "put the style, a file named *.csl, beside book.yaml and write the file's name",
    ),
    why=Text(
        "Stilen bestemmer hvordan hver kilde fra referanseprogrammet skrives.",
        "The style decides how every source from the reference manager is written.",
    ),
    bad="citation_style: min-egen\n",
    good="citation_style: harvard-cite-them-right\n",
)

EMPTY_FILE = Rule(
    code="BK011",
    severity=Severity.ERROR,
    message=Text("filen er tom", "the file is empty"),
    hint=Text("skriv kapitlet, eller fjern filen", "write the chapter, or remove the file"),
    why=Text(
        "Et tomt kapittel gir tomme sider i boka.",
        "An empty chapter makes empty pages in the book.",
    ),
    bad="oppdal.md uten et eneste ord\n",
    good="---\ntitle: Oppdal\n---\n\nEn bygd.\n",
)

TOO_LARGE = Rule(
    code="BK012",
    severity=Severity.ERROR,
    message=Text("filen er på over {most} megabyte", "the file is larger than {most} megabytes"),
    hint=Text(
        "del kapitlet, og legg bilder som egne filer",
        "divide the chapter, and keep images in files of their own",
    ),
    why=Text(
        "Så store tekstfiler er alltid noe annet enn et kapittel.",
        "Text files of that size are always something other than a chapter.",
    ),
    bad="et bilde limt inn som tekst\n",
    good="![Kart](images/kart.png)\n",
)

NOT_FILE_NAME = Rule(
    code="BK013",
    severity=Severity.ERROR,
    message=Text("«{value}» kan ikke være et filnavn", "'{value}' cannot be a file name"),
    hint=Text(
        "bruk bare bokstaver a–z, sifre, punktum, bindestrek og understrek",
        "use only letters a–z, digits, full stops, hyphens and underscores",
    ),
    why=Text(
        "Navnet skal virke på alle maskiner og i adresser.",
        "The name must work on all machines and in addresses.",
    ),
    bad="output: bok/2026\n",
    good="output: bok-2026\n",
)

NOT_CHAPTER = Rule(
    code="BK014",
    severity=Severity.ERROR,
    message=Text("«{file}» er ikke en .md-fil", "'{file}' is not a .md file"),
    hint=Text(
        "nevn bare kapitler, med filnavn som slutter på .md",
        "list chapters only, by file names that end in .md",
    ),
    why=Text("Bare Markdown-filer kan bli kapitler.", "Only Markdown files can become chapters."),
    bad="contents: [oppdal.docx]\n",
    good="contents: [oppdal.md]\n",
)

EMPTY_PART = Rule(
    code="BK015",
    severity=Severity.WARNING,
    message=Text("delen «{part}» har ingen kapitler", "the part '{part}' has no chapters"),
    hint=Text(
        "skriv kapitlene under chapters, eller fjern delen",
        "list its chapters under chapters, or remove the part",
    ),
    why=Text(
        "En del uten kapitler gir et skilleblad uten noe bak.",
        "A part without chapters makes a divider with nothing behind it.",
    ),
    bad="contents:\n  - {part: Partnerskapene, chapters: []}\n",
    good="contents:\n  - {part: Partnerskapene, chapters: [oppdal.md]}\n",
)

NOT_TRUSTED = Rule(
    code="BK016",
    severity=Severity.WARNING,
    message=Text(
        "bokas egen mappe {folder} er ikke brukt", "the book's own folder {folder} is not used"
    ),
    hint=Text(
        "bygg med --trust når du kjenner den som har laget boka",
        "build with --trust when you know who made the book",
    ),
    why=Text(
        "Maler og stilark bestemmer alt som står i filene som lages. De fra en fremmed brukes bare "
        "når du ber om det.",
        "Templates and style sheets decide all that the files hold. A stranger's are used only "
        "when you ask for it.",
    ),
    bad="build.py --book enbok\n",
    good="build.py --book enbok --trust\n",
)

NOT_MARKDOWN = Rule(
    code="BK017",
    severity=Severity.ERROR,
    message=Text(
        "fila er {program}, selv om navnet slutter på .md",
        "the file is {program}, though its name ends in .md",
    ),
    hint=Text(
        "åpne den i programmet den kommer fra, og lagre teksten som ren tekst i UTF-8",
        "open it in the program it is from, and save its words as plain text in UTF-8",
    ),
    why=Text(
        "Et nytt etternavn gjør ikke om innholdet. Boka ville satt koden som tekst.",
        "A new ending does not convert the contents. The book would set its code as text.",
    ),
    bad="oppdal.md, omdøpt fra oppdal.docx\n",
    good="oppdal.md, lagret som ren tekst\n",
)
