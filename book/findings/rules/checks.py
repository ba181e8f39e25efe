"""CK: a chapter as a whole: its headings, its facts and its sources."""

from __future__ import annotations

from book.findings.diagnostics import Rule, Severity
from book.ground.errors import Text

HEADING_JUMP = Rule(
    code="CK001",
    severity=Severity.ERROR,
    message=Text(
        "overskriften hopper fra nivå {above} til nivå {level}",
        "the heading jumps from level {above} to level {level}",
    ),
    hint=Text("bruk {marks} her", "use {marks} here"),
    why=Text(
        "Den som får boka lest opp, finner fram etter nivåene; et hopp ser ut som noe som mangler.",
        "Those who have the book read aloud find their way by the levels; a jump looks like a gap.",
    ),
    bad="---\ntitle: Oppdal\n---\n\n## Bakgrunn\n\nTekst.\n\n#### Avtale\n\nTekst.\n",
    good="---\ntitle: Oppdal\n---\n\n## Bakgrunn\n\nTekst.\n\n### Avtale\n\nTekst.\n",
)

EMPTY_SECTION = Rule(
    code="CK002",
    severity=Severity.WARNING,
    message=Text("avsnittet «{heading}» er tomt", "the section '{heading}' is empty"),
    hint=Text("skriv teksten, eller fjern overskriften", "write the text, or remove the heading"),
    why=Text(
        "En overskrift uten tekst ser ut som en feil i trykken.",
        "A heading without text looks like a printer's error.",
    ),
    bad="---\ntitle: Oppdal\n---\n\n## Bakgrunn\n\n## Avtale\n\nTekst.\n",
    good="---\ntitle: Oppdal\n---\n\n## Bakgrunn\n\nTekst.\n\n## Avtale\n\nTekst.\n",
)

NO_PARTNERSHIP = Rule(
    code="CK003",
    severity=Severity.ERROR,
    message=Text(
        "kapitlet er et partnerskap, men mangler feltene under partnership",
        "the chapter is a partnership but lacks the fields under partnership",
    ),
    hint=Text(
        "skriv partnership: med minst name, eller ta bort kind: partnership",
        "write partnership: with at least name, or remove kind: partnership",
    ),
    why=Text(
        "Sammenligningen mellom partnerskapene bygger på disse feltene.",
        "The comparison of the partnerships is built on these fields.",
    ),
    bad="---\ntitle: A\nkind: partnership\n---\n",
    good=(
        "---\ntitle: A\nkind: partnership\npartnership: {name: A}\n"
        "sources: [{id: ks, title: KS}]\n---\n\nTekst [@ks].\n"
    ),
)

NO_SOURCES = Rule(
    code="CK004",
    severity=Severity.WARNING,
    message=Text(
        "kapitlet oppgir fakta, men ingen kilder", "the chapter states facts but no sources"
    ),
    hint=Text(
        "før opp kildene under sources i hodet", "list the sources under sources in the head"
    ),
    why=Text(
        "Leseren skal kunne etterprøve det som står i boka.",
        "Readers must be able to verify what the book says.",
    ),
    bad="---\ntitle: A\nkind: partnership\npartnership: {name: A, started: 2019}\n---\n",
    good=(
        "---\ntitle: A\nkind: partnership\npartnership: {name: A}\n"
        "sources: [{id: ks, title: KS}]\n---\n\nTekst [@ks].\n"
    ),
)

RESULT_WITHOUT_SOURCE = Rule(
    code="CK005",
    severity=Severity.WARNING,
    message=Text("resultatet «{text}» mangler kilde", "the result '{text}' has no source"),
    hint=Text(
        "skriv source: med id-en til en av kildene",
        "write source: with the id of one of the sources",
    ),
    why=Text(
        "Resultatet gjengis i oppsummeringen, langt fra teksten som kunne belegge det.",
        "The result is repeated in the summary, far from the text that could support it.",
    ),
    bad="---\ntitle: A\nresults: [{theme: forskning, status: oppnådd, text: En metode}]\n---\n",
    good=(
        "---\ntitle: A\n"
        "results: [{theme: forskning, status: oppnådd, text: En metode, source: ks}]\n"
        "sources: [{id: ks, title: KS}]\n---\n"
    ),
)

