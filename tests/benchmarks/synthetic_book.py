"""Books of any length for the benchmark: prose, notes, tables, lists, references both ways."""

from __future__ import annotations

import random
import re

from book.press.section import Section

_SYLLABLES = [
    *("for", "sam", "kom", "mu", "ne", "uni", "ver", "si", "tet", "stu", "dent", "opp", "ga"),
    *("ve", "re", "gjon", "næ", "rings", "liv", "led", "el", "se", "ut", "vik", "ling", "forsk"),
    *("ning", "av", "ta", "le", "nett", "verk", "hel", "sko", "by", "bygd", "lær", "ing", "del"),
    *("tak", "mål", "råd", "gi"),
]
_SMALL = [
    *("og", "i", "på", "med", "som", "har", "er", "en", "et", "det", "til", "av", "for", "ble"),
    *("kan", "må", "ved", "om", "fra", "skal"),
]


def _word(chance: random.Random) -> str:
    if chance.random() < 0.45:
        return chance.choice(_SMALL)
    return "".join(chance.choice(_SYLLABLES) for _ in range(chance.randint(1, 5)))


def prose(chance: random.Random, words: int) -> str:
    """Sentences of about a dozen words, a few of which recur."""
    text = [_word(chance) for _ in range(words)]
    for start in range(0, words, 12):
        text[start] = text[start].capitalize()
        if start:
            text[start - 1] += "."
    return " ".join(text) + "."


def _chapter(number: int, chapters: int, paragraphs: int) -> str:
    chance = random.Random(number)
    name = f"kap{number}"
    parts = [f'<header class="opening"><h1 data-running="{name}">Kapittel {number}</h1></header>']
    for section in range(8):
        src = f'data-src="{name}.md:{10 + section}"'
        parts.append(f'<h2 id="{name}--del-{section}" {src}>Del {section}</h2>')
        for paragraph in range(paragraphs):
            text = prose(chance, 95)
            if paragraph == 2:
                text += _reference(f"kap{chance.randrange(chapters)}--del-{chance.randrange(8)}")
                text += (
                    f'<span class="footnote" id="{name}--fn-{section}" '
                    f'data-number="{section + 1}">{prose(chance, 20)}</span>'
                )
            parts.append(f"<p {src}>{text}</p>")
        if section % 3 == 0:
            parts.append(f'<figure class="table" {src}>{_table(chance, section)}</figure>')
        items = "".join(f"<li>{prose(chance, 18)}</li>" for _ in range(4))
        parts.append(f"<ul {src}>{items}</ul>")
    return f'<section class="chapter" id="{name}">{"".join(parts)}</section>'


def _reference(anchor: str) -> str:
    return (
        f' Se <a class="xref" href="#{anchor}">kapitlet</a><span class="see-page"> '
        f'(s.\u00a0<span data-folio="{anchor}"></span>)</span>.'
    )


def _table(chance: random.Random, number: int) -> str:
    rows = "".join(
        f'<tr><th scope="row">Rad {row}</th><td>{row * 17}</td><td>{prose(chance, 5)}</td></tr>'
        for row in range(12)
    )
    return (
        f'<figcaption><span class="label">Tabell {number}</span> {prose(chance, 6)}</figcaption>'
        '<table><thead><tr><th scope="col">Rad</th><th scope="col">Tall</th><th scope="col">Ord'
        f"</th></tr></thead><tbody>{rows}</tbody></table>"
    )


def synthetic_book(chapters: int, paragraphs: int = 7) -> tuple[Section, ...]:
    """Contents, chapters of about twenty pages, and a register."""
    chance = random.Random(0)
    titles = "".join(
        f'<li class="level-chapter"><a href="#kap{n}"><span class="title">Kapittel {n}</span></a> '
        '<span class="leader" aria-hidden="true"></span><span class="locator">'
        f'<span data-folio="kap{n}"></span></span></li>'
        for n in range(chapters)
    )
    entries = "".join(
        f"<li>{_word(chance)} "
        f'<span data-folios="{" ".join(_places(chance, chapters))}"></span></li>'
        for _ in range(chapters * 12)
    )
    bodies = [
        (
            "contents",
            '<nav class="contents" role="doc-toc" id="contents"><h1 data-running="Innhold">'
            f"Innhold</h1><ol>{titles}</ol></nav>",
        ),
        *((f"kap{n}", _chapter(n, chapters, paragraphs)) for n in range(chapters)),
        (
            "register",
            '<section class="chapter"><h1 data-running="Register">Register</h1>'
            f'<section class="register" role="doc-index" id="register"><ul>{entries}</ul></section>'
            "</section>",
        ),
    ]
    return tuple(Section(name, name, document(body)) for name, body in bodies)


def _places(chance: random.Random, chapters: int) -> list[str]:
    return [f"kap{chance.randrange(chapters)}--del-{chance.randrange(8)}" for _ in range(4)]


def document(body: str) -> str:
    """A whole HTML document round one section, or round all of them."""
    return (
        '<!doctype html><html lang="nb"><head><meta charset="utf-8"><title>Prøve</title></head>'
        f'<body class="paged" data-book="Prøve">{body}</body></html>'
    )


def edited(sections: tuple[Section, ...], chapter: int) -> tuple[Section, ...]:
    """Change one paragraph of a chapter to words of the same length."""
    name = f"kap{chapter}"

    def edit(html: str) -> str:
        return html.replace(" og ", " no ", 1)

    return tuple(Section(s.name, s.title, edit(s.html)) if s.name == name else s for s in sections)


def lengthened(sections: tuple[Section, ...], chapter: int) -> tuple[Section, ...]:
    """Make a chapter three pages longer, so that all later ones move."""
    name, more = f"kap{chapter}", prose(random.Random(99), 1100)

    def edit(html: str) -> str:
        return html.replace("<ul", f"<p>{more}</p><ul", 1)

    return tuple(Section(s.name, s.title, edit(s.html)) if s.name == name else s for s in sections)


def plain_document(sections: tuple[Section, ...]) -> str:
    """The same book as one document, with CSS doing the page numbers."""
    bodies = "".join(
        s.html.split('data-book="Prøve">')[1][: -len("</body></html>")] for s in sections
    )
    one = re.sub(r'<span data-folio="([^"]+)"></span>', r'<a class="folio" href="#\1"></a>', bodies)
    many = re.compile(r'<span data-folios="([^"]+)"></span>')
    linked = many.sub(
        lambda hole: ", ".join(f'<a class="folio" href="#{a}"></a>' for a in hole[1].split()), one
    )
    style = "<style>.folio::after { content: target-counter(attr(href), page) }</style></head>"
    return document(linked).replace("</head>", style, 1)
