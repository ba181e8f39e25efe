"""Remove what the compiler made, and nothing else."""

from __future__ import annotations

import shutil
from pathlib import Path

from book.bindery.record import earlier
from book.ground.files import CACHE_TAG, sweep


def clean(output: Path, cache: Path) -> tuple[Path, ...]:
    """Remove the files a manifest lists, the manifest, and the cache; name what went.

    A file that people have changed since is theirs all the same: only its name is ours, so it is
    removed too, as a build would have replaced it. Nothing unlisted is touched.
    """
    listed = [output / name for name in earlier.read(output).get("outputs", {})]
    removed = []
    for file in [*listed, output / earlier.NAME] if listed else []:
        if file.resolve().is_relative_to(output) and file.is_file():
            file.unlink()
            removed.append(file)
    removed.extend(sweep(output, older_than=0))
    for folder in sorted({file.parent for file in removed}, reverse=True):
        while folder.is_relative_to(output) and folder.is_dir() and not any(folder.iterdir()):
            folder.rmdir()
            folder = folder.parent
    if (cache / CACHE_TAG).is_file():
        shutil.rmtree(cache)
        removed.append(cache)
    return tuple(removed)