UNUSED_SOURCE = Rule(
    code="CK006",
    severity=Severity.WARNING,
    message=Text("ingen viser til kilden «{source}»", "nothing cites the source '{source}'"),
    hint=Text(
        "skriv [@{source}] der kilden er brukt, eller fjern den",
        "write [@{source}] where it is used, or remove it",
    ),
    why=Text(
        "Kildelista skal si hva kapitlet bygger på, ikke hva som ble lest.",
        "The list of sources must say what the chapter rests on, not what was read.",
    ),
    bad="---\ntitle: A\nsources: [{id: ks, title: KS}]\n---\n\nTekst.\n",
    good="---\ntitle: A\nsources: [{id: ks, title: KS}]\n---\n\nTekst [@ks].\n",
)

UNFINISHED = Rule(
    code="CK007",
    severity=Severity.WARNING,
    message=Text("merket «{mark}» står igjen i teksten", "the mark '{mark}' is still in the text"),
    hint=Text(
        "gjør ferdig det merket gjelder, og fjern det", "finish what it is about, and remove it"
    ),
    why=Text(
        "Slike merker er beskjeder til en selv; build.py --release slipper dem ikke gjennom.",
        "Such marks are notes to oneself; build.py --release does not let them pass.",
    ),
    bad="---\ntitle: Oppdal\n---\n\nTODO: sjekk tallet.\n",
    good="---\ntitle: Oppdal\n---\n\nTallet er sjekket.\n",
)

OUT_OF_ORDER = Rule(
    code="CK008",
    severity=Severity.DECISION,
    message=Text(
        "hendelsen i {date} står etter en som er senere",
        "the event of {date} stands after a later one",
    ),
    hint=Text("sett hendelsene i rekkefølge etter dato", "put the events in order of date"),
    why=Text(
        "Faktaboksen viser hendelsene i den rekkefølgen de er skrevet.",
        "The fact box shows the events in the order they are written.",
    ),
    bad=(
        "---\ntitle: A\n"
        "partnership: {name: A, agreement: [{date: 2020, text: B}, {date: 2019, text: A}]}\n"
        "---\n"
    ),
    good=(
        "---\ntitle: A\n"
        "partnership: {name: A, agreement: [{date: 2019, text: A}, {date: 2020, text: B}]}\n"
        "---\n"
    ),
)

EMPTY_BOX = Rule(
    code="CK009",
    severity=Severity.ERROR,
    message=Text("boksen «{name}» er tom", "the container '{name}' is empty"),
    hint=Text(
        "skriv teksten mellom ::: og :::, eller fjern boksen",
        "write the text between ::: and :::, or remove the container",
    ),
    why=Text(
        "En tom boks blir en tom flate i boka.", "An empty container is an empty panel in the book."
    ),
    bad="---\ntitle: Oppdal\n---\n\nTekst.\n\n::: verdt\n:::\n",
    good="---\ntitle: Oppdal\n---\n\nTekst.\n\n::: verdt\nSpør bedriftene først.\n:::\n",
)

LONG_BOX = Rule(
    code="CK010",
    severity=Severity.WARNING,
    message=Text(
        "boksen «{name}» har {length} tegn, og {most} er plassen",
        "the container '{name}' has {length} characters, and {most} is its room",
    ),
    hint=Text("kort den ned til ett poeng", "shorten it to its point"),
    why=Text(
        "Et uthevet sitat og et råd leses i et blikk; lange blir de brødtekst i stor skrift.",
        "A pull quote and an advice are read at a glance; long ones are text in large type.",
    ),
    bad=(
        "---\ntitle: Oppdal\n---\n\nTekst.\n\n::: sitat\n"
        + "Næringshagen kjenner bedriftene, og bedriftene kjenner bygda. " * 5
        + "\n:::\n"
    ),
    good="---\ntitle: Oppdal\n---\n\nTekst.\n\n::: sitat\nNæringshagen kjenner bedriftene.\n:::\n",
)

HEADING_IN_BOX = Rule(
    code="CK011",
    severity=Severity.ERROR,
    message=Text("overskrift i boksen «{name}»", "a heading in the container '{name}'"),
    hint=Text(
        "skriv overskriften etter navnet: ::: {name} Overskrift",
        "write the heading after the name: ::: {name} Heading",
    ),
    why=Text(
        "Overskrifter hører til i teksten og innholdet; i et sitat eller et råd blir de borte.",
        "A heading belongs to text and contents; in a quote or an advice it is out of place.",
    ),
    bad="---\ntitle: Oppdal\n---\n\n::: verdt\n## Spør\n\nSpør bedriftene først.\n:::\n",
    good="---\ntitle: Oppdal\n---\n\n::: verdt Spør\nSpør bedriftene først.\n:::\n",
)

