"""TH: what is compiled across the chapters."""

from __future__ import annotations

from book.findings.diagnostics import Rule, Severity
from book.ground.errors import Text

UNKNOWN_THEME = Rule(
    code="TH001",
    severity=Severity.ERROR,
    message=Text("temaet «{theme}» finnes ikke i boka", "the book has no theme '{theme}'"),
    hint=Text("bruk et av disse: {known}", "use one of these: {known}"),
    why=Text(
        "Et resultat under et ukjent tema kommer ikke med i oppsummeringen.",
        "A result under an unknown theme is left out of the summary.",
    ),
    bad="results:\n  - {theme: utdaning, status: oppnådd, text: Nye praksisplasser}\n",
    good="results:\n  - {theme: utdanning, status: oppnådd, text: Nye praksisplasser}\n",
)

THEME_WITHOUT_RESULTS = Rule(
    code="TH002",
    severity=Severity.WARNING,
    message=Text(
        "ingen partnerskap har resultater under temaet «{theme}»",
        "no partnership has results under the theme '{theme}'",
    ),
    hint=Text(
        "ta temaet ut av book.yaml, eller før opp resultater under det i kapitlene",
        "take the theme out of book.yaml, or enter results under it in the chapters",
    ),
    why=Text(
        "Et tema uten resultater gir en tom kolonne og en tom liste.",
        "A theme without results makes an empty column and an empty list.",
    ),
    bad="themes:\n  - {id: klima, title: Klima}\n",
    good="themes:\n  - {id: utdanning, title: Utdanning}\n",
)

PARTNERSHIP_WITHOUT_RESULTS = Rule(
    code="TH003",
    severity=Severity.WARNING,
    message=Text(
        "partnerskapet «{name}» er ikke med under noe tema",
        "the partnership '{name}' is under no theme",
    ),
    hint=Text(
        "før opp minst ett resultat under «results» i toppen av fila",
        "enter at least one result under 'results' at the top of the file",
    ),
    why=Text(
        "Leseren av oppsummeringen får da aldri vite om dette partnerskapet.",
        "The reader of the summary then never hears of this partnership.",
    ),
    bad="kind: partnership\n",
    good="kind: partnership\nresults:\n  - {theme: utdanning, status: mål, text: Nye studier}\n",
)

THEME_NOT_GATHERED = Rule(
    code="TH004",
    severity=Severity.WARNING,
    message=Text(
        "oppsummeringen samler ikke resultatene under «{theme}»",
        "the summary does not gather the results under '{theme}'",
    ),
    hint=Text(
        "legg inn en linje «::: resultater {theme}» og en linje «:::» der de skal stå",
        "insert a line '::: resultater {theme}' and a line ':::' where they belong",
    ),
    why=Text(
        "Resultater som ikke samles, finner bare den som leser hvert kapittel.",
        "Results that are not gathered are found only by those who read every chapter.",
    ),
    bad="## Utdanning\n",
    good="## Utdanning\n\n::: resultater utdanning\n:::\n",
)

DEAD_RESULT_LINK = Rule(
    code="TH005",
    severity=Severity.ERROR,
    message=Text(
        "resultatet viser til «{link}», som ikke finnes i kapitlet",
        "the result points to '{link}', which is not in the chapter",
    ),
    hint=Text(
        "rett lenken, eller gi overskriften stedsnavnet, for eksempel {{#utdanning}}",
        "correct the link, or give the heading the name, for instance {{#utdanning}}",
    ),
    why=Text(
        "Oppsummeringen lenker hit, med sidetall i den trykte boka.",
        "The summary links here, with a page number in print.",
    ),
    bad='results:\n  - {theme: utdanning, status: mål, text: Nye plasser, link: "#utdaning"}\n',
    good='results:\n  - {theme: utdanning, status: mål, text: Nye plasser, link: "#utdanning"}\n',
)

NOTHING_TO_SHOW = Rule(
    code="TH006",
    severity=Severity.ERROR,
    message=Text(
        "«::: {block}» har ingenting å vise: ingen kapitler har «{needs}»",
        "'::: {block}' has nothing to show: no chapter has '{needs}'",
    ),
    hint=Text(
        "fyll ut «{needs}» i minst ett partnerskap, eller ta bort blokken",
        "fill in '{needs}' in at least one partnership, or remove the block",
    ),
    why=Text(
        "Blokken lages av det kapitlene oppgir øverst; uten det blir den tom.",
        "The block is made from what chapters state at their top; without it, it is empty.",
    ),
    bad="::: kart\n:::\n",
    good="partnership:\n  place: {name: Oppdal, lat: 62.5942, lon: 9.6912}\n",
)

