"""The claim to be PDF/X-4 (ISO 15930-7), and nothing of a file that paper has no use for."""

from __future__ import annotations

import uuid
from typing import Any

import pikepdf
from lxml import etree
from pikepdf import Array, Dictionary, Name, String

from book import __version__
from book.bindery.profile import Condition
from book.model import BookMeta

PDF_VERSION = "1.6"
"""What ISO 15930-7 6.1 builds on."""
PRODUCER = f"Kunniversitetskommuner {__version__}"
NO_DATE = "2000-01-01"
"""For a book that names no date; the clock would make every build another file."""

_RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
_NAMESPACES = {
    "rdf": _RDF,
    "dc": "http://purl.org/dc/elements/1.1/",
    "xmp": "http://ns.adobe.com/xap/1.0/",
    "xmpMM": "http://ns.adobe.com/xap/1.0/mm/",
    "pdf": "http://ns.adobe.com/pdf/1.3/",
    "pdfxid": "http://www.npes.org/pdfx/ns/id/",
}
_KEPT = {"/Type", "/Pages", "/Lang", "/PageLabels"}
_PAGE_KEYS = {"/Type", "/Parent", "/Resources", "/Contents", "/Group"} | {
    "/MediaBox",
    "/CropBox",
    "/BleedBox",
    "/TrimBox",
}


def strip(pdf: pikepdf.Pdf) -> None:
    """Take out links, outline, tags, scripts, attachments: all that is not ink."""
    for key in [key for key in pdf.Root.keys() if key not in _KEPT]:  # noqa: SIM118 - not a dict
        del pdf.Root[key]
    for page in pdf.pages:
        for key in [key for key in page.obj.keys() if key not in _PAGE_KEYS]:  # noqa: SIM118
            del page.obj[key]


def instant(date: str) -> str:
    """The first second of an ISO year, month or day."""
    date = date or NO_DATE
    return (date + "-01-01"[len(date) - 4 :] if len(date) < 10 else date) + "T00:00:00Z"


def claim(pdf: pikepdf.Pdf, condition: Condition, meta: BookMeta, title: str, role: str) -> None:
    """Write output intent, metadata and document information; the two say the same.

    Args:
        pdf: whose claim it is.
        condition: how it will be printed.
        meta: title, editors and date.
        title: of this file.
        role: "inside" or "cover": tells the files of one book apart.
    """
    profile = pdf.make_stream(condition.data, N=4, Alternate=Name.DeviceCMYK)
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
    when = instant(meta.date)
    editors = tuple(person.name for person in meta.editors)
    packet = _packet(meta, title, role, editors, when)
    metadata = pdf.make_stream(packet, Type=Name.Metadata, Subtype=Name.XML)
    pdf.Root["/Metadata"] = metadata
    stamp = String("D:" + when.translate(str.maketrans("", "", "-:T")))
    entries: dict[str, Any] = {
        "/Title": String(title),
        "/Creator": String(PRODUCER),
        "/Producer": String(PRODUCER),
        "/CreationDate": stamp,
        "/ModDate": stamp,
        "/Trapped": Name("/False"),
    }
    if editors:
        entries["/Author"] = String(", ".join(editors))
    pdf.trailer["/Info"] = pdf.make_indirect(Dictionary(entries))


def document_id(meta: BookMeta, role: str) -> str:
    """The same for every build of one edition of one book."""
    name = "\n".join((meta.isbn or meta.url or meta.title, meta.edition, meta.output, role))
    return f"uuid:{uuid.uuid5(uuid.NAMESPACE_URL, name)}"


def _packet(meta: BookMeta, title: str, role: str, editors: tuple[str, ...], when: str) -> bytes:
    rdf = etree.Element(f"{{{_RDF}}}RDF", nsmap=_NAMESPACES)
    about = etree.SubElement(rdf, f"{{{_RDF}}}Description", {f"{{{_RDF}}}about": ""})
    plain = (
        ("pdfxid:GTS_PDFXVersion", "PDF/X-4"),
        ("pdf:Producer", PRODUCER),
        ("pdf:Trapped", "False"),
        ("xmp:CreatorTool", PRODUCER),
        ("xmp:CreateDate", when),
        ("xmp:ModifyDate", when),
        ("xmp:MetadataDate", when),
        ("xmpMM:DocumentID", document_id(meta, role)),
        ("xmpMM:RenditionClass", "default"),
        ("xmpMM:VersionID", "1"),
        ("dc:format", "application/pdf"),
    )
    for name, value in plain:
        _element(about, name).text = value
    listed = etree.SubElement(_element(about, "dc:title"), f"{{{_RDF}}}Alt")
    item = etree.SubElement(listed, f"{{{_RDF}}}li")
    item.set("{http://www.w3.org/XML/1998/namespace}lang", "x-default")
    item.text = title
    if editors:
        listed = etree.SubElement(_element(about, "dc:creator"), f"{{{_RDF}}}Seq")
        for editor in editors:
            etree.SubElement(listed, f"{{{_RDF}}}li").text = editor
    body = etree.tostring(rdf, encoding="unicode", pretty_print=True)
    return (
        '<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>\n'
        f'<x:xmpmeta xmlns:x="adobe:ns:meta/">\n{body}</x:xmpmeta>\n<?xpacket end="r"?>'
    ).encode()


def _element(parent: Any, name: str) -> Any:
    prefix, local = name.split(":")
    return etree.SubElement(parent, f"{{{_NAMESPACES[prefix]}}}{local}")
