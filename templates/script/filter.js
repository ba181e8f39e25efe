// Shows the results of one theme or one partnership, in the matrix and in the lists.

const THEME = "theme", FROM = "from";

function choice(id, name, all, options) {
  const label = document.createElement("label");
  label.htmlFor = id;
  label.textContent = name;
  const select = document.createElement("select");
  select.id = id;
  select.append(new Option(all, ""), ...options.map(([value, text]) => new Option(text, value)));
  const pair = document.createElement("span");
  pair.className = "choice";
  pair.append(label, " ", select);
  return { pair, select };
}

// The filter stands before the first matrix or list of results, where there is one.
function addFilter(settings) {
  const first = document.querySelector(".matrix, .results");
  if (!first) return;
  const { words, themes } = settings;
  const rows = [...document.querySelectorAll(".matrix tbody tr, .results li[data-partnership]")];
  const partnerships = new Map(rows.map((row) => [
    row.dataset.partnership,
    (row.querySelector("th, .from") ?? row).textContent.trim(),
  ]));
  const theme = choice("filter-theme", words.theme, words.all_, themes);
  const from = choice("filter-from", words.partnership, words.all_, [...partnerships]);
  const form = document.createElement("form");
  form.className = "filter";
  form.dataset.added = "";
  form.setAttribute("aria-label", words.filter);
  const status = document.createElement("p");
  status.setAttribute("role", "status");
  form.append(theme.pair, from.pair, status);
  form.addEventListener("submit", (event) => event.preventDefault());
  first.before(form);

  function apply() {
    const wantedTheme = theme.select.value, wantedFrom = from.select.value;
    const isOut = (element) =>
      (wantedTheme && element.dataset.theme && element.dataset.theme !== wantedTheme)
      || (wantedFrom && element.dataset.partnership && element.dataset.partnership !== wantedFrom);
    for (const element of document.querySelectorAll(
      ".matrix [data-theme], .matrix tr[data-partnership], .results, .results li")) {
      element.hidden = isOut(element);
    }
    // A partnership without results under the theme leaves the matrix; its list may be empty too.
    for (const row of document.querySelectorAll(".matrix tbody tr")) {
      const cell = wantedTheme && row.querySelector(`td[data-theme="${wantedTheme}"]`);
      if (cell && !cell.querySelector("a")) row.hidden = true;
    }
    for (const list of document.querySelectorAll(".results")) {
      list.classList.toggle("is-empty", !list.querySelector("li:not([hidden])"));
    }
    const lines = [...document.querySelectorAll(".results li[data-partnership]")];
    const left = lines.filter((line) => !line.closest("[hidden]")).length;
    status.textContent = wantedTheme || wantedFrom
      ? words.shown.replace("{shown}", left).replace("{total}", lines.length)
      : "";
  }

  // What was chosen stands in the address, so that it can be sent; a file's address may only change
  // after the #.
  const chosen = new URLSearchParams(location.hash.slice(1));
  theme.select.value = chosen.get(THEME) ?? "";
  from.select.value = chosen.get(FROM) ?? "";
  if (theme.select.value || from.select.value) {
    apply();
    form.scrollIntoView();
  }
  form.addEventListener("change", () => {
    apply();
    const wanted = new URLSearchParams();
    if (theme.select.value) wanted.set(THEME, theme.select.value);
    if (from.select.value) wanted.set(FROM, from.select.value);
    history.replaceState(null, "", `#${wanted}`);
  });
}
