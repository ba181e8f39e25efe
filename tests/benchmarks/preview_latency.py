"""From save to seen: how long an edit takes to show in the browser, on screen and on paper.

    python -m tests.benchmarks.preview_latency

The real book in a real Chromium, on a copy. A save is timed from the moment the file is written to
the moment the words are in the page (a MutationObserver's clock), or to the moment the printed page
that holds them has its new image. Targets: 60 ms and, for 20 pages, 0.6 s (issue 10).
"""

from __future__ import annotations

import os
import re
import shutil
import signal
import socket
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import Frame, Page

from tests.web.chromium import chromium

REPOSITORY = Path(__file__).resolve().parents[2]
CHAPTER = "oppdal"
LONG = 20
"""Pages that the lengthened chapter has at least."""
SAVES = 30
PRINTS = 8
START = "import sys; from book.command.cli import main; sys.exit(main(sys.argv[1:]))"
WATCH = """word => new Promise(seen => new MutationObserver((_, observer) => {
  if (!document.body.textContent.includes(word)) return;
  observer.disconnect();
  seen(performance.timeOrigin + performance.now());
}).observe(document.body, {subtree: true, childList: true, characterData: true}))"""

_IS_SHOWN = """(all, before) => {
  const image = all.find((image, n) => image.getAttribute("src") !== before[n]);
  if (image) image.loading = "eager";
  return image?.complete && image.naturalWidth > 0;
}"""


@contextmanager
def preview(book: Path) -> Iterator[str]:
    """Run a preview; its address."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    command = [sys.executable, "-c", START, "preview", "--book", str(book), "--port", str(port)]
    process = subprocess.Popen(
        command,
        cwd=book.parent,  # findings name paths from where one stands
        env={**os.environ, "PYTHONPATH": str(REPOSITORY)},
        stdout=subprocess.PIPE,
        text=True,
    )
    try:
        assert process.stdout is not None
        yield process.stdout.readline().split()[2]
    finally:
        process.send_signal(signal.SIGINT)
        process.wait(15)


def page_of_book(tab: Page) -> Frame:
    """The frame that holds the book's page."""
    return next(frame for frame in tab.frames if "/book/" in frame.url)


def on_screen(tab: Page, chapter: Path, sound: str, number: int) -> float:
    """Milliseconds from a save to the words in the page."""
    word = f"Lagring{number}x"
    frame = page_of_book(tab)
    frame.evaluate(f"word => {{ window.seen = ({WATCH})(word) }}", word)
    began = time.time()
    chapter.write_text(_with(sound, word), "utf-8")
    seen = float(frame.evaluate("window.seen"))
    time.sleep(0.3)
    return seen - began * 1000


def on_paper(tab: Page, chapter: Path, sound: str) -> float:
    """Milliseconds from a save to the new image of the page with the words, loaded.

    The words are new in every run: what was set before would come from the cache. They stand in
    front, and their page is the first whose image is another.
    """
    images = tab.locator("#paper img")
    before = images.evaluate_all("all => all.map(image => image.getAttribute('src'))")
    began = time.time()
    chapter.write_text(_with(sound, f"Trykk{time.time_ns()}"), "utf-8")
    while not images.evaluate_all(_IS_SHOWN, before):
        time.sleep(0.01)
    taken = (time.time() - began) * 1000
    time.sleep(0.5)
    return taken


def _with(text: str, word: str) -> str:
    """The chapter with a word before the first paragraph under a heading."""
    return re.sub(r"(\n## [^\n]+\n\n)", lambda found: f"{found[1]}{word} ", text, count=1)


def _lengthened(text: str) -> str:
    """The chapter with its plain paragraphs again and again: about 20 pages."""
    body = re.sub(r"\[[@^][^\]]*\](: .*)?", "", text.split("\n---\n", 1)[1])
    body = re.sub(r"\[([^\]]*)\](\([^)]*\)|\{[^}]*\})?", r"\1", body)
    plain = [paragraph for paragraph in body.split("\n\n") if paragraph[:1].isalpha()]
    return text + "\n\n" + "\n\n".join(plain * 13) + "\n"


def _row(name: str, taken: list[float], target: int) -> str:
    middle, worst = statistics.median(taken), max(taken)
    return f"{name:<34} median {middle:5.0f} ms   worst {worst:5.0f} ms   target {target} ms"


def main() -> None:
    """Print the figures."""
    with tempfile.TemporaryDirectory() as folder, chromium() as browser:
        book = Path(folder) / "chapters"
        shutil.copytree(REPOSITORY / "chapters", book)
        chapter = book / f"{CHAPTER}.md"
        sound = chapter.read_text("utf-8")
        with preview(book) as url:
            tab = browser.new_page(viewport={"width": 1600, "height": 1000})
            tab.goto(f"{url}&page={CHAPTER}.html")
            tab.frame_locator("#page").locator("main h1").first.wait_for()
            time.sleep(2)
            screen = [on_screen(tab, chapter, sound, number) for number in range(SAVES)]
            print(_row("on screen", screen, 60))  # noqa: T201
            long = _lengthened(sound)
            chapter.write_text(long, "utf-8")
            tab.get_by_role("button", name="Trykte sider").click()
            tab.locator("#paper li").nth(LONG - 1).wait_for(timeout=60_000)
            time.sleep(2)
            pages = tab.locator("#paper li").count()
            paper = [on_paper(tab, chapter, long) for _ in range(PRINTS)]
            print(_row(f"on paper, a chapter of {pages} pages", paper, 600))  # noqa: T201


if __name__ == "__main__":
    main()
