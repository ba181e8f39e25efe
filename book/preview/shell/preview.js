// The preview's window: the chapter as readers get it, its printed pages, and all findings. The
// server says what is so; every message holds the whole truth of its moment, so that a lost or late
// one does no harm.

import { showAbout } from "./about.js";
import { blockAt, dress, editorAddress, placeOf, showBoard, showFindings } from "./findings.js";
import { keepingPlace, morph } from "./morph.js";
import { Paper } from "./paper.js";

const words = JSON.parse(document.getElementById("words").textContent);
const frame = document.getElementById("page");
const chooser = document.getElementById("chapter");
const board = document.getElementById("found");
const boardPane = document.getElementById("board");
const filter = boardPane.querySelector("form");
const about = document.getElementById("about");
const paperPane = document.getElementById("paper");
const status = document.getElementById("status");
const fault = document.getElementById("fault");
const BOOK = "/book/";
const PATIENCE = [100, 300, 1000, 2000];

let socket = null;
let attempts = 0;
let state = { version: 0, findings: [], pages: [], scripts: null };
let shown = "";          // the page in the frame
let edited = null;       // the element that the last edit changed
let waiting = null;      // a place to show when its page has come

const paper = new Paper(paperPane, words, ({ path, line }) => showPlace(path, line));

function pageInFrame() {
  const { pathname } = frame.contentWindow.location;
  return pathname.startsWith(BOOK) ? pathname.slice(BOOK.length) || "index.html" : "";
}

function tell() {
  if (socket?.readyState !== WebSocket.OPEN) return;
  socket.send(JSON.stringify({ page: shown, paper: !paperPane.hidden }));
}

function connect() {
  socket = new WebSocket(`ws://${location.host}/live`);
  socket.addEventListener("open", () => { attempts = 0; tell(); });
  socket.addEventListener("message", (event) => take(JSON.parse(event.data)));
  socket.addEventListener("close", () => {
    status.textContent = words.disconnected;
    setTimeout(connect, PATIENCE[Math.min(attempts++, PATIENCE.length - 1)]);
  });
}

function take(message) {
  if (message.kind === "paper") {
    if (message.page === shown && paper.show(message.print) && edited?.isConnected) paper.reveal(edited);
    return;
  }
  if (state.scripts !== null && message.scripts !== state.scripts) return location.reload();
  state = message;
  if (message.page === shown && message.html !== undefined) patch(message.html);
  refresh();
}

// The page of the frame becomes the page of the message, block by block.
function patch(html) {
  const view = frame.contentWindow, live = view.document;
  const fresh = new DOMParser().parseFromString(html, "text/html");
  const changed = keepingPlace(view, () => {
    for (const old of live.querySelectorAll("[data-preview]")) old.remove();
    live.title = fresh.title;
    const sheets = [...live.querySelectorAll("link[rel=stylesheet]")];
    [...fresh.querySelectorAll("link[rel=stylesheet]")].forEach((link, i) => {
      const href = link.getAttribute("href");
      if (sheets[i] && sheets[i].getAttribute("href") !== href) sheets[i].setAttribute("href", href);
    });
    const changed = morph(live.body, fresh.body);
    showFindings(live, mine(), words);
    return changed;
  });
  live.documentElement.dataset.version = state.version;
  edited = changed.map((element) => element.closest?.("main [data-src]")).find(Boolean) ?? edited;
}

function mine() {
  return state.findings.filter((finding) => finding.page === shown || (!finding.page && !finding.chapter));
}

