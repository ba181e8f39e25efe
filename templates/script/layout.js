// The single file holds the whole book. A chapter out of sight takes a place of a usual size
// (styles/web/frame.css) until the reader does something; then the book is laid out a chapter at a
// time, when the browser has nothing else to do. Whatever leads into the book has all of it laid out
// first, so that a jump lands where it should.

const whole = document.documentElement;

// Runs before the page is drawn; a page that opens on a place in the book is laid out at once.
if (!location.hash) whole.classList.add("laying-out");

function layOutChapters() {
  const chapters = [...document.querySelectorAll(".book > .chapter")];
  const waiting = [...chapters];
  const isLayingOut = () => whole.classList.contains("laying-out");
  const whenIdle = (act) =>
    (window.requestIdleCallback ? requestIdleCallback(act, { timeout: 200 }) : setTimeout(act, 50));

  // What is read stays where it is on the screen, whatever height the chapters before it turn out to
  // have. A browser's own scroll anchoring does not hold it where the chapter that is read changes its
  // style as well, and not every browser has one.
  function holdPlace(act) {
    const read = chapters.find((chapter) => chapter.getBoundingClientRect().bottom > 0);
    const before = read?.getBoundingClientRect().top;
    act();
    const moved = read ? read.getBoundingClientRect().top - before : 0;
    if (moved) scrollBy({ top: moved, behavior: "instant" });
  }
  function layOutRest() {
    if (isLayingOut()) holdPlace(() => whole.classList.remove("laying-out"));
  }
  function layOutNext() {
    const chapter = waiting.shift();
    if (!chapter || !isLayingOut()) return layOutRest();
    holdPlace(() => chapter.classList.add("laid-out"));
    whenIdle(layOutNext);
  }
  for (const [target, event] of [[document, "click"], [window, "hashchange"], [window, "beforeprint"]]) {
    target.addEventListener(event, layOutRest, { capture: true });
  }
  for (const sign of ["pointermove", "pointerdown", "keydown", "wheel", "scroll"]) {
    addEventListener(sign, () => whenIdle(layOutNext), { once: true, passive: true });
  }
}
