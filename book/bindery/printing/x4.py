"""The claim to be PDF/X-4 (ISO 15930-7), and nothing of a file that paper has no use for."""

from __future__ import annotations

import uuid
from dataclasses import replace

import pikepdf
from pikepdf import Array, Dictionary, Name, String

from book.bindery.binding.metadata import PRODUCER, write_metadata, xmp
from book.bindery.profile.profile import Condition
from book.ground.cache import Cache, deflated
from book.model import BookMeta

PDF_VERSION = "1.6"
"""What ISO 15930-7 6.1 builds on."""
NO_DATE = "2000-01-01"
"""For a book that names no date; the clock would make every build another file."""

_KEPT = {"/Type", "/Pages", "/Lang", "/PageLabels"}
_KEPT_OF_PAGE = {"/Type", "/Parent", "/Resources", "/Contents", "/Group"} | {
    "/MediaBox",
    "/CropBox",
    "/BleedBox",
    "/TrimBox",
}


def strip(pdf: pikepdf.Pdf) -> None:
    """Take out links, outline, tags, scripts, attachments: all that is not ink."""
    for key in set(pdf.Root.keys()) - _KEPT:
        del pdf.Root[key]
    for page in pdf.pages:
        for key in set(page.obj.keys()) - _KEPT_OF_PAGE:
            del page.obj[key]
        if "/Contents" not in page.obj:
            page.obj["/Contents"] = pdf.make_stream(b"")


def claim(
    pdf: pikepdf.Pdf, condition: Condition, meta: BookMeta, role: str, cache: Cache | None
) -> None:
    """Write output intent, metadata and document information; the two say the same.

    Args:
        pdf: whose claim it is.
        condition: how it will be printed.
        meta: title, editors and date.
        role: "inside" or "cover": tells the files of one book apart.
        cache: what was pressed together before.
    """
    meta = replace(meta, date=meta.date or NO_DATE)
    flat = deflated(cache, condition.data, -1)
    profile = pdf.make_stream(flat, N=4, Alternate=Name.DeviceCMYK, Filter=Name.FlateDecode)
    intent = Dictionary(
        Type=Name.OutputIntent,
        S=Name.GTS_PDFX,
        OutputConditionIdentifier=String(condition.identifier),
        OutputCondition=String(condition.name),
        RegistryName=String(condition.registry),
        Info=String(condition.profile_name),
        DestOutputProfile=profile,
    )
    pdf.Root["/OutputIntents"] = Array([pdf.make_indirect(intent)])
    pdf.trailer["/Info"] = pdf.make_indirect(Dictionary())
    write_metadata(pdf, meta)
    pdf.docinfo["/Creator"] = String(PRODUCER)
    pdf.docinfo["/Trapped"] = Name("/False")
    packet = xmp(meta, _claims(meta, role), meta.isbn.print).encode()
    pdf.Root["/Metadata"] = pdf.make_stream(packet, Type=Name.Metadata, Subtype=Name.XML)
    del pdf.Root["/ViewerPreferences"]


def document_id(meta: BookMeta, role: str) -> str:
    """The same for every build of one edition of one book."""
    name = "\n".join((meta.isbn.print or meta.url or meta.title, meta.edition, meta.output, role))
    return f"uuid:{uuid.uuid5(uuid.NAMESPACE_URL, name)}"


def _claims(meta: BookMeta, role: str) -> str:
    """What ISO 15930-7 6.9 wants to read in the metadata, beside title, author and dates."""
    date = f"{meta.date}-01-01"[:10] + "T00:00:00Z"
    return (
        '<rdf:Description rdf:about="" xmlns:pdfxid="http://www.npes.org/pdfx/ns/id/"'
        ' xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/"'
        ' xmlns:xmpMM="http://ns.adobe.com/xap/1.0/mm/">'
        "<pdfxid:GTS_PDFXVersion>PDF/X-4</pdfxid:GTS_PDFXVersion>"
        "<pdf:Trapped>False</pdf:Trapped>"
        f"<xmp:CreatorTool>{PRODUCER}</xmp:CreatorTool>"
        f"<xmp:MetadataDate>{date}</xmp:MetadataDate>"
        f"<xmpMM:DocumentID>{document_id(meta, role)}</xmpMM:DocumentID>"
        "<xmpMM:RenditionClass>default</xmpMM:RenditionClass>"
        "<xmpMM:VersionID>1</xmpMM:VersionID>"
        "</rdf:Description>"
    )
