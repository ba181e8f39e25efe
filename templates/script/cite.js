// Copies a citation to the clipboard. Where a page may not write there, the text is marked, ready to
// be copied by hand.

async function copyText(element) {
  try {
    await navigator.clipboard.writeText(element.textContent);
    return true;
  } catch {
    getSelection().selectAllChildren(element);
    return false;
  }
}

function addCopyButtons(settings) {
  const { words } = settings;
  for (const format of document.querySelectorAll(".cite .format")) {
    const name = format.querySelector(".name"), said = format.querySelector(".said");
    const button = document.createElement("button");
    const status = document.createElement("span");
    button.type = "button";
    button.textContent = words.copy;
    button.setAttribute("aria-label", `${words.copy} ${name.textContent}`);
    status.setAttribute("role", "status");
    for (const added of [button, status]) added.dataset.added = "";
    button.addEventListener("click", async () => {
      status.textContent = (await copyText(said)) ? words.copied : "";
    });
    name.append(" ", button, " ", status);
  }
}
