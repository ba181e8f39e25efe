// The printed pages of the chapter, beside its web page.

import { placeOf } from "./findings.js";

// A rectangle of the page that holds words from a line of the manuscript.
function nearest(pages, place) {
  let best = null;
  pages.forEach((page, number) => page.blocks.forEach((block) => {
    if (block.path !== place.path || block.line > place.line) return;
    if (!best || block.line > best.block.line) best = { number, block };
  }));
  return best;
}

class Paper {
  // `find` is called with the place in the manuscript of what was clicked.
  constructor(element, words, find) {
    this.element = element;
    this.words = words;
    this.pages = [];
    this.status = element.querySelector("[role=status]");
    this.list = element.querySelector("ol");
    this.list.addEventListener("click", (event) => {
      const sheet = event.target.closest("li");
      if (!sheet) return;
      const rect = sheet.querySelector("img").getBoundingClientRect();
      const page = this.pages[Number(sheet.dataset.number)];
      const scale = page.width / rect.width;
      const block = this.#blockAt(page, (event.clientX - rect.left) * scale, (event.clientY - rect.top) * scale);
      if (block) find(block);
    });
  }

  // The smallest block under a point, else the nearest above it.
  #blockAt(page, x, y) {
    const area = (block) => block.width * block.height;
    const under = page.blocks.filter((block) =>
      x >= block.x && x <= block.x + block.width && y >= block.y && y <= block.y + block.height);
    if (under.length) return under.reduce((a, b) => (area(b) < area(a) ? b : a));
    return page.blocks.filter((block) => block.y <= y).at(-1) ?? page.blocks[0];
  }

  // New pages replace the old ones image by image: the pane neither blinks nor jumps.
  show(print) {
    this.status.textContent = print.message ?? "";
    if (print.key === this.key || !print.pages) return false;
    this.key = print.key;
    this.pages = print.pages;
    print.pages.forEach((page, number) => {
      const sheet = this.list.children[number] ?? this.list.appendChild(this.#sheet(number));
      const image = sheet.querySelector("img");
      image.width = Math.round(page.width);
      image.height = Math.round(page.height);
      image.alt = `${this.words.page} ${page.folio}`;
      sheet.querySelector(".folio").textContent = `${this.words.page} ${page.folio}`;
      const address = `/print/${page.look}.png`;
      if (image.getAttribute("src") !== address) image.src = address;
    });
    while (this.list.children.length > print.pages.length) this.list.lastElementChild.remove();
    return true;
  }

  #sheet(number) {
    const sheet = document.createElement("li");
    sheet.dataset.number = number;
    const image = document.createElement("img");
    image.loading = "lazy";
    const mark = document.createElement("span");
    mark.className = "mark";
    mark.hidden = true;
    const folio = document.createElement("span");
    folio.className = "folio";
    sheet.append(image, mark, folio);
    return sheet;
  }

  // Bring the page that holds a place into view, and mark the place.
  reveal(element) {
    const found = nearest(this.pages, placeOf(element));
    for (const mark of this.list.querySelectorAll(".mark")) mark.hidden = true;
    if (!found) return;
    const sheet = this.list.children[found.number], page = this.pages[found.number];
    const mark = sheet.querySelector(".mark"), { block } = found;
    mark.style.cssText = `left:${(100 * block.x) / page.width}%;width:${(100 * block.width) / page.width}%;`
      + `--top:${block.y / page.height};--height:${block.height / page.height};`;
    mark.style.aspectRatio = `${block.width} / ${Math.max(block.height, 1)}`;
    const image = sheet.querySelector("img");
    mark.style.top = `${(block.y / page.height) * image.offsetHeight}px`;
    mark.hidden = false;
    const middle = sheet.offsetTop + (block.y / page.height) * image.offsetHeight - this.element.clientHeight / 3;
    this.element.scrollTo({ top: middle, behavior: "instant" });
  }
}

export { Paper };
