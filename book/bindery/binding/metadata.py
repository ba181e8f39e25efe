"""What a PDF says of itself: document information and XMP (ISO 32000-1 clause 14.3)."""

from __future__ import annotations

import html
from functools import partial

from pikepdf import Dictionary, Name, Pdf, Stream, String

from book.bindery.claims import PDF_UA_1
from book.model import BookMeta

escape = partial(html.escape, quote=False)
PRODUCER = "Kunniversitetskommuner book compiler, WeasyPrint 70.0"


def write_metadata(out: Pdf, meta: BookMeta) -> None:
    """Write title, authors, language and date in both places, and claim PDF/UA-1."""
    out.Root.Lang = String(meta.language)
    out.Root.ViewerPreferences = Dictionary(DisplayDocTitle=True)
    stream = Stream(out, xmp(meta).encode())
    stream.Type, stream.Subtype = Name.Metadata, Name.XML
    out.Root.Metadata = stream
    info = out.docinfo
    info.Title = String(full_title(meta))
    info.Producer = String(PRODUCER)
    if meta.editors:
        info.Author = String(", ".join(editor.name for editor in meta.editors))
    if meta.description:
        info.Subject = String(meta.description)
    if meta.date:
        info.CreationDate = info.ModDate = String(pdf_date(meta.date))


def full_title(meta: BookMeta) -> str:
    """Title and subtitle as one line."""
    return f"{meta.title}: {meta.subtitle}" if meta.subtitle else meta.title


def pdf_date(date: str) -> str:
    """A day, month or year of ISO 8601 as PDF writes it (ISO 32000-1 clause 7.9.4)."""
    return "D:" + f"{date}-01-01"[:10].replace("-", "") + "000000Z"


def xmp(meta: BookMeta, claims: str = PDF_UA_1, isbn: str = "") -> str:
    """The XMP packet with its one RDF; no part of it comes from the clock or from chance.

    Args:
        meta: what the book says of itself.
        claims: what the file conforms to, as in `claims`.
        isbn: the number of this edition, if it has one.
    """
    editors = "".join(f"<rdf:li>{escape(editor.name)}</rdf:li>" for editor in meta.editors)
    date = f"{meta.date}-01-01"[:10] + "T00:00:00Z" if meta.date else ""
    parts = [
        f'<dc:title><rdf:Alt><rdf:li xml:lang="x-default">'
        f"{escape(full_title(meta))}</rdf:li></rdf:Alt></dc:title>",
        f"<dc:creator><rdf:Seq>{editors}</rdf:Seq></dc:creator>" if editors else "",
        f"<dc:identifier>urn:isbn:{isbn.replace('-', '')}</dc:identifier>" if isbn else "",
        f"<dc:language><rdf:Bag><rdf:li>{escape(meta.language)}</rdf:li></rdf:Bag></dc:language>",
        f"<dc:publisher><rdf:Bag><rdf:li>{escape(meta.publisher)}</rdf:li></rdf:Bag></dc:publisher>"
        if meta.publisher
        else "",
        f'<dc:description><rdf:Alt><rdf:li xml:lang="x-default">'
        f"{escape(meta.description)}</rdf:li></rdf:Alt></dc:description>"
        if meta.description
        else "",
        f"<pdf:Producer>{escape(PRODUCER)}</pdf:Producer>",
        f"<xmp:CreateDate>{date}</xmp:CreateDate><xmp:ModifyDate>{date}</xmp:ModifyDate>"
        if date
        else "",
    ]
    return (
        '<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>\n'
        '<x:xmpmeta xmlns:x="adobe:ns:meta/">'
        '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">'
        '<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"'
        ' xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:xmp="http://ns.adobe.com/xap/1.0/">'
        + "".join(parts)
        + f'</rdf:Description>{claims}</rdf:RDF></x:xmpmeta>\n<?xpacket end="r"?>'
    )
