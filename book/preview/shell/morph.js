// Makes the page on screen say what the new one says, touching only what differs: what stays keeps
// its scroll position, its selection and what the reader has opened.

// What a page's own script or the preview has put there is nobody else's to judge.
const ADDED = "[data-added], [data-preview]";
// Attributes that tell where something was written or what state it is in, not what it says.
const BESIDE_THE_POINT = new Set(["data-src", "data-finding", "hidden", "open", "aria-current", "aria-expanded"]);

function kidsOf(node) {
  return [...node.childNodes].filter((kid) => !(kid.nodeType === Node.ELEMENT_NODE && kid.matches(ADDED)));
}

// What a node says, as a string: two nodes that say the same need no change.
function says(node, known) {
  if (node.nodeType !== Node.ELEMENT_NODE) return `${node.nodeType}${node.data}`;
  let text = known.get(node);
  if (text === undefined) {
    const attributes = [...node.attributes]
      .filter(({ name }) => !BESIDE_THE_POINT.has(name))
      .map(({ name, value }) => `${name}=${value}`)
      .sort();
    text = `<${node.nodeName} ${attributes.join(" ")}>${kidsOf(node).map((kid) => says(kid, known)).join("\0")}</>`;
    known.set(node, text);
  }
  return text;
}

function sameKind(a, b) {
  return a.nodeType === b.nodeType && a.nodeName === b.nodeName && (a.id ?? "") === (b.id ?? "");
}

function syncAttributes(from, to) {
  for (const { name } of [...from.attributes]) {
    if (!to.hasAttribute(name) && !BESIDE_THE_POINT.has(name)) from.removeAttribute(name);
  }
  for (const { name, value } of to.attributes) {
    if (from.getAttribute(name) !== value) from.setAttribute(name, value);
  }
}

// Two nodes that say the same may stand on other lines of the manuscript than before.
function syncPlaces(from, to) {
  if (from.nodeType !== Node.ELEMENT_NODE) return;
  const place = to.getAttribute("data-src");
  if (place !== null && from.getAttribute("data-src") !== place) from.setAttribute("data-src", place);
  const old = kidsOf(from), fresh = kidsOf(to);
  old.forEach((kid, i) => fresh[i] && syncPlaces(kid, fresh[i]));
}

// The longest run of kids that both have, in order, as pairs of indexes.
function common(a, b) {
  const rows = Array.from({ length: a.length + 1 }, () => new Uint16Array(b.length + 1));
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      rows[i][j] = a[i] === b[j] ? rows[i + 1][j + 1] + 1 : Math.max(rows[i + 1][j], rows[i][j + 1]);
    }
  }
  const pairs = [];
  for (let i = 0, j = 0; i < a.length && j < b.length;) {
    if (a[i] === b[j]) pairs.push([i++, j++]);
    else if (rows[i + 1][j] >= rows[i][j + 1]) i++;
    else j++;
  }
  return pairs;
}

// Kids between two that stay: change those of one kind into one another, add and remove the rest.
function morphRun(parent, old, fresh, before, state) {
  const rest = [...old];
  for (const node of fresh) {
    const at = rest.findIndex((candidate) => sameKind(candidate, node));
    if (at >= 0) {
      for (const gone of rest.splice(0, at)) gone.remove();
      morphNode(rest.shift(), node, state);
    } else {
      const copy = parent.ownerDocument.importNode(node, true);
      parent.insertBefore(copy, rest[0] ?? before);
      if (copy.nodeType === Node.ELEMENT_NODE) state.changed.push(copy);
    }
  }
  for (const gone of rest) gone.remove();
}

function morphKids(from, to, state) {
  const old = kidsOf(from), fresh = kidsOf(to);
  const oldSays = old.map((kid) => says(kid, state.old)), freshSays = fresh.map((kid) => says(kid, state.fresh));
  let start = 0;
  while (start < old.length && start < fresh.length && oldSays[start] === freshSays[start]) start++;
  let end = 0;
  while (end < old.length - start && end < fresh.length - start
    && oldSays.at(-1 - end) === freshSays.at(-1 - end)) end++;
  for (let i = 0; i < start; i++) syncPlaces(old[i], fresh[i]);
  for (let i = 1; i <= end; i++) syncPlaces(old.at(-i), fresh.at(-i));
  const middleOld = old.slice(start, old.length - end), middleFresh = fresh.slice(start, fresh.length - end);
  const pairs = common(oldSays.slice(start, old.length - end), freshSays.slice(start, fresh.length - end));
  let i = 0, j = 0;
  for (const [a, b] of [...pairs, [middleOld.length, middleFresh.length]]) {
    const stays = middleOld[a] ?? old[old.length - end] ?? null;
    morphRun(from, middleOld.slice(i, a), middleFresh.slice(j, b), stays, state);
    if (middleOld[a]) syncPlaces(middleOld[a], middleFresh[b]);
    i = a + 1;
    j = b + 1;
  }
}

function morphNode(from, to, state) {
  if (from.nodeType !== Node.ELEMENT_NODE) {
    if (from.data !== to.data) {
      from.data = to.data;
      if (from.parentElement) state.changed.push(from.parentElement);
    }
    return;
  }
  if (says(from, state.old) === says(to, state.fresh)) return syncPlaces(from, to);
  syncAttributes(from, to);
  morphKids(from, to, state);
}

// Give the live element the content of the new one; the elements that changed, in order.
function morph(from, to) {
  const state = { old: new Map(), fresh: new Map(), changed: [] };
  morphNode(from, to, state);
  return state.changed;
}

// What the reader looks at stays where it is on the screen, whatever grows or shrinks above it.
function keepingPlace(view, change) {
  const blocks = [...view.document.querySelectorAll("main [data-src]")];
  const seen = blocks.find((block) => block.getBoundingClientRect().bottom > 0);
  const top = seen?.getBoundingClientRect().top;
  const scroll = view.scrollY;
  const result = change();
  if (seen?.isConnected && scroll > 0) {
    const moved = seen.getBoundingClientRect().top - top;
    if (Math.abs(moved) >= 1) view.scrollBy({ top: moved, behavior: "instant" });
  } else {
    view.scrollTo({ top: scroll, behavior: "instant" });
  }
  return result;
}

export { keepingPlace, morph };
