"""RG: the register (the index)."""

from __future__ import annotations

from book.findings.diagnostics import decision, error, warning

ORPHAN_SEE = error(
    "RG001",
    "registerordet «{term}» viser til «{see}», som ikke står i registeret",
    "the index term '{term}' points to '{see}', which is not in the index",
    "merk «{see}» i teksten med {{.register}}, eller rett henvisningen",
    "mark '{see}' in the text with {{.register}}, or correct the reference",
)

NEAR_DUPLICATE = decision(
    "RG002",
    "registeret har både «{term}» og «{other}»",
    "the index has both '{term}' and '{other}'",
    'velg én form, og skriv {{.register entry="{other}"}} der den andre står',
    'choose one form, and write {{.register entry="{other}"}} where the other stands',
)

MANY_LOCATORS = decision(
    "RG003",
    "registerordet «{term}» har {count} henvisninger uten underord",
    "the index term '{term}' has {count} locators without sub-entries",
    'del det opp, for eksempel {{.register entry="{term}!organisering"}}',
    'divide it, for instance {{.register entry="{term}!organisation"}}',
)

SEE_WITH_LOCATORS = warning(
    "RG004",
    "registerordet «{term}» har både sidetall og «se»",
    "the index term '{term}' has both pages and 'see'",
    "bruk «seealso» i stedet for «see», eller ta bort den ene merkingen",
    "use 'seealso' instead of 'see', or remove one of the marks",
)

EMPTY_TERM = warning(
    "RG005",
    "et registerord er tomt",
    "an index term is empty",
    "skriv ordet mellom hakeparentesene, eller oppgi det med «entry»",
    "write the word between the square brackets, or give it with 'entry'",
)

CHAPTER_WITHOUT_TERMS = decision(
    "RG006",
    "kapitlet «{chapter}» har ingen registerord",
    "the chapter '{chapter}' has no index terms",
    "merk noen ord leseren kan lete etter, for eksempel [praksis]{{.register}}",
    "mark some words that readers may look for, for instance [placements]{{.register}}",
)
