// Notes: words of articles and answers that the reader keeps in this browser, and writes on.
const NOTES = "askcite-notes";
let notes = []; // each its words, and where they are from: an address of an answer, or an article

function readNotes() {
  try {
    notes = JSON.parse(localStorage.getItem(NOTES)).filter((note) => typeof note.words === "string");
  } catch {
    notes = []; // none, or not ours
  }
  listNotes();
}

const keepNotes = () => store(NOTES, notes);

function addNote(words, from = {}) {
  const note = { words: words.replace(/^#+ /gm, ""), ...from }; // an answer comes as Markdown
  notes.unshift(note);
  keepNotes();
  listNotes();
  toast("Kept in your notes, under the sources.", () => dropNote(note));
}

function dropNote(note) {
  const at = notes.indexOf(note);
  if (at < 0) return;
  notes.splice(at, 1);
  keepNotes();
  listNotes();
}

const firstLine = (words) => words.split("\n").map((line) => line.replace(/^[#“*\s]+/, "")).find(Boolean) ?? "Empty note";

function listNotes() {
  $("#notes").hidden = !notes.length;
  $("#notes ul").replaceChildren(...notes.map((note) => {
    const title = make("summary", {}, firstLine(note.words));
    const field = make("textarea", { rows: 7, "aria-label": "Note", dir: "auto" });
    field.value = note.words;
    field.addEventListener("input", () => {
      note.words = field.value;
      title.textContent = firstLine(note.words);
      keepNotes();
    });
    const acts = make("p", {}, button("Copy", { "data-do": "copy" }));
    if (note.address) acts.append(make("a", { href: note.address }, "Answer"));
    if (note.article) acts.append(button("Article", { "data-open": note.article }));
    acts.append(button("Delete", { "data-do": "delete" }));
    acts.addEventListener("click", ({ target }) => {
      if (target.dataset.do === "copy") copy(note.words, target);
      if (target.dataset.do !== "delete") return;
      dropNote(note);
      toast("The note was deleted.", () => addNote(note.words, note));
    });
    return make("li", {}, make("details", {}, title, field, acts));
  }));
}

/** All notes as one Markdown file, the latest last. */
function saveNotes() {
  const text = notes.map((note) => note.words).reverse().join("\n\n---\n\n");
  saveFile("askcite-notes.md", new Blob([text, "\n"], { type: "text/markdown" }));
}
