"""CONTRIBUTING.md teaches what the reader takes."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pypdfium2
import yaml

from book.manuscript.markdown.containers import NAMES
from book.manuscript.metadata import frontmatter, partnership
from tests.command_line import build_py
from tests.manuscript.reading import Reader, codes, lines


def _examples(repository: Path, language: str) -> list[str]:
    guide = (repository / "CONTRIBUTING.md").read_text("utf-8")
    return re.findall(rf"^```{language}\n(.*?)^```$", guide, re.M | re.S)


def test_the_chapter_of_the_guide_has_no_faults(repository: Path, reader: Reader) -> None:
    whole = _examples(repository, "markdown")[0]
    chapter, findings = reader.chapter(whole)
    assert codes(findings) == []
    assert chapter.front.short_title == "Granlia"


def test_the_fields_of_the_guide_have_no_faults(repository: Path, reader: Reader) -> None:
    fields = _examples(repository, "yaml")[0]
    sources = "sources: [{id: ks-granlia, title: KS}]\n"
    text = f"---\ntitle: A\n{fields}{sources}---\n\n## Bakgrunn {{#bakgrunn}}\n\nTekst.\n"
    assert codes(reader.chapter(text)[1]) == []
    shown = yaml.safe_load(fields)
    assert set(shown["partnership"]) == set(partnership.FIELDS.fields)


def test_the_other_yaml_of_the_guide_has_no_faults(repository: Path, reader: Reader) -> None:
    _, shared, allowed = _examples(repository, "yaml")
    files = {
        "sources.yaml": shared,
        "a.md": f"---\ntitle: A\n{allowed}---\n\nEn linje  til [@ntnu-rapport].\n",
    }
    book, findings = reader.book(files)
    assert codes(findings) == ["TY002"]
    assert [source.id for source in book.chapters[0].front.sources] == ["ntnu-rapport"]
    assert [allow.rule for allow in book.chapters[0].front.allow] == ["TY002"]


def test_the_pieces_of_text_in_the_guide_have_no_faults(repository: Path, reader: Reader) -> None:
    for piece in _examples(repository, "markdown")[1:]:
        assert reader.codes(f"---\ntitle: A\n---\n\n{piece}") == []


def test_what_the_tables_of_the_guide_say_to_write_has_no_faults(
    repository: Path, reader: Reader
) -> None:
    guide = (repository / "CONTRIBUTING.md").read_text("utf-8").partition("## Teksten")[2]
    written = [
        code
        for row in re.findall(r"^\| (`.*?`) \|", guide, re.M)
        for code in re.findall(r"`([^`]+)`", row)
    ]
    assert len(written) > 12
    text = "".join(_paragraph(code) for code in written)
    head = "title: A\nsources: [{id: ks-granlia, title: KS}]"
    files = {
        "a.md": f"---\n{head}\n---\n\n{text}\n## Bakgrunn {{#bakgrunn}}\n\nTekst.[^navn]\n",
        "oppdal.md": "---\ntitle: O\n---\n\n## Bakgrunn {#bakgrunn}\n\nTekst.\n",
        "images/x.svg": '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"/>',
    }
    assert lines(reader.book(files)[1]) == []


def _paragraph(code: str) -> str:
    """A piece of the guide as an author would set it into a chapter."""
    if code == "[^navn]":
        return ""
    if code.startswith(":::"):
        return f"{code}\nTekst.\n:::\n\n"
    if code.startswith(("*", "[")) and not code.startswith("[^"):
        return f"Se {code} her.\n\n"
    return f"{code}\nTekst.\n\n" if code.startswith(("##", "{.")) else f"{code}\n\n"


def test_the_message_of_the_guide_is_what_check_says(repository: Path, tmp_path: Path) -> None:
    (tmp_path / "chapters").mkdir()
    chapter = tmp_path / "chapters" / "granlia.md"
    chapter.write_text("---\ntitel: Granlia\n---\n\nTekst.\n", "utf-8")
    said = build_py("check", "--book", "chapters", chapter, cwd=tmp_path)
    assert "\n".join(said.lines[:-1]) + "\n" == _examples(repository, "text")[0]


def test_the_commands_of_the_guide_lead_to_a_page_of_ones_own(
    repository: Path, tmp_path: Path
) -> None:
    """From the copy of a book to a chapter on paper, by the very words of the guide."""
    orders = _examples(repository, "sh")[0].strip().split("\n")
    guide = (repository / "CONTRIBUTING.md").read_text("utf-8")
    on_paper = re.findall(r"`python3 build.py (build --edition screen)`", guide)
    assert len(orders) + len(on_paper) <= 5
    book = tmp_path / "bok"
    shutil.copytree(repository / "tests" / "books" / "minimal", book)
    begun = orders[2].removeprefix("python3 build.py ").split()
    assert build_py(*begun, "--book", book).code == 0
    output = tmp_path / "dist"
    made = build_py(*on_paper[0].split(), "--jobs", "1", "--book", book, "--output", output)
    assert made.code == 0, made.out
    with pypdfium2.PdfDocument(next(output.glob("*.pdf"))) as document:
        texts = [page.get_textpage().get_text_range() for page in document]
    assert any("Her begynner kapitlet." in text for text in texts)


def test_the_guide_names_every_key_and_every_container(repository: Path) -> None:
    guide = (repository / "CONTRIBUTING.md").read_text("utf-8")
    missing = [name for name in (*frontmatter.HEAD.fields, *NAMES) if f"{name}" not in guide]
    assert missing == []
