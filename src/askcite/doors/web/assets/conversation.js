// The conversation: kept in this browser, drawn turn by turn. A question stands here before the
// server knows of it, and stays whatever becomes of the server.
const ADDRESS = /^#\/(\w+)(?:\/a(\d+)(?:-([cn]\d+))?)?(?:\/(.*))?$/s;
const BACK = "#back"; // from a page beside the chat to the conversation that was on screen
const LAST = "askcite-last"; // where that one is kept
const AWAY_WORDS = "The server cannot be reached. Your question is kept and asked as soon as it can be.";
const BUSY_WORDS = "Very many people are asking right now. Your question is kept and asked as soon as there is room.";
const STOPPED = "Stopped.";
const LONG = 400; // characters of a question that is folded
let talk; // the one on screen: id, name, when, and its turns
const live = new Map(); // those that were on screen, by id: one of them may still be asking

const fresh = () => ({ id: Math.random().toString(36).slice(2, 8), name: "", at: Date.now(), turns: [] });
const isOpen = (turn) => !turn.answer && !turn.problem;
const numberOf = (node) => Number(node.closest("section").id.slice(1));
const addressOf = (...parts) => `#/${[talk.id, ...parts].join("/")}`;

// --- drawing ----------------------------------------------------------------------------------------
function draw(turn, number) {
  const question = make("h2", { class: "question", dir: "auto" }, turn.question);
  const edit = button("Edit", { "data-act": "edit", title: "Ask it in other words, in a conversation of its own" });
  const node = make("section", { class: "turn", id: `a${number}` }, question, edit, make("div", { class: "body" }));
  if (turn.question.length > LONG) question.after(button("Show all", { class: "whole" }));
  $("#turns").append(node);
  turn.problem ? show(turn, { problem: turn.problem }) : waiting(turn);
}

const nodeOf = (turn) => (talk.turns.includes(turn) ? $(`#a${talk.turns.indexOf(turn) + 1}`) : null);

function waiting(turn, words) {
  const node = nodeOf(turn);
  if (!node || $(".answer", node)) return;
  const first = talk.turns.find(isOpen) === turn;
  words ??= turn.answer ? "" : first ? "Reading the articles" : "Asked next";
  node.dataset.state = "pending";
  node.setAttribute("aria-busy", "true");
  const told = make("p", { class: "reading" }, words);
  $(".body", node).replaceChildren(told, ...(turn.answer ? [] : [stopper(first ? "Stop" : "Do not ask")]));
}

const stopper = (words) => button(words, { "data-act": "stop" });

/** Draw what came of a turn: a step of an answer that grows, or its end. */
function show(turn, { html, problem, state = "problem", growing = false }) {
  const node = nodeOf(turn);
  if (!node) return; // another conversation is on screen
  node.dataset.state = state;
  node.setAttribute("aria-busy", String(growing));
  const body = $(".body", node);
  const unfolded = $$("details[open]", body).map((fold) => fold.className);
  if (!html && !problem) return $("[data-act=stop]", body)?.remove(); // the last step was the whole
  if (html) body.innerHTML = html;
  else {
    const again = button("Ask again", { "data-act": "again" });
    body.replaceChildren(make("p", { class: "problem" }, problem), again);
  }
  for (const fold of $$("details", body)) fold.open = unfolded.includes(fold.className);
  if (growing) body.append(stopper("Stop"));
  for (const link of $$("[data-cite]", body)) link.href = addressOf(`${node.id}-${link.dataset.cite}`);
  rated(turn);
}

function rated(turn) {
  const node = nodeOf(turn);
  for (const thumb of $$("[data-rate]", node))
    thumb.setAttribute("aria-pressed", String(turn.rated === (thumb.dataset.rate === "yes")));
  const form = $("form[data-comment]", node);
  if (form) form.hidden = turn.rated === undefined || Boolean(turn.comment);
  if (turn.comment && !$(".thanks", node))
    form?.after(make("span", { class: "thanks", role: "status" }, "Noted, thank you."));
}

// --- asking -----------------------------------------------------------------------------------------
function ask(question, { alone = false } = {}) {
  question = question.trim();
  if (!question) return false;
  const turn = { question, alone, articles: [...chosen.keys()] };
  talk.turns.push(turn);
  talk.name ||= question.slice(0, 120);
  for (const list of $$("#turns .next")) list.remove();
  draw(turn, talk.turns.length);
  $("#welcome").hidden = true;
  bring(nodeOf(talk.turns.find(isOpen)), "start"); // the one that is read, and those that wait under it
  keep(talk);
  sessionStorage.setItem(LAST, addressOf());
  if (!location.hash.startsWith(addressOf())) history.replaceState(history.state, "", addressOf());
  listConversations();
  proceed(talk);
  return true;
}

