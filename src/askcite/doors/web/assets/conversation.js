// The conversation: kept in this browser, drawn turn by turn. A question stands here before the
// server knows of it, and stays whatever becomes of the server.
const ADDRESS = /^#\/(\w+)(?:\/a(\d+)(?:-([cn]\d+))?)?(?:\/(.*))?$/s;
const BACK = "#back"; // from a page beside the chat to the conversation that was on screen
const LAST = "askcite-last"; // where that one is kept
const KEPT = "Your question is kept and asked as soon as";
const AWAY_WORDS = `The server cannot be reached. ${KEPT} it can be.`;
const BUSY_WORDS = `Very many people are asking right now. ${KEPT} there is room.`;
const STOPPED = "Stopped.";
const LONG = 400; // characters of a question that is folded
let talk; // the one on screen: id, name, when, and its turns
const live = new Map(); // those that were on screen, by id: one of them may still be asking

const fresh = () =>
  ({ id: Math.random().toString(36).slice(2, 8), name: "", at: Date.now(), turns: [] });
const isOpen = (turn) => !turn.answer && !turn.problem;
const numberOf = (node) => Number(node.closest("section").id.slice(1));
const turnOf = (node) => talk.turns[numberOf(node) - 1];
const addressOf = (...parts) => `#/${[talk.id, ...parts].join("/")}`;
const bare = () => location.pathname + location.search; // the page's address without a turn's

// --- drawing ------------------------------------------------------------------------------------
function draw(turn) {
  const words = "Ask it in other words, in a conversation of its own";
  const question = make("h2", { class: "question", dir: "auto" }, turn.question);
  const whole = button("Show all", { class: "whole", "data-act": "whole" });
  $("#turns").append(make(
    "section", { class: "turn", id: `a${talk.turns.indexOf(turn) + 1}` },
    question, ...(turn.question.length > LONG ? [whole] : []),
    button("Edit", { "data-act": "edit", title: words }), make("div", { class: "body" }),
  ));
  show(turn);
}

const nodeOf = (turn) => $(`#turns > #a${talk.turns.indexOf(turn) + 1}`); // if it is on screen

/** Draw what is known of a turn: what it waits for, its answer as far as it is, or its problem. */
function show(turn, { html, state = "pending", words } = {}) {
  const node = nodeOf(turn);
  if (!node) return; // another conversation is on screen
  const [body, first] = [$(".body", node), talk.turns.find(isOpen) === turn];
  const unfolded = $$("details[open]", body).map((fold) => fold.className);
  words ??= turn.answer ? "" : first ? "Reading the articles" : "Asked next";
  if (turn.problem) {
    const again = button("Ask again", { "data-act": "again" });
    body.replaceChildren(make("p", { class: "problem" }, turn.problem), again);
  } else if (html) body.innerHTML = html;
  else if (!$(".answer", body)) body.replaceChildren(make("p", { class: "reading" }, words));
  $("[data-act=stop]", body)?.remove();
  if (isOpen(turn)) body.append(button(first ? "Stop" : "Do not ask", { "data-act": "stop" }));
  node.dataset.state = turn.problem ? "problem" : state;
  node.setAttribute("aria-busy", isOpen(turn) || Boolean($(".reading", body)));
  for (const fold of $$("details", body)) fold.open = unfolded.includes(fold.className);
  for (const link of $$("[data-cite]", body))
    link.href = addressOf(`${node.id}-${link.dataset.cite}`);
  rated(turn);
}

function rated(turn) {
  const node = nodeOf(turn);
  if (!node) return;
  for (const thumb of $$("[data-rate]", node))
    thumb.setAttribute("aria-pressed", turn.rated === (thumb.dataset.rate === "yes"));
  const form = $("form[data-comment]", node);
  if (form) form.hidden = turn.rated === undefined || Boolean(turn.comment);
  if (turn.comment && !$(".thanks", node))
    form?.after(make("span", { class: "thanks", role: "status" }, "Noted, thank you."));
}

