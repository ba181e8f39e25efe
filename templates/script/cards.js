// What a link to a term, a source or another place of the book leads to, and its printed page, on a
// card beside the link: for a pointer that rests on it and for the focus of a keyboard. A card stays
// while the pointer is on it, and Escape takes it away (WCAG 2.1, 1.4.13).

const SHOWN_AFTER = 350, GONE_AFTER = 250;
const MOST_WORDS = 280;

// The part of the book a link leads to: its anchor, which is the chapter's name where it has none.
function anchorOf(href) {
  const { hash, pathname } = new URL(href, location.href);
  return decodeURIComponent(hash.slice(1)) || decodeURIComponent(pathname).replace(/^.*\/|\.html$/g, "");
}

function shortened(text) {
  if (text.length <= MOST_WORDS) return text;
  return `${text.slice(0, text.lastIndexOf(" ", MOST_WORDS))} …`;
}

// A source is in the list of its own page; everything else is a passage of the search index.
async function contentOf(link, settings) {
  const anchor = anchorOf(link.href);
  const source = link.closest(".citation") && document.getElementById(anchor);
  if (source) return { title: "", text: source.textContent.trim() };
  const passages = (await getIndex(settings)).passages;
  const found = passages.find(({ href }) => anchorOf(href) === anchor);
  if (!found) return null;
  const from = found.title === found.chapter ? "" : ` · ${found.chapter}`;
  return { title: found.title + from, text: shortened(found.text) };
}

function addCards(settings) {
  const card = document.createElement("div");
  Object.assign(card, { className: "card", id: "card", popover: "manual" });
  card.dataset.added = "";
  card.setAttribute("role", "tooltip");
  document.querySelector("main").append(card);
  let shown = null, waiting = 0;

  const linkOf = (event) => event.target.closest?.("a.xref, a.glossary, a.citation, .citation a");
  const after = (delay, act) => {
    clearTimeout(waiting);
    waiting = setTimeout(act, delay);
  };

  function hide() {
    clearTimeout(waiting);
    if (!shown) return;
    shown.removeAttribute("aria-describedby");
    shown = null;
    card.hidePopover();
  }

  async function show(link) {
    if (link === shown) return;
    hide();
    shown = link;
    const content = await contentOf(link, settings);
    if (!content || shown !== link) return;
    const title = document.createElement("strong"), text = document.createElement("span");
    const page = document.createElement("span");
    title.textContent = content.title;
    text.textContent = content.text;
    page.className = "page";
    page.textContent = link.dataset.page ? `${settings.words.page}\u00a0${link.dataset.page}` : "";
    card.replaceChildren(...[title, text, page].filter((part) => part.textContent));
    card.showPopover();
    placeBeside(card, link);
    link.setAttribute("aria-describedby", card.id);
  }

  document.addEventListener("pointerover", (event) => {
    if (event.pointerType !== "mouse") return;
    const link = linkOf(event);
    if (link) after(SHOWN_AFTER, () => show(link));
    else if (card.contains(event.target)) clearTimeout(waiting);
    else if (shown) after(GONE_AFTER, () => shown !== document.activeElement && hide());
    else clearTimeout(waiting);
  });
  document.addEventListener("focusin", (event) => {
    const link = linkOf(event);
    if (link?.matches(":focus-visible")) show(link);
    else hide();
  });
  document.addEventListener("focusout", hide);
  document.addEventListener("keydown", (event) => { if (event.key === "Escape") hide(); });
  document.addEventListener("click", (event) => { if (linkOf(event)) hide(); });
}
