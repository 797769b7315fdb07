// The article and the evidence in it. Places count characters of the article's text, as Python
// does; a block names where its words begin (`data-at`) and end.
const open = { id: null, number: null, name: null }; // the article, and the turn that it shows
const read = new Map(); // the last articles that were fetched
const READ = 8;

async function openArticle(id, digest) {
  const shown = $("#article article");
  if (open.id === id && (!digest || shown?.dataset.digest === digest)) return true;
  open.id = id;
  let html = read.get(id);
  if (!html || (digest && !html.includes(digest))) html = await call("article", id);
  read.delete(id);
  read.set(id, html);
  if (read.size > READ) read.delete(read.keys().next().value);
  if (open.id !== id) return false; // another was opened meanwhile
  $("#article").innerHTML = html;
  $("#article").scrollTop = 0;
  find(($("#find-in input").value = ""));
  outline();
  tools();
  mark();
  overview();
  return true;
}

/** On the first screen, the open article in short. */
async function overview() {
  const { id } = open;
  const place = $("#welcome .overview");
  if (!place || !id || place.dataset.of === id || talk?.turns.length) return;
  place.dataset.of = id;
  place.replaceChildren();
  const html = await call("overview", id).catch(() => "");
  if (open.id !== id || place.dataset.of !== id) return;
  place.innerHTML = html;
  Object.assign(open, { number: 0, name: null });
  mark();
}

// --- places in the text ----------------------------------------------------------------------
const WIDE = /[\ud800-\udbff]/;
const length = (words) => (WIDE.test(words) ? [...words].length : words.length);
const units = (words, n) => (WIDE.test(words) ? [...words].slice(0, n).join("").length : n);

/** The text nodes of a block with the places where they begin and end. */
function pieces(block) {
  const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
  const found = [];
  let start = Number(block.dataset.at);
  for (let node; (node = walker.nextNode()); ) {
    const sign = at(node.parentElement, ".control"); // one character, shown by its number
    const end = start + (sign ? 1 : length(node.data));
    found.push({ node, start, end, sign });
    start = end;
  }
  return found;
}

const blocks = () => $$("#article .text [data-at]");
const isSeen = (node) => !at(node, ".again, .bar"); // a head is read at its first cell alone

/** Put the characters from `start` to `end` into marks. */
function wrap(start, end, attributes) {
  const made = [];
  for (const block of blocks()) {
    if (block.dataset.at >= end || block.dataset.end <= start) continue;
    for (let { node, ...piece } of pieces(block)) {
      if (piece.start >= end || piece.end <= start) continue;
      const last = units(node.data, Math.min(end, piece.end) - piece.start);
      const first = units(node.data, Math.max(start - piece.start, 0));
      if (!piece.sign && last < node.data.length) node.splitText(last);
      if (!piece.sign && first) node = node.splitText(first);
      const mark = make("mark", attributes);
      node.replaceWith(mark);
      mark.append(node);
      made.push(mark);
    }
  }
  return made;
}

const marksOf = (name) => $$(`#article mark[data-marks="${name}"]`).filter(isSeen);
const cites = () => $$(`#a${open.number} .cite`).map((link) => link.dataset.cite);
const names = () => [...new Set($$("#article mark[data-marks]").map((mark) => mark.dataset.marks))];

/** Mark in the open article what the turn that it shows cites, and take away what was marked. */
function mark() {
  for (const old of $$("#article .text mark")) {
    const block = old.closest("[data-at]");
    old.replaceWith(...old.childNodes);
    block?.normalize();
  }
  const digest = $("#article article")?.dataset.digest;
  for (const { dataset } of $$(`#a${open.number} .cite`)) {
    if (dataset.article !== open.id || dataset.digest !== digest) continue;
    const cited = dataset.cite[0] === "c";
    const first = wrap(Number(dataset.start), Number(dataset.end), {
      class: cited ? "cited" : "near", "data-marks": `a${open.number}-${dataset.cite}`,
      title: "Go to the answer's sentence",
    }).find(isSeen);
    if (cited && first) first.dataset.number = dataset.cite.slice(1);
    if (cited && dataset.short) wrap(...dataset.short.split(" ").map(Number), { class: "short" });
  }
  find($("#find-in input").value, hit); // marks have cut the words that were found
  point();
  strip();
}

