// The columns beside the conversation; where the window is narrow they are sheets over it. An open
// sheet is an entry in the browser's history, so that Back closes it.
const NARROW = {
  side: matchMedia("(max-width: 1099px)"),
  reading: matchMedia("(max-width: 860px)"),
};
const isSheet = (id) => NARROW[id]?.matches ?? true;

function arrange() {
  for (const id of Object.keys(NARROW)) {
    const column = $(`#${id}`);
    if (column.open) column.matches(":modal") ? column.close() : column.removeAttribute("open");
    column.setAttribute("role", isSheet(id) ? "dialog" : "region");
    if (!isSheet(id)) column.setAttribute("open", "");
  }
}

/** Open a sheet over the page as it is at `address`, or as it is. */
function openSheet(id, address = location.href) {
  if (history.state?.sheet === id) return history.replaceState({ sheet: id }, "", address);
  history.pushState({ sheet: id }, "", address);
  showSheet();
}

const closeSheet = () => history.state?.sheet && history.back();

function showSheet() {
  const wanted = history.state?.sheet;
  for (const id of Object.keys(NARROW)) {
    const column = $(`#${id}`);
    if (!isSheet(id) || column.open === (wanted === id)) continue;
    wanted === id ? column.showModal() : column.close();
  }
  showShelf(wanted === "shelf");
}

function showShelf(open) {
  const button = $("[data-act=shelf]");
  if (!button || document.body.classList.contains("shelf-open") === open) return;
  document.body.classList.toggle("shelf-open", open);
  button.setAttribute("aria-expanded", open);
  button.textContent = open ? "Back to the conversation" : "Library";
  for (const id of ["talk", "reading"]) $(`#${id}`).inert = open;
}

Object.assign(acts, {
  side: (pressed) => {
    if (isSheet("side")) return openSheet("side");
    pressed.setAttribute("aria-expanded", !document.body.classList.toggle("side-closed"));
  },
  shelf: () => (history.state?.sheet === "shelf" ? history.back() : openSheet("shelf")),
  read: () => openSheet("reading"),
  close: closeSheet,
});

function sheets() {
  arrange();
  for (const [id, narrow] of Object.entries(NARROW)) {
    narrow.addEventListener("change", arrange);
    const column = $(`#${id}`);
    column.addEventListener("cancel", (event) => {
      event.preventDefault();
      closeSheet();
    });
    column.addEventListener("close", () => {
      $("#desk").append($("#toast"));
      if (history.state?.sheet === id) history.back();
    });
    column.addEventListener("click", ({ target }) => {
      if (target === column && isSheet(id)) closeSheet();
    });
  }
}
