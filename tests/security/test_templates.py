"""Templates and style sheets of a book: on request only, and never out of their sandbox."""

from __future__ import annotations

from pathlib import Path

import pytest

from book.build.order import Order
from book.editions.templates import environment
from book.ground import jail
from book.ground.resources import Resources
from tests.conftest import HOUSE, REPOSITORY


def order(book: Path, *, trusted: bool) -> Order:
    return Order(book, book, REPOSITORY, book, frozenset(), trusted=trusted)


def test_templates_and_styles_of_a_book_are_used_only_on_request(tmp_path: Path) -> None:
    for folder in (tmp_path / "book", tmp_path):
        for name in ("templates", "styles"):
            (folder / name).mkdir(parents=True)
    book = tmp_path / "book"
    assert order(book, trusted=False).resources == HOUSE
    assert order(book, trusted=False).left_out == ("templates", "styles")
    trusted = order(book, trusted=True).resources
    assert trusted.templates == (book / "templates", REPOSITORY / "templates")
    assert trusted.styles == (book / "styles", REPOSITORY / "styles")
    assert order(REPOSITORY / "chapters", trusted=False).left_out == ()


@pytest.mark.parametrize(
    "attack",
    [
        "{{ ''.__class__.__mro__[1].__subclasses__() }}",
        "{{ meta.__init__.__globals__ }}",
        "{{ cite.__globals__['__builtins__']['open']('/etc/passwd').read() }}",
        "{% for x in ().__class__.__base__.__subclasses__() %}{{ x }}{% endfor %}",
        "{{ '{0.__class__}'.format(1) }}",
        "{{ list.append(1) }}",
        "{% include '../secret.svg' %}",
        "{% include 'linked.j2' %}",
    ],
)
def test_a_template_reaches_nothing_behind_its_values(attack: str, tmp_path: Path) -> None:
    from jinja2 import TemplateError

    def cite() -> str:
        return ""

    (tmp_path / "secret.svg").write_text("SECRET")
    folder = tmp_path / "templates"
    folder.mkdir()
    (folder / "linked.j2").symlink_to(tmp_path / "secret.svg")
    (folder / "a.j2").write_text(attack)
    template = environment(Resources((folder,), ())).get_template("a.j2")
    try:
        drawn = template.render(meta=order(tmp_path, trusted=False), cite=cite, list=[])
    except (TemplateError, TypeError):
        return
    assert drawn == ""


@pytest.mark.parametrize("line", ["@import '../secret.css';", "@import 'linked.css';"])
def test_a_style_sheet_imports_nothing_from_outside_its_folder(line: str, tmp_path: Path) -> None:
    from book.editions.web import stylesheet

    (tmp_path / "secret.css").write_text("a{color:red}")
    folder = tmp_path / "styles"
    folder.mkdir()
    (folder / "linked.css").symlink_to(tmp_path / "secret.css")
    (folder / "web.css").write_text(line)
    with pytest.raises(jail.OutsideError):
        stylesheet.read(folder / "web.css", None, stylesheet.embed)
