"""The pipeline, told from top to bottom; alone knows the order of the passes.

Data flows one way: manuscript, assembly, editions, press, bindery. A pass returns a new value and
reports into the sink; everything is written at the very end. Rooms are imported where they are
used: a build with nothing to do opens none, and reading and the web edition do without the engine.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from time import perf_counter
from typing import TYPE_CHECKING

from book.bindery.checks import epubcheck, validation
from book.bindery.claims import Claim
from book.bindery.record import earlier
from book.bindery.record.output import Output
from book.build import hindrances, stamp
from book.build.order import PAGED, Edition, Order, Progress
from book.build.reading import read_into, shown
from book.build.stamp import Stamp
from book.findings import reporting
from book.findings.diagnostics import Diagnostic, Sink
from book.findings.rules import project as project_rules
from book.findings.rules import release as rules
from book.findings.rules.press import WORKER_DIED
from book.ground import files
from book.ground.errors import BookError, ExitCode, Text
from book.ground.resources import Resources
from book.ground.source import SourceSpan
from book.ground.tools import PANGO, find, has_pango

if TYPE_CHECKING:
    from book.assembly import Assembly
    from book.bindery.preflight import Report
    from book.build.artefact import Artefact
    from book.build.typesetting import Typeset


REPORTS = ("report.html", "report.json")


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
    note: Text | None = None
    older: tuple[str, ...] = ()
    """Outputs of an older manuscript that lie beside the new ones."""
    lacking: BookError | None = None
    """What the machine lacks for the rest of the order."""


def preflight(file: Path, profile_name: str, root: Path, resources: Resources) -> Report:
    """Hold any PDF against a printer's terms: a named profile, or the one of the book.

    Raises:
        BookError: there is no such profile.
    """
    from book.bindery.preflight import preflight
    from book.build.finishing import printer
    from book.manuscript import project

    sink = Sink()
    meta = project.load(root, root, Sink()).meta
    named = replace(meta, printer=profile_name or meta.printer)
    terms = printer(named, resources, sink)
    if terms is None:
        (finding, *_) = sink
        raise BookError(
            Text(finding.message("nb"), finding.message("en")),
            Text(finding.hint("nb"), finding.hint("en")),
            ExitCode.USAGE,
        )
    report = preflight(file, terms)
    return replace(report, findings=(*sink, *report.findings))


def build(order: Order, progress: Progress) -> Outcome:
    """Build what is ordered, unless the last build of the same order still stands."""
    if order.chapter:
        return build_chapter(order, progress)
    began = perf_counter()
    words = f"{order.words}|{_judges()}"
    key = stamp.inputs_key(_folders(order), (order.home / "requirements.txt",), words)
    stamp_file = order.cache / "builds" / f"{files.digest(order.words.encode())}.stamp"
    if order.use_cache and (kept := stamp.read_stamp(stamp_file, key)):
        seconds = perf_counter() - began
        left = earlier.older(order.output, kept.title, kept.manuscript)
        return Outcome(
            kept.outputs, kept.findings, kept.claims, seconds, unchanged=True, older=left
        )

    order, lacking = _possible(order, progress)
    from book.build import production

    files.mark_cache(order.cache)
    sink = Sink()
    with production.press(order, sink, progress) as room:
        progress.stage(Text("Leser manuset", "Reading the manuscript"))
        assembly = read_into(sink, order.book, order.shown_from, kept=order.kept)
        place = SourceSpan(shown(order.book, order.shown_from))
        for name in order.left_out:
            sink.report(project_rules.NOT_TRUSTED, place, folder=name)
        made, claims, typeset = production.make(order, assembly, sink, room, progress)
    findings = _findings(order, assembly, claims, sink)
    title, manuscript = assembly.book.meta.title, earlier.manuscript_of(_sources(assembly))
    names = {*(artefact.name for artefact in made), *REPORTS}
    left = earlier.older(order.output, title, manuscript, names)
    refused = _refusal(order, findings, left)
    outputs: tuple[Output, ...] = ()
    if refused is None:
        outputs = _write(order, assembly, made, findings, claims, typeset)
        if lacking is None and not any(found.rule is WORKER_DIED for found in findings):
            stamp.write_stamp(stamp_file, Stamp(key, outputs, findings, claims, title, manuscript))
    return Outcome(
        outputs,
        findings,
        claims,
        perf_counter() - began,
        laid_out=typeset.laid_out if typeset else 0,
        from_cache=typeset.from_cache if typeset else 0,
        refused=refused,
        lacking=lacking,
        older=left,
    )


def _possible(order: Order, progress: Progress) -> tuple[Order, BookError | None]:
    """What of an order this machine can make, and what it lacks for the rest.

    Raises:
        BookError: it can make nothing of it.
    """
    if not order.editions & PAGED or has_pango():
        return order, None
    lacking = PANGO.missing()
    if Edition.WEB not in order.editions:
        raise lacking
    progress.stage(
        Text("Pango mangler: bare nettutgaven lages", "No Pango: only the web edition is made")
    )
    return replace(order, editions=frozenset({Edition.WEB})), lacking


def build_chapter(order: Order, progress: Progress) -> Outcome:
    """One chapter as PDF, numbered by the last full build."""
    from book.build import finishing
    from book.build.typesetting import open_press, typeset_chapter
    from book.manuscript.lint import allowances

    began = perf_counter()
    sink = Sink()
    with open_press(order, sink, progress) as room:
        progress.stage(Text("Leser manuset", "Reading the manuscript"))
        assembly = read_into(sink, order.book, order.shown_from, kept=order.kept)
        typeset = typeset_chapter(order, assembly, room, sink, progress)
    outputs: tuple[Output, ...] = ()
    note = None
    if typeset is not None:
        meta = assembly.book.meta
        made = finishing.screen_edition(typeset, meta, f"{meta.output}-{order.chapter}")
        outputs = (_put(order.output, made),)
        when = f"{typeset.numbered_by.made:%Y-%m-%d %H:%M}" if typeset.numbered_by else ""
        note = Text(
            f"sidetall og henvisninger er fra boka slik den ble bygd {when}",
            f"page numbers and references are those of the build of {when}",
        )
    paths = {c.source.path for c in assembly.book.chapters if c.slug == order.chapter}
    found = allowances.settle(assembly.book, sink, allowances.FAMILIES_OF_MANUSCRIPT)
    findings = tuple(finding for finding in found if finding.span.path in paths)
    return Outcome(outputs, findings, (), perf_counter() - began, note=note)


def _judges() -> str:
    """The judges this machine has: what went unchecked is built again when one has come."""
    missing = (validation.missing_tool(), epubcheck.missing_tool())
    return f"{missing} ghostscript={find('gs') is not None}"


def _folders(order: Order) -> tuple[Path, ...]:
    own = order.resources
    return (order.book, *own.templates, *own.styles, Path(__file__).parents[1])


def _findings(
    order: Order, assembly: Assembly, claims: Sequence[Claim], sink: Sink
) -> tuple[Diagnostic, ...]:
    """All that was found, without what chapters allow themselves."""
    from book.manuscript.lint import allowances

    for claim in claims:
        if claim.verdict == "failed":
            _report_claim(claim, sink)
    if order.release:
        hindrances.report_drafts(assembly.book, sink)
        for claim in claims:
            if claim.verdict == "not checked":
                _report_claim(claim, sink)
    judged = None if order.editions & PAGED else allowances.FAMILIES_OF_MANUSCRIPT
    return tuple(allowances.settle(assembly.book, sink, judged))


def _report_claim(claim: Claim, sink: Sink) -> None:
    place = SourceSpan(claim.output)
    if claim.verdict == "failed":
        said = {"claim": claim.claim, "output": claim.output, "detail": claim.detail}
        sink.report(rules.UNPROVEN, place, **said)
    else:
        sink.report(rules.NOT_CHECKED, place, claim=claim.claim, output=claim.output)


def _refusal(order: Order, findings: Sequence[Diagnostic], older: Sequence[str]) -> Text | None:
    if order.release and older:
        names = ", ".join(older)
        return Text(
            f"ikke utgitt: {names} er av et eldre manus; bygg alle utgavene",
            f"not released: {names} is of an older manuscript; build all editions",
        )
    if not order.release or not reporting.fails(findings, strict=True):
        return None
    return Text(
        "ikke utgitt: det som er funnet over, må rettes først; filene i mappa er de gamle",
        "not released: mend what was found above; the files in the folder are the old ones",
    )


def _write(
    order: Order,
    assembly: Assembly,
    made: Sequence[Artefact],
    findings: Sequence[Diagnostic],
    claims: Sequence[Claim],
    typeset: Typeset | None,
) -> tuple[Output, ...]:
    """Put every file in its place, the manifest last."""
    from book.bindery.record.manifest import write_manifest
    from book.build.artefact import Artefact
    from book.build.boards import as_json, report_page

    files.sweep(order.output)
    book = assembly.book
    page = report_page(order, assembly, findings, claims, typeset)
    kept = (
        *made,
        Artefact(REPORTS[0], page.encode()),
        Artefact(REPORTS[1], as_json(findings, typeset, order.lang).encode()),
    )
    outputs = tuple(_put(order.output, artefact) for artefact in kept)
    folios = typeset.folios if typeset else {}
    listed = write_manifest(book, _sources(assembly), outputs, claims, folios, order.output)
    return (*outputs, _put(order.output, Artefact(earlier.NAME, listed)))


def _sources(assembly: Assembly) -> list[Path]:
    """The files of the manuscript."""
    from book.manuscript.metadata.source_files import FILES as SOURCE_FILES

    book = assembly.book
    described = [book.meta.source.file] if book.meta.source else []
    shared = [file for name in SOURCE_FILES if (file := book.root / name).is_file()]
    return [*(chapter.source.file for chapter in book.chapters), *described, *shared]


def _put(folder: Path, artefact: Artefact) -> Output:
    path = folder / artefact.name
    files.write(path, artefact.data)
    return Output(str(path), artefact.pages, len(artefact.data), files.digest(artefact.data))
