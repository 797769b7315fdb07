// What the page does at its start, and what its buttons do.
const DRAFT = "askcite-draft";
const LOOK = 15_000; // milliseconds between two looks whether the library has changed
let generation;

function composer() {
  const field = $("#field");
  field.value = sessionStorage.getItem(DRAFT) ?? "";
  field.addEventListener("input", () => {
    sessionStorage.setItem(DRAFT, field.value);
    const over = length(field.value.trim()) - field.dataset.longest;
    const told = over > 0 ? `The question is ${over.toLocaleString()} characters too long. ` +
      "Nothing of it is cut: shorten it, or ask it in parts." : "";
    $("#long").textContent = told;
    field.setCustomValidity(told); // then the browser sends nothing
  });
  field.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    $("#composer").requestSubmit();
  });
  $("#composer").addEventListener("submit", (event) => {
    event.preventDefault();
    compose(ask(field.value) ? "" : field.value);
  });
  field.dispatchEvent(new Event("input"));
}

/** Put words into the field, to be written on and asked. */
function compose(words) {
  $("#field").value = words;
  $("#field").dispatchEvent(new Event("input"));
  $("#field").focus();
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
    if ($(".suggested", node)) $(".suggested", node).outerHTML = html;
  }
}

/** Draw anew what shows the library, where it has changed. */
async function look() {
  if (document.hidden) return;
  if ((await call("generation").catch(() => generation)) !== generation) changed();
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

Object.assign(acts, {
  print: () => print(),
  keep: async () => {
    const kept = await call("keep", answered()).catch(() => 0);
    const told = `Kept: ${kept} answer${kept > 1 ? "s" : ""}.`;
    toast(kept ? told : "There is no answer that could be kept.");
  },
  save: async (_, form) => {
    const answers = answered();
    if (!answers.length) return toast("There is no answer to save yet.");
    try {
      const bytes = atob(await call("export", answers, form));
      const name = { proof: "askcite-proof.html", csl: "askcite-csl.json" }[form] || `askcite.${form}`;
      saveFile(name, Uint8Array.from(bytes, (byte) => byte.charCodeAt(0)));
    } catch (error) {
      toast(error.message || AWAY_SHORT);
    }
  },
});

/** A menu closes by a press in it; words sought, a card or the panel by Escape. */
function closing() {
  addEventListener("click", ({ target }) => {
    if (at(target, ".menu button")) at(target, ".menu").hidePopover();
  });
  addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || event.defaultPrevented) return;
    const { target } = event;
    const cite = $(".cite:is(:hover, :focus-visible):not(.hushed)");
    if (target.type === "search" && target.value) {
      event.preventDefault(); // the words go first, the sheet after them
      target.value = "";
      target.dispatchEvent(new Event("input"));
    } else if (cite) {
      cite.classList.add("hushed");
      for (const end of ["blur", "pointerleave"])
        cite.addEventListener(end, () => cite.classList.remove("hushed"), { once: true });
    } else if (history.state?.sheet === "shelf") history.back();
  });
}

/** Files that are dropped anywhere go to the operator's panel. */
function drops() {
  if (!$("[data-act=shelf]")) return;
  const carries = (event) => event.dataTransfer?.types.includes("Files");
  addEventListener("dragover", (event) => carries(event) && event.preventDefault());
  addEventListener("drop", async (event) => {
    if (!carries(event) || at(event.target, "button:has([type=file])")) return; // gradio's own
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
  for (const part of [sheets, composer, closing, conversation, article, lists, keptList, drops])
    part();
  readNotes();
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
