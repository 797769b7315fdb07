// The way to the server: gradio's own API of JSON, one round trip or a stream of events.
const $ = (selector, within = document) => within.querySelector(selector);
const $$ = (selector, within = document) => [...within.querySelectorAll(selector)];
const at = (target, selector) => (target instanceof Element ? target.closest(selector) : null);
const pause = (ms) => new Promise((done) => setTimeout(done, ms));

class Away extends Error {} // the server cannot be reached, or is starting again
class Busy extends Away {} // it takes no further question until one of those that wait is answered
class Refused extends Error {}
const AWAY = new Set([404, 429, 502, 503, 504]); // 404: of an event that a restart has forgotten
const LOGGED_OUT = "You are logged out. Load the page again; nothing is lost.";
const AWAY_SHORT = "The server cannot be reached. Try again in a moment.";
const REFUSED = "The server did not take that. Try again, or load the page again.";

async function send(path, data, signal) {
  const options = data && {
    method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify({ data }),
  };
  const root = location.origin + location.pathname.replace(/\/$/, "");
  let reply;
  try {
    reply = await fetch(`${root}/gradio_api/${path}`, { ...options, signal });
  } catch (error) {
    throw error.name === "AbortError" ? error : new Away();
  }
  if (AWAY.has(reply.status)) throw isBusy(reply) ? new Busy() : new Away();
  if (!reply.ok) throw new Refused(reply.status === 401 ? LOGGED_OUT : REFUSED);
  return reply;
}

const isBusy = ({ status, headers }) => status === 503 && headers.get("content-type")?.includes("json");

/** What the server's function `name` returns. */
const call = async (name, ...data) => (await (await send(`run/${name}`, data)).json()).data[0];

/** What it yields, a value at a time; ends early with `Away` where the connection does. */
async function* stream(name, signal, ...data) {
  const joined = await (await send(`call/${name}`, data, signal)).json();
  const events = await send(`call/${name}/${joined.event_id}`, null, signal);
  const reader = events.body.pipeThrough(new TextDecoderStream()).getReader();
  let text = "";
  for (;;) {
    const { value, done } = await reader.read().catch((error) => {
      throw error.name === "AbortError" ? error : new Away();
    });
    if (done) throw new Away();
    const whole = (text + value).split("\n\n");
    text = whole.pop();
    for (const event of whole) {
      const [, kind, json] = event.match(/^event: (\w+)\ndata: (.*)$/s) ?? [];
      if (kind === "error") throw new Refused(REFUSED);
      if (kind === "complete") return;
      if (kind === "generating") yield JSON.parse(json)[0];
    }
  }
}

const FAR = 3; // windows: a glide over more of them would hide the words for seconds

/** Scroll to a node, or to words in the article: gliding where near, at once where far. */
function bring(place, block = "center") {
  const { top, height } = place.getBoundingClientRect();
  const still = Math.abs(top) > FAR * innerHeight || matchMedia("(prefers-reduced-motion: reduce)").matches;
  const behavior = still ? "auto" : "smooth";
  if (place instanceof Element) return place.scrollIntoView({ block, behavior });
  const pane = $("#article");
  pane.scrollBy({ top: top + height / 2 - pane.getBoundingClientRect().top - pane.clientHeight / 2, behavior });
}

/** An element with these attributes and children. */
function make(tag, attributes = {}, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes))
    if (value !== undefined && value !== false) node.setAttribute(name, value === true ? "" : value);
  node.append(...children);
  return node;
}

const button = (words, attributes) => make("button", { type: "button", ...attributes }, words);

// --- a line about what was done, with a way back ----------------------------------------------
let fading;
function toast(words, undo) {
  const [node, back] = [$("#toast"), $("#toast button")];
  ($("dialog:modal") ?? $("#desk").parentElement).append(node); // beside an open sheet nothing can be pressed
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

async function copy(words, button) {
  const area = make("textarea");
  try {
    await navigator.clipboard.writeText(words);
  } catch { // where the clipboard needs https
    area.value = words;
    document.body.append(area);
    area.select();
    document.execCommand("copy");
    area.remove();
  }
  button?.classList.add("done");
  setTimeout(() => button?.classList.remove("done"), 4000);
}

function saveFile(name, blob) {
  const link = make("a", { download: name });
  link.href = URL.createObjectURL(blob);
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 1000);
}
