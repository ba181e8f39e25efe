"""A small book with everything that crosses chapters, for the tests of press and bindery."""

from __future__ import annotations

import os
import random
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from book.bindery.binding.binder import bind
from book.findings.diagnostics import Sink
from book.model import BookMeta, Contributor
from book.press import engine
from book.press.facts import LaidOut
from book.press.folios import PageMap, set_numbers
from book.press.fragments import Fragment, Fragmenter, fragmenter
from book.press.gathering import FontUse
from book.press.pagination import Settled, settle
from book.press.pressroom import font_cutter
from book.press.section import Section

REPOSITORY = Path(__file__).resolve().parents[2]
FONTS = REPOSITORY / "styles/fonts"
WORDS = [
    *("kommune", "universitet", "samarbeid", "avtale", "forskning", "utdanning", "studentene"),
    *("prosjektet", "regionen", "næringsliv", "ledelse", "utvikling", "administrasjon", "og", "i"),
    *("på", "med", "som", "har", "vært", "en", "et", "ble", "for"),
]
META = BookMeta(
    title="Prøveboka",
    language="nb",
    date="2026-11-23",
    editors=(Contributor("Kari Nordmann"), Contributor("Ola Østby")),
)


@dataclass(frozen=True, slots=True)
class SampleBook:
    """Sections, and the style sheets they are set with."""

    sections: tuple[Section, ...]
    sheets: tuple[Path, ...]
    base: Path

    def fragmenter(self) -> Fragmenter:
        return fragmenter(self.sections, self.sheets, self.base)

    def settle(self, guess: PageMap | None = None) -> tuple[Settled, Sink]:
        sink = Sink()
        return settle(self.fragmenter(), guess, lay_out_all, sink), sink

    def cut_font(self) -> Callable[[FontUse], bytes]:
        return font_cutter(self.fragmenter())

    def bind(self, settled: Settled) -> bytes:
        return bind(settled.gatherings(), META, self.cut_font())

    def plain(self, settled: Settled, folder: Path) -> bytes:
        """What WeasyPrint itself makes of the whole book in one document, in its own process."""
        bodies = [
            set_numbers(section.html, settled.pages.folios, masked=False)
            .split('data-book="Boka">')[1]
            .removesuffix("</body></html>")
            for section in self.sections
        ]
        html, pdf = folder / "plain.html", folder / "plain.pdf"
        html.write_text(document("".join(bodies)), encoding="utf-8")
        script = Path(__file__).with_name("plain_book.py")
        command = [sys.executable, *map(str, (script, html, self.base, pdf, *self.sheets))]
        environment = dict(os.environ, PYTHONPATH=str(REPOSITORY))
        subprocess.run(command, env=environment, check=True, capture_output=True, timeout=120)
        return pdf.read_bytes()


def lay_out_all(fragments: Iterable[Fragment]) -> Iterator[LaidOut]:
    """The press without workers and without a cache."""
    return map(engine.lay_out, fragments)


def document(body: str) -> str:
    return (
        '<!doctype html><html lang="nb"><head><meta charset="utf-8"><title>Prøveboka</title>'
        f'</head><body class="paged" data-book="Boka">{body}</body></html>'
    )


def small_look(folder: Path) -> Path:
    """A style sheet of a few lines, with its own copies of two fonts."""
    folder.mkdir(parents=True, exist_ok=True)
    shutil.copy(Path(__file__).with_name("small.css"), folder / "small.css")
    for name in ("SourceSerif4SmText-Regular.ttf", "SourceSerif4SmText-It.ttf"):
        shutil.copy(FONTS / "source-serif-4" / name, folder / name)
    return folder / "small.css"


def prose(chance: random.Random, words: int) -> str:
    return " ".join(chance.choice(WORDS) for _ in range(words)).capitalize() + "."


def reference(anchor: str) -> str:
    return (
        f'<a class="xref" href="#{anchor}">{anchor}</a><span class="see-page"> (s.\u00a0'
        f'<span data-folio="{anchor}"></span>)</span>'
    )


def chapter(number: int, chapters: int, paragraphs: int = 6, seed: int = 1) -> Section:
    """Four sections with references forwards and back, notes, a list and a long table."""
    name, chance, line = f"kap{number}", random.Random(f"{number} {seed}"), 10
    parts = [f'<header class="opening"><h1 data-running="{name}">Kapittel {number}</h1></header>']
    for section in range(4):
        anchor = f"{name}--del-{section}"
        parts.append(f'<h2 id="{anchor}" data-src="{name}.md:{line}">Del {section}</h2>')
        for paragraph in range(paragraphs):
            line += 2
            text = prose(chance, 60)
            if paragraph == 1:
                text += f" Se {reference(f'kap{chance.randrange(chapters)}--del-{section}')}."
                text += (
                    f'<span class="footnote" id="{name}--fn-{section}" '
                    f'data-number="{section + 1}">{prose(chance, 14)}</span>'
                )
            parts.append(f'<p data-src="{name}.md:{line}">{text}</p>')
        if section == 1:
            rows = "".join(
                f'<tr><th scope="row">Rad {row}</th><td>{prose(chance, 4)}</td></tr>'
                for row in range(30)
            )
            parts.append(
                f'<figure class="table" data-src="{name}.md:{line}"><table><thead><tr>'
                f'<th scope="col">Rad</th><th scope="col">Ord</th></tr></thead>'
                f"<tbody>{rows}</tbody></table></figure>"
            )
    inner = "".join(parts)
    body = f'<section class="chapter numbered" id="{name}">{inner}</section>'
    return Section(name, f"Kapittel {number}", document(body))


def sample_book(
    folder: Path, chapters: int = 4, sheet: Path | None = None, paragraphs: int = 6
) -> SampleBook:
    """Contents, chapters and a register."""
    titles = "".join(
        f'<li class="level-chapter"><a href="#kap{n}"><span class="title">Kapittel {n}</span></a> '
        f'<span class="leader" aria-hidden="true"></span>'
        f'<span class="locator"><span data-folio="kap{n}"></span></span></li>'
        for n in range(chapters)
    )
    contents = (
        '<nav class="contents" role="doc-toc" id="contents"><h1 data-running="Innhold">Innhold</h1>'
        f"<ol>{titles}</ol></nav>"
    )
    chance = random.Random(7)
    places = [f"kap{n}--del-{s}" for n in range(chapters) for s in range(4)]
    few = min(5, len(places))
    entries = "".join(
        f'<li>{word} <span data-folios="{" ".join(chance.sample(places, few))}"></span></li>'
        for word in sorted(WORDS[:12])
    )
    register = (
        '<section class="chapter"><h1 data-running="Register">Register</h1><section '
        f'class="register" role="doc-index" id="register"><ul>{entries}</ul></section></section>'
    )
    sections = (
        Section("contents", "Innhold", document(contents)),
        *(chapter(n, chapters, paragraphs) for n in range(chapters)),
        Section("register", "Register", document(register), runs_on=True),
    )
    folder.mkdir(parents=True, exist_ok=True)
    return SampleBook(sections, (sheet or small_look(folder / "look"),), folder)