EMPTY_CHAPTER = Rule(
    code="CK012",
    severity=Severity.WARNING,
    message=Text("kapitlet har ingen tekst", "the chapter has no text"),
    hint=Text(
        "skriv under hodet, eller ta kapitlet ut av contents i book.yaml",
        "write below the head, or take the chapter out of contents in book.yaml",
    ),
    why=Text(
        "Leseren møter en tittel i innholdet og en tom side.",
        "The reader meets a title in the contents and an empty page.",
    ),
    bad="---\ntitle: Oppdal\n---\n",
    good="---\ntitle: Oppdal\n---\n\nOppdal er en fjellbygd.\n",
)

LINK_SAYS_NOTHING = Rule(
    code="CK013",
    severity=Severity.WARNING,
    message=Text(
        "lenken «{words}» sier ikke hvor den fører",
        "the link '{words}' does not say where it leads",
    ),
    hint=Text(
        "la ordene si hva leseren finner der: [avtalen med NTNU](…)",
        "let the words say what is found there: [the agreement with NTNU](…)",
    ),
    why=Text(
        "Den som hører lenkene lest opp en for en, eller leser på papir, får bare ordet.",
        "Whoever hears the links one by one, or reads on paper, has only the word.",
    ),
    bad="---\ntitle: Oppdal\n---\n\nAvtalen ligger [her](https://www.ks.no).\n",
    good="---\ntitle: Oppdal\n---\n\nSe [avtalen hos KS](https://www.ks.no).\n",
)

SCAFFOLD = Rule(
    code="CK014",
    severity=Severity.ERROR,
    message=Text(
        "kapitlet er merket final, men «{words}» står igjen fra malen",
        "the chapter is marked final, but '{words}' is left from the scaffold",
    ),
    hint=Text("skriv ditt eget, eller sett status: draft", "write your own, or set status: draft"),
    why=Text(
        "Det som new skriver, er bare der for å vise hvordan et kapittel ser ut.",
        "What new writes is there only to show what a chapter looks like.",
    ),
    bad="---\ntitle: Oppdal\nstatus: final\n---\n\nHer begynner kapitlet.\n",
    good="---\ntitle: Oppdal\nstatus: final\n---\n\nOppdal er en fjellbygd.\n",
)

OTHER_FIGURE = Rule(
    code="CK015",
    severity=Severity.WARNING,
    message=Text(
        "teksten sier {text}, hodet sier {stated}", "the text says {text}, the head says {stated}"
    ),
    hint=Text(
        "sjekk kilden, og rett det ene tallet", "look it up in the source, and correct one of them"
    ),
    why=Text(
        "Faktaboksen og sammenligningene tar tallet fra hodet. Leseren ser begge.",
        "The fact box and the comparisons have the figure from the head. Readers see both.",
    ),
    bad=(
        "---\ntitle: A\npartnership: {name: A, population: {value: 7001, source: ks}}\n"
        "sources: [{id: ks, title: KS}]\n---\n\nKommunen har 7 010 innbyggere [@ks].\n"
    ),
    good=(
        "---\ntitle: A\npartnership: {name: A, population: {value: 7001, source: ks}}\n"
        "sources: [{id: ks, title: KS}]\n---\n\nKommunen har rundt 7 000 innbyggere [@ks].\n"
    ),
)

OTHER_START = Rule(
    code="CK016",
    severity=Severity.WARNING,
    message=Text(
        "started er {started}, men avtalen har ingenting fra det året ({years})",
        "started is {started}, but the agreement has nothing of that year ({years})",
    ),
    hint=Text(
        "rett started, eller før opp under agreement det som skjedde i {started}",
        "correct started, or enter under agreement what happened in {started}",
    ),
    why=Text(
        "Tidslinja bruker det ene og faktaboksen det andre.",
        "The timeline uses the one and the fact box the other.",
    ),
    bad=(
        "---\ntitle: A\npartnership:\n  name: A\n  started: 2018\n"
        "  agreement: [{date: 2019, text: Avtale, source: ks}]\n"
        "sources: [{id: ks, title: KS}]\n---\n\nTekst.\n"
    ),
    good=(
        "---\ntitle: A\npartnership:\n  name: A\n  started: 2019\n"
        "  agreement: [{date: 2019, text: Avtale, source: ks}]\n"
        "sources: [{id: ks, title: KS}]\n---\n\nTekst.\n"
    ),
)

