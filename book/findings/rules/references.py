"""RF: links, anchors and citations."""

from __future__ import annotations

from book.findings.diagnostics import Rule, Severity
from book.ground.errors import Text

DEAD_FILE = Rule(
    code="RF001",
    severity=Severity.ERROR,
    message=Text(
        "lenken går til «{target}», og den fila er ikke med i boka",
        "the link goes to '{target}', and that file is not in the book",
    ),
    hint=Text(
        "rett filnavnet, eller ta fila med under «contents» i book.yaml",
        "correct the file name, or add the file under 'contents' in book.yaml",
    ),
    why=Text(
        "En lenke til et kapittel som ikke finnes, blir en blindvei for leseren.",
        "A link to a chapter that does not exist leads the reader nowhere.",
    ),
    bad="Se [Oppdal](opdal.md).\n",
    good="Se [Oppdal](oppdal.md).\n",
)

DEAD_ANCHOR = Rule(
    code="RF002",
    severity=Severity.ERROR,
    message=Text(
        "lenken går til «{target}», men stedet «#{anchor}» finnes ikke i {file}",
        "the link goes to '{target}', but there is no place '#{anchor}' in {file}",
    ),
    hint=Text(
        "skriv {{#{anchor}}} bak overskriften det gjelder, eller rett lenken",
        "write {{#{anchor}}} after the heading it is about, or correct the link",
    ),
    why=Text(
        "Leseren havner ellers øverst i kapitlet, og trykt bok får feil sidetall.",
        "The reader would otherwise land at the top, and print would give the wrong page.",
    ),
    bad="## Bakgrunn {#bakgrunn}\n\nSe [over](#bakgrun).\n",
    good="## Bakgrunn {#bakgrunn}\n\nSe [over](#bakgrunn).\n",
)

FOREIGN_SCHEME = Rule(
    code="RF003",
    severity=Severity.ERROR,
    message=Text(
        "lenken «{target}» er av et slag boka ikke tar med",
        "the link '{target}' is of a kind the book does not take",
    ),
    hint=Text(
        "bruk en adresse som begynner med https://, http:// eller mailto:",
        "use an address that begins with https://, http:// or mailto:",
    ),
    why=Text(
        "Andre adresser virker ikke for alle lesere, og noen kan kjøre kode.",
        "Other addresses do not work for all readers, and some can run code.",
    ),
    bad="[Last ned](ftp://example.org/rapport.pdf)\n",
    good="[Last ned](https://example.org/rapport.pdf)\n",
)

TWICE_DEFINED = Rule(
    code="RF004",
    severity=Severity.ERROR,
    message=Text(
        "stedet «#{id}» er alt brukt på linje {first}",
        "the place '#{id}' is already used on line {first}",
    ),
    hint=Text("gi ett av stedene et annet navn", "give one of the places another name"),
    why=Text(
        "To steder med samme navn gjør at lenkene bare finner det første.",
        "With two places of the same name, links find only the first.",
    ),
    bad="## Bakgrunn {#start}\n\n## Avtale {#start}\n",
    good="## Bakgrunn {#start}\n\n## Avtale {#avtale}\n",
)

UNKNOWN_SOURCE = Rule(
    code="RF005",
    severity=Severity.ERROR,
    message=Text(
        "kilden «{source}» står ikke i kapitlets kildeliste",
        "the source '{source}' is not in the chapter's list of sources",
    ),
    hint=Text(
        "legg kilden til under «sources» i toppen av fila, eller rett navnet",
        "add the source under 'sources' at the top of the file, or correct the name",
    ),
    why=Text(
        "En henvisning uten kilde kan ingen slå opp.",
        "Nobody can look up a citation without a source.",
    ),
    bad="---\ntitle: Oppdal\n---\n\nAvtalen er fra 2019 [@ks].\n",
    good=(
        "---\ntitle: Oppdal\nsources:\n  - {id: ks, title: KS om Oppdal}\n---\n\n"
        "Avtalen er fra 2019 [@ks].\n"
    ),
)

RESERVED_NAME = Rule(
    code="RF007",
    severity=Severity.ERROR,
    message=Text(
        "filnavnet «{file}» bruker boka selv", "the book itself uses the file name '{file}'"
    ),
    hint=Text("gi fila et annet navn", "give the file another name"),
    why=Text(
        "Adressen til kapitlet ville blitt den samme som til en av bokas egne sider.",
        "The chapter would have the same address as one of the book's own pages.",
    ),
    bad="contents:\n  - contents.md\n",
    good="contents:\n  - innledning.md\n",
)

EMPTY_LINK = Rule(
    code="RF006",
    severity=Severity.ERROR,
    message=Text("lenken til «{target}» har ingen tekst", "the link to '{target}' has no words"),
    hint=Text(
        "skriv hva lenken går til, mellom hakeparentesene",
        "write what the link leads to, between the square brackets",
    ),
    why=Text(
        "En lenke uten tekst kan verken ses eller leses opp.",
        "A link without words can neither be seen nor read aloud.",
    ),
    bad="[](https://www.ks.no)\n",
    good="[KS](https://www.ks.no)\n",
)
