"""TH: what is compiled across the chapters."""

from __future__ import annotations

from book.findings.diagnostics import error, warning

UNKNOWN_THEME = error(
    "TH001",
    "temaet «{theme}» finnes ikke i boka",
    "the book has no theme '{theme}'",
    "bruk et av disse: {known}",
    "use one of these: {known}",
)

THEME_WITHOUT_RESULTS = warning(
    "TH002",
    "ingen partnerskap har resultater under temaet «{theme}»",
    "no partnership has results under the theme '{theme}'",
    "ta temaet ut av book.yaml, eller før opp resultater under det i kapitlene",
    "take the theme out of book.yaml, or enter results under it in the chapters",
)

PARTNERSHIP_WITHOUT_RESULTS = warning(
    "TH003",
    "partnerskapet «{name}» er ikke med under noe tema",
    "the partnership '{name}' is under no theme",
    "før opp minst ett resultat under «results» i toppen av fila",
    "enter at least one result under 'results' at the top of the file",
)

THEME_NOT_GATHERED = warning(
    "TH004",
    "oppsummeringen samler ikke resultatene under «{theme}»",
    "the summary does not gather the results under '{theme}'",
    "legg inn en linje «::: resultater {theme}» og en linje «:::» der de skal stå",
    "insert a line '::: resultater {theme}' and a line ':::' where they belong",
)

DEAD_RESULT_LINK = error(
    "TH005",
    "resultatet viser til «{link}», som ikke finnes i kapitlet",
    "the result points to '{link}', which is not in the chapter",
    "rett lenken, eller gi overskriften stedsnavnet, for eksempel {{#utdanning}}",
    "correct the link, or give the heading the name, for instance {{#utdanning}}",
)

NOTHING_TO_SHOW = error(
    "TH006",
    "«::: {block}» har ingenting å vise: ingen kapitler har «{needs}»",
    "'::: {block}' has nothing to show: no chapter has '{needs}'",
    "fyll ut «{needs}» i minst ett partnerskap, eller ta bort blokken",
    "fill in '{needs}' in at least one partnership, or remove the block",
)

UNKNOWN_ASPECT = error(
    "TH007",
    "«::: sammenligning» kan ikke sammenligne «{aspect}»",
    "'::: sammenligning' cannot compare '{aspect}'",
    "bruk en av disse: {known}",
    "use one of these: {known}",
)

NO_OUTLINE = error(
    "TH008",
    "kartet kan ikke tegnes: {fault}",
    "the map cannot be drawn: {fault}",
    "oppgi en GeoJSON-fil i bokas mappe under «map: {{path: …, source: …}}» i book.yaml",
    "name a GeoJSON file in the book's folder under 'map: {{path: …, source: …}}' in book.yaml",
)

NOT_ON_MAP = warning(
    "TH009",
    "partnerskapet «{name}» mangler sted og kommer ikke med på kartet",
    "the partnership '{name}' has no place and is left off the map",
    "før opp «place: {{name: …, lat: …, lon: …}}» under «partnership»",
    "enter 'place: {{name: …, lat: …, lon: …}}' under 'partnership'",
)

NO_AREA = warning(
    "TH010",
    "kartet har ikke omrisset av «{name}»",
    "the map has no outline of '{name}'",
    "skriv navnet som i kartets fil, eller før opp omrissene under «areas»",
    "write the name as in the map's file, or list the outlines under 'areas'",
)

NO_CAMPUS = warning(
    "TH011",
    "book.yaml sier ikke hvor «{name}» holder til",
    "book.yaml does not say where '{name}' is",
    "før institusjonen opp under «institutions» i book.yaml, eller skriv navnet som der",
    "list the institution under 'institutions' in book.yaml, or write its name as there",
)

QUOTE_GONE = error(
    "TH012",
    "«{text} …» står ikke i kapitlet det er sitert fra ({file})",
    "'{text} …' is not in the chapter it is quoted from ({file})",
    "hent ordlyden fra kapitlet på nytt, eller gjengi den uten anførselstegn",
    "take the words from the chapter again, or render them without quotation marks",
)
