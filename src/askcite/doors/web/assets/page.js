// What the page does at its start, and what its buttons do.
const DRAFT = "askcite-draft";
const LOOK = 15_000; // milliseconds between two looks whether the library has changed
let generation;

function composer() {
  const field = $("#field");
  const fit = () => {
    field.style.height = "auto";
    field.style.height = `${Math.min(field.scrollHeight, 160)}px`;
    sessionStorage.setItem(DRAFT, field.value);
    const over = length(field.value.trim()) - field.dataset.longest;
    const told = over > 0 ? `The question is ${over.toLocaleString()} characters too long. Nothing of it is cut: shorten it, or ask it in parts.` : "";
    $("#long").textContent = told;
    field.setCustomValidity(told); // then the browser sends nothing
  };
  field.value = sessionStorage.getItem(DRAFT) ?? "";
  field.addEventListener("input", fit);
  field.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    $("#composer").requestSubmit();
  });
  $("#composer").addEventListener("submit", (event) => {
    event.preventDefault();
    if (ask(field.value)) field.value = "";
    fit();
    field.focus();
  });
  fit();
}

async function welcome() {
  const first = await call("begin").catch(() => null);
  if (!first) return;
  generation = first.generation;
  const node = $("#welcome");
  node.innerHTML = first.html;
  document.body.classList.toggle("empty", !first.count);
  if (!open.id && first.first) openArticle(first.first);
  else overview();
  if (!first.first) $("#article").innerHTML = "<p class=nothing>No article yet.</p>";
  if (first.count && !$(".suggested li", node)) {
    const html = await call("suggested").catch(() => "");
    $(".suggested", node)?.replaceWith(document.createRange().createContextualFragment(html));
  }
}

/** Draw anew what shows the library, where it has changed. */
async function look() {
  if (document.hidden || (await call("generation").catch(() => generation)) === generation) return;
  changed();
}

async function changed() {
  read.clear();
  const { id } = open;
  open.id = null;
  if (id) await openArticle(id);
  if ($("#article .nothing")) open.id = null; // it was removed
  await Promise.all([welcome(), listSources()]);
}

const answered = () => talk.turns.map((turn) => turn.answer).filter(Boolean);

function buttons() {
  const acts = {
    side: toggleSide,
    fresh: begin,
    shelf: () => (history.state?.sheet === "shelf" ? history.back() : openSheet("shelf")),
    read: () => openSheet("reading"),
    print: () => print(),
    keep: async () => {
      const kept = await call("keep", answered()).catch(() => 0);
      toast(kept ? `Kept: ${kept} answer${kept > 1 ? "s" : ""}.` : "There is no answer that could be kept.");
    },
    write: () => {
      addNote("");
      $("#notes details").open = true;
      $("#notes textarea").focus();
    },
    "save-notes": saveNotes,
    "note-words": () => {
      addNote(quotation(chosenWords()), { article: open.id });
      getSelection().empty();
    },
    all: () => (chosen.clear(), scope()),
    remove: removeChosen,
    only: () => {
      chosen.clear();
      chosen.set(open.id, $("#article h2").textContent);
      scope();
      closeSheet();
      $("#field").focus();
    },
    leaf: openLeaf,
    "ask-about": () => {
      const words = chosenWords().toString().replace(/\s+/g, " ").trim();
      closeSheet();
      $("#field").value = `What do the articles say about “${words}”?`;
      $("#field").dispatchEvent(new Event("input"));
      $("#field").focus();
    },
    "copy-cited": () => {
      copy(quotation(chosenWords()));
      getSelection().empty();
      toast("Copied with its citation.");
    },
  };
  addEventListener("click", async (event) => {
    for (const menu of $$("details.menu[open]"))
      if (!menu.contains(event.target) || at(event.target, "button")) menu.open = false;
    const { act, save } = at(event.target, "#frame button")?.dataset ?? {};
    acts[act]?.();
    if (!save) return;
    const answers = answered();
    if (!answers.length) return toast("There is no answer to save yet.");
    try {
      const { name, type, data } = await call("export", answers, save);
      saveFile(name, new Blob([Uint8Array.from(atob(data), (c) => c.charCodeAt(0))], { type }));
    } catch (error) {
      toast(error.message || AWAY_SHORT);
    }
  });
  addEventListener("mousedown", (event) => at(event.target, "#chosen") && event.preventDefault());
  addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    if (card.matches(":popover-open")) hideCard();
    else if ($("details.menu[open]")) $("details.menu[open]").open = false;
    else if (history.state?.sheet === "shelf") history.back();
  });
}

/** Files that are dropped anywhere go to the operator's panel. */
function drops() {
  if (!$("[data-act=shelf]")) return;
  const carries = (event) => event.dataTransfer?.types.includes("Files");
  addEventListener("dragover", (event) => carries(event) && event.preventDefault());
  addEventListener("drop", async (event) => {
    if (!carries(event) || at(event.target, "button:has([type=file])")) return; // gradio takes them
    event.preventDefault();
    if (history.state?.sheet !== "shelf") openSheet("shelf");
    const { files } = event.dataTransfer;
    let field;
    while (!(field = $("#shelf input[type=file]"))) await pause(100); // others are on their way
    field.files = files;
    field.dispatchEvent(new Event("change", { bubbles: true }));
  });
}

function start() {
  if (history.state?.sheet) history.replaceState({}, "", location.href);
  sheets();
  composer();
  buttons();
  conversation();
  article();
  lists();
  keptList();
  readNotes();
  drops();
  welcome();
  listSources();
  arrive();
  addEventListener("popstate", arrive);
  addEventListener("focus", look);
  setInterval(look, LOOK);
  addEventListener("storage", ({ key }) => {
    if (key?.startsWith(STORE)) elsewhere(key.slice(STORE.length));
    else if (key === NOTES) readNotes();
  });
}

window.askcite = { start, changed };
