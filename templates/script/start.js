// Puts the controls where the page has room for them. Everything here is an addition: the page is
// whole without it. What a script adds is marked `data-added`: the preview leaves it alone.

function startBook() {
  const element = document.getElementById("book-settings");
  const settings = JSON.parse(element.textContent);
  const controls = document.querySelector(".controls");
  controls?.append(addMenuButton(settings), addSearch(settings), addAppearanceButton(settings));
  layOutChapters();
  addFilter(settings);
  addNotes(settings);
  addCards(settings);
  addCopyButtons(settings);
  addPlaceMark();
}

startBook();
