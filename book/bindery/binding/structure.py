"""The structure trees of the gatherings, as one tree of the book (ISO 32000-1 clause 14.7)."""

from __future__ import annotations

from pikepdf import Array, Dictionary, Name, Object, Pdf


class Structure:
    """Takes one gathering after the other; writes the whole tree at the end.

    Element identifiers are already unique: the press begins them with the section's name.
    """

    def __init__(self, out: Pdf) -> None:
        self._out = out
        self._root = out.make_indirect(Dictionary(Type=Name.StructTreeRoot))
        self._document = out.make_indirect(
            Dictionary(Type=Name.StructElem, S=Name.Document, P=self._root)
        )
        self._kids: list[Object] = []
        self._parents: list[Object | int] = []
        self._ids: list[tuple[bytes, Object]] = []
        self._roles: dict[str, Object] = {}
        self._next = 0

    def renumber(self, pdf: Pdf) -> None:
        """Move a gathering's keys into the parent tree behind those taken before."""
        for page in pdf.pages:
            if "/StructParents" in page.obj:
                page.obj.StructParents = int(page.obj.StructParents) + self._next
            for annotation in page.obj.get("/Annots", ()):
                if "/StructParent" in annotation:
                    annotation.StructParent = int(annotation.StructParent) + self._next

    def take(self, pdf: Pdf) -> None:
        """Move a gathering's elements under the book's document element."""
        if "/StructTreeRoot" not in pdf.Root:
            return
        root = self._out.copy_foreign(pdf.Root.StructTreeRoot)
        document = root.K[0] if isinstance(root.K, Array) else root.K
        for kid in document.K:
            kid.P = self._document
            self._kids.append(kid)
        last = -1
        pairs = iter(root.ParentTree.Nums)
        for key, value in zip(pairs, pairs, strict=True):
            last = max(last, int(key))
            self._parents.extend([int(key) + self._next, value])
        self._next += last + 1
        names = iter(root.IDTree.Names) if "/IDTree" in root else iter(())
        self._ids.extend((bytes(name), value) for name, value in zip(names, names, strict=True))
        for role, standard in root.get("/RoleMap", Dictionary()).items():
            self._roles[role] = standard

    def write(self) -> None:
        """Write the tree into the book."""
        out, root = self._out, self._root
        self._document.K = Array(self._kids)
        root.K = Array([self._document])
        root.ParentTree = out.make_indirect(Dictionary(Nums=Array(self._parents)))
        root.ParentTreeNextKey = self._next
        if self._ids:
            names = [thing for pair in sorted(self._ids, key=lambda at: at[0]) for thing in pair]
            root.IDTree = out.make_indirect(Dictionary(Names=Array(names)))
        if self._roles:
            root.RoleMap = Dictionary(self._roles)
        out.Root.StructTreeRoot = root
        out.Root.MarkInfo = Dictionary(Marked=True)
