// Findings where the writer looks: in the page at the paragraph they concern, and on a board.

const STYLE = `
  [data-finding] { outline: 2px solid #9a5b00; outline-offset: 4px; border-radius: 2px }
  [data-finding="error"] { outline-color: #b3261e }
  [data-finding="decision"] { outline-color: #0b5563 }
  .preview-finding { margin: 0.6rem 0; padding: 0.6rem 0.9rem; font: 15px/1.45 system-ui, sans-serif;
    text-indent: 0; color: #1a1a1a; background: #fff4e0; border-left: 5px solid #9a5b00; hyphens: manual }
  .preview-finding.error { background: #fdecea; border-left-color: #b3261e }
  .preview-finding.decision { background: #e6eff0; border-left-color: #0b5563 }
  .preview-finding p { margin: 0; text-indent: 0 }
  .preview-finding .where { color: #4a4a4a; font-size: 13px }
  .preview-finding a { color: inherit }
  .preview-finding button { margin: 0.3rem 0; padding: 0.2rem 0.6rem; font: inherit; color: #1a1a1a; background: #fff;
    border: 1px solid #737373; border-radius: 3px; cursor: pointer; text-align: left }
  .preview-here { animation: preview-here 1.6s }
  @keyframes preview-here { from { background: #ffe58a } }
  @media print { .preview-finding { display: none } [data-finding] { outline: none } }
`;

// The page's own policy lets no style in; a sheet made by script is not of the page.
function dress(view) {
  const sheet = new view.CSSStyleSheet();
  sheet.replaceSync(STYLE);
  view.document.adoptedStyleSheets = [...view.document.adoptedStyleSheets, sheet];
}

function placeOf(element) {
  const [, path, line] = /^(.*):(\d+)$/.exec(element.dataset.src) ?? [];
  return { path, line: Number(line) };
}

// The innermost block that begins at or before the line; where the whole file is meant, its opening.
function blockAt(document, path, line) {
  let best = null, bestLine = -1;
  for (const block of document.querySelectorAll("main [data-src]")) {
    const place = placeOf(block);
    if (place.path === path && place.line <= Math.max(line, 1) && place.line >= bestLine) {
      best = block;
      bestLine = place.line;
    }
  }
  return best;
}

// Where a box may stand without tearing a list or a table apart.
function standing(block) {
  return block.closest("table, ul, ol, dl")?.closest("figure, .table, ul, ol, dl") ?? block;
}

// The button that mends a finding with one right answer; the window hears the click.
function mendButton(finding, words) {
  const [found, instead] = finding.mend;
  const button = document.createElement("button");
  button.type = "button";
  button.dataset.mend = JSON.stringify(
    { path: finding.path, line: finding.line, column: finding.column, code: finding.code });
  const shown = (text) => text.trim() ? `«${text}»` : words.nothing;
  button.textContent = words.mend.replace("{found}", () => shown(found)).replace("{instead}", () => shown(instead));
  return button;
}

// The place of a finding; a link where the text editor takes addresses.
function place(finding, text, words) {
  const where = document.createElement("p");
  where.className = "where";
  const address = finding.line ? editorAddress(finding.path, finding.line) : "";
  if (!address) {
    where.textContent = text;
    return where;
  }
  const link = document.createElement("a");
  link.href = address;
  link.target = "_top";
  link.textContent = text;
  link.title = words.edit;
  where.append(link);
  return where;
}

const editor = JSON.parse(document.getElementById("editor").textContent);

// The address that opens a line of a file; empty where no editor was named.
function editorAddress(path, line) {
  const whole = new URL(path.split("/").map(encodeURIComponent).join("/"), `file://${encodeURI(editor.home)}/`);
  return editor.address.replace("{path}", () => whole.pathname).replace("{line}", line);
}

function box(finding, words) {
  const aside = document.createElement("aside");
  aside.className = `preview-finding ${finding.severity}`;
  aside.dataset.preview = "";
  const message = document.createElement("p");
  const strong = document.createElement("strong");
  strong.textContent = `${words[finding.severity]}: `;
  message.append(strong, sentence(finding.message));
  const hint = document.createElement("p");
  hint.textContent = `${words.hint}: ${finding.hint}`;
  aside.append(message, hint);
  if (finding.mend) aside.append(mendButton(finding, words));
  aside.append(place(finding, `${finding.code} · ${finding.place}`, words));
  return aside;
}

function sentence(text) {
  return text.charAt(0).toUpperCase() + text.slice(1) + (/[.!?]$/.test(text) ? "" : ".");
}

// Take away the boxes of before and set those of now.
function showFindings(document, findings, words) {
  for (const old of document.querySelectorAll("[data-preview]")) old.remove();
  for (const old of document.querySelectorAll("[data-finding]")) delete old.dataset.finding;
  const order = ["decision", "warning", "error"];
  for (const finding of findings) {
    const block = blockAt(document, finding.path, finding.line);
    const aside = document.importNode(box(finding, words), true);
    if (!block) {
      document.querySelector("main")?.prepend(aside);
      continue;
    }
    const worst = Math.max(order.indexOf(block.dataset.finding), order.indexOf(finding.severity));
    block.dataset.finding = order[worst];
    standing(block).before(aside);
  }
}

// The findings of the book that are wanted, by chapter.
function showBoard(board, findings, words, open, isFiltered) {
  const chapters = new Map();
  for (const finding of findings) {
    const name = finding.chapter || finding.path;
    chapters.set(name, [...(chapters.get(name) ?? []), finding]);
  }
  const parts = [...chapters].map(([name, findings]) => {
    const section = document.createElement("section");
    const title = document.createElement("h2");
    title.textContent = `${name} (${findings.length})`;
    const list = document.createElement("ul");
    for (const finding of findings) {
      const item = document.createElement("li");
      item.className = finding.severity;
      const button = document.createElement("button");
      button.type = "button";
      button.textContent = sentence(finding.message);
      button.disabled = !finding.page;
      button.addEventListener("click", () => open(finding));
      const hint = document.createElement("p");
      hint.textContent = `${words.hint}: ${finding.hint}`;
      item.append(button, hint);
      if (finding.mend) item.append(mendButton(finding, words));
      item.append(place(finding, `${words[finding.severity]} ${finding.code} · ${finding.place}`, words));
      list.append(item);
    }
    section.append(title, list);
    return section;
  });
  if (!parts.length) {
    const none = document.createElement("p");
    none.textContent = isFiltered ? words.none_left : words.no_findings;
    parts.push(none);
  }
  board.replaceChildren(...parts);
}

export { blockAt, dress, editorAddress, placeOf, showBoard, showFindings };
