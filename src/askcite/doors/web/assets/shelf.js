// The operator's list: searched, sorted, several removed at once, each removal undone on request.
let next = null;

async function listHeld(first = 0) {
  const panel = $("#held");
  if (!panel) return;
  const found = await call("held", $("input[type=search]", panel).value, $("select", panel).value, first).catch(() => null);
  if (!found) return;
  if (!first) $("ul", panel).replaceChildren();
  $("ul", panel).insertAdjacentHTML("beforeend", found.html);
  $(".whole", panel).textContent = found.told;
  next = found.next;
  $("[data-more]", panel).hidden = next === null;
  choose();
}

const boxes = () => $$("#held li input:checked").map((box) => box.value);

function choose() {
  const button = $("#held [data-remove-chosen]");
  button.hidden = !boxes().length;
  button.textContent = `Remove ${boxes().length} chosen`;
}

async function removeArticles(ids) {
  const gone = await call("remove", ids).catch((error) => ({ problem: error.message || AWAY_SHORT }));
  if (gone.problem) return toast(gone.problem);
  changed();
  toast(ids.length === 1 ? "The article was removed." : `${ids.length} articles were removed.`, async () => {
    const back = await call("restore", gone.undo).catch((error) => ({ problem: error.message || AWAY_SHORT }));
    if (back.problem) toast(back.problem);
    changed();
  });
}

function shelf() {
  const panel = $("#held");
  let typing;
  panel.addEventListener("input", (event) => {
    if (event.target.matches("li input")) return choose();
    clearTimeout(typing);
    typing = setTimeout(listHeld, TYPING);
  });
  panel.addEventListener("click", (event) => {
    const button = at(event.target, "button");
    if (!button) return;
    if (button.dataset.remove) removeArticles([button.dataset.remove]);
    else if ("removeChosen" in button.dataset) removeArticles(boxes());
    else if ("more" in button.dataset) listHeld(next);
  });
  listHeld();
}
