"""CK: a chapter as a whole: its headings, its facts and its sources."""

from __future__ import annotations

from book.findings.diagnostics import decision, error, warning

HEADING_JUMP = error(
    "CK001",
    "overskriften hopper fra nivå {above} til nivå {level}",
    "the heading jumps from level {above} to level {level}",
    "bruk {marks} her",
    "use {marks} here",
)

EMPTY_SECTION = warning(
    "CK002",
    "avsnittet «{heading}» er tomt",
    "the section '{heading}' is empty",
    "skriv teksten, eller fjern overskriften",
    "write the text, or remove the heading",
)

NO_PARTNERSHIP = error(
    "CK003",
    "kapitlet er et partnerskap, men mangler feltene under partnership",
    "the chapter is a partnership but lacks the fields under partnership",
    "skriv partnership: med minst name, eller ta bort kind: partnership",
    "write partnership: with at least name, or remove kind: partnership",
)

NO_SOURCES = warning(
    "CK004",
    "kapitlet oppgir fakta, men ingen kilder",
    "the chapter states facts but no sources",
    "før opp kildene under sources i hodet",
    "list the sources under sources in the head",
)

RESULT_WITHOUT_SOURCE = warning(
    "CK005",
    "resultatet «{text}» mangler kilde",
    "the result '{text}' has no source",
    "skriv source: med id-en til en av kildene",
    "write source: with the id of one of the sources",
)

UNUSED_SOURCE = warning(
    "CK006",
    "ingen viser til kilden «{source}»",
    "nothing cites the source '{source}'",
    "skriv [@{source}] der kilden er brukt, eller fjern den",
    "write [@{source}] where it is used, or remove it",
)

UNFINISHED = warning(
    "CK007",
    "merket «{mark}» står igjen i teksten",
    "the mark '{mark}' is still in the text",
    "gjør ferdig det merket gjelder, og fjern det",
    "finish what it is about, and remove it",
)

OUT_OF_ORDER = decision(
    "CK008",
    "hendelsen i {date} står etter en som er senere",
    "the event of {date} stands after a later one",
    "sett hendelsene i rekkefølge etter dato",
    "put the events in order of date",
)

EMPTY_BOX = error(
    "CK009",
    "boksen «{name}» er tom",
    "the container '{name}' is empty",
    "skriv teksten mellom ::: og :::, eller fjern boksen",
    "write the text between ::: and :::, or remove the container",
)

LONG_BOX = warning(
    "CK010",
    "boksen «{name}» har {length} tegn, og {most} er plassen",
    "the container '{name}' has {length} characters, and {most} is its room",
    "kort den ned til ett poeng",
    "shorten it to its point",
)

HEADING_IN_BOX = error(
    "CK011",
    "overskrift i boksen «{name}»",
    "a heading in the container '{name}'",
    "skriv overskriften etter navnet: ::: {name} Overskrift",
    "write the heading after the name: ::: {name} Heading",
)

EMPTY_CHAPTER = warning(
    "CK012",
    "kapitlet har ingen tekst",
    "the chapter has no text",
    "skriv under hodet, eller ta kapitlet ut av contents i book.yaml",
    "write below the head, or take the chapter out of contents in book.yaml",
)

LINK_SAYS_NOTHING = warning(
    "CK013",
    "lenken «{words}» sier ikke hvor den fører",
    "the link '{words}' does not say where it leads",
    "la ordene si hva leseren finner der: [avtalen med NTNU](…)",
    "let the words say what is found there: [the agreement with NTNU](…)",
)

SCAFFOLD = error(
    "CK014",
    "kapitlet er merket final, men «{words}» står igjen fra malen",
    "the chapter is marked final, but '{words}' is left from the scaffold",
    "skriv ditt eget, eller sett status: draft",
    "write your own, or set status: draft",
)

OTHER_FIGURE = warning(
    "CK015",
    "teksten sier {text}, hodet sier {stated}",
    "the text says {text}, the head says {stated}",
    "sjekk kilden, og rett det ene tallet",
    "look it up in the source, and correct one of them",
)

OTHER_START = warning(
    "CK016",
    "started er {started}, men avtalen har ingenting fra det året ({years})",
    "started is {started}, but the agreement has nothing of that year ({years})",
    "rett started, eller før opp under agreement det som skjedde i {started}",
    "correct started, or enter under agreement what happened in {started}",
)

SAME_ADDRESS = warning(
    "CK017",
    "kildene «{source}» og «{other}» har samme adresse",
    "the sources '{source}' and '{other}' have the same address",
    "behold den ene; er det to versjoner av siden, skriv hvilken i parentes sist i tittelen",
    "keep one; if they are two versions of the page, say which in brackets after the title",
)

BAD_ADDRESS = error(
    "CK018",
    "adressen {text} kan ikke virke: «{sign}»",
    "the address {text} cannot work: '{sign}'",
    "åpne siden i nettleseren, og kopier adressen på nytt derfra",
    "open the page in a browser, and copy the address again from there",
)

HTTP = warning(
    "CK019",
    "adressen til {host} begynner med http, andre steder i boka med https",
    "the address of {host} begins with http, elsewhere in the book with https",
    "skriv https:// foran, og prøv om siden åpner seg",
    "write https:// in front, and see whether the page opens",
)

LISTED_AGAIN = warning(
    "CK020",
    "kilden «{source}» står også i sources.yaml; her gjelder kapitlets egen",
    "the source '{source}' is in sources.yaml, too; here the chapter's own counts",
    "fjern den her, eller gi den en annen id hvis det er en annen kilde",
    "remove it here, or give it another id if it is another source",
)
