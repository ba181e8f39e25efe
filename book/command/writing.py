"""Commands for those who write and edit: check, preview, new, status, explain."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from book.command.shared import HOME, Shared, show_findings
from book.ground.errors import ExitCode

if TYPE_CHECKING:
    from book.findings.reporting import Format


def add_check(shared: Shared) -> None:
    """`check`: the manuscript alone."""

    @shared.command(
        "check", "Les manuset og vis funn; lager ingenting.", "Read the manuscript only."
    )
    @shared.book
    @shared.form
    @shared.strict
    @click.option(
        "--fix",
        is_flag=True,
        help=shared.say(
            "vis som diff det som har ett riktig svar, spør, og rett det",
            "show as a diff what has one right answer, ask, and mend it",
        ),
    )
    @click.option("--yes", is_flag=True, help=shared.say("rett uten å spørre", "mend unasked"))
    @click.argument(
        "files",
        metavar=shared.say("[FIL]...", "[FILE]..."),
        nargs=-1,
        type=click.Path(exists=True, dir_okay=False, path_type=Path),
    )
    def check(
        root: Path, form: Format, strict: bool, fix: bool, yes: bool, files: tuple[Path, ...]
    ) -> int:
        asked = tuple(file.resolve() for file in files)
        if fix:
            from book.command.mending import fix as mend

            return mend(root.resolve(), asked, shared.lang, form, strict=strict, yes=yes)
        from book.build.reading import check

        found = check(root.resolve(), Path.cwd(), asked, HOME / ".cache")
        return show_findings(found, root.resolve(), shared.lang, form, strict=strict)


def add_preview(shared: Shared) -> None:
    """`preview`: the chapters in the browser."""

    @shared.command("preview", "Se kapitlene i nettleseren mens du skriver.", "See chapters live.")
    @shared.book
    @shared.trust
    @click.option(
        "--port",
        metavar="N",
        type=click.IntRange(1, 65535),
        default=8000,
        help=shared.say("porten nettleseren spør på", "the port the browser asks at"),
    )
    @click.option(
        "--editor",
        type=click.Choice(["vscode", "vscodium", "cursor", "zed", "idea", "textmate", "none"]),
        default="vscode",
        help=shared.say("programmet du skriver i", "the program you write in"),
    )
    @click.option(
        "--open", "open_browser", is_flag=True, help=shared.say("åpne nettleseren", "open it")
    )
    def preview(root: Path, trust: bool, port: int, editor: str, open_browser: bool) -> int:
        from book.build.order import Order
        from book.preview import serve

        order = Order(root.resolve(), HOME / "dist", HOME, Path.cwd(), frozenset(), trusted=trust)
        return serve(order, port=port, open_browser=open_browser, lang=shared.lang, editor=editor)


def add_editing(shared: Shared) -> None:
    """`status`, `schema` and `explain`."""

    @shared.command("status", "Vis redaktørens tavle.", "Show the editor's board.")
    @shared.book
    @shared.output
    def status(root: Path, output: Path) -> int:
        from book.build.reading import read
        from book.command.board import show_board

        assembly, sink = read(root.resolve(), Path.cwd())
        show_board(assembly.book, tuple(sink), output.resolve(), shared.lang)
        return ExitCode.CLEAN

    @shared.command(
        "schema",
        "Skriv JSON Schema for hodet i kapitler, book.yaml eller sources.yaml.",
        "Print the JSON Schema of heads, book.yaml or sources.yaml.",
    )
    @click.argument("name", type=click.Choice(["chapter", "book", "sources"]))
    def schema(name: str) -> int:
        from book.manuscript.metadata.schema import schema

        click.echo(schema(name), nl=False)
        return ExitCode.CLEAN

    @shared.command("explain", "Forklar en regelkode, for eksempel FM002.", "Explain a rule code.")
    @click.argument("code", metavar=shared.say("KODE", "CODE"))
    def explain(code: str) -> int:
        from book.command.explain import explain

        click.echo(explain(code, shared.lang))
        return ExitCode.CLEAN
