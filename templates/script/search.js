// Search: a field in the head of the page, hits as one types. The index was made with the book
// (book/editions/search.py); a page of one chapter fetches it when the field is first used.

// How much a term counts when it is the word itself, a shorter stem of it, a word that begins
// with it, or a compound that holds it («oppgave» in «studentoppgave»).
const SAME = 1, SHORTER = 0.7, BEGINS = 0.5, HOLDS = 0.3;
const SHORTEST_PART = 4;
const MOST_HITS = 30;
const AROUND = 90;

function readIndex(data) {
  const postings = data.postings.split(";");
  return {
    language: data.language,
    passages: data.passages.map(([href, title, chapter, text]) =>
      ({ href, title, chapter: data.chapters[chapter], text })),
    terms: data.terms.split(" ").map((term, i) => ({ term, posting: postings[i] })),
  };
}

function placesOf(posting) {
  let passage = 0;
  return posting.split(" ").map((entry) => {
    const [gap, weight] = entry.split(":");
    passage += parseInt(gap, 36);
    return { passage, weight: weight ? parseInt(weight, 36) : 1 };
  });
}

function likeness(term, wanted) {
  if (term === wanted.stem) return SAME;
  if (term === wanted.shorter) return SHORTER;
  if (term.startsWith(wanted.stem) || (wanted.isLast && term.startsWith(wanted.folded))) return BEGINS;
  if (wanted.stem.length >= SHORTEST_PART && term.includes(wanted.stem)) return HOLDS;
  return 0;
}

function wantedWords(index, query) {
  const stem = stemmerFor(index.language);
  const words = [...new Set(wordsOf(query))];
  return words.map((word, i) => ({
    folded: fold(word),
    stem: fold(stem(word)),
    shorter: fold(stem(stem(word))),
    isLast: i === words.length - 1,
  }));
}

// Passage → score for one word of the query.
function scores(index, wanted) {
  const found = new Map();
  for (const { term, posting } of index.terms) {
    const like = likeness(term, wanted);
    if (!like) continue;
    const places = placesOf(posting);
    const rarity = Math.log(1 + index.passages.length / places.length);
    for (const { passage, weight } of places) {
      const score = like * rarity * (weight / (weight + 4));
      found.set(passage, Math.max(found.get(passage) ?? 0, score));
    }
  }
  return found;
}

// Passages that have every word, the best first; where none has, those that have most of them.
function search(index, query) {
  const wanted = wantedWords(index, query);
  const total = new Map();
  for (const word of wanted) {
    for (const [passage, score] of scores(index, word)) {
      const sum = total.get(passage) ?? { passage, words: 0, score: 0 };
      total.set(passage, { passage, words: sum.words + 1, score: sum.score + score });
    }
  }
  const most = Math.max(0, ...[...total.values()].map((hit) => hit.words));
  const hits = [...total.values()]
    .filter((hit) => hit.words === most)
    .sort((a, b) => b.score - a.score || a.passage - b.passage)
    .map((hit) => index.passages[hit.passage]);
  return { hits, wanted };
}

// The words around the first place that answers, with what answers marked.
function excerpt(index, text, wanted) {
  const stem = stemmerFor(index.language);
  const answers = [];
  for (const match of text.matchAll(WORD)) {
    const term = fold(stem(match[0].normalize("NFC").toLowerCase()));
    if (wanted.some((word) => likeness(term, word))) {
      answers.push([match.index, match.index + match[0].length]);
    }
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

function hitItem(index, passage, wanted) {
  const item = document.createElement("li");
  const link = document.createElement("a");
  link.href = passage.href;
  link.textContent = passage.title;
  const from = document.createElement("span");
  from.className = "from";
  from.textContent = passage.title === passage.chapter ? "" : passage.chapter;
  const words = excerpt(index, passage.text, wanted);
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
    const { hits, wanted } = search(index, query);
    list.replaceChildren(...hits.slice(0, MOST_HITS).map((hit) => hitItem(index, hit, wanted)));
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
  list.addEventListener("click", (event) => { if (event.target.closest("a")) close(); });
  document.addEventListener("click", (event) => { if (!form.contains(event.target)) close(); });
  form.addEventListener("focusout", (event) => {
    if (event.relatedTarget && !form.contains(event.relatedTarget)) close();
  });
  return form;
}
