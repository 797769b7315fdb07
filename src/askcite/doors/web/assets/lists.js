// The list of the library's articles beside the conversation.
const chosen = new Map(); // the articles to ask, by id, with their titles; none is all
const FILTERS = [
  "#find-source", "#by-author", "#by-tag", "#since", "#until", "#order", "#by-language",
];
let [more, asked, held] = [null, 0, 0];

async function listSources(first = 0) {
  const token = ++asked;
  const filters = FILTERS.map((id) => $(id).value.trim());
  const found = await call("sources", filters, first).catch(() => null);
  if (!found || token !== asked) return;
  if (!first) $("#list").replaceChildren();
  $("#list").insertAdjacentHTML("beforeend", found.html);
  more = found.next;
  held = found.all;
  const counts = [...new Set([found.count, found.all])].map((count) => count.toLocaleString());
  $("#sources .count").textContent = counts.join(" of ");
  $("#sources .none").hidden = found.count > 0 || !held;
  for (const part of ["#find-source", "#sources .filters"]) $(part).hidden = held < 2;
  for (const id of ["#since", "#until"]) $(id).parentElement.hidden = !found.dated;
  const { authors, tags, languages } = found;
  if (!first) offerChoices({ "#by-author": authors, "#by-tag": tags, "#by-language": languages });
  document.body.classList.toggle("one-article", held < 2 && !$("[data-act=remove]"));
  scope();
}

function offerChoices(choices) {
  for (const [id, names] of Object.entries(choices)) {
    const [field, now] = [$(id), $(id).value];
    field.parentElement.hidden = !names.length;
    const all = make("option", { value: "" }, "all");
    field.replaceChildren(all, ...names.map((name) => make("option", {}, name)));
    field.value = names.includes(now) ? now : "";
  }
}

/** Show which articles are asked. */
function scope() {
  const [titles, remove] = [[...chosen.values()], $("[data-act=remove]")];
  $("#scope").hidden = !titles.length;
  $("#scope span").textContent =
    titles.length === 1 ? `Asking only “${titles[0]}”` : `Asking ${titles.length} articles`;
  for (const box of $$("#list input")) box.checked = chosen.has(box.value);
  if (remove) remove.hidden = !titles.length;
  if (remove) remove.textContent = `Remove ${titles.length} from the library`;
  tools();
}

/** What the tools above the article offer. */
function tools() {
  for (const button of $$("#list [data-open]"))
    button.ariaCurrent = button.dataset.open === open.id ? "true" : null;
  $("#tools [data-act=leaf]").hidden = !$("#article .page");
  const isAlone = chosen.size === 1 && chosen.has(open.id);
  $("#tools [data-act=only]").hidden = held < 2 || !$("#article article") || isAlone;
}

function choose(...articles) {
  chosen.clear();
  for (const article of articles) chosen.set(...article);
  scope();
}

const orProblem = (act) => act.catch((error) => ({ problem: error.message || AWAY_SHORT }));

Object.assign(acts, {
  all: () => choose(),
  only: () => {
    choose([open.id, $("#article h2").textContent]);
    closeSheet();
    $("#field").focus();
  },
  open: async (_, id) => {
    const sheet = isSheet("reading");
    if (history.state?.sheet) history.replaceState({}, "", location.href);
    showSheet();
    if (sheet) openSheet("reading");
    await openArticle(id);
  },
  remove: async () => {
    const { size } = chosen;
    const gone = await orProblem(call("remove", [...chosen.keys()]));
    if (gone.problem) return toast(gone.problem);
    chosen.clear();
    changed();
    toast(size === 1 ? "The article was removed." : `${size} articles were removed.`, async () => {
      const back = await orProblem(call("restore", gone.undo));
      if (back.problem) toast(back.problem);
      changed();
    });
  },
});

function lists() {
  for (const id of FILTERS) $(id).addEventListener("input", () => listSources());
  const list = $("#list");
  list.addEventListener("scroll", () => {
    const isNear = list.scrollTop + list.clientHeight > list.scrollHeight - 400;
    if (more && isNear) listSources(more);
    if (isNear) more = null;
  }, { passive: true });
  list.addEventListener("change", ({ target }) => {
    target.checked ? chosen.set(target.value, target.dataset.title) : chosen.delete(target.value);
    scope();
  });
  $("#sources").addEventListener("keydown", (event) => {
    const [by, rows] = [{ ArrowDown: 1, ArrowUp: -1 }[event.key], $$("#list button")];
    const isSearch = event.target.id === "find-source";
    const now = rows.indexOf(at(event.target, "li")?.querySelector("[data-open]"));
    if (isSearch && event.key === "Enter") rows[0]?.click();
    if (!by || (now < 0 && !isSearch)) return;
    event.preventDefault();
    (rows[now + by] ?? $("#find-source")).focus();
  });
}