SAME_ADDRESS = Rule(
    code="CK017",
    severity=Severity.WARNING,
    message=Text(
        "kildene «{source}» og «{other}» har samme adresse",
        "the sources '{source}' and '{other}' have the same address",
    ),
    hint=Text(
        "behold den ene; er det to versjoner av siden, skriv hvilken i parentes sist i tittelen",
        "keep one; if they are two versions of the page, say which in brackets after the title",
    ),
    why=Text(
        "Samme kilde under to navn får to numre, og leseren tror det er to.",
        "One source under two names has two numbers, and readers think there are two.",
    ),
    bad=(
        "---\ntitle: A\nsources:\n"
        '  - {id: ks, title: KS, url: "https://www.ks.no/a"}\n'
        '  - {id: ks-2, title: KS, url: "http://ks.no/a/"}\n---\n\nTekst [@ks; @ks-2].\n'
    ),
    good=(
        "---\ntitle: A\nsources:\n"
        '  - {id: ks, title: KS, url: "https://www.ks.no/a"}\n---\n\nTekst [@ks].\n'
    ),
)

BAD_ADDRESS = Rule(
    code="CK018",
    severity=Severity.ERROR,
    message=Text(
        "adressen {text} kan ikke virke: «{sign}»", "the address {text} cannot work: '{sign}'"
    ),
    hint=Text(
        "åpne siden i nettleseren, og kopier adressen på nytt derfra",
        "open the page in a browser, and copy the address again from there",
    ),
    why=Text(
        "Et tegn for mye, et navn uten punktum eller en forkortet adresse fører ingen steder.",
        "A sign too many, a name without a dot or a shortened address leads nowhere.",
    ),
    bad='---\ntitle: A\nsources: [{id: ks, title: KS, url: "https://ks.no/a…"}]\n---\n\nT [@ks].\n',
    good='---\ntitle: A\nsources: [{id: ks, title: KS, url: "https://ks.no/a"}]\n---\n\nT [@ks].\n',
)

HTTP = Rule(
    code="CK019",
    severity=Severity.WARNING,
    message=Text(
        "adressen til {host} begynner med http, andre steder i boka med https",
        "the address of {host} begins with http, elsewhere in the book with https",
    ),
    hint=Text(
        "skriv https:// foran, og prøv om siden åpner seg",
        "write https:// in front, and see whether the page opens",
    ),
    why=Text(
        "Nettlesere advarer mot http, og den som leser på et åpent nett, kan få en annen side.",
        "Browsers warn of http, and on an open network another page may be served.",
    ),
    bad=(
        "---\ntitle: A\nsources:\n"
        '  - {id: ks, title: KS, url: "https://www.ks.no/a"}\n'
        '  - {id: ks-2, title: KS om B, url: "http://www.ks.no/b"}\n---\n\nTekst [@ks; @ks-2].\n'
    ),
    good=(
        "---\ntitle: A\nsources:\n"
        '  - {id: ks, title: KS, url: "https://www.ks.no/a"}\n'
        '  - {id: ks-2, title: KS om B, url: "https://www.ks.no/b"}\n---\n\nTekst [@ks; @ks-2].\n'
    ),
)

LISTED_AGAIN = Rule(
    code="CK020",
    severity=Severity.WARNING,
    message=Text(
        "kilden «{source}» står også i sources.yaml; her gjelder kapitlets egen",
        "the source '{source}' is in sources.yaml, too; here the chapter's own counts",
    ),
    hint=Text(
        "fjern den her, eller gi den en annen id hvis det er en annen kilde",
        "remove it here, or give it another id if it is another source",
    ),
    why=Text(
        "En kilde som er skrevet to ganger, blir rettet bare det ene stedet.",
        "A source written twice is corrected in one of the places only.",
    ),
    bad="---\ntitle: A\nsources: [{id: ks, title: KS}]\n---\n\nTekst [@ks].\n",
    good="---\ntitle: A\n---\n\nTekst [@ks].\n",
)
