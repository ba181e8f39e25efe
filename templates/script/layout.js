// The single file holds the whole book. A chapter out of sight takes a place of a usual size
// (styles/web/frame.css) until the reader does something; then the book is laid out a chapter at a
// time, when the browser has nothing else to do. Whatever leads into the book has all of it laid out
// first, so that a jump lands where it should.

const whole = document.documentElement;

// Runs before the page is drawn; a page that opens on a place in the book is laid out at once.
if (!location.hash) whole.classList.add("laying-out");

function layOutChapters() {
  const chapters = [...document.querySelectorAll(".book > .chapter")];
  const whenIdle = (act) =>
    (window.requestIdleCallback ? requestIdleCallback(act, { timeout: 200 }) : setTimeout(act, 50));
  const layOutRest = () => whole.classList.remove("laying-out");
  function layOutNext() {
    const chapter = chapters.shift();
    if (!chapter || !whole.classList.contains("laying-out")) return layOutRest();
    chapter.classList.add("laid-out");
    whenIdle(layOutNext);
  }
  for (const [target, event] of [[document, "click"], [window, "hashchange"], [window, "beforeprint"]]) {
    target.addEventListener(event, layOutRest, { capture: true });
  }
  for (const sign of ["pointermove", "pointerdown", "keydown", "wheel", "scroll"]) {
    addEventListener(sign, () => whenIdle(layOutNext), { once: true, passive: true });
  }
}
