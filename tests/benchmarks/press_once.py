"""Build one PDF from sections kept as JSON: what the benchmark times, in a process of its own."""

from __future__ import annotations

import json
import sys
from pathlib import Path

from book.bindery.binding.binder import bind
from book.findings.diagnostics import Sink
from book.ground.cache import Cache
from book.model import BookMeta
from book.press.folios import PageMap
from book.press.fragments import fragmenter
from book.press.pagination import settle
from book.press.pressroom import font_cutter, pressroom
from book.press.section import Section


def main() -> None:
    source, output, jobs, cache, sheet = sys.argv[1:6]
    sink = Sink()
    with pressroom(int(jobs), sink, Cache(Path(cache))) as press:
        press.pool.warm_up()
        sections = tuple(Section(*fields) for fields in json.loads(Path(source).read_text()))
        fragments = fragmenter(sections, (Path(sheet),), Path(source).parent)
        kept = Path(cache) / "map.json"
        guess = PageMap(*json.loads(kept.read_text())) if kept.is_file() else None
        settled = settle(fragments, guess, press.lay_out_many, sink)
        kept.write_text(json.dumps([settled.pages.folios, settled.pages.spans]))
        meta = BookMeta(title="Prøve", date="2026")
        pdf = bind(settled.gatherings(), meta, font_cutter(fragments))
        Path(output).write_bytes(pdf)
        pages = max(last for _, last in settled.pages.spans.values())
        print(json.dumps([pages, press.laid_out, press.from_cache, settled.rounds]))  # noqa: T201


if __name__ == "__main__":
    main()
