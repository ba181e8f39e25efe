// Light or dark: the system's choice unless the reader makes one. Runs before the page is drawn.
// What was chosen is remembered where the browser lets a page remember; nothing breaks elsewhere.

const APPEARANCE = "appearance";
const systemIsDark = matchMedia("(prefers-color-scheme: dark)");

function chosenAppearance() {
  try { return localStorage.getItem(APPEARANCE); } catch { return null; }
}

function rememberAppearance(choice) {
  try {
    if (choice) localStorage.setItem(APPEARANCE, choice);
    else localStorage.removeItem(APPEARANCE);
  } catch { /* a private window, or a file: the choice lasts as long as the page */ }
}

function applyAppearance(choice) {
  if (choice === "light" || choice === "dark") document.documentElement.dataset.theme = choice;
  else delete document.documentElement.dataset.theme;
}

function isDark() {
  const { theme } = document.documentElement.dataset;
  return theme ? theme === "dark" : systemIsDark.matches;
}

// A reader who chooses what the system says follows the system again.
function toggleAppearance() {
  const wanted = isDark() ? "light" : "dark";
  const choice = (wanted === "dark") === systemIsDark.matches ? null : wanted;
  applyAppearance(choice);
  rememberAppearance(choice);
}

function addAppearanceButton(settings) {
  const button = document.createElement("button");
  button.type = "button";
  button.className = "appearance";
  button.dataset.added = "";
  button.textContent = settings.words.dark;
  const show = () => button.setAttribute("aria-pressed", String(isDark()));
  button.addEventListener("click", () => { toggleAppearance(); show(); });
  systemIsDark.addEventListener("change", show);
  show();
  return button;
}

applyAppearance(chosenAppearance());
document.documentElement.classList.add("scripted");
