"""Word documents for tests, written part by part: as Word writes them and as LibreOffice does.

The two differ in what the styles are called, in how lists, notes and pictures with captions are
built, and in which parts there are. `python -m tests.manuscript.docx_files FOLDER` writes both to a
folder, to be opened in the programs themselves.
"""

from __future__ import annotations

import io
import sys
import zipfile
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from xml.sax.saxutils import escape

from PIL import Image

_NAMESPACES = " ".join(
    f'xmlns:{prefix}="{address}"'
    for prefix, address in {
        "w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
        "r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
        "m": "http://schemas.openxmlformats.org/officeDocument/2006/math",
        "mc": "http://schemas.openxmlformats.org/markup-compatibility/2006",
        "v": "urn:schemas-microsoft-com:vml",
        "wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
        "wps": "http://schemas.microsoft.com/office/word/2010/wordprocessingShape",
        "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
        "c": "http://schemas.openxmlformats.org/drawingml/2006/chart",
        "pic": "http://schemas.openxmlformats.org/drawingml/2006/picture",
    }.items()
)
_RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_TYPES = "application/vnd.openxmlformats-officedocument.wordprocessingml"


def run(text: str, *properties: str) -> str:
    """A run; properties by the names of their elements ("b", 'u w:val="single"')."""
    inside = "".join(f"<w:{each}/>" for each in properties)
    return f'<w:r><w:rPr>{inside}</w:rPr><w:t xml:space="preserve">{escape(text)}</w:t></w:r>'


def paragraph(*runs: str, style: str = "", numbering: tuple[int, int] | None = None) -> str:
    """A paragraph; bare strings that are no XML become runs."""
    inside = f'<w:pStyle w:val="{style}"/>' if style else ""
    if numbering:
        level, number = numbering
        inside += f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{number}"/></w:numPr>'
    body = "".join(each if each.startswith("<") else run(each) for each in runs)
    return f"<w:p><w:pPr>{inside}</w:pPr>{body}</w:p>"


def table(*rows: tuple[str, ...], header: bool = True) -> str:
    """A table of paragraphs; a cell may bring its own XML."""
    out = ""
    for number, row in enumerate(rows):
        properties = "<w:trPr><w:tblHeader/></w:trPr>" if header and number == 0 else ""
        cells = "".join(
            f"<w:tc>{cell if cell.startswith('<') else paragraph(cell)}</w:tc>" for cell in row
        )
        out += f"<w:tr>{properties}{cells}</w:tr>"
    return f"<w:tbl><w:tblPr/>{out}</w:tbl>"


def picture(relation: str, alt: str, *, kind: str = "embed") -> str:
    """A run with a picture in line."""
    return (
        '<w:r><w:drawing><wp:inline><wp:extent cx="914400" cy="914400"/>'
        f'<wp:docPr id="1" name="Bilde 1" descr="{escape(alt)}"/><a:graphic><a:graphicData>'
        f'<pic:pic><pic:blipFill><a:blip r:{kind}="{relation}"/></pic:blipFill></pic:pic>'
        "</a:graphicData></a:graphic></wp:inline></w:drawing></w:r>"
    )