/** Ask what is still open in a conversation, one after the other. */
async function proceed(conversation) {
  if (conversation.asking) return;
  conversation.asking = true;
  try {
    for (let turn; (turn = conversation.turns.find(isOpen)); ) {
      waiting(turn);
      await answer(conversation, turn);
      keep(conversation);
    }
  } finally {
    conversation.asking = false;
  }
}

async function answer(conversation, turn) {
  turn.stop = new AbortController();
  const { signal } = turn.stop;
  for (let wait = 1000; isOpen(turn); wait = Math.min(wait * 1.5, 8000)) {
    try {
      for await (const step of stream("ask", signal, turn.question, turn.articles ?? [], before(conversation, turn))) {
        if (step.answer) turn.answer = step.answer;
        if (step.problem) turn.problem = step.problem;
        if (step.state) show(turn, step);
        if (step.html && step.state === "answered" && talk === conversation)
          reveal(talk.turns.indexOf(turn) + 1, "c1", { quiet: true });
      }
      if (isOpen(turn)) turn.problem = REFUSED;
      if (turn.answer) follow(conversation, turn);
      if (talk === conversation && !turn.answer?.found) {
        Object.assign(open, { number: talk.turns.indexOf(turn) + 1, name: null });
        mark(); // what was near, and no longer what an earlier answer cites
      }
    } catch (error) {
      if (signal.aborted) turn.problem = STOPPED;
      else if (error instanceof Refused) turn.problem = error.message;
      else {
        waiting(turn, error instanceof Busy ? BUSY_WORDS : AWAY_WORDS);
        await Promise.race([pause(wait), new Promise((done) => signal.addEventListener("abort", done))]);
        if (signal.aborted) turn.problem = STOPPED;
      }
      if (turn.problem) show(turn, { problem: turn.problem });
    }
  }
}

/** What the turn may lean on: the questions before it as understood, and their answers. */
function before(conversation, turn) {
  const earlier = turn.alone ? [] : conversation.turns.slice(0, conversation.turns.indexOf(turn));
  return earlier.filter((t) => t.answer).slice(-2).map((t) => [t.answer.understood_as, t.answer.text]);
}

async function follow(conversation, turn) {
  if (conversation.turns.at(-1) !== turn || !turn.answer.found) return;
  const questions = await call("follow", turn.answer, turn.articles ?? []).catch(() => []);
  const node = nodeOf(turn);
  if (!questions.length || !node || talk.turns.at(-1) !== turn) return;
  const asks = questions.map((q) => make("li", {}, button(q, { "data-ask": q })));
  $(".body", node).append(make("ul", { class: "suggested next", "aria-label": "Ask next" }, ...asks));
}

// --- one conversation after another -----------------------------------------------------------------
/** Put a conversation on screen; its answers are drawn anew by the server. */
async function enter(conversation) {
  talk = conversation;
  sessionStorage.setItem(LAST, talk.turns.length ? addressOf() : location.pathname);
  live.set(talk.id, talk);
  Object.assign(open, { number: talk.turns.length ? null : 0, name: null });
  $("#turns").replaceChildren();
  talk.turns.forEach((turn, at) => draw(turn, at + 1));
  $("#welcome").hidden = talk.turns.length > 0;
  document.body.classList.toggle("begun", talk.turns.length > 0);
  mark();
  overview();
  listConversations();
  const answered = talk.turns.filter((turn) => turn.answer);
  for (let wait = 1000; answered.length && talk === conversation; wait = Math.min(wait * 1.5, 8000)) {
    try {
      const drawn = await call("draw", answered.map((turn) => turn.answer));
      if (talk === conversation) answered.forEach((turn, at) => show(turn, drawn[at]));
      break;
    } catch (error) {
      if (!(error instanceof Away)) return toast(error.message);
      await pause(wait);
    }
  }
  if (talk !== conversation) return;
  const last = talk.turns.at(-1);
  if (last) nodeOf(last).scrollIntoView({ block: "start" });
  lookAt();
  proceed(talk);
}

/** Show what the address names, or else the best evidence of the last answer. */
function lookAt() {
  const [, id, number, name] = location.hash.match(ADDRESS) ?? [];
  if (id === talk.id && number && name) return reveal(Number(number), name, { quiet: !history.state?.sheet && isSheet("reading") });
  if (id === talk.id && number) $(`#a${number}`)?.scrollIntoView({ block: "start" });
  const last = talk.turns.findLastIndex((turn) => turn.answer?.found);
  if (last >= 0) reveal(id === talk.id && number ? Number(number) : last + 1, "c1", { quiet: true });
}

