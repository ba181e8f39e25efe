"""BK: the book as a folder: book.yaml and the files it names."""

from __future__ import annotations

from book.findings.diagnostics import error, warning

NO_CHAPTERS = error(
    "BK001",
    "her er det ingen kapitler",
    "there are no chapters here",
    "legg kapitlene som .md-filer i mappen, eller nevn en annen mappe med --book",
    "put the chapters into the folder as .md files, or name another folder with --book",
)

LISTED_MISSING = error(
    "BK002",
    "«{file}» står i contents, men finnes ikke",
    "'{file}' is listed in contents but does not exist",
    "rett filnavnet, eller fjern linjen",
    "mend the file name, or remove the line",
)

NOT_LISTED = warning(
    "BK003",
    "«{file}» ligger i mappen, men står ikke i contents",
    "'{file}' is in the folder but not listed in contents",
    "ta filen med under contents i book.yaml, eller flytt den ut av mappen",
    "list the file under contents in book.yaml, or move it out of the folder",
)

LISTED_TWICE = error(
    "BK004",
    "«{file}» står to ganger i contents",
    "'{file}' is listed twice in contents",
    "fjern den ene linjen",
    "remove one of the lines",
)

OUTSIDE = error(
    "BK005",
    "«{file}» ligger utenfor bokas mappe",
    "'{file}' lies outside the folder of the book",
    "flytt filen inn i mappen og skriv bare filnavnet",
    "move the file into the folder and write only its name",
)

NOT_UTF8 = error(
    "BK006",
    "filen er ikke lagret som UTF-8",
    "the file is not saved as UTF-8",
    "lagre filen på nytt med tegnkodingen UTF-8",
    "save the file again in the encoding UTF-8",
)

NOT_READABLE = error(
    "BK007",
    "filen lar seg ikke åpne: {reason}",
    "the file cannot be opened: {reason}",
    "se etter om filen finnes, og om du har lov til å lese den",
    "see whether the file exists, and whether you may read it",
)

SAME_SLUG = error(
    "BK008",
    "«{file}» og «{other}» får samme adresse i boka",
    "'{file}' and '{other}' get the same address in the book",
    "gi den ene filen et annet navn",
    "give one of the files another name",
)

NOT_TRIM = error(
    "BK009",
    "«{value}» er ikke et format",
    "'{value}' is not a trim size",
    "skriv bredde og høyde med enhet: 170 x 240 mm",
    "write width and height with a unit: 170 x 240 mm",
)

NOT_ISBN = error(
    "BK010",
    "«{value}» er ikke et gyldig ISBN",
    "'{value}' is not a valid ISBN",
    "sammenlign alle 13 sifrene med dem du fikk tildelt",
    "compare all 13 digits with those you were given",
)

NOT_ADDON = error(
    "BK018",
    "«{value}» kan ikke stå ved siden av strekkoden",
    "'{value}' cannot stand beside the bar code",
    "skriv to eller fem sifre",
    "write two or five digits",
)

NOT_BIBLIOGRAPHY = error(
    "BK019",
    "kildene kan ikke leses: {detail}",
    "the sources cannot be read: {detail}",
    "eksporter på nytt fra referanseprogrammet, som CSL-JSON",
    "export again from the reference manager, as CSL-JSON",
)

NO_STYLE = error(
    "BK020",
    "det finnes ingen siteringsstil «{style}»",
    "there is no citation style '{style}'",
    "legg stilen, en fil som heter noe på .csl, ved siden av book.yaml og skriv filnavnet",
    "put the style, a file named *.csl, beside book.yaml and write the file's name",
)

EMPTY_FILE = error(
    "BK011",
    "filen er tom",
    "the file is empty",
    "skriv kapitlet, eller fjern filen",
    "write the chapter, or remove the file",
)

TOO_LARGE = error(
    "BK012",
    "filen er på over {most} megabyte",
    "the file is larger than {most} megabytes",
    "del kapitlet, og legg bilder som egne filer",
    "divide the chapter, and keep images in files of their own",
)

NOT_FILE_NAME = error(
    "BK013",
    "«{value}» kan ikke være et filnavn",
    "'{value}' cannot be a file name",
    "bruk bare bokstaver a–z, sifre, punktum, bindestrek og understrek",
    "use only letters a–z, digits, full stops, hyphens and underscores",
)

NOT_CHAPTER = error(
    "BK014",
    "«{file}» er ikke en .md-fil",
    "'{file}' is not a .md file",
    "nevn bare kapitler, med filnavn som slutter på .md",
    "list chapters only, by file names that end in .md",
)

EMPTY_PART = warning(
    "BK015",
    "delen «{part}» har ingen kapitler",
    "the part '{part}' has no chapters",
    "skriv kapitlene under chapters, eller fjern delen",
    "list its chapters under chapters, or remove the part",
)

NOT_TRUSTED = warning(
    "BK016",
    "bokas egen mappe {folder} er ikke brukt",
    "the book's own folder {folder} is not used",
    "bygg med --trust når du kjenner den som har laget boka",
    "build with --trust when you know who made the book",
)

NOT_MARKDOWN = error(
    "BK017",
    "fila er {program}, selv om navnet slutter på .md",
    "the file is {program}, though its name ends in .md",
    "åpne den i programmet den kommer fra, og lagre teksten som ren tekst i UTF-8",
    "open it in the program it is from, and save its words as plain text in UTF-8",
)
