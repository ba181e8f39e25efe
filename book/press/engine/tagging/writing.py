"""Write the structure tree into the PDF (ISO 32000-1 clause 14.7)."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

import pydyf

from book.press.engine.tagging.nodes import Linked, Marked, Node
from book.press.engine.tagging.roles import MAY_BE_EMPTY
from book.press.engine.tagging.walk import Walk


@dataclass(slots=True)
class _TreeWriter:
    """What is gathered while elements are written."""

    pdf: pydyf.PDF
    owners: dict[Marked, Any] = field(default_factory=dict)
    links: list[tuple[Any, pydyf.Dictionary]] = field(default_factory=list)
    ids: dict[str, Any] = field(default_factory=dict)

    def write(self, node: Node, parent: Any) -> Any:
        """Write an element and all below it; the answer is its reference."""
        written = pydyf.Dictionary(
            {"Type": "/StructElem", "S": f"/{node.role}", "P": parent, **node.entries}
        )
        self.pdf.add_object(written)
        if node.page >= 0:
            written["Pg"] = self.pdf.page_references[node.page]
        if node.attributes:
            written["A"] = pydyf.Dictionary(node.attributes)
        if "ID" in node.entries:
            self.ids[node.entries["ID"].string] = written.reference
        kids = pydyf.Array()
        for kid in node.kids:
            if isinstance(kid, Marked):
                kids.append(self._content(kid, node))
                self.owners[kid] = written.reference
            elif isinstance(kid, Linked):
                kids.append(self._link(kid))
                self.links.append((written.reference, kid.annotation))
            elif holds_something(kid):
                kids.append(self.write(kid, written.reference))
        written["K"] = kids
        return written.reference

    def _content(self, kid: Marked, node: Node) -> int | pydyf.Dictionary:
        if kid.page == node.page:
            return kid.mcid
        page = self.pdf.page_references[kid.page]
        return pydyf.Dictionary({"Type": "/MCR", "Pg": page, "MCID": kid.mcid})

    def _link(self, kid: Linked) -> pydyf.Dictionary:
        page = self.pdf.page_references[kid.page]
        return pydyf.Dictionary({"Type": "/OBJR", "Pg": page, "Obj": kid.annotation.reference})


def holds_something(node: Node) -> bool:
    """Whether there is content in or below a node; empty elements only make noise."""
    return node.role in MAY_BE_EMPTY or any(
        holds_something(kid) if isinstance(kid, Node) else True for kid in node.kids
    )


def write(pdf: pydyf.PDF, walk: Walk, pages: int) -> None:
    """Write the tree, its parent tree and its identifiers; drop links that only repeat others."""
    parents = pydyf.Dictionary({"Nums": pydyf.Array()})
    root = pydyf.Dictionary({"Type": "/StructTreeRoot"})
    for written in (parents, root):
        pdf.add_object(written)
    root["ParentTree"] = parents.reference
    writer = _TreeWriter(pdf)
    root["K"] = pydyf.Array([writer.write(walk.tree.root, root.reference)])
    _number(parents["Nums"], writer, pages)
    root["ParentTreeNextKey"] = pages + len(writer.links)
    if writer.ids:
        names = [
            entry for name in sorted(writer.ids) for entry in (pydyf.String(name), writer.ids[name])
        ]
        root["IDTree"] = pydyf.Dictionary({"Names": pydyf.Array(names)})
    pdf.catalog["StructTreeRoot"] = root.reference
    pdf.catalog["MarkInfo"] = pydyf.Dictionary({"Marked": "true"})
    pdf.catalog["ViewerPreferences"] = pydyf.Dictionary({"DisplayDocTitle": "true"})
    _drop(pdf, walk.surplus)


def _number(nums: pydyf.Array, writer: _TreeWriter, pages: int) -> None:
    """Fill the parent tree: by page and MCID, then by link."""
    by_page: dict[int, dict[int, Any]] = {page: {} for page in range(pages)}
    for marked, owner in writer.owners.items():
        by_page[marked.page][marked.mcid] = owner
    for page, owners in by_page.items():
        last = max(owners, default=-1)
        nums.extend([page, pydyf.Array(owners.get(n, b"null") for n in range(last + 1))])
    for key, (owner, annotation) in enumerate(writer.links, pages):
        nums.extend([key, owner])
        annotation["StructParent"] = key


def _drop(pdf: pydyf.PDF, surplus: list[pydyf.Dictionary]) -> None:
    """Take link annotations off their pages.

    Their objects stay, empty: pydyf writes freed ones into an xref that Poppler cannot read.
    """
    gone = {annotation.reference for annotation in surplus}
    for page in pdf.objects:
        if isinstance(page, pydyf.Dictionary) and page.get("Type") == "/Page" and "Annots" in page:
            page["Annots"] = pydyf.Array(a for a in page["Annots"] if a not in gone)
            if not page["Annots"]:
                del page["Annots"]
    for annotation in surplus:
        annotation.clear()
