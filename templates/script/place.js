// Marks in the contents which section is being read.

function addPlaceMark() {
  const links = new Map();
  for (const link of document.querySelectorAll(".contents a[href*='#']")) {
    const target = document.getElementById(decodeURIComponent(link.hash.slice(1)));
    if (target && link.pathname === location.pathname) links.set(target, link);
  }
  if (!links.size) return;
  // In the order of the page, whatever the order of the contents.
  const targets = [...links.keys()].sort((a, b) =>
    (a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1));

  function mark() {
    const line = innerHeight / 3;
    const here = targets.findLast((target) => target.getBoundingClientRect().top <= line);
    for (const [target, link] of links) {
      if (target === here) link.setAttribute("aria-current", "location");
      else if (link.getAttribute("aria-current") === "location") link.removeAttribute("aria-current");
    }
    show(links.get(here));
  }

  // The mark stays in sight where the contents scroll on their own; the page itself never moves.
  function show(link) {
    const frame = link?.closest(".contents");
    if (!frame || frame.scrollHeight <= frame.clientHeight) return;
    const at = link.getBoundingClientRect(), around = frame.getBoundingClientRect();
    if (at.top < around.top || at.bottom > around.bottom) {
      frame.scrollTop += at.top - around.top - frame.clientHeight / 2;
    }
  }

  // Headings that cross the line at a third of the window change the place.
  const observer = new IntersectionObserver(mark, { rootMargin: "0px 0px -66.6% 0px" });
  for (const target of targets) observer.observe(target);
}
