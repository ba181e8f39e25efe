"""IM: images, their files and their alternative texts."""

from __future__ import annotations

from book.findings.diagnostics import Mend, decision, error, warning

MISSING = error(
    "IM001",
    "bildet «{image}» finnes ikke",
    "the image '{image}' does not exist",
    "rett filnavnet, eller legg bildet i mappen images",
    "mend the file name, or put the image into the folder images",
    mend=Mend(),
)

OUTSIDE = error(
    "IM002",
    "bildet «{image}» ligger utenfor bokas mappe",
    "the image '{image}' lies outside the folder of the book",
    "legg bildet i mappen images og skriv images/filnavn",
    "put the image into the folder images and write images/name",
)

NETWORK = error(
    "IM003",
    "bildet «{image}» ligger på nettet",
    "the image '{image}' is on the network",
    "last bildet ned, legg det i mappen images og skriv images/filnavn",
    "download the image, put it into the folder images and write images/name",
)

DAMAGED = error(
    "IM004",
    "bildet «{image}» lar seg ikke lese",
    "the image '{image}' cannot be read",
    "lagre bildet på nytt fra programmet det ble laget i",
    "save the image again from the program it was made in",
)

FORMAT = error(
    "IM005",
    "bildet «{image}» er i formatet {what}",
    "the image '{image}' is in the format {what}",
    "lagre det som PNG, JPEG, WebP, GIF eller SVG",
    "save it as PNG, JPEG, WebP, GIF or SVG",
)

NO_ALT = error(
    "IM006",
    "bildet «{image}» mangler alternativ tekst",
    "the image '{image}' has no alternative text",
    "beskriv mellom hakeparentesene hva bildet viser: ![Kart over Oppdal](…)",
    "describe between the brackets what the image shows: ![Map of Oppdal](…)",
)

FILE_NAME_AS_ALT = error(
    "IM007",
    "den alternative teksten «{alt}» er bare filnavnet",
    "the alternative text '{alt}' is only the file name",
    "beskriv hva bildet viser",
    "describe what the image shows",
)

COVER_WITHOUT_ALT = error(
    "IM008",
    "image mangler image_alt",
    "image has no image_alt",
    "skriv hva bildet viser: image_alt: …",
    "write what the image shows: image_alt: …",
)

UNSAFE_SVG = error(
    "IM009",
    "tegningen «{image}» inneholder {what}",
    "the drawing '{image}' holds {what}",
    "lagre tegningen som vanlig SVG («plain SVG») uten dette",
    "save the drawing as plain SVG without it",
)

NO_SIZE = error(
    "IM010",
    "tegningen «{image}» sier ikke hvor stor den er",
    "the drawing '{image}' does not say how large it is",
    "lagre tegningen på nytt med bredde og høyde eller viewBox",
    "save the drawing again with width and height or a viewBox",
)

ALT_IS_CAPTION = decision(
    "IM011",
    "alternativ tekst og bildetekst er like",
    "alternative text and caption are the same",
    "la bildeteksten forklare og den alternative teksten beskrive",
    "let the caption explain and the alternative text describe",
)

ALT_WITHOUT_IMAGE = warning(
    "IM012",
    "image_alt står uten image",
    "image_alt stands without image",
    "skriv image: med filnavnet, eller fjern image_alt",
    "write image: with the file name, or remove image_alt",
)

TOO_MANY_PIXELS = error(
    "IM013",
    "bildet «{image}» har over {what} millioner bildepunkter",
    "the image '{image}' has more than {what} million pixels",
    "gjør det mindre: 4000 × 3000 er nok for en hel side",
    "make it smaller: 4000 × 3000 suffices for a whole page",
)

OTHER_LETTERS = error(
    "IM014",
    "«{image}» ser ut som navnet på fila, men er skrevet med andre tegn",
    "'{image}' looks like the file's name, but is written with other characters",
    "gi fila et navn med bare a–z, sifre og bindestrek, og skriv det her",
    "give the file a name of a–z, digits and hyphens only, and write it here",
    mend=Mend(),
)