function refresh() {
  const live = frame.contentDocument;
  if (live?.body && pageInFrame() === shown) {
    keepingPlace(frame.contentWindow, () => showFindings(live, mine(), words));
    live.documentElement.dataset.version = state.version;
  }
  const found = wanted();
  showBoard(board, found, words, ({ page, path, line }) => showPlace(path, line, page),
    found.length < state.findings.length);
  if (live?.body) showAbout(about, state.about ?? {}, live, words, (block) => goTo(block));
  const errors = state.findings.filter((finding) => finding.severity === "error").length;
  const button = document.getElementById("board-button");
  button.textContent = `${words.findings} (${state.findings.length})`;
  button.classList.toggle("has-errors", errors > 0);
  status.textContent = words.version.replace("{version}", state.version);
  fault.textContent = state.fault;
  fault.hidden = !state.fault;
  if (chooser.dataset.pages !== JSON.stringify(state.pages)) {
    chooser.replaceChildren(...state.pages.map(([name, title]) => new Option(title, name)));
    chooser.dataset.pages = JSON.stringify(state.pages);
  }
  chooser.value = shown;
  document.documentElement.dataset.version = state.version;
}

// The findings that the filter lets through.
function wanted() {
  const words = document.getElementById("filter").value.trim().toLocaleLowerCase().split(/\s+/);
  return state.findings.filter((finding) => {
    const text = `${finding.code} ${finding.message} ${finding.hint} ${finding.place}`.toLocaleLowerCase();
    return filter.elements[finding.severity].checked && words.every((word) => text.includes(word))
      && (!filter.elements.here.checked || finding.page === shown);
  });
}

// A click on a mend, here or in the page: the server knows what to write, and writes it.
function askForMend(event) {
  const button = event.target.closest?.("[data-mend]");
  if (!button || socket?.readyState !== WebSocket.OPEN) return;
  button.disabled = true;
  socket.send(JSON.stringify({ mend: JSON.parse(button.dataset.mend) }));
}

// Show a place of the manuscript in the frame, on its page.
function showPlace(path, line, page = shown) {
  if (page !== shown) {
    waiting = { path, line };
    open(page);
    return;
  }
  const block = blockAt(frame.contentDocument, path, line);
  if (block) goTo(block);
}

function goTo(block) {
  block.scrollIntoView({ block: "center", behavior: "instant" });
  block.classList.remove("preview-here");
  void block.offsetWidth;                  // begin the animation anew
  block.classList.add("preview-here");
  setTimeout(() => block.classList.remove("preview-here"), 1800);
}

function open(page) {
  if (page && page !== shown) frame.contentWindow.location.assign(BOOK + page);
}

frame.addEventListener("load", () => {
  shown = pageInFrame();
  if (!shown) return;
  edited = null;
  const view = frame.contentWindow;
  dress(view);
  document.title = view.document.title;
  history.replaceState(null, "", `?page=${encodeURIComponent(shown)}`);
  view.document.addEventListener("click", (event) => {
    const block = event.target.closest?.("main [data-src]");
    if (block && !paperPane.hidden && !event.target.closest("a")) {
      edited = block;
      paper.reveal(block);
    }
  });
  view.document.addEventListener("click", askForMend);
  view.document.addEventListener("dblclick", (event) => {
    const block = event.target.closest?.("main [data-src]");
    if (!block || event.target.closest("a, button, input")) return;
    const { path, line } = placeOf(block);
    const address = path ? editorAddress(path, line) : "";
    if (address) location.assign(address);
  });
  tell();
  refresh();
  if (waiting) {
    showPlace(waiting.path, waiting.line);
    waiting = null;
  }
});

function toggle(button, pane, moved = () => {}) {
  button.addEventListener("click", () => {
    pane.hidden = !pane.hidden;
    button.setAttribute("aria-expanded", String(!pane.hidden));
    moved();
  });
}

toggle(document.getElementById("about-button"), about, refresh);
toggle(document.getElementById("board-button"), boardPane);
board.addEventListener("click", askForMend);
filter.addEventListener("input", refresh);
filter.addEventListener("submit", (event) => event.preventDefault());
toggle(document.getElementById("paper-button"), paperPane, tell);
chooser.addEventListener("change", () => open(chooser.value));

frame.src = BOOK + (new URLSearchParams(location.search).get("page") ?? "index.html");
connect();