// --- asking -------------------------------------------------------------------------------------
function ask(question, { alone = false } = {}) {
  question = question.trim();
  if (!question) return false;
  const turn = { question, alone, articles: [...chosen.keys()] };
  talk.turns.push(turn);
  talk.name ||= question.slice(0, 120);
  for (const list of $$("#turns .next")) list.remove();
  draw(turn);
  $("#welcome").hidden = true;
  bring(nodeOf(talk.turns.find(isOpen)), "start"); // the one that is read, and those after it
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
      show(turn);
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
  try {
    await patiently(() => hear(conversation, turn, signal), {
      signal,
      away: (why) => show(turn, { words: why instanceof Busy ? BUSY_WORDS : AWAY_WORDS }),
    });
    if (isOpen(turn)) turn.problem = REFUSED;
  } catch (error) {
    turn.problem = signal.aborted ? STOPPED : error.message;
  }
  if (turn.problem) show(turn);
  else follow(conversation, turn);
  if (talk !== conversation || turn.answer?.found) return;
  Object.assign(open, { number: talk.turns.indexOf(turn) + 1, name: null });
  mark(); // what was near, and no longer what an earlier answer cites
}

/** The steps of an answer, drawn as they come. */
async function hear(conversation, turn, signal) {
  if (!isOpen(turn)) return; // the connection broke off when all was told
  const asked = [turn.question, turn.articles ?? [], before(conversation, turn)];
  await stream("ask", signal, (step) => {
    if (step.answer) turn.answer = step.answer;
    if (step.problem) turn.problem = step.problem;
    if (step.state) show(turn, step);
    if (step.html && step.state === "answered" && talk === conversation)
      reveal(talk.turns.indexOf(turn) + 1, "c1", { quiet: true });
  }, ...asked);
}

/** What the turn may lean on: the questions before it as understood, and their answers. */
function before(conversation, turn) {
  const earlier = turn.alone ? [] : conversation.turns.slice(0, conversation.turns.indexOf(turn));
  const heard = earlier.map((each) => each.answer).filter(Boolean).slice(-6);
  return heard.map((said) => [said.understood_as, said.text]);
}

async function follow(conversation, turn) {
  if (conversation.turns.at(-1) !== turn || !turn.answer.found) return;
  const questions = await call("follow", turn.answer, turn.articles ?? []).catch(() => []);
  if (!questions.length || talk.turns.at(-1) !== turn) return;
  const asks = questions.map((q) => make("li", {}, button(q, { "data-ask": q })));
  const list = make("ul", { class: "suggested next", "aria-label": "Ask next" }, ...asks);
  $(".body", nodeOf(turn)).append(list);
}

// --- one conversation after another -------------------------------------------------------------
/** Put a conversation on screen; its answers are drawn anew by the server. */
async function enter(conversation) {
  talk = conversation;
  sessionStorage.setItem(LAST, talk.turns.length ? addressOf() : location.pathname);
  live.set(talk.id, talk);
  Object.assign(open, { number: talk.turns.length ? null : 0, name: null });
  $("#turns").replaceChildren();
  talk.turns.forEach(draw);
  $("#welcome").hidden = talk.turns.length > 0;
  mark();
  overview();
  listConversations();
  await redraw(talk.turns.filter((turn) => turn.answer));
  if (talk !== conversation) return;
  const last = talk.turns.at(-1);
  if (last) nodeOf(last).scrollIntoView({ block: "start" });
  lookAt();
  proceed(talk);
}

async function redraw(turns) {
  if (!turns.length) return;
  try {
    const drawn = await patiently(() => call("draw", turns.map((turn) => turn.answer)));
    turns.forEach((turn, at) => {
      turn.problem = drawn[at].problem; // its article may have changed
      show(turn, drawn[at]);
    });
  } catch (error) {
    toast(error.message);
  }
}

