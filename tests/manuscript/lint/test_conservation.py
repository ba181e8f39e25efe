"""Whatever is taken out of a chapter between file and book, somebody is told, and where."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from markdown_it.token import Token

from book.findings.diagnostics import Sink
from book.manuscript.lint import conservation
from book.model import Chapter, Document
from tests.manuscript.reading import HEAD, Reader

TEXT = """\
## Bakgrunn {#bakgrunn}

Avtalen med [næringshagen]{.register entry="Næringshagen!Oppdal"} er *ny* [@ks].[^note] Se
[kapitlet om Oslo](oslo.md#avtale) og `kode` &amp; A&eacute;B.

| År | Folketall |
|---|---|
| 2020 | 7 001 |

: Folketallet i Oppdal {#tab:folk}

![Kart over bygda](images/kart.png "Kart fra 2020")

1. Første punkt
2. Andre punkt
   - Innrykket punkt

Begrep
: Forklaring

::: faktaboks Verdt å vite
Boksen sier sitt.
:::

```yaml
nøkkel: verdi
```

[^note]: Noten står for seg,

    og har to avsnitt.
"""
HEIGHT = HEAD.count("\n") - 1


def _read(reader: Reader) -> Chapter:
    return reader.chapter(HEAD + TEXT)[0]


def _told(chapter: Chapter) -> list[tuple[str, int]]:
    sink = Sink()
    conservation.inspect(chapter, HEIGHT, sink)
    return [(finding.rule.code, finding.span.line) for finding in sink]


def test_of_a_whole_chapter_nothing_is_lost(reader: Reader) -> None:
    assert _told(_read(reader)) == []


def _without(kind: str) -> Callable[[Document], Document]:
    """A document without the words of the first block of a kind."""

    def change(document: Document) -> Document:
        tokens = list(document.tokens)
        at = next(i for i, token in enumerate(tokens) if token.type == kind)
        tokens[at + 1] = tokens[at + 1].copy(content="", children=[])
        return replace(document, tokens=tuple(tokens))

    return change


def _only(keep: Callable[[Token], bool]) -> Callable[[Document], Document]:
    """A document without the inline tokens that are not to be kept."""

    def change(document: Document) -> Document:
        tokens = (
            token.copy(children=[child for child in token.children if keep(child)])
            if token.children
            else token
            for token in document.tokens
        )
        return replace(document, tokens=tuple(tokens))

    return change


@pytest.mark.parametrize(
    ("loss", "line"),
    [
        (_without("heading_open"), 5),
        (_without("td_open"), 10),
        (_without("figcaption_open"), 14),
        (_without("dt_open"), 22),
        (_only(lambda child: child.type != "image"), 16),
        (_only(lambda child: child.type != "citation"), 7),
        (_only(lambda child: child.type != "code_inline"), 7),
        (_only(lambda child: child.type != "span_open"), 7),
        (lambda document: replace(document, footnotes={}), 33),
        (lambda document: replace(document, tokens=document.tokens[:-1]), 29),
    ],
)
def test_whatever_is_taken_out_is_told_where_it_stood(
    loss: Callable[[Document], Document], line: int, reader: Reader
) -> None:
    chapter = _read(reader)
    found = _told(replace(chapter, document=loss(chapter.document)))
    assert found, "nobody was told"
    assert {code for code, _ in found} == {"MD029"}
    assert abs(min(at for _, at in found) - line) <= 1


def test_what_another_finding_explains_is_not_told_again(reader: Reader) -> None:
    table = "| År | Tall |\n|---|---|\n| 2020 | 7 001 | anslag |\n"
    assert reader.codes(HEAD + table) == ["MD022"]


def test_the_same_word_twice_is_counted_twice(reader: Reader) -> None:
    chapter, _ = reader.chapter(f"{HEAD}bygda bygda\n")
    one, _ = reader.chapter(f"{HEAD}bygda\n")
    assert _told(replace(chapter, document=one.document)) == [("MD029", 5)]
