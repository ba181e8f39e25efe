"""IM: images, their files and their alternative texts."""

from __future__ import annotations

from book.findings.diagnostics import Mend, Rule, Severity
from book.ground.errors import Text

MISSING = Rule(
    code="IM001",
    severity=Severity.ERROR,
    message=Text("bildet «{image}» finnes ikke", "the image '{image}' does not exist"),
    hint=Text(
        "rett filnavnet, eller legg bildet i mappen images",
        "mend the file name, or put the image into the folder images",
    ),
    why=Text("Leseren ville møte et tomt felt.", "The reader would meet an empty space."),
    bad="---\ntitle: Oppdal\n---\n\n![Kart over Oppdal](images/kartt.png)\n",
    good="---\ntitle: Oppdal\n---\n\n![Kart over Oppdal](images/kart.png)\n",
    mend=Mend(),
)

OUTSIDE = Rule(
    code="IM002",
    severity=Severity.ERROR,
    message=Text(
        "bildet «{image}» ligger utenfor bokas mappe",
        "the image '{image}' lies outside the folder of the book",
    ),
    hint=Text(
        "legg bildet i mappen images og skriv images/filnavn",
        "put the image into the folder images and write images/name",
    ),
    why=Text(
        "Boka skal kunne lages på enhver maskin av det som ligger i mappen.",
        "The book must be buildable on any machine from what is in its folder.",
    ),
    bad="---\ntitle: Oppdal\n---\n\n![Kart](../../kart.png)\n",
    good="---\ntitle: Oppdal\n---\n\n![Kart over Oppdal](images/kart.png)\n",
)

NETWORK = Rule(
    code="IM003",
    severity=Severity.ERROR,
    message=Text("bildet «{image}» ligger på nettet", "the image '{image}' is on the network"),
    hint=Text(
        "last bildet ned, legg det i mappen images og skriv images/filnavn",
        "download the image, put it into the folder images and write images/name",
    ),
    why=Text(
        "Boka hentes aldri fra nettet: bildet kan endres eller forsvinne.",
        "The book never fetches from the network: the image may change or vanish.",
    ),
    bad="---\ntitle: Oppdal\n---\n\n![Kart](https://example.org/kart.png)\n",
    good="---\ntitle: Oppdal\n---\n\n![Kart over Oppdal](images/kart.png)\n",
)

DAMAGED = Rule(
    code="IM004",
    severity=Severity.ERROR,
    message=Text("bildet «{image}» lar seg ikke lese", "the image '{image}' cannot be read"),
    hint=Text(
        "lagre bildet på nytt fra programmet det ble laget i",
        "save the image again from the program it was made in",
    ),
    why=Text(
        "Et ødelagt bilde blir et tomt felt på trykk.",
        "A damaged image becomes an empty space in print.",
    ),
    bad="---\ntitle: Oppdal\n---\n\n![Kart](images/avbrutt.png)\n",
    good="---\ntitle: Oppdal\n---\n\n![Kart over Oppdal](images/kart.png)\n",
)

FORMAT = Rule(
    code="IM005",
    severity=Severity.ERROR,
    message=Text(
        "bildet «{image}» er i formatet {what}", "the image '{image}' is in the format {what}"
    ),
    hint=Text(
        "lagre det som PNG, JPEG, WebP, GIF eller SVG", "save it as PNG, JPEG, WebP, GIF or SVG"
    ),
    why=Text(
        "Andre formater kan ikke vises i alle utgavene av boka.",
        "Other formats cannot be shown in all editions of the book.",
    ),
    bad="---\ntitle: Oppdal\n---\n\n![Kart](images/kart.tiff)\n",
    good="---\ntitle: Oppdal\n---\n\n![Kart over Oppdal](images/kart.png)\n",
)

NO_ALT = Rule(
    code="IM006",
    severity=Severity.ERROR,
    message=Text(
        "bildet «{image}» mangler alternativ tekst", "the image '{image}' has no alternative text"
    ),
    hint=Text(
        "beskriv mellom hakeparentesene hva bildet viser: ![Kart over Oppdal](…)",
        "describe between the brackets what the image shows: ![Map of Oppdal](…)",
    ),
    why=Text(
        "Den som ikke ser bildet, får bare denne teksten. Loven krever den.",
        "Whoever cannot see the image has only this text. The law requires it.",
    ),
    bad="---\ntitle: Oppdal\n---\n\n![](images/kart.png)\n",
    good="---\ntitle: Oppdal\n---\n\n![Kart over Oppdal](images/kart.png)\n",
)

FILE_NAME_AS_ALT = Rule(
    code="IM007",
    severity=Severity.ERROR,
    message=Text(
        "den alternative teksten «{alt}» er bare filnavnet",
        "the alternative text '{alt}' is only the file name",
    ),
    hint=Text("beskriv hva bildet viser", "describe what the image shows"),
    why=Text(
        "Et filnavn sier ingenting til den som ikke ser bildet.",
        "A file name says nothing to someone who cannot see the image.",
    ),
    bad="---\ntitle: Oppdal\n---\n\n![kart.png](images/kart.png)\n",
    good="---\ntitle: Oppdal\n---\n\n![Kart over Oppdal](images/kart.png)\n",
)

