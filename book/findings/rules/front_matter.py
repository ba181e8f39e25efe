"""FM: the YAML head of a chapter, and values as such, in book.yaml too."""

from __future__ import annotations

from book.findings.diagnostics import Mend, decision, error, warning

MISSING_HEAD = error(
    "FM001",
    "kapitlet mangler hode",
    "the chapter has no head",
    "begynn filen med tre linjer: ---, title: Kapitlets tittel, ---",
    "begin the file with three lines: ---, title: The chapter's title, ---",
)
UNKNOWN_KEY = error(
    "FM002",
    "ukjent nøkkel «{key}»",
    "unknown key '{key}'",
    "fjern nøkkelen, eller bruk en av disse: {allowed}",
    "remove the key, or use one of: {allowed}",
    mend=Mend(),
)
MISSING_KEY = error(
    "FM003",
    "«{key}» mangler",
    "'{key}' is missing",
    "skriv inn «{key}: …» her",
    "write '{key}: …' here",
)
OTHER_NAME = decision(
    "FM004",
    "«{key}» er lest som «{canonical}»",
    "'{key}' has been read as '{canonical}'",
    "skriv «{canonical}» neste gang",
    "write '{canonical}' next time",
    mend=Mend("{key}", "{canonical}"),
)
UNCLOSED_HEAD = error(
    "FM005",
    "hodet blir aldri avsluttet",
    "the head never ends",
    "skriv en linje med bare --- mellom hodet og teksten",
    "write a line with only --- between head and text",
)
NOT_TEXT = error(
    "FM010",
    "«{key}» skal være en tekst",
    "'{key}' must be a text",
    'skriv én verdi, i anførselstegn om nødvendig: {key}: "…"',
    'write one value, in quotes if need be: {key}: "…"',
)
NOT_LIST = error(
    "FM011",
    "«{key}» skal være en liste",
    "'{key}' must be a list",
    "skriv hvert ledd på sin linje med bindestrek foran, eller alle i klammer: [a, b]",
    "write each item on its line after a hyphen, or all of them in brackets: [a, b]",
)
NOT_FIELDS = error(
    "FM012",
    "«{key}» skal ha flere felt",
    "'{key}' must have fields",
    "skriv feltene under hverandre med innrykk; disse finnes: {allowed}",
    "write the fields below each other, indented; there are: {allowed}",
)
NOT_NUMBER = error(
    "FM013",
    "«{key}» skal være et tall, ikke «{value}»",
    "'{key}' must be a number, not '{value}'",
    "skriv bare sifre, og punktum før desimaler",
    "write digits only, and a point before decimals",
    mend=Mend(),
)
NOT_DATE = error(
    "FM014",
    "«{value}» er ingen dato",
    "'{value}' is no date",
    "skriv år, år-måned eller år-måned-dag: 2021-05-20",
    "write year, year-month or year-month-day: 2021-05-20",
    mend=Mend(),
)
NOT_CHOICE = error(
    "FM015",
    "«{key}» kan ikke være «{value}»",
    "'{key}' cannot be '{value}'",
    "velg en av disse: {allowed}",
    "choose one of: {allowed}",
    mend=Mend(),
)
NOT_WEB_ADDRESS = error(
    "FM016",
    "«{value}» er ingen nettadresse",
    "'{value}' is no web address",
    "skriv hele adressen, med https:// foran",
    "write the whole address, beginning with https://",
)
NOT_LANGUAGE = error(
    "FM017",
    "«{value}» er ingen språkkode boka kan bruke",
    "'{value}' is no usable language tag",
    "skriv nb for bokmål, nn for nynorsk, en for engelsk",
    "write nb for bokmål, nn for nynorsk, en for English",
)
OUT_OF_RANGE = error(
    "FM018",
    "«{key}» skal ligge mellom {low} og {high}, ikke {value}",
    "'{key}' must lie between {low} and {high}, not {value}",
    "se etter om tallet er feilskrevet, eller om lat og lon har byttet plass",
    "see whether the number is mistyped, or lat and lon have changed places",
)
NOT_ID = error(
    "FM019",
    "«{value}» kan ikke være en id",
    "'{value}' cannot be an id",
    "bruk bare små bokstaver a–z, sifre og bindestrek",
    "use only lower case a–z, digits and hyphens",
)
DUPLICATE_ID = error(
    "FM020",
    "id-en «{id}» er brukt to ganger",
    "the id '{id}' is used twice",
    "gi den ene et annet navn",
    "give one of them another name",
)
UNKNOWN_PERSON = error(
    "FM021",
    "«{id}» står ikke blant bidragsyterne i book.yaml",
    "'{id}' is not among the contributors of book.yaml",
    "legg personen til under contributors, eller skriv navnet helt ut her",
    "add the person under contributors, or write the full name here",
)
LONG_SHORT_TITLE = warning(
    "FM022",
    "short_title er på {length} tegn; det er plass til {most}",
    "short_title has {length} characters; there is room for {most}",
    "finn en kortere form",
    "find a shorter form",
)
RESULT_TEXT = decision(
    "FM023",
    "resultatet passer dårlig på én linje i oppsummeringen ({length} tegn)",
    "the result will not sit well on a line of the summary ({length} characters)",
    "skriv høyst {most} tegn, uten punktum til slutt",
    "write at most {most} characters, without a full stop",
)
RESULT_WITHOUT_STATUS = error(
    "FM025",
    "resultatet sier ikke hvor langt det er kommet",
    "the result does not say how far it has come",
    "skriv status: oppnådd, i gang, avtalt eller mål",
    "write status: oppnådd (achieved), i gang (under way), avtalt (agreed) or mål (a goal)",
)
NOT_YES_OR_NO = error(
    "FM024",
    "«{key}» skal være true eller false",
    "'{key}' must be true or false",
    "skriv true eller false",
    "write true or false",
)
QUOTATION_MARKS = error(
    "FM026",
    "anførselstegnene om «{key}» blir en del av verdien",
    "the quotation marks around '{key}' become part of the value",
    'bruk rette tegn: {key}: "…"; skal de krumme være med, sett rette utenfor dem',
    'use straight ones: {key}: "…"; if the curly ones belong, put straight ones outside',
    mend=Mend(),
)
