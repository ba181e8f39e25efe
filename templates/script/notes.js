// A footnote opens where it is called. The link to the note at the chapter's end stays what it is
// for those who have no script, print, or open it in a new tab.

function wordsOfNote(note) {
  const words = note.cloneNode(true);
  for (const back of words.querySelectorAll(".back")) back.remove();
  for (const named of words.querySelectorAll("[id]")) named.removeAttribute("id");
  return words.childNodes;
}

// Where the window is wide, notes stand in the margin beside their calls (styles/web/frame.css).
function addMarginNotes(settings) {
  for (const link of document.querySelectorAll(".chapter > p .footnote-call a")) {
    const note = document.getElementById(decodeURIComponent(link.hash.slice(1)));
    if (!note) continue;
    const beside = document.createElement("span");
    beside.className = "margin-note";
    beside.dataset.added = "";
    beside.setAttribute("role", "note");
    beside.setAttribute("aria-label", `${settings.words.note} ${link.textContent}`);
    const number = document.createElement("sup");
    number.textContent = link.textContent;
    const paragraphs = [...wordsOfNote(note)].flatMap((node) =>
      (node.nodeName === "P" ? [...node.childNodes, " "] : [node]));
    beside.append(number, " ", ...paragraphs);
    link.closest(".footnote-call").after(beside);
  }
}

// Under the line of a link, or over it where the window ends; inside the window.
function placeBeside(box, link) {
  const at = link.getClientRects()[0];
  const isLow = at.bottom + box.offsetHeight + 12 > innerHeight && at.top > box.offsetHeight + 12;
  const left = Math.min(at.left, document.documentElement.clientWidth - box.offsetWidth - 16);
  box.style.left = `${Math.max(16, left) + scrollX}px`;
  box.style.top = `${scrollY + (isLow ? at.top - box.offsetHeight - 6 : at.bottom + 6)}px`;
}

function addNotes(settings) {
  addMarginNotes(settings);
  const box = document.createElement("div");
  box.className = "note-here";
  box.dataset.added = "";
  box.popover = "auto";
  box.tabIndex = -1;
  box.setAttribute("role", "note");
  document.querySelector("main").append(box);
  let call = null;

  function open(link, note) {
    box.replaceChildren(...wordsOfNote(note));
    box.setAttribute("aria-label", `${settings.words.note} ${link.textContent}`);
    box.showPopover();
    placeBeside(box, link);
    call = link;
    call.setAttribute("aria-expanded", "true");
    box.focus({ preventScroll: true });
  }

  box.addEventListener("toggle", (event) => {
    if (event.newState === "closed") call?.removeAttribute("aria-expanded");
  });
  document.addEventListener("click", (event) => {
    const link = event.target.closest?.(".footnote-call a");
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.button) return;
    const note = document.getElementById(decodeURIComponent(link.hash.slice(1)));
    if (!note) return;
    event.preventDefault();
    const again = call === link && box.matches(":popover-open");
    if (again) box.hidePopover();
    else open(link, note);
  });
}
