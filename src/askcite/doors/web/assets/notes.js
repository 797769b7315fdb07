// Notes: words of articles and answers that the reader keeps in this browser, and writes on.
const NOTES = "askcite-notes";
let notes = []; // each its words, and where they are from: an address of an answer, or an article

function readNotes() {
  notes = [stored(NOTES)].flat().filter((note) => typeof note?.words === "string");
  listNotes();
}

function keepNotes(now) {
  notes = now;
  store(NOTES, notes);
  listNotes();
}

function addNote(words, from = {}) {
  const note = { words: words.replace(/^#+ /gm, ""), ...from }; // an answer comes as Markdown
  keepNotes([note, ...notes]);
  toast("Kept in your notes, under the sources.", () => dropNote(note));
}

const dropNote = (note) => keepNotes(notes.filter((each) => each !== note));

const firstLine = ({ words }) =>
  words.split("\n").map((line) => line.replace(/^[#“*\s]+/, "")).find(Boolean) ?? "Empty note";

function listNotes() {
  $("#notes").hidden = !notes.length;
  $("#notes ul").replaceChildren(...notes.map((note) => {
    const title = make("summary", {}, firstLine(note));
    const field = make("textarea", { rows: 7, "aria-label": "Note", dir: "auto" }, note.words);
    field.addEventListener("input", () => {
      note.words = field.value;
      title.textContent = firstLine(note);
      store(NOTES, notes);
    });
    const [taken, dropped] = [button("Copy"), button("Delete")];
    taken.onclick = () => copy(note.words, taken);
    dropped.onclick = () => {
      dropNote(note);
      toast("The note was deleted.", () => addNote(note.words, note));
    };
    const from = note.address ? [make("a", { href: note.address }, "Answer")] :
      note.article ? [button("Article", { "data-open": note.article })] : [];
    const buttons = make("p", {}, taken, ...from, dropped);
    return make("li", {}, make("details", {}, title, field, buttons));
  }));
}

Object.assign(acts, {
  write: () => {
    addNote("");
    $("#notes details").open = true;
    $("#notes textarea").focus();
  },
  "save-notes": () => { // all as one Markdown file, the latest last
    const text = notes.map((note) => note.words).reverse().join("\n\n---\n\n");
    saveFile("askcite-notes.md", `${text}\n`);
  },
});
