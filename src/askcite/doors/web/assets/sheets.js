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
    if (wanted !== id) column.close();
    else {
      column.showModal();
      $("[data-close]", column).focus();
    }
  }
  showShelf(wanted === "shelf");
}

function showShelf(open) {
  const button = $("[data-act=shelf]");
  if (!button || document.body.classList.contains("shelf-open") === open) return;
  document.body.classList.toggle("shelf-open", open);
  button.setAttribute("aria-expanded", String(open));
  button.textContent = open ? "Back to the conversation" : "Library";
  for (const id of ["talk", "reading"]) $(`#${id}`).inert = open;
}

function toggleSide() {
  if (isSheet("side")) return openSheet("side");
  const hidden = document.body.classList.toggle("side-closed");
  $("[data-act=side]").setAttribute("aria-expanded", String(!hidden));
}

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
      $("#desk").after($("#toast"));
      if (history.state?.sheet === id) history.back();
    });
    column.addEventListener("click", (event) => {
      if (at(event.target, "[data-close]") || (event.target === column && isSheet(id))) closeSheet();
    });
  }
}

// --- the card beside a number -------------------------------------------------------------------
const card = make("div", { class: "askcite-card", role: "tooltip", popover: "manual" });
let leaving;

function showCard(link) {
  clearTimeout(leaving);
  const source = $(".card", link);
  if (!source) return;
  (link.closest("dialog:modal") ?? document.body).append(card);
  card.replaceChildren(...source.cloneNode(true).childNodes);
  card.showPopover?.();
  const [place, { width, height }] = [link.getBoundingClientRect(), card.getBoundingClientRect()];
  const below = place.bottom + 8;
  card.style.left = `${Math.min(Math.max(8, place.left - 24), innerWidth - width - 8)}px`;
  card.style.top = `${below + height < innerHeight - 8 ? below : Math.max(8, place.top - height - 8)}px`;
}

const hideCard = () => card.matches(":popover-open") && card.hidePopover();
const leave = () => (leaving = setTimeout(hideCard, 200));

function cards(within) {
  const hoverable = matchMedia("(hover: hover)");
  within.addEventListener("pointerover", (event) => {
    const link = at(event.target, ".cite");
    if (link && hoverable.matches) showCard(link);
  });
  within.addEventListener("pointerout", (event) => at(event.target, ".cite") && leave());
  within.addEventListener("focusin", (event) => {
    const link = at(event.target, ".cite");
    if (link?.matches(":focus-visible")) showCard(link);
  });
  within.addEventListener("focusout", (event) => at(event.target, ".cite") && leave());
  within.addEventListener("scroll", hideCard, { passive: true });
  card.addEventListener("pointerenter", () => clearTimeout(leaving));
  card.addEventListener("pointerleave", leave);
}
