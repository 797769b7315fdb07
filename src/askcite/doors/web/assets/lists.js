// The list of the library's articles beside the conversation.
const chosen = new Map(); // the articles to ask, by id, with their titles; none is all
const FILTERS = ["#find-source", "#by-author", "#by-tag", "#since", "#until", "#order"];
const TYPING = 150; // milliseconds after a key before the list is searched
let [more, asked, typing, held] = [null, 0, 0, 0];

async function listSources(first = 0) {
  const token = ++asked;
  const filters = FILTERS.map((id) => $(id).value.trim());
  const found = await call("sources", filters, first).catch(() => null);
  if (!found || token !== asked) return;
  const list = $("#list");
  if (!first) list.replaceChildren();
  list.insertAdjacentHTML("beforeend", found.html);
  more = found.next;
  held = found.all;
  const all = found.count === found.all;
  $("#sources .count").textContent = all ? found.all.toLocaleString() : `${found.count.toLocaleString()} of ${found.all.toLocaleString()}`;
  $("#sources .none").hidden = found.count > 0 || !found.all;
  $("#find-source").hidden = found.all < 2;
  if (found.authors) {
    for (const [id, names] of [["#by-author", found.authors], ["#by-tag", found.tags]]) {
      const [choice, now] = [$(id), $(id).value];
      choice.parentElement.hidden = !names.length;
      choice.replaceChildren(make("option", { value: "" }, "all"), ...names.map((name) => make("option", {}, name)));
      choice.value = names.includes(now) ? now : "";
    }
    $("#sources .filters").hidden = found.all < 2;
    for (const id of ["#since", "#until"]) $(id).parentElement.hidden = !found.dated;
  }
  document.body.classList.toggle("one-article", found.all < 2 && !$("[data-act=remove]"));
  scope();
}

/** Show which articles are asked. */
function scope() {
  const titles = [...chosen.values()];
  $("#scope").hidden = !titles.length;
  $("#scope span").textContent = titles.length === 1 ? `Asking only “${titles[0]}”` : `Asking ${titles.length} articles`;
  for (const box of $$("#list input")) box.checked = chosen.has(box.value);
  const remove = $("[data-act=remove]");
  if (remove) remove.hidden = !titles.length;
  if (remove) remove.textContent = `Remove ${titles.length} from the library`;
  tools();
}

/** Take the chosen articles out of the library. */
async function removeChosen() {
  const ids = [...chosen.keys()];
  const told = (done) => done.catch((error) => ({ problem: error.message || AWAY_SHORT }));
  const gone = await told(call("remove", ids));
  if (gone.problem) return toast(gone.problem);
  chosen.clear();
  changed();
  toast(ids.length === 1 ? "The article was removed." : `${ids.length} articles were removed.`, async () => {
    const back = await told(call("restore", gone.undo));
    if (back.problem) toast(back.problem);
    changed();
  });
}

/** What the tools above the article offer. */
function tools() {
  for (const button of $$("#list [data-open]"))
    button.dataset.open === open.id ? button.setAttribute("aria-current", "true") : button.removeAttribute("aria-current");
  $("#tools [data-act=leaf]").hidden = !$("#article .page");
  const only = $("#tools [data-act=only]");
  only.hidden = held < 2 || !$("#article article") || (chosen.size === 1 && chosen.has(open.id));
}

function lists() {
  const again = () => {
    clearTimeout(typing);
    typing = setTimeout(listSources, TYPING);
  };
  for (const id of FILTERS) $(id).addEventListener("input", again);
  const list = $("#list");
  list.addEventListener("scroll", () => {
    if (more && list.scrollTop + list.clientHeight > list.scrollHeight - 400) {
      const first = more;
      more = null;
      listSources(first);
    }
  }, { passive: true });
  list.addEventListener("change", ({ target }) => {
    target.checked ? chosen.set(target.value, target.dataset.title) : chosen.delete(target.value);
    scope();
  });
  $("#side").addEventListener("click", async (event) => {
    const id = at(event.target, "button")?.dataset.open;
    if (!id) return;
    const sheet = isSheet("reading");
    if (history.state?.sheet) history.replaceState({}, "", location.href);
    showSheet();
    if (sheet) openSheet("reading");
    await openArticle(id);
  });
  $("#side").addEventListener("keydown", (event) => {
    const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const rows = $$("#list button");
    const now = rows.indexOf(at(document.activeElement, "li")?.querySelector("[data-open]"));
    if (event.target.id === "find-source" && event.key === "Enter") rows[0]?.click();
    if (event.key === "Escape" && event.target.type === "search" && event.target.value) {
      event.preventDefault(); // the words go first, the sheet after them
      event.target.value = "";
      event.target.dispatchEvent(new Event("input"));
    }
    if (!by || (now < 0 && event.target.id !== "find-source")) return;
    event.preventDefault();
    (rows[now + by] ?? $("#find-source")).focus();
  });
}