def field(instruction: str, shown: str) -> str:
    """A field with its result, in three runs as programs write it."""
    return (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
        f"<w:r><w:instrText>{escape(instruction)}</w:instrText></w:r>"
        '<w:r><w:fldChar w:fldCharType="separate"/></w:r>'
        f'{run(shown)}<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )


def link(words: str, *, relation: str = "", anchor: str = "") -> str:
    """A hyperlink, to a relation's address or to a bookmark."""
    where = f'r:id="{relation}"' if relation else f'w:anchor="{anchor}"'
    styled = run(words, 'rStyle w:val="Hyperlink"')
    return f"<w:hyperlink {where}>{styled}</w:hyperlink>"


def bookmark(name: str, words: str) -> str:
    """A run between the marks of a bookmark."""
    return f'<w:bookmarkStart w:id="1" w:name="{name}"/>{run(words)}<w:bookmarkEnd w:id="1"/>'


def note(number: int, *, end: bool = False) -> str:
    """The call of a footnote or an endnote."""
    return f'<w:r><w:{"endnote" if end else "footnote"}Reference w:id="{number}"/></w:r>'


def comment(number: int) -> str:
    """The mark of a comment."""
    return f'<w:r><w:commentReference w:id="{number}"/></w:r>'


def changed(words: str, kind: str) -> str:
    """A tracked change: "ins" or "del"."""
    inside = run(words)
    if kind == "del":
        inside = inside.replace("w:t>", "w:delText>").replace("<w:t ", "<w:delText ")
    return f'<w:{kind} w:id="9" w:author="Ola" w:date="2026-11-01T10:00:00Z">{inside}</w:{kind}>'


@dataclass(frozen=True, slots=True)
class Docx:
    """What goes into a document besides its body."""

    body: str
    styles: Mapping[str, str] | None = None
    """Names by id, of paragraphs; a name that begins with % is of a run's style."""
    notes: Mapping[int, str] | None = None
    endnotes: Mapping[int, str] | None = None
    comments: Mapping[int, tuple[str, str]] | None = None
    """Author and words."""
    relations: Mapping[str, tuple[str, str, bool]] | None = None
    """Type, target and whether it is outside, by id."""
    extra: Mapping[str, bytes] | None = None
    """Other parts by name."""

    def data(self) -> bytes:
        """The file."""
        out = io.BytesIO()
        with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as opened:
            for name, words in self._parts().items():
                opened.writestr(zipfile.ZipInfo(name), words)
            for name, data in (self.extra or {}).items():
                opened.writestr(zipfile.ZipInfo(name), data)
        return out.getvalue()

    def _parts(self) -> dict[str, str]:
        parts = {
            "word/document.xml": part("document", f"<w:body>{self.body}<w:sectPr/></w:body>"),
            "word/styles.xml": part("styles", "".join(self._styles())),
            "word/numbering.xml": part("numbering", _NUMBERING),
            "word/footnotes.xml": part("footnotes", _notes("footnote", self.notes or {})),
            "word/endnotes.xml": part("endnotes", _notes("endnote", self.endnotes or {})),
            "word/comments.xml": part("comments", "".join(self._comments())),
        }
        kinds = [name.removeprefix("word/").removesuffix(".xml") for name in parts]
        overrides = "".join(
            f'<Override PartName="/{name}" ContentType="{_TYPES}.'
            f'{"document.main" if kind == "document" else kind}+xml"/>'
            for name, kind in zip(parts, kinds, strict=True)
        )
        parts["[Content_Types].xml"] = (
            f'<Types xmlns="{_PACKAGE}/content-types"><Default Extension="png" '
            'ContentType="image/png"/><Default Extension="rels" ContentType="application/vnd.'
            'openxmlformats-package.relationships+xml"/><Default Extension="xml" '
            f'ContentType="application/xml"/>{overrides}</Types>'
        )
        parts["_rels/.rels"] = _relations({"rId1": ("officeDocument", "word/document.xml", False)})
        own = {f"own{n}": (kind, f"{kind}.xml", False) for n, kind in enumerate(kinds[1:])}
        parts["word/_rels/document.xml.rels"] = _relations({**own, **(self.relations or {})})
        return parts

    def _styles(self) -> list[str]:
        return [
            f'<w:style w:type="{"character" if name[0] == "%" else "paragraph"}" '
            f'w:styleId="{key}"><w:name w:val="{name.lstrip("%")}"/></w:style>'
            for key, name in (self.styles or {}).items()
        ]

    def _comments(self) -> list[str]:
        return [
            f'<w:comment w:id="{number}" w:author="{author}" w:initials="{author[:1]}">'
            f"{paragraph(words)}</w:comment>"
            for number, (author, words) in (self.comments or {}).items()
        ]


_NUMBERING = "".join(
    f'<w:abstractNum w:abstractNumId="{number}">'
    + "".join(f'<w:lvl w:ilvl="{level}"><w:numFmt w:val="{kind}"/></w:lvl>' for level in range(6))
    + "</w:abstractNum>"
    for number, kind in ((1, "bullet"), (2, "decimal"))
) + "".join(
    f'<w:num w:numId="{number}"><w:abstractNumId w:val="{number}"/></w:num>' for number in (1, 2)
)
BULLET, DECIMAL = 1, 2


def part(root: str, inside: str) -> str:
    """A part of its own: "ftr" for a footer."""
    return f'<?xml version="1.0" encoding="UTF-8"?><w:{root} {_NAMESPACES}>{inside}</w:{root}>'


def _notes(kind: str, notes: Mapping[int, str]) -> str:
    return "".join(
        f'<w:{kind} w:id="{number}">'
        + (words if words.startswith("<") else paragraph(words))
        + f"</w:{kind}>"
        for number, words in notes.items()
    )


def _relations(relations: Mapping[str, tuple[str, str, bool]]) -> str:
    inside = "".join(
        f'<Relationship Id="{key}" Type="{_RELATIONS}/{kind}" Target="{escape(target)}"'
        + (' TargetMode="External"/>' if outside else "/>")
        for key, (kind, target, outside) in relations.items()
    )
    return f'<Relationships xmlns="{_PACKAGE}/relationships">{inside}</Relationships>'


def png(colour: str = "teal") -> bytes:
    """A small picture."""
    out = io.BytesIO()
    Image.new("RGB", (40, 30), colour).save(out, "PNG")
    return out.getvalue()


_EXTRAS = {
    "relations": {
        "rLink": ("hyperlink", "https://www.ks.no/om (ks)", True),
        "rPicture": ("image", "media/image1.png", False),
    },
    "extra": {"word/media/image1.png": png()},
}


def word_document() -> bytes:
    """Every feature, with the markup of Word in a Norwegian installation."""
    styles = {
        "Tittel": "Title",
        "Undertittel": "Subtitle",
        "Overskrift1": "heading 1",
        "Overskrift2": "heading 2",
        "INNH1": "toc 1",
        "Bildetekst": "caption",
        "Sitat": "Quote",
        "Listeavsnitt": "List Paragraph",
        "Fotnotetekst": "footnote text",
        "Hyperlink": "%Hyperlink",
        "Utheving": "%Emphasis",
    }
    bullet, decimal = (0, BULLET), (0, DECIMAL)
    body = [
        paragraph("Universitetsbygda Granlia", style="Tittel"),
        paragraph("Granlia har avtale med et universitet.", style="Undertittel"),
        paragraph("Bakgrunn\t2", style="INNH1"),
        paragraph(bookmark("_Toc1", "Bakgrunn"), style="Overskrift1"),
        paragraph(
            "Avtalen er ",
            run("viktig", "b"),
            ", ",
            run("ny ", "i"),
            run("og dristig", "b", "i"),
            " og ",
            run("gammel", "strike"),
            run("H", 'rStyle w:val="Utheving"'),
            ".",
            note(2),
            " Se ",
            link("KS", relation="rLink"),
            " og ",
            link("bakgrunnen", anchor="_Toc1"),
            ".",
        ),
        paragraph(
            "Areal: 5 km",
            run("2", 'vertAlign w:val="superscript"'),
            ", CO",
            run("2", 'vertAlign w:val="subscript"'),
            ".",
        ),
        paragraph("Tegn som * og _ og [klammer] og # og <b> og $1$ og {#id} står."),
        paragraph("- ikke en liste"),
        paragraph("1. heller ikke"),
        paragraph(changed("Satt inn.", "ins"), changed("Strøket.", "del"), comment(0)),
        paragraph("Lister", style="Overskrift2"),
        paragraph("Først", style="Listeavsnitt", numbering=bullet),
        paragraph("Inni", style="Listeavsnitt", numbering=(1, BULLET)),
        paragraph("Så", style="Listeavsnitt", numbering=bullet),
        paragraph("En", style="Listeavsnitt", numbering=decimal),
        paragraph("To", style="Listeavsnitt", numbering=decimal),
        paragraph("Det beste vi har gjort.", style="Sitat"),
        paragraph("Tall", style="Overskrift1"),
        paragraph("Tabell ", field("SEQ Tabell", "1"), ": Studentoppgaver", style="Bildetekst"),
        table(("År", "Oppgaver"), ("2020", "31"), ("2021", "48 | 50")),
        paragraph(picture("rPicture", "Et blått rektangel")),
        paragraph("Figur ", field("SEQ Figur", "1"), ". Campus i «Granlia»", style="Bildetekst"),
        table(
            (paragraph("Avtalen varer i fire år.") + paragraph("Den er vedtatt."),), header=False
        ),
        paragraph("Linje en", "<w:r><w:br/></w:r>", "linje to.", note(3, end=True)),
    ]
    return Docx(
        "".join(body),
        styles,
        notes={2: paragraph(run("De fleste har to parter."), style="Fotnotetekst")},
        endnotes={3: "En sluttnote."},
        comments={0: ("Kari Nordmann", "Stemmer dette?")},
        **_EXTRAS,  # type: ignore[arg-type]
    ).data()


def libreoffice_document() -> bytes:
    """The same features as LibreOffice saves them: its style names, and captions in text boxes."""
    styles = {
        "Title": "Title",
        "Heading1": "heading 1",
        "Heading2": "heading 2",
        "TextBody": "Body Text",
        "Contents1": "toc 1",
        "Illustration": "Illustration",
        "Table": "Table",
        "Quotations": "Quotations",
        "Footnote": "Footnote",
        "PreformattedText": "Preformatted Text",
        "InternetLink": "%Hyperlink",
        "StrongEmphasis": "%Strong Emphasis",
        "Emphasis": "%Emphasis",
        "SourceText": "%Source Text",
        "FootnoteCharacters": "%Footnote Characters",
    }
    framed = paragraph(
        picture("rPicture", "Et blått rektangel"),
        "Figur ",
        field("SEQ Figure", "1"),
        ": Campus i Granlia",
        style="Illustration",
    )
    box = (
        "<w:r><mc:AlternateContent><mc:Choice><w:drawing><wp:anchor><a:graphic><a:graphicData>"
        f"<wps:wsp><wps:txbx><w:txbxContent>{framed}</w:txbxContent></wps:txbx></wps:wsp>"
        "</a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice><mc:Fallback><w:pict>"
        f"<v:rect><v:textbox><w:txbxContent>{framed}</w:txbxContent></v:textbox></v:rect>"
        "</w:pict></mc:Fallback></mc:AlternateContent></w:r>"
    )
    strong, emphasis = 'rStyle w:val="StrongEmphasis"', 'rStyle w:val="Emphasis"'
    body = [
        paragraph("Granlia", style="Title"),
        paragraph("Bakgrunn", style="Heading1"),
        paragraph(
            "Avtalen er ",
            run("viktig", strong),
            " og ",
            run("ny", emphasis),
            ".",
            note(2),
            " Koden ",
            run("build.py", 'rStyle w:val="SourceText"'),
            ". Se ",
            link("KS", relation="rLink"),
            style="TextBody",
        ),
        paragraph(
            changed("Satt inn.", "ins"), changed("Strøket.", "del"), comment(0), style="TextBody"
        ),
        paragraph("Lister", style="Heading2"),
        paragraph("Først", style="TextBody", numbering=(0, BULLET)),
        paragraph("Inni", style="TextBody", numbering=(1, DECIMAL)),
        paragraph("Den som våger.", style="Quotations"),
        paragraph("linje 1", style="PreformattedText"),
        paragraph("linje 2", style="PreformattedText"),
        table(("År", "Oppgaver"), ("2020", "31")),
        paragraph("Tabell ", field("SEQ Table", "1"), ": Studentoppgaver", style="Table"),
        paragraph(box, style="TextBody"),
        paragraph("Slutt.", style="TextBody"),
    ]
    return Docx(
        "".join(body),
        styles,
        notes={2: paragraph(run("De fleste har to parter."), style="Footnote")},
        comments={0: ("Kari Nordmann", "Stemmer dette?")},
        **_EXTRAS,  # type: ignore[arg-type]
    ).data()


_DOCUMENT = "word/document.xml"


def words_of(document: bytes) -> bytes:
    """The part of a document that holds its words."""
    with zipfile.ZipFile(io.BytesIO(document)) as opened:
        return opened.read(_DOCUMENT)


def repacked(document: bytes, words: bytes) -> bytes:
    """A document with another part in the place of its words."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(document)) as old, zipfile.ZipFile(out, "w") as new:
        for name in old.namelist():
            new.writestr(name, words if name == _DOCUMENT else old.read(name))
    return out.getvalue()


if __name__ == "__main__":
    for name, data in (("word", word_document()), ("libreoffice", libreoffice_document())):
        (Path(sys.argv[1]) / f"{name}.docx").write_bytes(data)
