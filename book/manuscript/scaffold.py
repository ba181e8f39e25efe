"""The chapter that `new` writes, and how to tell that nobody has written in it."""

from __future__ import annotations

_ABSTRACT = "To–tre setninger som sier hva kapitlet handler om."
_SOURCE = "Utgiver: Tittel"
_OPENING = "Her begynner kapitlet."
_CLOSING = "Les CONTRIBUTING.md for resten."

PLACEHOLDERS = (_ABSTRACT, _SOURCE, _OPENING, _CLOSING)
"""Words that no chapter of a finished book holds."""

TEMPLATE = f"""\
---
title: {{title}}
status: draft
abstract: >-
  {_ABSTRACT}
sources:
  - id: kilde
    title: "{_SOURCE}"
    url: "https://example.org"
---

{_OPENING} Det som er hentet fra en kilde, viser til den [@kilde].

## En mellomtittel {{{{#bakgrunn}}}}

{_CLOSING}
"""
"""A chapter that compiles; `title` is to be filled in by `str.format`."""
