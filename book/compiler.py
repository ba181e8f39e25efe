"""The pipeline, told from top to bottom; alone knows the order of the passes.

Data flows one way: manuscript, assembly, editions, press, bindery. A pass returns a new value and
reports into the sink; everything is written at the very end. What needs the layout engine is
imported where it is used: reading and the web edition do without.
"""

from __future__ import annotations

import tempfile
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from time import perf_counter
from typing import TYPE_CHECKING, Protocol

from book import files, reporting, stamp
from book.diagnostics import Diagnostic, Sink, Text
from book.model import Edition, Look, Status
from book.rules import release as rules
from book.source import SourceSpan
from book.stamp import Claim, Output, Stamp

if TYPE_CHECKING:
    from book.assembly import Assembly

PAGED = frozenset({Edition.SCREEN, Edition.PRINT})


class Progress(Protocol):
    """Where the compiler says what it is doing."""

    def stage(self, name: Text, total: int = 0) -> None:
        """Begin a stage of `total` steps (0: not counted)."""

    def step(self, label: str = "") -> None:
        """One step of the stage is done."""


@dataclass(frozen=True, slots=True)
class Order:
    """What is to be built, from what, to where."""

    book: Path
    output: Path
    home: Path
    """The folder of the compiler: its own templates and styles, and the cache."""
    shown_from: Path
    """The folder that paths in findings are relative to."""
    editions: frozenset[Edition]
    chapter: str = ""
    jobs: int = 1
    use_cache: bool = True
    release: bool = False

    @property
    def cache(self) -> Path:
        """Where work is kept between builds."""
        return self.home / ".cache"

    @property
    def look(self) -> Look:
        """Templates and styles: the book's own first, then the compiler's."""
        places = (self.book, self.book.parent, self.home)
        return Look(
            tuple(dict.fromkeys(p / "templates" for p in places if (p / "templates").is_dir())),
            tuple(dict.fromkeys(p / "styles" for p in places if (p / "styles").is_dir())),
        )

    @property
    def words(self) -> str:
        """The order in words, for its stamp; how many hands do the work changes nothing."""
        editions = ",".join(sorted(self.editions))
        return f"{self.book}|{self.output}|{editions}|{self.chapter}|{self.release}"


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of an order."""

    outputs: tuple[Output, ...]
    findings: tuple[Diagnostic, ...]
    claims: tuple[Claim, ...]
    seconds: float
    unchanged: bool = False
    laid_out: int = 0
    from_cache: int = 0
    refused: Text | None = None


def read(root: Path, shown_from: Path, only: Collection[Path] = ()) -> tuple[Assembly, Sink]:
    """Read a manuscript and assemble the book, with all that is wrong with it."""
    from book.assembly import assemble
    from book.manuscript import lint, project

    sink = Sink()
    book = project.load(root, shown_from, sink, only)
    lint.inspect(book, sink)
    return assemble(book, sink), sink


def check(root: Path, shown_from: Path, only: Collection[Path] = ()) -> tuple[Diagnostic, ...]:
    """All findings of the manuscript, or those of some of its files."""
    from book.manuscript import allowances

    assembly, sink = read(root, shown_from, only)
    found = allowances.settle(assembly.book, sink, allowances.FAMILIES_OF_MANUSCRIPT)
    names = {_shown(file, shown_from) for file in only}
    return tuple(finding for finding in found if not names or finding.span.path in names)


def _shown(file: Path, shown_from: Path) -> str:
    inside = file.is_relative_to(shown_from)
    return file.relative_to(shown_from).as_posix() if inside else file.as_posix()


@dataclass(frozen=True, slots=True)
class Artefact:
    """A finished file that is not written yet."""

    data: bytes
    pages: int = 0


@dataclass(frozen=True, slots=True)
class Typeset:
    """The book bound, before it is finished for screen or press."""

    bound: bytes
    folios: Mapping[str, int]
    pages: int
    laid_out: int
    from_cache: int


def build(order: Order, progress: Progress) -> Outcome:
    """Build what is ordered, unless the last build of the same order still stands."""
    began = perf_counter()
    key = stamp.inputs_key(_folders(order), (order.home / "requirements.txt",), order.words)
    stamp_file = order.cache / "builds" / f"{files.digest(order.words.encode())}.json"
    if order.use_cache and (kept := stamp.read_stamp(stamp_file, key)):
        seconds = perf_counter() - began
        return Outcome(kept.outputs, kept.findings, kept.claims, seconds, unchanged=True)

    progress.stage(Text("Leser manuset", "Reading the manuscript"))
    assembly, sink = read(order.book, order.shown_from)
    meta = assembly.book.meta
    made: dict[str, Artefact] = {}
    typeset = None
    if Edition.WEB in order.editions:
        progress.stage(Text("Lager nettutgaven", "Making the web edition"))
        made |= _web(order, assembly)
    if order.editions & PAGED:
        typeset = _typeset(order, assembly, sink, progress)
    if typeset and Edition.SCREEN in order.editions:
        progress.stage(Text("Ferdiggjør skjermutgaven", "Finishing the screen edition"))
        made[f"{meta.output}.pdf"] = _screen(typeset, assembly)
    if typeset and Edition.PRINT in order.editions:
        progress.stage(Text("Ferdiggjør trykkutgaven", "Finishing the print edition"))
        made |= _print(order, typeset, assembly, sink)

    claims = _claims(order, made, progress)
    findings = _findings(order, assembly, claims, sink)
    refused = _refusal(order, findings)
    outputs: tuple[Output, ...] = ()
    if refused is None:
        outputs = _write(order, assembly, made, findings, claims, typeset)
        stamp.write_stamp(stamp_file, Stamp(key, outputs, findings, claims))
    return Outcome(
        outputs,
        findings,
        claims,
        perf_counter() - began,
        laid_out=typeset.laid_out if typeset else 0,
        from_cache=typeset.from_cache if typeset else 0,
        refused=refused,
    )


def _folders(order: Order) -> tuple[Path, ...]:
    look = order.look
    return (order.book, *look.templates, *look.styles, Path(__file__).parent)


def _web(order: Order, assembly: Assembly) -> dict[str, Artefact]:
    from book.editions import web

    edition = web.render(assembly, order.look).for_readers()
    pages = {f"html/{name}": Artefact(page.encode()) for name, page in edition.pages.items()}
    assets = {f"html/{name}": Artefact(data) for name, data in edition.assets.items()}
    return {f"{assembly.book.meta.output}.html": Artefact(edition.single.encode())} | pages | assets


def _typeset(order: Order, assembly: Assembly, sink: Sink, progress: Progress) -> Typeset | None:
    """Set and bind the pages; None when a section could not be laid out, which was reported."""
    from book.bindery import binder
    from book.editions import paged
    from book.press import pagination, proof
    from book.press.fragments import cutter
    from book.press.pressroom import pressroom

    look = order.look
    sections = paged.render(assembly, look, Edition.SCREEN)
    progress.stage(Text("Setter sidene", "Setting the pages"), len(sections))
    sheets = (look.style("print.css"), look.style("bleed.css"))
    tailor = cutter(sections, sheets, assembly.book.root, Edition.SCREEN)
    folder = order.cache / "press" if order.use_cache else None

    def step(title: str, cached: bool) -> None:
        progress.step(title)

    with pressroom(order.jobs, sink, folder, step) as room:
        settled = pagination.settle(tailor, None, room.lay_out_many, sink)
        if settled.missing:
            return None
        proof.inspect(settled, sink)
        progress.stage(Text("Binder boka", "Binding the book"))
        bound = binder.bind(settled.gatherings(), assembly.book.meta, room.cut_fonts(tailor))
        last = max(last for _, last in settled.pages.spans.values())
        return Typeset(bound, settled.pages.folios, last, room.laid_out, room.from_cache)


def _screen(typeset: Typeset, assembly: Assembly) -> Artefact:
    from book.bindery.screen import screen_ready

    return Artefact(screen_ready(typeset.bound, assembly.book.meta), typeset.pages)


def _print(order: Order, typeset: Typeset, assembly: Assembly, sink: Sink) -> dict[str, Artefact]:
    from book.bindery import printing, profile
    from book.model import NOWHERE

    meta = assembly.book.meta
    named_at = meta.keys.get(("printer",), NOWHERE)
    terms = profile.load(meta.printer, order.look, sink, named_at)
    if terms is None:
        return {}
    inside = printing.press_ready(typeset.bound, terms, meta)
    return {f"{meta.output}-trykk.pdf": Artefact(inside, typeset.pages)}


def _claims(order: Order, made: dict[str, Artefact], progress: Progress) -> tuple[Claim, ...]:
    """What the validator says of the screen edition."""
    if Edition.SCREEN not in order.editions:
        return ()
    from book.bindery import validation

    progress.stage(Text("Prøver samsvar", "Checking conformance"))
    claims = []
    for name, artefact in made.items():
        if name.endswith(".pdf") and not name.endswith(("-trykk.pdf", "-omslag.pdf")):
            with tempfile.TemporaryDirectory() as folder:
                file = Path(folder) / name
                file.write_bytes(artefact.data)
                claims += [replace(claim, output=name) for claim in validation.validate(file)]
    return tuple(claims)


def _findings(
    order: Order, assembly: Assembly, claims: Sequence[Claim], sink: Sink
) -> tuple[Diagnostic, ...]:
    """All that was found, without what chapters allow themselves."""
    from book.manuscript import allowances

    if order.release:
        for chapter in assembly.book.chapters:
            if chapter.front.status is not Status.FINAL:
                place = chapter.front.span("status")
                sink.report(rules.NOT_FINAL, place, status=chapter.front.status)
        for claim in claims:
            if claim.verdict != "passed":
                place = SourceSpan(claim.output)
                sink.report(
                    rules.UNPROVEN,
                    place,
                    claim=claim.claim,
                    output=claim.output,
                    detail=claim.detail,
                )
    judged = None if order.editions & PAGED else allowances.FAMILIES_OF_MANUSCRIPT
    return tuple(allowances.settle(assembly.book, sink, judged))


def _refusal(order: Order, findings: Sequence[Diagnostic]) -> Text | None:
    if not order.release or not reporting.fails(findings, strict=True):
        return None
    return Text(
        "ikke utgitt: det som er funnet over, må rettes først; filene i mappa er de gamle",
        "not released: mend what was found above; the files in the folder are the old ones",
    )


def _write(
    order: Order,
    assembly: Assembly,
    made: Mapping[str, Artefact],
    findings: Sequence[Diagnostic],
    claims: Sequence[Claim],
    typeset: Typeset | None,
) -> tuple[Output, ...]:
    """Put every file in its place, the manifest last."""
    from book.bindery.manifest import write_manifest

    def put(name: str, artefact: Artefact) -> Output:
        path = order.output / name
        files.write(path, artefact.data)
        size = len(artefact.data)
        return Output(str(path), artefact.pages, size, files.digest(artefact.data))

    book = assembly.book
    report = reporting.as_json(findings, "nb").encode()
    outputs = [put(name, artefact) for name, artefact in made.items()]
    outputs.append(put("report.json", Artefact(report)))
    inputs = [chapter.source.file for chapter in book.chapters]
    if book.meta.source:
        inputs.append(book.meta.source.file)
    folios = typeset.folios if typeset else {}
    manifest = write_manifest(book, inputs, outputs, claims, folios, order.home)
    outputs.append(put("manifest.json", Artefact(manifest)))
    return tuple(outputs)
