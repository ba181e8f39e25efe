"""Random chapters full of footnotes, harsher than any author: long notes, small pages."""

from __future__ import annotations

import random

from book.press.section import Section

from .sample_book import WORDS, document

_LENGTHS = (4, 10, 25, 70, 140)


def words(chance: random.Random, count: int) -> str:
    return " ".join(chance.choice(WORDS) for _ in range(count))


def fuzzed(seed: int) -> Section:
    """A chapter; every note holds a word that is nowhere else, and every block its line."""
    chance, name, notes, line = random.Random(seed), f"fuzz{seed}", 0, 0
    blocks = ["<h1>Noter</h1>"]
    for _ in range(chance.randint(25, 45)):
        kind = chance.random()
        line += 2
        if kind < 0.08:
            blocks.append(f'<h2 data-src="{name}.md:{line}">{words(chance, 4)}</h2>')
            line += 2
        text = []
        for _ in range(chance.randint(1, 6)):
            text.append(words(chance, chance.randint(8, 30)))
            if chance.random() < 0.45:
                notes += 1
                body = f"merke{notes}x {words(chance, chance.choice(_LENGTHS))}"
                text[-1] += (
                    f'<span class="footnote" id="{name}--fn-{notes}" data-number="{notes}">'
                    f"{body}</span>"
                )
        tag = "blockquote" if kind > 0.95 else "p"
        content = " ".join(text)
        inner = f'<p data-src="{name}.md:{line}">{content}</p>' if tag == "blockquote" else content
        blocks.append(f'<{tag} data-src="{name}.md:{line}">{inner}</{tag}>')
    html = document(f'<section class="chapter" id="{name}">{"".join(blocks)}</section>')
    return Section(name, "Noter", html)
