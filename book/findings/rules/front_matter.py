"""FM: the YAML head of a chapter, and values as such, in book.yaml too."""

from __future__ import annotations

from book.findings.diagnostics import Mend, Rule, Severity
from book.ground.errors import Text

MISSING_HEAD = Rule(
    code="FM001",
    severity=Severity.ERROR,
    message=Text("kapitlet mangler hode", "the chapter has no head"),
    hint=Text(
        "begynn filen med tre linjer: ---, title: Kapitlets tittel, ---",
        "begin the file with three lines: ---, title: The chapter's title, ---",
    ),
    why=Text(
        "Tittelen i hodet er den som står i innholdet, i kolumnetittelen og på åpningssiden.",
        "The title in the head is what contents, running heads and the opening page say.",
    ),
    bad="Oppdal er en bygd.\n",
    good="---\ntitle: Oppdal\n---\n\nOppdal er en bygd.\n",
)
UNKNOWN_KEY = Rule(
    code="FM002",
    severity=Severity.ERROR,
    message=Text("ukjent nøkkel «{key}»", "unknown key '{key}'"),
    hint=Text(
        "fjern nøkkelen, eller bruk en av disse: {allowed}",
        "remove the key, or use one of: {allowed}",
    ),
    why=Text(
        "En feilskrevet nøkkel blir ellers borte uten at noen merker det.",
        "A misspelt key would otherwise be lost without anyone noticing.",
    ),
    bad="---\ntitel: Oppdal\n---\n",
    good="---\ntitle: Oppdal\n---\n",
    mend=Mend(),
)
MISSING_KEY = Rule(
    code="FM003",
    severity=Severity.ERROR,
    message=Text("«{key}» mangler", "'{key}' is missing"),
    hint=Text("skriv inn «{key}: …» her", "write '{key}: …' here"),
    why=Text(
        "Uten denne opplysningen kan ikke boka bruke det som står her.",
        "Without it the book cannot use what is written here.",
    ),
    bad="---\nshort_title: Oppdal\n---\n",
    good="---\ntitle: Universitetskommunen Oppdal\nshort_title: Oppdal\n---\n",
)
OTHER_NAME = Rule(
    code="FM004",
    severity=Severity.DECISION,
    message=Text("«{key}» er lest som «{canonical}»", "'{key}' has been read as '{canonical}'"),
    hint=Text("skriv «{canonical}» neste gang", "write '{canonical}' next time"),
    why=Text(
        "Ett navn på hver opplysning gjør at den er lett å finne igjen i alle kapitlene.",
        "One name for each thing makes it easy to find in every chapter.",
    ),
    bad="---\ntitle: Oppdal\ntags: [hytter]\n---\n",
    good="---\ntitle: Oppdal\nkeywords: [hytter]\n---\n",
    mend=Mend("{key}", "{canonical}"),
)
UNCLOSED_HEAD = Rule(
    code="FM005",
    severity=Severity.ERROR,
    message=Text("hodet blir aldri avsluttet", "the head never ends"),
    hint=Text(
        "skriv en linje med bare --- mellom hodet og teksten",
        "write a line with only --- between head and text",
    ),
    why=Text(
        "Uten den andre linjen med --- vet ingen hvor teksten begynner.",
        "Without the second --- line nobody knows where the text begins.",
    ),
    bad="---\ntitle: Oppdal\n\nOppdal er en bygd.\n",
    good="---\ntitle: Oppdal\n---\n\nOppdal er en bygd.\n",
)
NOT_TEXT = Rule(
    code="FM010",
    severity=Severity.ERROR,
    message=Text("«{key}» skal være en tekst", "'{key}' must be a text"),
    hint=Text(
        'skriv én verdi, i anførselstegn om nødvendig: {key}: "…"',
        'write one value, in quotes if need be: {key}: "…"',
    ),
    why=Text(
        "En liste eller flere felt kan ikke settes der boka venter en tekst.",
        "A list or several fields cannot be set where the book expects a text.",
    ),
    bad="---\ntitle: [Oppdal, bygda]\n---\n",
    good="---\ntitle: Oppdal, bygda\n---\n",
)
NOT_LIST = Rule(
    code="FM011",
    severity=Severity.ERROR,
    message=Text("«{key}» skal være en liste", "'{key}' must be a list"),
    hint=Text(
        "skriv hvert ledd på sin linje med bindestrek foran, eller alle i klammer: [a, b]",
        "write each item on its line after a hyphen, or all of them in brackets: [a, b]",
    ),
    why=Text(
        "Boka må vite hvor det ene leddet slutter og det neste begynner.",
        "The book must know where one item ends and the next begins.",
    ),
    bad="---\ntitle: Oppdal\nsources: nettstedet til KS\n---\n",
    good="---\ntitle: Oppdal\nsources:\n  - {id: ks, title: Nettstedet til KS}\n---\n",
)
NOT_FIELDS = Rule(
    code="FM012",
    severity=Severity.ERROR,
    message=Text("«{key}» skal ha flere felt", "'{key}' must have fields"),
    hint=Text(
        "skriv feltene under hverandre med innrykk; disse finnes: {allowed}",
        "write the fields below each other, indented; there are: {allowed}",
    ),
    why=Text(
        "Verdien er satt sammen av flere opplysninger, hver med sitt navn.",
        "The value is made of several pieces, each with its name.",
    ),
    bad="---\ntitle: Oppdal\nsources: [ks]\n---\n",
    good="---\ntitle: Oppdal\nsources:\n  - {id: ks, title: Nettstedet til KS}\n---\n",
)
NOT_NUMBER = Rule(
    code="FM013",
    severity=Severity.ERROR,
    message=Text(
        "«{key}» skal være et tall, ikke «{value}»", "'{key}' must be a number, not '{value}'"
    ),
    hint=Text(
        "skriv bare sifre, og punktum før desimaler",
        "write digits only, and a point before decimals",
    ),
    why=Text(
        "Kartet og sammenligningene regner med tallet.",
        "The map and the comparisons reckon with the number.",
    ),
    bad="---\ntitle: Oppdal\npartnership: {name: Oppdal, started: omtrent 2019}\n---\n",
    good="---\ntitle: Oppdal\npartnership: {name: Oppdal, started: 2019}\n---\n",
    mend=Mend(),
)
NOT_DATE = Rule(
    code="FM014",
    severity=Severity.ERROR,
    message=Text("«{value}» er ingen dato", "'{value}' is no date"),
    hint=Text(
        "skriv år, år-måned eller år-måned-dag: 2021-05-20",
        "write year, year-month or year-month-day: 2021-05-20",
    ),
    why=Text(
        "Bare datoer skrevet på denne måten kan ordnes i tid.",
        "Only dates written like this can be put in order.",
    ),
    bad="---\ntitle: Oppdal\nupdated: 20. mai 2021\n---\n",
    good="---\ntitle: Oppdal\nupdated: 2021-05-20\n---\n",
    mend=Mend(),
)
NOT_CHOICE = Rule(
    code="FM015",
    severity=Severity.ERROR,
    message=Text("«{key}» kan ikke være «{value}»", "'{key}' cannot be '{value}'"),
    hint=Text("velg en av disse: {allowed}", "choose one of: {allowed}"),
    why=Text(
        "Verdien styrer hva boka gjør med kapitlet, og bare disse er kjent.",
        "The value steers what the book does with the chapter, and only these are known.",
    ),
    bad="---\ntitle: Oppdal\nstatus: ferdig\n---\n",
    good="---\ntitle: Oppdal\nstatus: final\n---\n",
    mend=Mend(),
)
NOT_WEB_ADDRESS = Rule(
    code="FM016",
    severity=Severity.ERROR,
    message=Text("«{value}» er ingen nettadresse", "'{value}' is no web address"),
    hint=Text(
        "skriv hele adressen, med https:// foran",
        "write the whole address, beginning with https://",
    ),
    why=Text(
        "Adressen blir en lenke i boka, og en lenke må være hel for å virke.",
        "The address becomes a link, and a link must be whole to work.",
    ),
    bad="---\ntitle: Oppdal\nsources: [{id: ks, title: KS, url: www.ks.no}]\n---\n",
    good='---\ntitle: Oppdal\nsources: [{id: ks, title: KS, url: "https://www.ks.no"}]\n---\n',
)
NOT_LANGUAGE = Rule(
    code="FM017",
    severity=Severity.ERROR,
    message=Text(
        "«{value}» er ingen språkkode boka kan bruke", "'{value}' is no usable language tag"
    ),
    hint=Text(
        "skriv nb for bokmål, nn for nynorsk, en for engelsk",
        "write nb for bokmål, nn for nynorsk, en for English",
    ),
    why=Text(
        "Språket styrer orddeling, anførselstegn og opplesing. Koden no sier ikke hvilket norsk.",
        "The language steers hyphenation, quotes and reading aloud. The tag no is not enough.",
    ),
    bad="---\ntitle: Oppdal\nlang: norsk\n---\n",
    good="---\ntitle: Oppdal\nlang: nb\n---\n",
)
OUT_OF_RANGE = Rule(
    code="FM018",
    severity=Severity.ERROR,
    message=Text(
        "«{key}» skal ligge mellom {low} og {high}, ikke {value}",
        "'{key}' must lie between {low} and {high}, not {value}",
    ),
    hint=Text(
        "se etter om tallet er feilskrevet, eller om lat og lon har byttet plass",
        "see whether the number is mistyped, or lat and lon have changed places",
    ),
    why=Text(
        "Et sted utenfor jordkloden kan ikke tegnes på kartet.",
        "A place off the globe cannot be drawn on the map.",
    ),
    bad="---\ntitle: A\npartnership: {name: A, place: {name: A, lat: 620.5, lon: 9.7}}\n---\n",
    good="---\ntitle: A\npartnership: {name: A, place: {name: A, lat: 62.05, lon: 9.7}}\n---\n",
)
NOT_ID = Rule(
    code="FM019",
    severity=Severity.ERROR,
    message=Text("«{value}» kan ikke være en id", "'{value}' cannot be an id"),
    hint=Text(
        "bruk bare små bokstaver a–z, sifre og bindestrek",
        "use only lower case a–z, digits and hyphens",
    ),
    why=Text(
        "Id-en blir del av adresser i boka og må kunne skrives likt overalt.",
        "The id becomes part of addresses in the book and must be typed alike everywhere.",
    ),
    bad="---\ntitle: Oppdal\nsources: [{id: KS Oppdal, title: KS}]\n---\n",
    good="---\ntitle: Oppdal\nsources: [{id: ks-oppdal, title: KS}]\n---\n",
)
DUPLICATE_ID = Rule(
    code="FM020",
    severity=Severity.ERROR,
    message=Text("id-en «{id}» er brukt to ganger", "the id '{id}' is used twice"),
    hint=Text("gi den ene et annet navn", "give one of them another name"),
    why=Text(
        "En henvisning til id-en ville være tvetydig.", "A reference to the id would be ambiguous."
    ),
    bad="---\ntitle: A\nsources: [{id: ks, title: KS}, {id: ks, title: KS igjen}]\n---\n",
    good="---\ntitle: A\nsources: [{id: ks, title: KS}, {id: ks-2, title: KS igjen}]\n---\n",
)
UNKNOWN_PERSON = Rule(
    code="FM021",
    severity=Severity.ERROR,
    message=Text(
        "«{id}» står ikke blant bidragsyterne i book.yaml",
        "'{id}' is not among the contributors of book.yaml",
    ),
    hint=Text(
        "legg personen til under contributors, eller skriv navnet helt ut her",
        "add the person under contributors, or write the full name here",
    ),
    why=Text(
        "En feilskrevet id ville koste noen æren for arbeidet sitt.",
        "A misspelt id would cost somebody the credit for their work.",
    ),
    bad="---\ntitle: Oppdal\nauthors: [kari-nordman]\n---\n",
    good="---\ntitle: Oppdal\nauthors: [Kari Nordmann]\n---\n",
)
LONG_SHORT_TITLE = Rule(
    code="FM022",
    severity=Severity.WARNING,
    message=Text(
        "short_title er på {length} tegn; det er plass til {most}",
        "short_title has {length} characters; there is room for {most}",
    ),
    hint=Text("finn en kortere form", "find a shorter form"),
    why=Text(
        "Den korte tittelen står øverst på hver side og i matrisen, og må få plass på én linje.",
        "The short title heads every page and the matrix, and must fit on one line.",
    ),
    bad="---\ntitle: A\nshort_title: Universitetskommunen Trondheim TRD3.0\n---\n",
    good="---\ntitle: A\nshort_title: Trondheim\n---\n",
)
RESULT_TEXT = Rule(
    code="FM023",
    severity=Severity.DECISION,
    message=Text(
        "resultatet passer dårlig på én linje i oppsummeringen ({length} tegn)",
        "the result will not sit well on a line of the summary ({length} characters)",
    ),
    hint=Text(
        "skriv høyst {most} tegn, uten punktum til slutt",
        "write at most {most} characters, without a full stop",
    ),
    why=Text(
        "Resultatene samles fra alle kapitlene i lister der de står under hverandre.",
        "Results are gathered from all chapters into lists, one below the other.",
    ),
    bad="---\ntitle: A\nresults: [{theme: forskning, status: mål, text: Et senter.}]\n---\n",
    good="---\ntitle: A\nresults: [{theme: forskning, status: mål, text: Et senter}]\n---\n",
)
RESULT_WITHOUT_STATUS = Rule(
    code="FM025",
    severity=Severity.ERROR,
    message=Text(
        "resultatet sier ikke hvor langt det er kommet",
        "the result does not say how far it has come",
    ),
    hint=Text(
        "skriv status: oppnådd, i gang, avtalt eller mål",
        "write status: oppnådd (achieved), i gang (under way), avtalt (agreed) or mål (a goal)",
    ),
    why=Text(
        "Oppsummeringen skiller det som er oppnådd, fra det noen har tenkt. Uten status ser et "
        "ønske ut som et resultat.",
        "The summary tells what is achieved from what somebody has in mind. Without a status a "
        "wish looks like a result.",
    ),
    bad="---\ntitle: A\nresults: [{theme: forskning, text: En metode, source: ks}]\n---\n",
    good=(
        "---\ntitle: A\n"
        "results: [{theme: forskning, status: oppnådd, text: En metode, source: ks}]\n---\n"
    ),
)
NOT_YES_OR_NO = Rule(
    code="FM024",
    severity=Severity.ERROR,
    message=Text("«{key}» skal være true eller false", "'{key}' must be true or false"),
    hint=Text("skriv true eller false", "write true or false"),
    why=Text("Valget er enten på eller av.", "The choice is either on or off."),
    bad="endnotes: kanskje\n",
    good="endnotes: true\n",
)
QUOTATION_MARKS = Rule(
    code="FM026",
    severity=Severity.ERROR,
    message=Text(
        "anførselstegnene om «{key}» blir en del av verdien",
        "the quotation marks around '{key}' become part of the value",
    ),
    hint=Text(
        'bruk rette tegn: {key}: "…"; skal de krumme være med, sett rette utenfor dem',
        'use straight ones: {key}: "…"; if the curly ones belong, put straight ones outside',
    ),
    why=Text(
        "YAML kjenner bare de rette tegnene. Skriveprogrammer bytter dem ut mens du skriver.",
        "YAML knows the straight ones only. Word processors replace them as you type.",
    ),
    bad="---\ntitle: «Oppdal»\n---\n",
    good='---\ntitle: "Oppdal"\n---\n',
    mend=Mend(),
)
