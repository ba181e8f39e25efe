"""What the preview watches."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import anyio
from watchfiles import Change, DefaultFilter, awatch

from book.ground.resources import Resources

QUIET = 5
"""Milliseconds without a change after which a save is thought to be whole."""
FIRST = 200
"""Milliseconds after which the watch surely stands."""
LONGEST = 30
"""Milliseconds after which a stream of saves is not waited for any more."""


def folders(root: Path, resources: Resources) -> tuple[Path, ...]:
    """The book's folder, templates and style sheets; of nested folders the outermost."""
    wanted = {folder.resolve() for folder in (root, *resources.templates, *resources.styles)}
    return tuple(
        sorted(folder for folder in wanted if not any(other in folder.parents for other in wanted))
    )


class _Manuscript(DefaultFilter):
    """Leaves out what editors and the compiler itself leave beside the files."""

    def __call__(self, change: Change, path: str) -> bool:
        name = Path(path).name
        return not name.startswith((".", "4913", "#")) and super().__call__(change, path)


async def changes(watched: tuple[Path, ...], stop: anyio.Event) -> AsyncIterator[None]:
    """Say whenever something changed; many changes at once are one.

    Also said once in the beginning: what changed before the watch stood would be lost.
    """
    is_first = True
    async for changed in awatch(
        *watched,
        watch_filter=_Manuscript(),
        debounce=LONGEST,
        step=QUIET,
        stop_event=stop,
        rust_timeout=FIRST,
        yield_on_timeout=True,
    ):
        if changed or is_first:
            yield
        is_first = False