function point() { // to the citation that is being looked at
  const looked = `a${open.number}-${open.name}`;
  for (const mark of $$("#article mark[data-marks]"))
    mark.classList.toggle("now", mark.dataset.marks === looked);
  for (const link of $$("#thread .cite"))
    link.classList.toggle("now", `${link.closest("section").id}-${link.dataset.cite}` === looked);
  const [all, here] = [cites(), names().length];
  const [now, kind] = [all.indexOf(open.name) + 1, $("#tools .evidence mark")];
  $("#tools .evidence").hidden = !now && !here; // what lies in others alone is none of this one's
  kind.className = kind.textContent = all[0]?.startsWith("n") ? "near" : "cited";
  $("#tools .where").textContent = now ? `${now} of ${all.length}` : here;
}

/** Show the citation `name` of the turn: its article, its words; `quiet` opens no sheet. */
async function reveal(number, name, { quiet, address } = {}) {
  const link = $(`#a${number} .cite[data-cite="${name}"]`);
  if (!link) return;
  Object.assign(open, { number, name });
  if (!quiet && isSheet("reading")) openSheet("reading", address);
  else if (address) history.pushState({}, "", address);
  if (!(await openArticle(link.dataset.article, link.dataset.digest))) return;
  mark();
  const [first] = marksOf(`a${number}-${name}`);
  if (first && (!quiet || !isSheet("reading"))) bring(first);
}

/** Where the evidence lies in the whole article, as links beside its scroll bar. */
function strip() {
  const pane = $("#article");
  const above = pane.scrollTop - pane.getBoundingClientRect().top;
  $("#strip").replaceChildren(...names().map((marked) => {
    const [first, name] = [marksOf(marked)[0], marked.split("-")[1]];
    const told = `${name[0] === "c" ? "Evidence" : "Near"} ${name.slice(1)}`;
    const top = (100 * (first.getBoundingClientRect().top + above)) / pane.scrollHeight;
    const looks = { class: first.classList[0], style: `top: ${top}%` };
    return make("a", { ...looks, href: `#${name}`, title: told, "aria-label": told });
  }));
}

// --- the tools above it ----------------------------------------------------------------------
function outline() {
  const heads = $$("#article .text :is(h3, h4):not(.title)");
  $("[popovertarget=outline]").hidden = !heads.length;
  $("#outline").replaceChildren(...heads.map((head) => {
    const leads = button(head.textContent, { "data-level": head.dataset.level });
    leads.onclick = () => bring(head, "start");
    return leads;
  }));
}