COVER_WITHOUT_ALT = Rule(
    code="IM008",
    severity=Severity.ERROR,
    message=Text("image mangler image_alt", "image has no image_alt"),
    hint=Text("skriv hva bildet viser: image_alt: …", "write what the image shows: image_alt: …"),
    why=Text(
        "Den som ikke ser bildet, får bare denne teksten. Loven krever den.",
        "Whoever cannot see the image has only this text. The law requires it.",
    ),
    bad="---\ntitle: Oppdal\nimage: images/kart.png\n---\n",
    good="---\ntitle: Oppdal\nimage: images/kart.png\nimage_alt: Kart over Oppdal\n---\n",
)

UNSAFE_SVG = Rule(
    code="IM009",
    severity=Severity.ERROR,
    message=Text("tegningen «{image}» inneholder {what}", "the drawing '{image}' holds {what}"),
    hint=Text(
        "lagre tegningen som vanlig SVG («plain SVG») uten dette",
        "save the drawing as plain SVG without it",
    ),
    why=Text(
        "En tegning skal bare være en tegning: ingenting i boka kjører kode eller henter filer.",
        "A drawing must be only a drawing: nothing in the book runs code or fetches files.",
    ),
    bad="<svg><script>…</script></svg>\n",
    good='<svg viewBox="0 0 10 10"><path d="M0 0h10"/></svg>\n',
)

NO_SIZE = Rule(
    code="IM010",
    severity=Severity.ERROR,
    message=Text(
        "tegningen «{image}» sier ikke hvor stor den er",
        "the drawing '{image}' does not say how large it is",
    ),
    hint=Text(
        "lagre tegningen på nytt med bredde og høyde eller viewBox",
        "save the drawing again with width and height or a viewBox",
    ),
    why=Text(
        "Uten størrelse kan boka ikke gi tegningen riktig plass.",
        "Without a size the book cannot give the drawing its proper room.",
    ),
    bad='<svg><path d="M0 0h10"/></svg>\n',
    good='<svg viewBox="0 0 10 10"><path d="M0 0h10"/></svg>\n',
)

ALT_IS_CAPTION = Rule(
    code="IM011",
    severity=Severity.DECISION,
    message=Text(
        "alternativ tekst og bildetekst er like", "alternative text and caption are the same"
    ),
    hint=Text(
        "la bildeteksten forklare og den alternative teksten beskrive",
        "let the caption explain and the alternative text describe",
    ),
    why=Text(
        "Den som får bildet lest opp, hører ellers det samme to ganger.",
        "Someone who has the page read aloud would hear the same twice.",
    ),
    bad='---\ntitle: Oppdal\n---\n\n![Oppdal](images/kart.png "Oppdal")\n',
    good='---\ntitle: Oppdal\n---\n\n![Kart med hytter og sentrum](images/kart.png "Oppdal")\n',
)

ALT_WITHOUT_IMAGE = Rule(
    code="IM012",
    severity=Severity.WARNING,
    message=Text("image_alt står uten image", "image_alt stands without image"),
    hint=Text(
        "skriv image: med filnavnet, eller fjern image_alt",
        "write image: with the file name, or remove image_alt",
    ),
    why=Text(
        "Beskrivelsen har ikke noe bilde å beskrive.", "The description has no image to describe."
    ),
    bad="---\ntitle: Oppdal\nimage_alt: Kart\n---\n",
    good="---\ntitle: Oppdal\nimage: images/kart.png\nimage_alt: Kart over Oppdal\n---\n",
)

TOO_MANY_PIXELS = Rule(
    code="IM013",
    severity=Severity.ERROR,
    message=Text(
        "bildet «{image}» har over {what} millioner bildepunkter",
        "the image '{image}' has more than {what} million pixels",
    ),
    hint=Text(
        "gjør det mindre: 4000 × 3000 er nok for en hel side",
        "make it smaller: 4000 × 3000 suffices for a whole page",
    ),
    why=Text(
        "Så store bilder fyller minnet på maskinen og blir ikke skarpere på trykk.",
        "Images so large fill the machine's memory and are no sharper in print.",
    ),
    bad="---\ntitle: Oppdal\n---\n\n![Kart](images/kart-20000x20000.png)\n",
    good="---\ntitle: Oppdal\n---\n\n![Kart over Oppdal](images/kart.png)\n",
)

OTHER_LETTERS = Rule(
    code="IM014",
    severity=Severity.ERROR,
    message=Text(
        "«{image}» ser ut som navnet på fila, men er skrevet med andre tegn",
        "'{image}' looks like the file's name, but is written with other characters",
    ),
    hint=Text(
        "gi fila et navn med bare a–z, sifre og bindestrek, og skriv det her",
        "give the file a name of a–z, digits and hyphens only, and write it here",
    ),
    why=Text(
        "En å kan være ett tegn eller to, a og en ring. Macer og andre maskiner velger ulikt.",
        "An å can be one character or two, an a and a ring. Macs and other machines differ.",
    ),
    bad="---\ntitle: Oppdal\n---\n\n![Kart over Oppdal](images/ka\u030art.png)\n",
    good="---\ntitle: Oppdal\n---\n\n![Kart over Oppdal](images/kart.png)\n",
    mend=Mend(),
)