/** Show what the address names, or else the best evidence of the last answer. */
function lookAt() {
  const [, id, number, name] = location.hash.match(ADDRESS) ?? [];
  const quiet = !history.state?.sheet && isSheet("reading");
  if (id === talk.id && number && name) return reveal(Number(number), name, { quiet });
  if (id === talk.id && number) $(`#a${number}`)?.scrollIntoView({ block: "start" });
  const last = talk.turns.findLastIndex((turn) => turn.answer?.found) + 1;
  if (last) reveal(id === talk.id && number ? Number(number) : last, "c1", { quiet: true });
}

/** Go where the address leads: a conversation, a turn, a citation, an open sheet. */
function arrive() {
  if (location.hash === BACK) history.replaceState({}, "", sessionStorage.getItem(LAST) ?? bare());
  showSheet();
  const [, id, number, , question] = location.hash.match(ADDRESS) ?? [];
  if (id && id !== talk?.id) {
    const found = live.get(id) ?? kept(id);
    if (found) return enter(found);
    enter(fresh());
    history.replaceState({}, "", bare());
    if (question) ask(decodeURIComponent(question));
  } else if (!talk || (!id && talk.turns.length)) enter(fresh());
  else if (number) lookAt();
}

/** Begin a conversation of its own with these turns and the words of a question to come. */
function begin(turns, words, told) {
  history.pushState({}, "", bare());
  enter({ ...fresh(), turns });
  compose(words);
  toast(told, () => history.back());
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

Object.assign(acts, {
  fresh: () => {
    if (talk.turns.length) begin([], "", "A new conversation; the old one is in the list.");
    else $("#field").focus();
  },
  edit: (pressed) => { // go on from before the turn, its question to be written anew
    const told = "Change the question and ask. The conversation as it was is in the list.";
    const earlier = talk.turns.slice(0, numberOf(pressed) - 1).filter((turn) => !isOpen(turn));
    begin(earlier.map((turn) => ({ ...turn })), turnOf(pressed).question, told);
  },
  ask: (_, question) => ask(question),
  whole: (pressed) => {
    const unfolded = pressed.previousElementSibling.classList.toggle("unfolded");
    pressed.textContent = unfolded ? "Show less" : "Show all";
  },
  copy: (pressed, words) => copy(words, pressed),
  note: (pressed) => {
    const { copy } = $("[data-copy]", pressed.parentElement).dataset;
    addNote(copy, { address: addressOf(`a${numberOf(pressed)}`) });
  },
  link: (pressed) => {
    const question = encodeURIComponent(turnOf(pressed).question);
    const address = addressOf(`a${numberOf(pressed)}`, question);
    copy(location.origin + location.pathname + address, pressed);
  },
  stop: (pressed) => {
    const turn = turnOf(pressed);
    if (turn.stop) return turn.stop.abort();
    turn.problem = STOPPED; // it was not asked yet
    show(turn);
    keep(talk);
  },
  again: (pressed) => {
    const turn = turnOf(pressed);
    turn.answer = turn.problem = undefined;
    show(turn);
    proceed(talk);
  },
  rate: (pressed, verdict) => rate(turnOf(pressed), verdict === "yes", ""),
});

function conversation() {
  $("#thread").addEventListener("click", (event) => {
    const link = at(event.target, "a[data-cite]");
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    reveal(numberOf(link), link.dataset.cite, { address: link.getAttribute("href") });
  });
  $("#turns").addEventListener("submit", (event) => {
    event.preventDefault();
    const { question, comment } = event.target.elements;
    const turn = turnOf(event.target);
    if (question) ask(question.value, { alone: true });
    else if (comment.value.trim()) rate(turn, turn.rated, comment.value.trim());
  });
}

async function rate(turn, helpful, comment) {
  if (turn.comment || (turn.rated === helpful && !comment)) return;
  const conversation = talk;
  const taken = await call("rate", turn.answer, helpful, comment).catch(() => false);
  if (!taken) return toast("That could not be kept. Try again.");
  Object.assign(turn, { rated: helpful, comment });
  rated(turn);
  if (!comment && talk === conversation)
    $("form[data-comment]", nodeOf(turn))?.scrollIntoView({ block: "nearest" });
  keep(conversation);
}