UNKNOWN_ASPECT = Rule(
    code="TH007",
    severity=Severity.ERROR,
    message=Text(
        "«::: sammenligning» kan ikke sammenligne «{aspect}»",
        "'::: sammenligning' cannot compare '{aspect}'",
    ),
    hint=Text("bruk en av disse: {known}", "use one of these: {known}"),
    why=Text(
        "Bare felt som alle partnerskap kan fylle ut, kan settes i tabell.",
        "Only fields that every partnership can fill in can be put in a table.",
    ),
    bad="::: sammenligning budsjett\n:::\n",
    good="::: sammenligning funding\n:::\n",
)

NO_OUTLINE = Rule(
    code="TH008",
    severity=Severity.ERROR,
    message=Text(
        "kartet kan ikke tegnes: {fault}",
        "the map cannot be drawn: {fault}",
    ),
    hint=Text(
        "oppgi en GeoJSON-fil i bokas mappe under «map: {{path: …, source: …}}» i book.yaml",
        "name a GeoJSON file in the book's folder under 'map: {{path: …, source: …}}' in book.yaml",
    ),
    why=Text(
        "Kartet trenger en kystlinje å tegne stedene på.",
        "The map needs a coast line to draw the places on.",
    ),
    bad="::: kart\n:::\n",
    good="map: {path: images/map-outline.json, source: Natural Earth}\n",
)

NOT_ON_MAP = Rule(
    code="TH009",
    severity=Severity.WARNING,
    message=Text(
        "partnerskapet «{name}» mangler sted og kommer ikke med på kartet",
        "the partnership '{name}' has no place and is left off the map",
    ),
    hint=Text(
        "før opp «place: {{name: …, lat: …, lon: …}}» under «partnership»",
        "enter 'place: {{name: …, lat: …, lon: …}}' under 'partnership'",
    ),
    why=Text(
        "Leseren tror ellers at kartet viser alle.",
        "The reader would otherwise think that the map shows them all.",
    ),
    bad="partnership:\n  name: Oppdal\n",
    good="partnership:\n  name: Oppdal\n  place: {name: Oppdal, lat: 62.5942, lon: 9.6912}\n",
)

NO_AREA = Rule(
    code="TH010",
    severity=Severity.WARNING,
    message=Text("kartet har ikke omrisset av «{name}»", "the map has no outline of '{name}'"),
    hint=Text(
        "skriv navnet som i kartets fil, eller før opp omrissene under «areas»",
        "write the name as in the map's file, or list the outlines under 'areas'",
    ),
    why=Text(
        "Partnerskapets emblem tegnes av kommunenes omriss; det som mangler, blir borte uten spor.",
        "A partnership's emblem is drawn from outlines; one that is missing leaves no trace.",
    ),
    bad="partnership:\n  municipalities: [Oppdaal]\n",
    good="partnership:\n  municipalities: [Oppdal]\n",
)

NO_CAMPUS = Rule(
    code="TH011",
    severity=Severity.WARNING,
    message=Text(
        "book.yaml sier ikke hvor «{name}» holder til", "book.yaml does not say where '{name}' is"
    ),
    hint=Text(
        "før institusjonen opp under «institutions» i book.yaml, eller skriv navnet som der",
        "list the institution under 'institutions' in book.yaml, or write its name as there",
    ),
    why=Text(
        "Avstand og retning til campus er med i emblemet, på kartene og blant tallene.",
        "Distance and direction to the campus are in emblem, maps and figures.",
    ),
    bad="partnership:\n  institutions: [NTNUU]\n",
    good="partnership:\n  institutions: [NTNU]\n",
)

QUOTE_GONE = Rule(
    code="TH012",
    severity=Severity.ERROR,
    message=Text(
        "«{text} …» står ikke i kapitlet det er sitert fra ({file})",
        "'{text} …' is not in the chapter it is quoted from ({file})",
    ),
    hint=Text(
        "hent ordlyden fra kapitlet på nytt, eller gjengi den uten anførselstegn",
        "take the words from the chapter again, or render them without quotation marks",
    ),
    why=Text(
        "Kapitlet er kanskje endret siden. Da siterer oppsummeringen noe ingen har skrevet.",
        "The chapter may have changed since. The summary then quotes what nobody has written.",
    ),
    bad="Oppdal mener at «ingen kan greie alt alene» ([Oppdal](oppdal.md)).\n",
    good="Oppdal mener at «ingen greier alt alene» ([Oppdal](oppdal.md)).\n",
)
