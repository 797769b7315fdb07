// The conversations that this browser keeps: their store, and their list.
const STORE = "askcite:";
const FULL = "This browser's store is full: delete a conversation or a note, or save this one.";

/** Keep a value in this browser's store, or tell that it is full. */
function store(key, value) {
  try {
    localStorage.setItem(key, JSON.stringify(value));
  } catch {
    toast(FULL);
  }
}

/** What is kept there, if it is as it was written. */
function stored(key) {
  try {
    return JSON.parse(localStorage.getItem(key));
  } catch {
    return null;
  }
}

function keep(conversation) {
  if (!conversation.turns.length) return;
  const { id, name, turns } = conversation;
  conversation.at = Date.now();
  const kept = turns.map(({ stop, ...turn }) => turn);
  store(STORE + id, { id, name, at: conversation.at, turns: kept });
}

function kept(id) {
  const { name, at, turns } = stored(STORE + id) ?? {};
  if (!Array.isArray(turns)) return null; // none, or not ours
  const asked = turns.filter((turn) => typeof turn?.question === "string");
  return { id, name: String(name), at: Number(at), turns: asked };
}

const allKept = () => Object.keys(localStorage).filter((key) => key.startsWith(STORE))
  .map((key) => kept(key.slice(STORE.length))).filter(Boolean).sort((a, b) => b.at - a.at);

// --- their list ---------------------------------------------------------------------------------
function listConversations() {
  document.body.classList.toggle("begun", talk.turns.length > 0);
  const [all, sought] = [allKept(), $("#find-kept").value.trim().toLowerCase()];
  const says = (words) => words?.toLowerCase().includes(sought);
  const items = all.flatMap(({ id, name, turns }) => {
    const turn = turns.findIndex(({ question, answer }) => says(question) || says(answer?.text));
    if (turn < 0 && !says(name)) return [];
    const href = sought && turn >= 0 ? `#/${id}/a${turn + 1}` : `#/${id}`;
    const now = id === talk.id && { "aria-current": "page" };
    const acts = [["✎", "Rename"], ["×", "Delete"]].map(([sign, title]) => button(sign,
      { [`data-${title.toLowerCase()}`]: id, title, "aria-label": `${title} ${name}` }));
    return make("li", {}, make("a", { href, title: name, ...now }, name), ...acts);
  });
  $("#kept").replaceChildren(...items);
  $("#conversations").hidden = !all.length;
  $("#find-kept").hidden = all.length < 2;
  $("#conversations .note").textContent =
    items.length ? "Kept in this browser alone." : "No conversation says so.";
}

/** Another tab has changed a conversation. */
function elsewhere(id) {
  if (live.get(id)?.asking) return;
  live.delete(id);
  const changed = id === talk.id && kept(id);
  changed ? enter(changed) : listConversations();
}

Object.assign(acts, {
  rename: (pressed, id) => {
    const conversation = live.get(id) ?? kept(id);
    const { name } = conversation;
    const field = make("input", { "aria-label": "Name of the conversation", maxlength: 120 });
    field.value = name;
    pressed.parentElement.replaceChildren(field);
    field.select();
    field.addEventListener("keydown", (event) => {
      if (event.key === "Escape") field.value = name;
      if (event.key !== "Escape" && event.key !== "Enter") return;
      event.preventDefault(); // the sheet stays
      field.blur();
    });
    field.addEventListener("blur", () => {
      conversation.name = field.value.trim() || name;
      if (conversation.name !== name) keep(conversation);
      listConversations();
    });
  },
  delete: (_, id) => {
    const saved = localStorage.getItem(STORE + id);
    const wasNow = id === talk.id;
    localStorage.removeItem(STORE + id);
    live.delete(id);
    if (wasNow) {
      for (const turn of talk.turns) turn.stop?.abort();
      history.replaceState({}, "", bare());
      enter(fresh());
    } else listConversations();
    toast("The conversation was deleted.", () => {
      localStorage.setItem(STORE + id, saved);
      if (wasNow) history.pushState({}, "", `#/${id}`);
      wasNow ? arrive() : listConversations();
    });
  },
});

function keptList() {
  $("#find-kept").addEventListener("input", listConversations);
  $("#kept").addEventListener("click", (event) => {
    const link = at(event.target, "a");
    if (!link) return;
    event.preventDefault();
    history[history.state?.sheet ? "replaceState" : "pushState"]({}, "", link.hash);
    arrive();
  });
}
