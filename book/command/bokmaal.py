"""What click says by itself, in bokmål: usage, help, and orders it does not understand.

click asks gettext under the name `_`; without a catalogue installed on the machine that is the
English sentence. The names are replaced, for gettext would choose by the machine's language and
not by `--lang`.
"""

from __future__ import annotations

import gettext
from collections.abc import Mapping
from types import MappingProxyType

import click.core
import click.decorators
import click.exceptions
import click.formatting
import click.parser
import click.types

from book.ground.errors import Lang

SENTENCES: Mapping[str, str] = MappingProxyType(
    {
        "Usage:": "Bruk:",
        "Options": "Valg",
        "Commands": "Kommandoer",
        "Show this message and exit.": "Vis denne hjelpen.",
        "file": "fil",
        "directory": "mappe",
        "path": "sti",
        "Invalid value: {message}": "{message}",
        "Invalid value for {param_hint}: {message}": "{param_hint}: {message}",
        "Missing argument": "Her mangler",
        "Missing option": "Her mangler valget",
        "Missing parameter": "Her mangler",
        "Missing command.": "Her mangler en kommando.",
        "No such option {name!r}.": "Ingen valg heter {name!r}.",
        "No such command {name!r}.": "Ingen kommando heter {name!r}.",
        "Did you mean {possibility}?": "Mente du {possibility}?",
        "(Did you mean one of: {possibilities}?)": "(Mente du en av disse: {possibilities}?)",
        "{value!r} is not {choice}.": "{value!r} er ikke {choice}.",
        "{value!r} is not one of {choices}.": "{value!r} er ingen av disse: {choices}.",
        "{value!r} is not a valid {number_type}.": "{value!r} er ikke et tall.",
        "{value} is not in the range {range}.": "{value} ligger ikke i {range}.",
        "{name} {filename!r} does not exist.": "{filename!r} finnes ikke.",
        "{name} {filename!r} is a file.": "{filename!r} er en fil.",
        "{name} {filename!r} is a directory.": "{filename!r} er en mappe.",
        "{name} {filename!r} is not readable.": "{filename!r} lar seg ikke lese.",
        "{name} {filename!r} is not writable.": "{filename!r} lar seg ikke skrive.",
        "Argument {name!r} takes {nargs} values.": "{name!r} tar {nargs} verdier.",
        "Option {name!r} does not take a value.": "Valget {name!r} tar ingen verdi.",
        "Option {name!r} requires an argument.": "Valget {name!r} må ha en verdi etter seg.",
        "Option {name!r} requires {nargs} arguments.": "Valget {name!r} må ha {nargs} verdier.",
        "Got unexpected extra argument ({args})": "«{args}» er for mye.",
        "Got unexpected extra arguments ({args})": "«{args}» er for mye.",
    }
)
"""Every sentence that an order to us can call forth; what is not here stays English."""

_MODULES = (
    *(click.core, click.decorators, click.exceptions),
    *(click.formatting, click.parser, click.types),
)


def speak(lang: Lang) -> None:
    """Have click speak a language from here on."""
    norwegian = lang == "nb"
    for module in _MODULES:
        names = vars(module)
        if "_" in names:
            names["_"] = _said if norwegian else gettext.gettext
        if "ngettext" in names:
            names["ngettext"] = _counted if norwegian else gettext.ngettext


def _said(sentence: str) -> str:
    return SENTENCES.get(sentence, sentence)


def _counted(one: str, many: str, count: int) -> str:
    return _said(one if count == 1 else many)
