// The way to the server: gradio's own API of JSON, one round trip or a stream of events.
const $ = (selector, within = document) => within.querySelector(selector);
const $$ = (selector, within = document) => [...within.querySelectorAll(selector)];
const at = (target, selector) => (target instanceof Element ? target.closest(selector) : null);
const pause = (ms) => new Promise((done) => setTimeout(done, ms));

// What buttons do, by the names of their data attributes; each part of the page adds its own.
const acts = {};
addEventListener("click", ({ target }) => {
  const pressed = at(target, "button");
  for (const [name, value] of Object.entries(pressed?.dataset ?? {}))
    acts[name === "act" ? value : name]?.(pressed, value);
});

class Away extends Error {} // the server cannot be reached, or is starting again
class Busy extends Away {} // it takes no more until one of those who wait is answered
class Refused extends Error {}
const AWAY = new Set([404, 429, 502, 503, 504]); // 404: of an event that a restart has forgotten
const LOGGED_OUT = "You are logged out. Load the page again; nothing is lost.";
const AWAY_SHORT = "The server cannot be reached. Try again in a moment.";
const REFUSED = "The server did not take that. Try again, or load the page again.";

const endpoint = (path) =>
  `${location.origin}${location.pathname.replace(/\/$/, "")}/gradio_api/${path}`;

async function send(path, data, signal) {
  const headers = { "content-type": "application/json" };
  const options = data && { method: "POST", headers, body: JSON.stringify({ data }) };
  const reply = await fetch(endpoint(path), { ...options, signal }).catch(() => {
    throw new Away();
  });
  if (AWAY.has(reply.status)) throw isBusy(reply) ? new Busy() : new Away();
  if (!reply.ok) throw new Refused(reply.status === 401 ? LOGGED_OUT : REFUSED);
  return reply;
}

const isBusy = ({ status, headers }) =>
  status === 503 && headers.get("content-type")?.includes("json");

/** What the server's function `name` returns. */
const call = async (name, ...data) => (await (await send(`run/${name}`, data)).json()).data[0];

/** Tell `heard` what it yields; fails with `Away` where the connection ends early. */
async function stream(name, signal, heard, ...data) {
  const { event_id: id } = await (await send(`call/${name}`, data, signal)).json();
  const events = new EventSource(endpoint(`call/${name}/${id}`));
  await new Promise((done, fail) => {
    events.addEventListener("generating", ({ data }) => heard(JSON.parse(data)[0]));
    events.addEventListener("complete", done);
    events.addEventListener("error", ({ data }) => fail(data ? new Refused(REFUSED) : new Away()));
    signal.addEventListener("abort", () => fail(signal.reason));
  }).finally(() => events.close());
}

/** What `act` gives, which is tried again for as long as the server is `away`. */
async function patiently(act, { signal, away } = {}) {
  for (let wait = 1000; ; wait = Math.min(wait * 1.5, 8000)) {
    try {
      return await act();
    } catch (error) {
      signal?.throwIfAborted();
      if (!(error instanceof Away)) throw error;
      away?.(error);
    }
    const stopped = new Promise((done) => signal?.addEventListener("abort", done));
    await Promise.race([pause(wait), stopped]);
  }
}

const FAR = 3; // windows: a glide over more of them would hide the words for seconds

/** Scroll to a node, or to words in the article: gliding where near, at once where far. */
function bring(place, block = "center") {
  const { top, height } = place.getBoundingClientRect();
  const calm = matchMedia("(prefers-reduced-motion: reduce)").matches;
  const behavior = calm || Math.abs(top) > FAR * innerHeight ? "auto" : "smooth";
  if (place instanceof Element) return place.scrollIntoView({ block, behavior });
  const [pane, { top: edge }] = [$("#article"), $("#article").getBoundingClientRect()];
  pane.scrollBy({ top: top + height / 2 - edge - pane.clientHeight / 2, behavior });
}

/** An element with these attributes and children. */
function make(tag, attributes = {}, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes))
    if (value !== undefined && value !== false) node.setAttribute(name, value);
  node.append(...children);
  return node;
}

const button = (words, attributes) => make("button", { type: "button", ...attributes }, words);

// --- a line about what was done, with a way back ----------------------------------------------
let fading;
function toast(words, undo) {
  const [node, back] = [$("#toast"), $("#toast button")];
  ($("dialog:modal") ?? $("#desk")).append(node); // beside an open sheet nothing can be pressed
  $("#toast span").textContent = words;
  back.hidden = !undo;
  back.onclick = () => {
    node.hidden = true;
    undo();
  };
  node.hidden = false;
  clearTimeout(fading);
  fading = setTimeout(() => (node.hidden = true), 8000);
}

async function copy(words, pressed) {
  try {
    await navigator.clipboard.writeText(words);
  } catch { // where the clipboard needs https
    const area = make("textarea", {}, words);
    document.body.append(area);
    area.select();
    document.execCommand("copy");
    area.remove();
  }
  pressed?.classList.add("done");
  setTimeout(() => pressed?.classList.remove("done"), 4000);
}

function saveFile(name, content) {
  const link = make("a", { download: name, href: URL.createObjectURL(new Blob([content])) });
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 1000);
}
