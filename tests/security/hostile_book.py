"""A book by an attacker: a chapter for each payload, with the payload in every field there is."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path

PAYLOADS = tuple(
    line for line in Path(__file__).with_name("payloads.txt").read_text("utf-8").split("\n") if line
)
LURE = "lokkemat"
"""A word of every chapter, to be searched for."""

FOREIGN = """() => {
  const bad = [];
  const places = ["href", "src", "action", "formaction", "xlink:href", "data", "srcdoc", "style"];
  const runs = /^(javascript|vbscript|data:text|data:image.svg)/i;
  for (const element of document.querySelectorAll("*")) {
    for (const {name, value} of element.attributes) {
      if (/^on/i.test(name)) bad.push(`${element.tagName} ${name}=${value}`);
      const bare = value.replace(/[\\s\\x00-\\x1f]/g, "");
      const isImage = element.matches("img, link[rel=icon]");
      if (places.includes(name) && runs.test(bare) && !isImage) bad.push(`${name}=${value}`);
      if (/evil\\.invalid/.test(value) && name === "style") bad.push(`style=${value}`);
    }
  }
  const never = "iframe, object, embed, base, form[action], marquee, foreignObject, math," +
    "template, x, audio, video, meta[http-equiv=refresh], link[href*=evil], script[src*=evil]";
  for (const element of document.querySelectorAll(never)) bad.push(element.outerHTML);
  for (const script of document.querySelectorAll("script:not([type])"))
    if (/^\\s*hit\\(\\)/.test(script.textContent)) bad.push(script.outerHTML);
  return bad;
}"""
"""What no page of the book has by itself."""


def write_book(folder: Path, payloads: Sequence[str] = PAYLOADS) -> None:
    """Write the book into a folder."""
    (folder / "book.yaml").write_text(_book(payloads), "utf-8")
    for number, payload in enumerate(payloads):
        (folder / f"a{number}.md").write_text(_chapter(number, payload), "utf-8")
    blocks = (
        "temamatrise",
        "tidslinje",
        "nettverk",
        "folketall",
        "sammenligning funding",
        "kilder",
    )
    themes = [f"resultater t{number}" for number in range(len(payloads))]
    compiled = "".join(f"::: {block}\n:::\n\n" for block in (*blocks, "register", *themes))
    head = "---\ntitle: Samlet\nkind: summary\n---\n\n"
    (folder / "samlet.md").write_text(head + compiled, "utf-8")


def _text(value: str) -> str:
    """A string as YAML takes it."""
    return json.dumps(value)


def _book(payloads: Sequence[str]) -> str:
    all_in_one = " ".join(payloads)
    simple = ("title", "subtitle", "description", "publisher", "edition", "license", "rights")
    lines = [f"{key}: {_text(all_in_one)}" for key in simple]
    lines += ["language: nb", "date: 2026-11-23", f"editors: [{_text(all_in_one)}]", "themes:"]
    for number, payload in enumerate(payloads):
        said = _text(payload)
        lines.append(f"  - {{id: t{number}, title: {said}, description: {said}}}")
    lines.append("contents:")
    for number, payload in enumerate(payloads):
        lines += [f"  - part: {_text(payload)}", f"    chapters: [a{number}.md]"]
    lines.append("  - part: Samlet\n    chapters: [samlet.md]")
    return "\n".join(lines)


def _chapter(number: int, payload: str) -> str:
    said = _text(payload)
    cited = f"{{text: {said}, source: s}}"
    return f"""---
title: {said}
short_title: {_text(payload[:28])}
kind: partnership
authors: [{said}]
abstract: {said}
keywords: [{said}]
image: {said}
image_alt: {said}
license: {said}
sources:
  - {{id: s, title: {said}, url: {_text("https://example.org/" + payload)}, lang: {said}}}
partnership:
  name: {said}
  municipalities: [{said}]
  institutions: [{said}]
  county: {said}
  place: {{name: {said}, lat: 60.{number}, lon: 10.{number}}}
  started: 2019
  period: {said}
  agreement: [{{date: "2019", text: {said}, source: s}}]
  population: {{value: 7001, date: {said}, source: s}}
  anchoring: {cited}
  organisation: {cited}
  funding: {cited}
  signed_by: {cited}
  figures: [{{value: "80", text: {said}, source: s}}]
results:
  - {{theme: t{number}, status: oppnådd, text: {said}, link: {said}, source: s}}
{payload}: {said}
---

{LURE} {payload} midt i en linje, og `{payload}` som kode.[^n] [{payload}]{{.register}} [@s]

{payload}

## {payload} {{#d}}

- {payload}

| {payload.replace("|", "/")} | B |
|---|---|
| {payload.replace("|", "/")} | 2 |

: {payload} {{#tab:t}}

::: faktaboks {payload}
{payload}
:::

::: sitat {payload}
{payload}
:::

Ord
:   {payload}

    {payload}

```
{payload}
```

![{payload}](images/x.png "{payload}"){{#fig:f}}

[{payload}](a{number}.md#d) [x]({payload}) [x](borte.md#{payload})

[^n]: {payload}
"""