/** Go where the address leads: a conversation, a turn, a citation, an open sheet. */
function arrive() {
  if (location.hash === BACK) history.replaceState({}, "", sessionStorage.getItem(LAST) ?? location.pathname);
  hideCard();
  showSheet();
  const [, id, number, , question] = location.hash.match(ADDRESS) ?? [];
  if (id && id !== talk?.id) {
    const found = live.get(id) ?? kept(id);
    if (found) return enter(found);
    enter(fresh());
    history.replaceState({}, "", location.pathname + location.search);
    if (question) ask(decodeURIComponent(question));
  } else if (!talk || (!id && talk.turns.length)) enter(fresh());
  else if (number) lookAt();
}

function begin() {
  const old = talk;
  if (!old.turns.length) return $("#field").focus();
  history.pushState({}, "", location.pathname + location.search);
  enter(fresh());
  $("#field").focus();
  toast("A new conversation; the old one is in the list.", () => history.back());
}

/** Go on from before a turn in a conversation of its own, its question to be written anew. */
function branch(turn) {
  const earlier = talk.turns.slice(0, talk.turns.indexOf(turn)).filter((each) => !isOpen(each));
  history.pushState({}, "", location.pathname + location.search);
  enter({ ...fresh(), turns: earlier.map((each) => ({ ...each })) });
  const field = $("#field");
  field.value = turn.question;
  field.dispatchEvent(new Event("input"));
  field.focus();
  toast("Change the question and ask. The conversation as it was is in the list.", () => history.back());
}

/** From marked words to the sentence of the answer that they bear. */
function goToSentence(number, name) {
  const link = $(`#a${number} .cite[data-cite="${name}"]`);
  if (!link) return;
  const focus = () => link.focus({ preventScroll: true });
  if (isSheet("reading") && $("#reading").open) { // a sheet that closes gives the focus back first
    $("#reading").addEventListener("close", focus, { once: true });
    closeSheet();
  }
  Object.assign(open, { number: Number(number), name });
  point();
  const sentence = link.closest(".statement, li");
  bring(sentence);
  sentence.classList.add("told");
  setTimeout(() => sentence.classList.remove("told"), 4000);
  focus();
}

function conversation() {
  const turns = $("#turns");
  cards($("#thread"));
  $("#thread").addEventListener("click", (event) => {
    const link = at(event.target, "a[data-cite]");
    const button = at(event.target, "button");
    const turn = button && at(button, ".turn") && talk.turns[numberOf(button) - 1];
    if (link && !(event.ctrlKey || event.metaKey || event.shiftKey)) {
      event.preventDefault();
      hideCard();
      reveal(numberOf(link), link.dataset.cite, { address: link.getAttribute("href") });
    } else if (button?.dataset.ask) ask(button.dataset.ask);
    else if (button?.classList.contains("whole")) {
      button.previousElementSibling.classList.toggle("unfolded");
      button.textContent = button.textContent === "Show all" ? "Show less" : "Show all";
    } else if (button && "note" in button.dataset)
      addNote($("[data-copy]", button.parentElement).dataset.copy, { address: addressOf(button.closest(".turn").id) });
    else if (button?.dataset.act === "edit") branch(turn);
    else if (button?.dataset.copy) copy(button.dataset.copy, button);
    else if (button && "link" in button.dataset) {
      const address = addressOf(button.closest(".turn").id, encodeURIComponent(turn.question));
      copy(location.origin + location.pathname + address, button);
    } else if (button?.dataset.act === "stop") stop(turn);
    else if (button?.dataset.act === "again") {
      turn.problem = null;
      waiting(turn);
      proceed(talk);
    } else if (button?.dataset.rate) rate(turn, button.dataset.rate === "yes", "");
  });
  turns.addEventListener("submit", (event) => {
    event.preventDefault();
    const { target: form } = event;
    const turn = talk.turns[numberOf(form) - 1];
    if ("again" in form.dataset) ask(form.elements.question.value, { alone: true });
    else if (form.elements.comment.value.trim()) rate(turn, turn.rated, form.elements.comment.value.trim());
  });
}

function stop(turn) {
  if (turn.stop) return turn.stop.abort();
  turn.problem = STOPPED; // it was not asked yet
  show(turn, turn);
  keep(talk);
}

async function rate(turn, helpful, comment) {
  if (turn.comment || (turn.rated === helpful && !comment)) return;
  const conversation = talk;
  const taken = await call("rate", turn.answer, helpful, comment).catch(() => false);
  if (!taken) return toast("That could not be kept. Try again.");
  Object.assign(turn, { rated: helpful, comment });
  rated(turn);
  keep(conversation);
}
