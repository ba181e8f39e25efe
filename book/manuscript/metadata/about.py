"""What each key of a chapter's head and of book.yaml is, in a line: shown by editors of YAML."""

from __future__ import annotations

from collections.abc import Mapping

Words = Mapping[str, str]

_SOURCE = "Id-en til kilden under sources, eller en liste av id-er."

HEAD: Words = {
    "title": "Tittelen. Den skal ikke gjentas i teksten.",
    "short_title": "Kortform til toppen av sidene, høyst 28 tegn.",
    "kind": "partnership, summary eller text; text når ingenting står.",
    "authors": "Navn, eller id-er fra contributors i book.yaml.",
    "editors": "Navn, eller id-er fra contributors i book.yaml.",
    "abstract": "Ingressen: to–tre setninger.",
    "keywords": "Stikkord, for eksempel [hytter, natur].",
    "status": "draft (utkast), review (til gjennomlesing) eller final (ferdig).",
    "updated": "Når kapitlet sist ble rettet: 2026-11-23.",
    "lang": "Språket, hvis det er et annet enn bokas: nn, en.",
    "license": "Lisensen, hvis den er en annen enn bokas.",
    "image": "Et bilde til åpningen: images/campus.jpg.",
    "image_alt": "Hva bildet i åpningen viser.",
    "sources": "Kildene, hver med id, title og helst url.",
    "allow": "Regler som ikke gjelder her, hver med grunnen.",
    "partnership": "Det som partnerskapene sammenlignes med.",
    "results": "Det partnerskapet har å vise, under bokas temaer.",
}
SOURCE: Words = {
    "id": "Det teksten henviser med: [@ks-granlia].",
    "title": "Utgiver og tittel, som kildelista viser dem.",
    "url": "Nettadressen.",
    "accessed": "Når siden sist ble åpnet: 2026-11-23.",
    "lang": "Språket tittelen er på, hvis det er et annet enn kapitlets: en.",
}
ALLOW: Words = {
    "rule": "Koden til regelen: TY002.",
    "because": "Hvorfor regelen ikke gjelder i dette kapitlet.",
}
PERSON: Words = {
    "name": "Navnet.",
    "id": "Det kapitler nevner personen med.",
    "role": "Rollen: redaktør, fotograf.",
    "affiliation": "Hvor personen arbeider.",
    "url": "En nettside om personen.",
}
PARTNERSHIP: Words = {
    "name": "Partnerskapets fulle navn.",
    "municipalities": "Kommunene, skrevet som i kartets fil.",
    "institutions": "Kunnskapspartnerne, skrevet som i book.yaml.",
    "county": "Fylket.",
    "areas": "Omrissene i kartets fil, når de heter noe annet enn kommunene.",
    "place": "Punktet på kartet.",
    "started": "Året det begynte.",
    "period": "Perioden med ord: fra 2019.",
    "agreement": "Avtalens trinn, det eldste først.",
    "population": "Folketallet, med dato og kilde.",
    "anchoring": "Hvordan det er forankret, kort.",
    "organisation": "Hvordan det er organisert, kort.",
    "funding": "Hvordan det er betalt, kort.",
    "signed_by": "Hvem som undertegnet: rollene, ikke personene.",
    "governing_body": "Det øverste organet i partnerskapet selv.",
    "positions": "Arbeidstid som er satt av: 0,8 (4 × 20 %).",
    "yearly_funding": "Midler i året: 1 mill. kr.",
    "fields": "Fagfeltene, med komma imellom.",
    "figures": "To–tre tall verdt å vite; de står i åpningen.",
}
PLACE: Words = {
    "name": "Navnet på stedet.",
    "lat": "Breddegrad med punktum: 62.5942.",
    "lon": "Lengdegrad med punktum: 9.6912.",
}
EVENT: Words = {
    "date": "År, måned eller dag: 2019-05.",
    "text": "Hva som skjedde.",
    "source": _SOURCE,
}
POPULATION: Words = {
    "value": "Tallet: 7001.",
    "text": "Med ord, når det ikke er ett tall: over 100 000.",
    "date": "Når tallet gjelder: 1. januar 2020.",
    "source": _SOURCE,
}
ASPECT: Words = {"text": "Med få ord.", "source": _SOURCE}
FIGURE: Words = {"value": "Tallet: 80.", "text": "Hva det teller.", "source": _SOURCE}
RESULT: Words = {
    "theme": "Id-en til temaet i book.yaml.",
    "status": "oppnådd, i gang, avtalt eller mål.",
    "text": "Resultatet på én linje, uten punktum, til å lese alene.",
    "link": "Stedet i kapitlet som forteller om det: «#bakgrunn».",
    "source": _SOURCE,
}
BOOK: Words = {
    "title": "Bokas tittel.",
    "subtitle": "Undertittelen.",
    "language": "Bokas språk: nb, nn, en.",
    "editors": "Redaktørene: navn, eller id-er fra contributors.",
    "contributors": "Alle som krediteres, hver med en id som kapitlene kan bruke.",
    "publisher": "Utgiveren.",
    "citation_style": "Siteringsstilen for kilder fra sources.json.",
    "date": "Datoen boka er gitt ut: 2026-11-23.",
    "edition": "Utgaven: 1. utgave.",
    "isbn": "ISBN-13: ett nummer, eller ett for print, screen og epub.",
    "license": "Lisensen: CC BY 4.0.",
    "rights": "Hva lisensen gir lov til, og hva den ikke dekker.",
    "description": "Hva boka er, i to–tre setninger: til bokhandel og søk.",
    "url": "Adressen nettutgaven skal ha.",
    "themes": "Temaene resultatene samles under, i rekkefølge.",
    "institutions": "Kunnskapspartnerne og hvor campusene ligger.",
    "names": "Navn som skal skrives likt i hele boka.",
    "contents": "Kapitlene i rekkefølge, enkeltvis eller i deler.",
    "trim": "Formatet: 170 x 240 mm.",
    "printer": "Trykkeriets profil, fra styles/profiles/.",
    "paper": "Papiret, når det ikke er trykkeriets vanlige.",
    "output": "Navnet på filene som lages.",
    "map": "Omrisset som kartet tegnes på.",
    "endnotes": "true: notene samles bak hvert kapittel.",
}
PART: Words = {"part": "Tittelen på delen.", "chapters": "Filene i delen, i rekkefølge."}
THEME: Words = {
    "id": "Det resultater nevner temaet med.",
    "title": "Hva temaet heter i boka.",
    "description": "Hva temaet omfatter.",
}
NAME: Words = {
    "name": "Navnet, slik boka skriver det.",
    "never": "Skrivemåter som boka ikke bruker.",
}
INSTITUTION: Words = {
    "name": "Navnet, som kapitlene skriver det.",
    "short": "Kortform til kart og tegninger.",
    "campuses": "Punktene på kartet.",
}
MAP: Words = {
    "path": "GeoJSON-fil med landets omriss.",
    "source": "Linja under kartet som sier hvor omrisset er fra.",
    "areas": "GeoJSON-fil med kommunenes omriss.",
}
SIZE: Words = {"width": "Bredden med enhet: 170mm.", "height": "Høyden med enhet: 240mm."}
ISBNS: Words = {
    "print": "Papirutgavens nummer.",
    "screen": "PDF-ens nummer.",
    "epub": "EPUB-ens nummer.",
    "addon": "To eller fem sifre ved siden av strekkoden.",
}
PAPER: Words = {
    "name": "Papirets navn.",
    "surface": "coated (bestrøket) eller uncoated (ubestrøket).",
    "weight": "Gram per kvadratmeter.",
    "bulk": "Kubikkcentimeter per gram.",
    "cover": "Begge omslagspermene til sammen: 0.5mm.",
}
