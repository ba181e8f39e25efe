// The contents: on a narrow window they open with a button, and they mark what is being read.

function addMenuButton(settings) {
  const contents = document.getElementById("contents");
  const button = document.createElement("button");
  button.type = "button";
  button.className = "menu";
  button.dataset.added = "";
  button.textContent = settings.words.contents;
  button.setAttribute("aria-controls", contents.id);
  const open = (is) => {
    contents.classList.toggle("is-open", is);
    button.setAttribute("aria-expanded", String(is));
  };
  button.addEventListener("click", () => open(!contents.classList.contains("is-open")));
  contents.addEventListener("click", (event) => { if (event.target.closest("a")) open(false); });
  contents.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && getComputedStyle(button).display !== "none") {
      open(false);
      button.focus();
    }
  });
  open(false);
  return button;
}

// What is marked stays in sight where the contents scroll on their own; the page itself never moves.
function showInContents(link) {
  const frame = link?.closest(".contents");
  if (!frame || frame.scrollHeight <= frame.clientHeight) return;
  const at = link.getBoundingClientRect(), around = frame.getBoundingClientRect();
  if (at.top < around.top || at.bottom > around.bottom) {
    frame.scrollTop += at.top - around.top - frame.clientHeight / 2;
  }
}

function addPlaceMark() {
  showInContents(document.querySelector(".contents [aria-current=page]"));
  const links = new Map();
  for (const link of document.querySelectorAll(".contents a[href*='#']:not([aria-current=page])")) {
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
    showInContents(links.get(here));
  }

  // Headings that cross the line at a third of the window change the place.
  const observer = new IntersectionObserver(mark, { rootMargin: "0px 0px -66.6% 0px" });
  for (const target of targets) observer.observe(target);
}
