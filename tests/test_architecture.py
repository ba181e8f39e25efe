"""The plan of docs/architecture.md, held against the code; `lint-imports` holds the floors."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from fnmatch import fnmatch
from graphlib import CycleError, TopologicalSorter
from pathlib import Path

import pytest

ROOT_MODULES = {"__init__.py", "__main__.py", "model.py"}


def imports_of(file: Path, package: Path) -> Iterator[str]:
    """Every module of ours that a file imports, also within functions and for types only."""
    for node in ast.walk(ast.parse(file.read_text("utf-8"))):
        if isinstance(node, ast.ImportFrom) and (node.module or "").split(".")[0] == package.name:
            assert node.module is not None
            for alias in node.names:
                inner = package.parent.joinpath(*node.module.split("."), f"{alias.name}.py")
                yield f"{node.module}.{alias.name}" if inner.exists() else node.module


def module_of(file: Path, package: Path) -> str:
    parts = file.relative_to(package.parent).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def test_the_root_holds_rooms_and_the_model_and_nothing_loose(repository: Path) -> None:
    assert {file.name for file in (repository / "book").glob("*.py")} == ROOT_MODULES


def test_no_module_imports_its_way_back_to_itself(repository: Path) -> None:
    package = repository / "book"
    graph = {
        module_of(file, package): set(imports_of(file, package)) for file in package.rglob("*.py")
    }
    try:
        TopologicalSorter(graph).prepare()
    except CycleError as error:
        pytest.fail(f"a circle of imports: {' → '.join(error.args[1])}")


def test_the_plan_names_every_room(repository: Path) -> None:
    plan = (repository / "docs" / "architecture.md").read_text("utf-8")
    rooms = [f.name for f in (repository / "book").iterdir() if (f / "__init__.py").exists()]
    assert [room for room in rooms if f"`{room}/`" not in plan] == []


def test_pytest_reads_every_folder_of_tests(repository: Path, pytestconfig: pytest.Config) -> None:
    """pytest leaves out folders by name ("build", "dist"), and says nothing of it."""
    left_out = pytestconfig.getini("norecursedirs")
    folders = {path.parent for path in (repository / "tests").rglob("test_*.py")}
    assert [f for f in folders if any(fnmatch(f.name, pattern) for pattern in left_out)] == []
