// Search: a field in the head of the page, hits as one types (find.js). A page of one chapter
// fetches the index when the field is first used.

const MOST_HITS = 30;
const AROUND = 90;

// The words around the first place that answers, with what answers marked.
function excerpt(text, terms) {
  const answers = [];
  for (const match of text.matchAll(WORD)) {
    if (isAnswer(match[0], terms)) answers.push([match.index, match.index + match[0].length]);
  }
  const first = answers.length ? answers[0][0] : 0;
  const from = first < AROUND ? 0 : text.indexOf(" ", first - AROUND) + 1;
  const to = Math.min(text.length, from + 2.5 * AROUND);
  const out = document.createElement("span");
  let at = from;
  for (const [start, end] of answers.filter(([start, end]) => start >= from && end <= to)) {
    const mark = document.createElement("mark");
    mark.textContent = text.slice(start, end);
    out.append(text.slice(at, start), mark);
    at = end;
  }
  out.append(text.slice(at, to));
  if (from > 0) out.prepend("… ");
  if (to < text.length) out.append(" …");
  return out;
}

// What answers is marked where a hit leads, without a change to the page (CSS Custom Highlight API).
function markAnswers(terms, around) {
  if (!window.Highlight || !around) return;
  const ranges = [];
  const walker = document.createTreeWalker(around, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    for (const match of node.data.matchAll(WORD)) {
      if (!isAnswer(match[0], terms)) continue;
      const range = new Range();
      range.setStart(node, match.index);
      range.setEnd(node, match.index + match[0].length);
      ranges.push(range);
    }
  }
  CSS.highlights.set("answer", new Highlight(...ranges));
}

// A hit on another page takes the query along in the address, also where that is a file.
function addressOf(passage, query) {
  const [page, anchor] = passage.href.split("#");
  if (!page || location.pathname.endsWith(`/${page}`)) return anchor ? `#${anchor}` : passage.href;
  return `${page}?q=${encodeURIComponent(query)}${anchor ? `#${anchor}` : ""}`;
}

function hitItem(passage, terms, query) {
  const item = document.createElement("li");
  const link = document.createElement("a");
  link.href = addressOf(passage, query);
  link.textContent = passage.title;
  const from = document.createElement("span");
  from.className = "from";
  from.textContent = passage.title === passage.chapter ? "" : passage.chapter;
  const words = excerpt(passage.text, terms);
  words.className = "excerpt";
  item.append(link, " ", from, words);
  return item;
}

// The index of a single file stands in it; that of a page of its own is a script beside it, since
// a file opened from disk may not fetch.
let indexComing = null;

function getIndex(settings) {
  indexComing ??= new Promise((resolve, reject) => {
    const inPage = document.getElementById("search-index");
    if (inPage) return resolve(readIndex(JSON.parse(inPage.textContent)));
    window.takeSearchIndex = (data) => resolve(readIndex(data));
    const script = document.createElement("script");
    script.src = settings.index;
    script.onerror = () => { indexComing = null; reject(new Error(settings.index)); };
    document.head.append(script);
  });
  return indexComing;
}

function addSearch(settings) {
  const { words } = settings;
  const form = document.createElement("form");
  form.className = "search";
  form.dataset.added = "";
  form.setAttribute("role", "search");
  const label = document.createElement("label");
  label.textContent = words.search;
  label.htmlFor = "search-field";
  const field = document.createElement("input");
  Object.assign(field, { type: "search", id: "search-field", autocomplete: "off" });
  field.setAttribute("aria-controls", "search-hits");
  const panel = document.createElement("div");
  Object.assign(panel, { id: "search-hits", className: "hits", hidden: true });
  const status = document.createElement("p");
  status.setAttribute("role", "status");
  const list = document.createElement("ol");
  panel.append(status, list);
  form.append(label, field, panel);

  const close = () => { panel.hidden = true; };

  async function show() {
    const query = field.value.trim();
    if (!query) return close();
    const index = await getIndex(settings);
    if (query !== field.value.trim()) return;   // more has been typed meanwhile
    const { hits, terms } = search(index, query);
    list.replaceChildren(...hits.slice(0, MOST_HITS).map((hit) => hitItem(hit, terms, query)));
    status.textContent = hits.length
      ? `${hits.length} ${hits.length === 1 ? words.hit : words.hits}`
      : words.no_hits;
    panel.hidden = false;
  }

  field.addEventListener("input", show);
  field.addEventListener("focus", () => getIndex(settings));
  field.addEventListener("click", show);
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    show().then(() => list.querySelector("a")?.focus());
  });
  form.addEventListener("keydown", (event) => {
    const links = [field, ...list.querySelectorAll("a")];
    const at = links.indexOf(document.activeElement);
    if (event.key === "Escape" && !panel.hidden) {
      close();
      field.focus();
      event.preventDefault();
    } else if (event.key === "ArrowDown" && at >= 0 && at + 1 < links.length && !panel.hidden) {
      links[at + 1].focus();
      event.preventDefault();
    } else if (event.key === "ArrowUp" && at > 0) {
      links[at - 1].focus();
      event.preventDefault();
    }
  });
  list.addEventListener("click", async (event) => {
    const link = event.target.closest("a");
    if (!link) return;
    close();
    const { terms } = search(await getIndex(settings), field.value);
    const target = document.getElementById(decodeURIComponent(link.hash.slice(1)));
    markAnswers(terms, target?.closest(".chapter"));
  });
  document.addEventListener("keydown", (event) => {
    const isWriting = event.target.closest?.("input, select, textarea, [contenteditable]");
    if (event.key !== "/" || isWriting || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    field.focus();
  });
  const asked = new URLSearchParams(location.search).get("q");
  if (asked) {
    field.value = asked;
    getIndex(settings).then((index) =>
      markAnswers(search(index, asked).terms, document.querySelector("main")));
  }
  document.addEventListener("click", (event) => { if (!form.contains(event.target)) close(); });
  form.addEventListener("focusout", (event) => {
    if (event.relatedTarget && !form.contains(event.relatedTarget)) close();
  });
  return form;
}
