"""No input makes the reader raise, and every finding lies in its file."""

from __future__ import annotations

import tempfile
from pathlib import Path

from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from book.findings.diagnostics import Sink
from book.ground.slugs import VALID, slug
from book.manuscript import lint, project
from book.manuscript.typography import typeset
from book.manuscript.typography.quotes import ENGLISH, NORWEGIAN, turn

PIECES = st.sampled_from(
    [
        "---",
        ":",
        ":::",
        "::::",
        "::: faktaboks",
        "::: sitat {#a}",
        "```",
        "~~~",
        "#",
        "##",
        "####",
        ">",
        "-",
        "1.",
        "[^a]",
        "[^a]:",
        "[@ks]",
        "[@a; @b]",
        "[@",
        "![a](b.svg)",
        '![](x.png "T"){#fig:x}',
        "[a](b.md)",
        '[a]{.register entry="b"}',
        "{#id}",
        "{.x",
        "{lang=en}",
        "*em*",
        "**b**",
        "~~s~~",
        "`code`",
        "<b>",
        "<!--",
        "\\",
        "\\[",
        "&amp;",
        '"',
        "'",
        "«",
        "»",
        "title: A",
        "kind: partnership",
        "sources: [{id: ks, title: K}]",
        "results:",
        "- {theme: a, status: oppnådd, text: b}",
        "authors: [x]",
        "contents: [a.md]",
        "tab\t",
        "|",
        "ä",
        "\u2028",
        "\x00",
        "\ufeff",
        "\u200b",
        "5 000",
        "2020-2021",
        "s. 12",
        "3 mill.",
        "-5",
        "2 x 3",
        "...",
        "--",
        "—",
        "A. B.",
        "[",
        "]",
        "(",
        ")",
        "{",
        "}",
        "!!python/x",
        "&a",
        "*a",
        "@x",
        "%y",
        "?",
        "\ud7ff",
        "\U0001f600",
        "\ufdd0",
        "[x]: y",
        "\\|",
        "--:",
    ]
)
TEXTS = st.lists(
    st.tuples(PIECES, st.sampled_from(["", " ", "\n", "\n\n", "\n    ", "  \n", "\t"])),
    max_size=25,
).map(lambda pieces: "".join(word.strip(" ") + blank for word, blank in pieces))


def _read(name: str, data: bytes) -> None:
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / name
        file.write_bytes(data)
        if name != "a.md":
            (Path(folder) / "a.md").write_text("---\ntitle: A\n---\n\nT.\n")
        sink = Sink()
        lint.inspect(project.load(Path(folder), Path(folder), sink), sink)
        texts = {"a.md", "book.yaml", "."}
        for finding in sink:
            span = finding.span
            assert span.path in texts
            if span.path == name:
                lines = _text(data).replace("\r\n", "\n").replace("\r", "\n").split("\n")
                assert 0 <= span.line <= len(lines), finding
                if span.line:
                    assert 0 <= span.column <= len(lines[span.line - 1]) + 1, finding
            assert finding.message("nb")
            assert finding.hint("en")


def _text(data: bytes) -> str:
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return data.decode("cp1252", "replace")


QUICK = settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])


@QUICK
@given(TEXTS)
def test_any_body_can_be_read(text: str) -> None:
    _read("a.md", f"---\ntitle: A\n---\n\n{text}".encode())


@QUICK
@given(TEXTS)
def test_any_head_can_be_read(text: str) -> None:
    _read("a.md", f"---\n{text}\n---\n\nTekst.\n".encode())


@QUICK
@given(st.one_of(st.binary(max_size=200), TEXTS.map(str.encode)))
def test_any_file_can_be_read(data: bytes) -> None:
    _read("a.md", data)


@QUICK
@given(TEXTS)
def test_any_book_yaml_can_be_read(text: str) -> None:
    _read("book.yaml", text.encode())


LANGUAGES = st.sampled_from(["nb", "nn", "en", "en-GB", "se", "fr"])
TYPED = st.one_of(TEXTS, st.text(alphabet="ab AB.,:;-–—x059\"'«»“”„‘’()%§ kr\n", max_size=30))


@QUICK
@given(TYPED, LANGUAGES)
@example("---5 000", "nb")
@example("...5 000", "nb")
@example("--5-7", "nb")
def test_setting_what_is_set_changes_nothing(text: str, language: str) -> None:
    once = typeset(text, language)
    assert typeset(once, language) == once


@QUICK
@given(TYPED, LANGUAGES)
def test_setting_never_changes_a_letter_or_a_figure(text: str, language: str) -> None:
    def letters(words: str) -> str:
        return "".join(char for char in words if char.isalnum() and char != "x")

    assert letters(typeset(text, language)) == letters(text)


@QUICK
@given(TYPED, st.sampled_from([NORWEGIAN, ENGLISH]))
def test_quotes_are_turned_in_pairs(text: str, quotes: object) -> None:
    assert quotes in (NORWEGIAN, ENGLISH)
    straight = text.replace("'", "").replace("“", "").replace("„", "").replace("”", "")
    marks = NORWEGIAN if quotes is NORWEGIAN else ENGLISH
    turned = turn(straight, marks)
    assert (straight.count('"') - turned.count('"')) % 2 == 0


@given(st.text())
def test_a_slug_is_an_id_or_nothing(text: str) -> None:
    made = slug(text)
    assert not made or VALID.fullmatch(made)
    assert slug(made) == made
