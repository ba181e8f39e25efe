"""Commands that make files: build, release, verify; and the one that judges them."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

import click

from book.command.shared import HOME, Shared, show_findings
from book.ground.errors import ExitCode, Text

if TYPE_CHECKING:
    from book.findings.reporting import Format


def add_build(shared: Shared) -> None:
    """`build`: the book in dist/."""

    @shared.command("build", "Lag boka i dist/.", "Make the book in dist/.")
    @shared.book
    @shared.form
    @shared.strict
    @shared.output
    @shared.trust
    @click.option(
        "--edition",
        type=click.Choice(["web", "screen", "print", "epub", "all"]),
        default="all",
        help=shared.say("bare én utgave", "one edition only"),
    )
    @click.option(
        "--chapter", metavar="SLUG", default="", help=shared.say("bare ett kapittel", "one chapter")
    )
    @click.option(
        "--jobs",
        "-j",
        metavar="N",
        type=click.IntRange(min=1),
        default=os.cpu_count() or 1,
        help=shared.say("prosesser side om side", "processes side by side"),
    )
    @click.option(
        "--no-cache", is_flag=True, help=shared.say("sett alt på nytt", "lay everything out anew")
    )
    @click.option(
        "--release",
        is_flag=True,
        help=shared.say(
            "for utgivelse: nekter utkast, TODO og ubeviste samsvarskrav",
            "for release: refuses drafts, TODO marks and unproven conformance claims",
        ),
    )
    def build(
        root: Path,
        form: Format,
        strict: bool,
        output: Path,
        trust: bool,
        edition: str,
        chapter: str,
        jobs: int,
        no_cache: bool,
        release: bool,
    ) -> int:
        from book.build.compiler import build
        from book.build.order import Edition, Order
        from book.command.terminal import show_outcome, watch

        editions = frozenset(Edition) if edition == "all" else frozenset({Edition(edition)})
        order = Order(
            book=root.resolve(),
            output=output.resolve(),
            home=HOME,
            shown_from=Path.cwd(),
            editions=editions,
            chapter=chapter,
            jobs=jobs,
            use_cache=not no_cache,
            release=release,
            trusted=trust,
            lang=shared.lang,
        )
        with watch(shared.lang, quiet=form != "text") as progress:
            outcome = build(order, progress)
        return show_outcome(outcome, root.resolve(), shared.lang, form, strict=strict or release)


def add_release(shared: Shared) -> None:
    """`release` and `verify`."""

    @shared.command(
        "release",
        "Lag en utgivelse: alt bygd, prøvd og pakket; nekter det som står åpent.",
        "Make a release: everything built, proven and packed; refuses what is open.",
    )
    @shared.book
    @shared.output
    @click.argument("version", default="", metavar=shared.say("[UTGAVE]", "[VERSION]"))
    def release(root: Path, output: Path, version: str) -> int:
        from book.build.order import Edition, Order
        from book.build.release import release
        from book.command.terminal import show_outcome, watch

        order = Order(
            book=root.resolve(),
            output=output.resolve(),
            home=HOME,
            shown_from=Path.cwd(),
            editions=frozenset(Edition),
            jobs=os.cpu_count() or 1,
            lang=shared.lang,
        )
        with watch(shared.lang, quiet=False) as progress:
            made = release(order, version, progress)
        code = show_outcome(made.outcome, root.resolve(), shared.lang, "text", strict=True)
        if made.parcel is not None:
            click.echo(made.parcel)
        return code if made.parcel else ExitCode.FINDINGS

    @shared.command(
        "verify", "Bygg en utgivelse på nytt og sammenlign.", "Rebuild a release and compare."
    )
    @shared.book
    @click.argument(
        "parcel",
        metavar=shared.say("PAKKE", "PARCEL"),
        type=click.Path(exists=True, file_okay=False, path_type=Path),
    )
    def verify(root: Path, parcel: Path) -> int:
        from book.build.release import verify

        differing = verify(parcel.resolve(), HOME, root.resolve())
        for name in differing:
            click.echo(name)
        same = Text("byte for byte det samme", "the same, byte for byte")
        other = Text("filene over er ikke de samme", "the files above are not the same")
        click.echo((other if differing else same).in_(shared.lang))
        return ExitCode.FINDINGS if differing else ExitCode.CLEAN


def add_preflight(shared: Shared) -> None:
    """`preflight`: any finished PDF."""

    @shared.command(
        "preflight", "Forkontroller en ferdig PDF for trykk.", "Preflight a finished PDF."
    )
    @shared.book
    @shared.form
    @shared.strict
    @shared.trust
    @click.option(
        "--profile", default="", help=shared.say("trykkeriets profil", "the printer's profile")
    )
    @click.argument(
        "file",
        metavar=shared.say("FIL", "FILE"),
        type=click.Path(exists=True, dir_okay=False, path_type=Path),
    )
    def preflight(
        root: Path, form: Format, strict: bool, trust: bool, profile: str, file: Path
    ) -> int:
        from book.build.compiler import preflight
        from book.command.terminal import show_preflight
        from book.ground.resources import Resources

        book = root.resolve()
        resources = Resources.of(book, HOME, trusted=trust)
        report = preflight(file, profile, book, resources)
        if form == "text":
            show_preflight(report, shared.lang)
        return show_findings(report.findings, book, shared.lang, form, strict=strict)