let hits = [];
let hit = -1;
function find(words, stay) {
  CSS.highlights?.clear();
  [hits, hit] = [[], -1];
  const sought = words.trim().split(/\s+/).map((w) => w.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"));
  for (const block of words.trim() ? blocks() : []) {
    const nodes = pieces(block).map(({ node }) => node);
    for (const found of block.textContent.matchAll(new RegExp(sought.join("\\s+"), "giu"))) {
      const range = new Range();
      const [last, place] = signAt(nodes, found.index + found[0].length - 1);
      range.setStart(...signAt(nodes, found.index));
      range.setEnd(last, place + 1);
      if (isSeen(range.startContainer.parentElement)) hits.push(range);
    }
  }
  if (hits.length) CSS.highlights?.set("found", new Highlight(...hits));
  hit = stay < hits.length ? stay : -1;
  nextHit(hit < 0 ? 1 : 0, hit >= 0);
}

/** The text node that holds a block's sign, and the sign's place in it. */
function signAt(nodes, place) {
  const node = nodes.find((each) => (place -= each.length) < 0);
  return [node, place + node.length];
}

function nextHit(by, still) {
  const words = $("#find-in input").value.trim();
  if (hits.length) {
    hit = (hit + by + hits.length) % hits.length;
    CSS.highlights?.set("found-now", new Highlight(hits[hit]));
    if (!still) bring(hits[hit]);
  }
  $("#find-in .hits").textContent = hits.length ? `${hit + 1} of ${hits.length}` : words && "none";
}

/** The page of the article on which a node stands. */
const pageOf = (node) => $$("#article .page").findLast(
  (page) => page.compareDocumentPosition(node) & Node.DOCUMENT_POSITION_FOLLOWING)?.dataset.page;

// --- the page of a PDF as it is printed ------------------------------------------------------
async function showLeaf(number, quote = "") {
  const leaf = $("#leaf");
  const { image, boxes, pages } = await call("leaf", open.id, number, quote).catch(() => ({}));
  if (!image) return toast("The original page cannot be shown: its file is not in the library.");
  const picture = make("img", { alt: `Page ${number}`, src: `data:image/jpeg;base64,${image}` });
  const marks = boxes.map((box) => {
    const [left, top, width, height] = box.map((share) => `${100 * share}%`);
    const mark = make("mark");
    Object.assign(mark.style, { left, top, width, height });
    return mark;
  });
  $("figure", leaf).replaceChildren(picture, ...marks);
  $("span", leaf).textContent = `page ${number} of ${pages}`;
  leaf.dataset.number = number;
  const [before, after] = $$("[data-turn]", leaf);
  [before.disabled, after.disabled] = [number <= 1, number >= pages];
  if (!leaf.open) leaf.showModal();
  await picture.decode().catch(() => {}); // it has no height before
  marks[0]?.scrollIntoView({ block: "center" });
}

// --- words that the reader chooses -----------------------------------------------------------
function chosenWords() {
  const range = getSelection().rangeCount && getSelection().getRangeAt(0);
  const inside = range && at(range.commonAncestorContainer.parentElement, "#article .article");
  return inside && !range.collapsed && range.toString().trim() ? range : null;
}

function offer() {
  const range = chosenWords();
  const bar = $("#chosen");
  bar.hidden = !range;
  if (!range) return;
  (bar.closest("dialog:modal") ?? $("#reading")).append(bar);
  const place = range.getBoundingClientRect();
  bar.style.left = `${Math.min(Math.max(8, place.left), innerWidth - bar.offsetWidth - 8)}px`;
  bar.style.top = `${Math.max(8, place.top - bar.offsetHeight - 8)}px`;
}

/** The chosen words as a quotation with author, title, date, page and source. */
function quotation() {
  const range = chosenWords();
  const { author, published, source } = $("#article article").dataset;
  const page = pageOf(range.startContainer);
  const known = [author, $("#article h2").textContent, published, page && `page ${page}`, source];
  getSelection().empty();
  return `“${range.toString().trim()}” — ${known.filter(Boolean).join(", ")}`;
}

Object.assign(acts, {
  step: (_, by) => {
    const all = cites();
    const now = all.indexOf(open.name);
    const next = all.at(now < 0 ? 0 : (now + Number(by)) % all.length);
    if (next) reveal(open.number, next);
  },
  leaf: () => { // the page of the evidence that is looked at, or of what is in view
    const marks = open.name ? marksOf(`a${open.number}-${open.name}`) : [];
    const { top } = $("#article").getBoundingClientRect();
    const seen = blocks().find((block) => block.getBoundingClientRect().bottom > top);
    const quote = marks.map((mark) => mark.textContent).join("");
    showLeaf(Number(pageOf(marks[0] ?? seen) ?? 1), quote);
  },
  turn: (_, by) => showLeaf(Number($("#leaf").dataset.number) + Number(by)),
  "ask-about": () => {
    const words = chosenWords().toString().trim().replace(/\s+/g, " ");
    closeSheet();
    compose(`What do the articles say about “${words}”?`);
  },
  "copy-cited": () => {
    copy(quotation());
    toast("Copied with its citation.");
  },
  "note-words": () => addNote(quotation(), { article: open.id }),
});

function article() {
  const pane = $("#article");
  $("#strip").addEventListener("click", (event) => {
    event.preventDefault();
    const link = at(event.target, "a");
    if (link) reveal(open.number, link.hash.slice(1));
  });
  pane.addEventListener("click", ({ target }) => {
    const mark = at(target, "mark[data-marks]");
    if (mark && getSelection().isCollapsed) goToSentence(...mark.dataset.marks.slice(1).split("-"));
  });
  const field = $("#find-in input");
  field.addEventListener("input", () => find(field.value));
  $("#find-in").addEventListener("submit", (event) => {
    event.preventDefault();
    nextHit(1);
  });
  $("#chosen").addEventListener("mousedown", (event) => event.preventDefault());
  document.addEventListener("selectionchange", () => setTimeout(offer, 200));
  new ResizeObserver(strip).observe(pane);
}
