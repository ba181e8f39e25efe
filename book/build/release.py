"""A release: everything built and proven, laid in one folder for printer, web host and library.

The parcel names the commit it was made from; `verify` builds that commit again and compares bytes.
"""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from book.assembly import Assembly
from book.bindery.record.output import Output
from book.build import compiler, hindrances, last_release, reading
from book.build.compiler import Outcome
from book.build.order import Order, Progress
from book.editions.templates import environment
from book.findings import reporting
from book.findings.diagnostics import Sink
from book.findings.rules import release as rules
from book.ground import files, jail
from book.ground.errors import BookError, ExitCode, Text
from book.ground.source import SourceSpan
from book.manuscript.lint import allowances
from book.model import BookMeta

CHECKSUMS, COMMIT, DELIVERY = "SHA256SUMS", "COMMIT", "LEVERING.md"
_WORKING = frozenset({"report.html", "report.json"})
"""Outputs for the editor, which no receiver wants."""
_SHOWN = 5
_VERSION = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]*")
_COMMIT = re.compile("[0-9a-f]{40}|[0-9a-f]{64}")
REFUSED = Text("ikke utgitt: noe står åpent", "not released: something is open")


@dataclass(frozen=True, slots=True)
class Release:
    """What came of it: the build, and the parcel, if there is one."""

    outcome: Outcome
    parcel: Path | None


def release(order: Order, version: str, progress: Progress) -> Release:
    """Build everything anew, and lay a parcel if nothing is open.

    Args:
        order: what to build; `order.output` takes the parcel in `release/VERSION/`.
        version: the name of the parcel; empty: the book's date.
        progress: told how far it has come.

    Raises:
        BookError: the version cannot name a folder, or there is no git to ask.
    """
    if version and not _VERSION.fullmatch(version):
        raise BookError(
            Text(f"«{version}» kan ikke navngi en mappe.", f"'{version}' cannot name a folder."),
            Text("bruk bokstaver, tall, punktum og bindestrek", "use letters, digits, . and -"),
            ExitCode.USAGE,
        )
    assembly, sink = reading.read(order.book, order.shown_from)
    meta = assembly.book.meta
    _inspect(order, assembly, sink)
    open_ = tuple(allowances.settle(assembly.book, sink, allowances.FAMILIES_OF_MANUSCRIPT))
    if reporting.fails(open_, strict=True):
        return Release(Outcome((), open_, (), 0.0, refused=REFUSED), None)
    with tempfile.TemporaryDirectory(prefix="book-release-") as folder:
        made = Path(folder)
        outcome = compiler.build(replace(order, output=made, release=True), progress)
        if outcome.refused:
            return Release(outcome, None)
        parcel = order.output / last_release.FOLDER / (version or meta.date)
        _lay(made, parcel, order, meta)
        outcome = replace(outcome, outputs=tuple(_moved(outcome.outputs, made, parcel)))
    return Release(outcome, parcel)


def verify(parcel: Path, home: Path, book: Path) -> tuple[str, ...]:
    """Build the parcel's commit again, and name the files that came out otherwise.

    Raises:
        BookError: the folder is no parcel, or its commit is not to be had here.
    """
    listed, commit = _listed(parcel)
    changed = [name for name, sum_ in listed.items() if _sum(parcel / name) != sum_]
    if changed:
        return tuple(changed)
    with tempfile.TemporaryDirectory(prefix="book-verify-") as folder:
        tree = Path(folder) / "tree"
        _git(home, "clone", "--quiet", "--no-checkout", str(home), str(tree))
        _git(tree, "checkout", "--quiet", commit)
        inside = book.relative_to(home) if book.is_relative_to(home) else book
        again = Path(folder) / "dist"
        command = [sys.executable, "-m", "book", "release", parcel.name]
        places = ["--book", str(tree / inside), "--output", str(again)]
        subprocess.run([*command, *places], cwd=tree, check=False, capture_output=True)
        rebuilt = again / "release" / parcel.name
        return tuple(name for name, sum_ in listed.items() if _sum(rebuilt / name) != sum_)


def _inspect(order: Order, assembly: Assembly, sink: Sink) -> None:
    """Say what of the book or the checkout is still open, before anything is built."""
    hindrances.report(assembly.book, sink)
    changed = _git(order.home, "status", "--porcelain").splitlines()
    if changed:
        named = ", ".join(line[3:] for line in changed[:_SHOWN])
        sink.report(rules.NOT_COMMITTED, SourceSpan("."), files=named)


def _lay(made: Path, parcel: Path, order: Order, meta: BookMeta) -> None:
    """Lay the parcel beside its place, whole, and put it there."""
    beside = parcel.with_name(f".{parcel.name}.part")
    shutil.rmtree(beside, ignore_errors=True)
    shutil.copytree(made, beside, ignore=lambda _folder, names: _WORKING & set(names))
    files.write(beside / COMMIT, f"{_git(order.home, 'rev-parse', 'HEAD')}\n".encode())
    delivery = environment(order.resources).get_template("delivery.md.j2")
    names = {file.name for file in beside.iterdir()}
    text = delivery.render(meta=meta, names=names, version=parcel.name)
    files.write(beside / DELIVERY, text.encode())
    sums = "".join(f"{_sum(file)}  {name}\n" for name, file in _contents(beside))
    files.write(beside / CHECKSUMS, sums.encode())
    shutil.rmtree(parcel, ignore_errors=True)
    beside.replace(parcel)


def _moved(outputs: Iterable[Output], made: Path, parcel: Path) -> Iterator[Output]:
    for output in outputs:
        name = Path(output.path).relative_to(made)
        if name.name not in _WORKING:
            yield replace(output, path=str(parcel / name))


def _contents(folder: Path) -> Iterator[tuple[str, Path]]:
    for file in sorted(folder.rglob("*")):
        if file.is_file() and file.name != CHECKSUMS:
            yield file.relative_to(folder).as_posix(), file


def _listed(parcel: Path) -> tuple[dict[str, str], str]:
    """Checksums by name (the format of coreutils' sha256sum), and the commit; all may be forged."""
    refusal = BookError(
        Text(f"{parcel} er ingen utgivelse.", f"{parcel} is no release."),
        Text("velg en mappe under dist/release/", "choose a folder below dist/release/"),
        ExitCode.USAGE,
    )
    try:
        lines = (parcel / CHECKSUMS).read_text("utf-8").splitlines()
        commit = (parcel / COMMIT).read_text("ascii").strip()
    except (OSError, ValueError) as error:
        raise refusal from error
    listed = {name: sum_ for sum_, _, name in (line.partition("  ") for line in lines)}
    if not _COMMIT.fullmatch(commit) or not all(jail.holds(parcel, parcel / n) for n in listed):
        raise refusal
    return listed, commit


def _sum(file: Path) -> str:
    return files.digest(file.read_bytes()) if file.is_file() else ""


def _git(folder: Path, *words: str) -> str:
    try:
        run = subprocess.run(
            ["git", *words], cwd=folder, capture_output=True, text=True, check=True
        )
    except (OSError, subprocess.CalledProcessError) as error:
        raise BookError(
            Text(f"git {words[0]} gikk ikke i {folder}.", f"git {words[0]} failed in {folder}."),
            Text(
                "en utgivelse lages i en klone av prosjektet, med git installert",
                "a release is made in a clone of the project, with git installed",
            ),
            ExitCode.MISSING_TOOL,
        ) from error
    return run.stdout.strip()
