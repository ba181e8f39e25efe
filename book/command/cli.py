"""The command line as a whole: which commands there are, and how a run ends.

Every command imports what it needs when it runs: `check` must not wait for the layout engine.
"""

from __future__ import annotations

from collections.abc import Sequence

import click

from book.command import bokmaal, streams
from book.command.beginning import add_new
from book.command.making import add_build, add_preflight, add_release
from book.command.shared import share
from book.command.upkeep import add_upkeep
from book.command.writing import add_check, add_editing, add_preview
from book.ground import garbage
from book.ground.errors import OUT_OF_MEMORY, BookError, ExitCode, Lang, Text, lacks_memory
from book.ground.printable import printable

INTERRUPTED = 130


def main(arguments: Sequence[str]) -> int:
    """Run one command and say how it ended (design section 5)."""
    streams.open_all()
    garbage.seldom()
    lang = _language(arguments)
    bokmaal.speak(lang)
    try:
        with streams.heard():
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
        return _show_error(error, lang)
    except (MemoryError, ImportError) as error:
        if not lacks_memory(error):
            raise
        return _show_error(OUT_OF_MEMORY, lang)
    return int(code or 0)


def _show_error(error: BookError, lang: Lang) -> int:
    """Say what of the world is broken, and what to do."""
    click.echo(printable(error.message.in_(lang)), err=True)
    hint = printable(error.hint.in_(lang))
    click.echo(f"  {Text('tips', 'hint').in_(lang)}: {hint}", err=True)
    return error.exit_code


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


_ADD = (
    add_build,
    add_release,
    add_check,
    add_preview,
    add_preflight,
    add_new,
    add_editing,
    add_upkeep,
)
"""In the order that --help lists them."""


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

    @click.group(
        cls=_BuildByDefault,
        options_metavar=Text("[VALG]", "[OPTIONS]").in_(lang),
        subcommand_metavar=Text("KOMMANDO [...]", "COMMAND [...]").in_(lang),
        context_settings={"help_option_names": ["-h", "--help"]},
        help=Text(
            "Lager boka: nettutgave, PDF for skjerm og PDF for trykk. Uten kommando: build.",
            "Make the book: web edition, screen PDF and print PDF. Without a command: build.",
        ).in_(lang),
    )
    def group() -> None:
        pass

    shared = share(group, lang)
    for add in _ADD:
        add(shared)
    return group
