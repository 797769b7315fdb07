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

function keep(conversation) {
  if (!conversation.turns.length) return;
  const { id, name, turns } = conversation;
  conversation.at = Date.now();
  const kept = turns.map(({ question, alone, articles, answer, problem, rated, comment }) =>
    ({ question, alone, articles, answer, problem, rated, comment }));
  store(STORE + id, { id, name, at: conversation.at, turns: kept });
}

function kept(id) {
  try {
    const { name, at, turns } = JSON.parse(localStorage.getItem(STORE + id));
    return { id, name: String(name), at: Number(at), turns: turns.filter((t) => typeof t.question === "string") };
  } catch {
    return null; // none, or not ours
  }
}

const allKept = () => Object.keys(localStorage).filter((key) => key.startsWith(STORE))
  .map((key) => kept(key.slice(STORE.length))).filter(Boolean).sort((a, b) => b.at - a.at);

// --- their list ---------------------------------------------------------------------------
function listConversations() {
  document.body.classList.toggle("begun", talk.turns.length > 0);
  const [all, sought] = [allKept(), $("#find-kept").value.trim().toLowerCase()];
  const says = (words) => words?.toLowerCase().includes(sought);
  const found = all.map(({ id, name, turns }) => {
    const at = sought ? turns.findIndex((turn) => says(turn.question) || says(turn.answer?.text)) : -1;
    return (at >= 0 || says(name)) && { id, name, href: `#/${id}${at < 0 ? "" : `/a${at + 1}`}` };
  });
  $("#kept").replaceChildren(...found.filter(Boolean).map(({ id, name, href }) => {
    const link = make("a", { href, title: name, ...(id === talk.id && { "aria-current": "page" }) }, name);
    const acts = [["✎", "Rename"], ["×", "Delete"]].map(([sign, label]) =>
      button(sign, { "data-act": label.toLowerCase(), "aria-label": `${label} ${name}`, title: label }));
    return make("li", { "data-id": id }, link, ...acts);
  }));
  $("#conversations").hidden = !all.length;
  $("#find-kept").hidden = all.length < 2;
  $("#conversations .note").textContent = $("#kept").children.length ? "Kept in this browser alone." : "No conversation says so.";
}

function rename(item) {
  const { id } = item.dataset;
  const conversation = live.get(id) ?? kept(id);
  const field = make("input", { "aria-label": "Name of the conversation", maxlength: 120 });
  field.value = conversation.name;
  item.replaceChildren(field);
  field.select();
  field.addEventListener("keydown", (event) => {
    if (event.key === "Escape") field.value = "";
    if (event.key === "Enter" || event.key === "Escape") {
      event.preventDefault();
      field.blur();
    }
  });
  field.addEventListener("blur", () => {
    if (field.value.trim() && field.value.trim() !== conversation.name) {
      conversation.name = field.value.trim();
      keep(conversation);
    }
    listConversations();
  });
}

function remove(id) {
  const saved = localStorage.getItem(STORE + id);
  const isNow = id === talk.id;
  localStorage.removeItem(STORE + id);
  live.delete(id);
  if (isNow) {
    for (const turn of talk.turns) turn.stop?.abort();
    history.replaceState({}, "", location.pathname + location.search);
    enter(fresh());
  } else listConversations();
  toast("The conversation was deleted.", () => {
    localStorage.setItem(STORE + id, saved);
    if (isNow) {
      history.pushState({}, "", `#/${id}`);
      arrive();
    } else listConversations();
  });
}

/** Another tab has changed a conversation. */
function elsewhere(id) {
  if (live.get(id)?.asking) return;
  live.delete(id);
  const changed = id === talk.id && kept(id);
  changed ? enter(changed) : listConversations();
}

function keptList() {
  $("#find-kept").addEventListener("input", listConversations);
  $("#kept").addEventListener("click", (event) => {
    const item = at(event.target, "li");
    const act = at(event.target, "button")?.dataset.act;
    if (act === "rename") rename(item);
    else if (act === "delete") remove(item.dataset.id);
    else if (at(event.target, "a")) {
      event.preventDefault();
      history[history.state?.sheet ? "replaceState" : "pushState"]({}, "", $("a", item).hash);
      arrive();
    }
  });
}
