// What one wants to know of a chapter while one writes it: how far it has come, how long it is,
// what it has to show under each theme, and its headings as a way through it.

function showAbout(pane, about, page, words, goTo) {
  if (pane.hidden) return;
  const parts = [];
  if (about.status) {
    const facts = document.createElement("dl");
    fact(facts, words.status, about.status);
    fact(facts, words.words, about.words.toLocaleString(document.documentElement.lang));
    if (about.missing.length) fact(facts, words.missing, about.missing.join(", "));
    parts.push(facts);
  }
  if (about.themes?.length) {
    const themes = document.createElement("dl");
    for (const [theme, status] of about.themes) fact(themes, theme, status || words.gap);
    parts.push(titled(words.results), themes);
  }
  const headings = [...page.querySelectorAll("main :is(h2, h3, h4)[data-src]")];
  if (headings.length) {
    const list = document.createElement("ol");
    for (const heading of headings) {
      const item = document.createElement("li");
      item.dataset.level = heading.tagName.slice(1);
      const button = document.createElement("button");
      button.type = "button";
      button.textContent = heading.textContent.replace(/\s*#\s*$/, "").trim();  // the link to itself
      button.addEventListener("click", () => goTo(heading));
      item.append(button);
      list.append(item);
    }
    parts.push(titled(words.outline), list);
  }
  pane.replaceChildren(...parts);
}

function titled(words) {
  const title = document.createElement("h2");
  title.textContent = words;
  return title;
}

function fact(list, name, value) {
  const term = document.createElement("dt");
  const description = document.createElement("dd");
  term.textContent = name;
  description.textContent = value;
  list.append(term, description);
}

export { showAbout };
