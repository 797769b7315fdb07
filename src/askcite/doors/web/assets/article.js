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
  const html = await call("overview", id).catch(() => "");
  if (open.id !== id || place.dataset.of !== id) return;
  place.innerHTML = html;
  Object.assign(open, { number: 0, name: null });
  mark();
}

// --- places in the text ---------------------------------------------------------------------------
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
      if (!piece.sign && last < node.data.length) node.splitText(last);
      if (!piece.sign && piece.start < start) node = node.splitText(units(node.data, start - piece.start));
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
  const { id, digest } = { id: open.id, digest: $("#article article")?.dataset.digest };
  for (const { dataset } of $$(`#a${open.number} .cite`)) {
    if (dataset.article !== id || dataset.digest !== digest) continue;
    const [cited, place] = [dataset.cite[0] === "c", [Number(dataset.start), Number(dataset.end)]];
    const first = wrap(...place, {
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
  const all = cites();
  $("#tools .evidence").hidden = !all.length;
  const [kind, now] = [$("#tools .evidence mark"), all.indexOf(open.name) + 1];
  kind.className = kind.textContent = all[0]?.startsWith("n") ? "near" : "cited";
  $("#tools .where").textContent = now ? `${now} of ${all.length}` : all.length;
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

function step(by) {
  const all = cites();
  const now = all.indexOf(open.name);
  const next = all[now < 0 ? 0 : (now + by + all.length) % all.length];
  if (next) reveal(open.number, next);
}

/** Where the evidence lies in the whole article, as links beside its scroll bar. */
function strip() {
  const pane = $("#article");
  const links = names().map((name) => {
    const first = marksOf(name)[0];
    const told = `${first.className.includes("cited") ? "Evidence" : "Near"} ${name.split("-")[1].slice(1)}`;
    const link = make("a", {
      class: first.className.includes("cited") ? "cited" : "near", href: `#${name.split("-")[1]}`,
      "data-name": name.split("-")[1], title: told, "aria-label": told,
    });
    const top = first.getBoundingClientRect().top - pane.getBoundingClientRect().top + pane.scrollTop;
    link.style.top = `${(100 * top) / Math.max(pane.scrollHeight, 1)}%`;
    return link;
  });
  $("#strip").replaceChildren(...links);
}

// --- the tools above it ---------------------------------------------------------------------------
function outline() {
  const heads = $$("#article .text :is(h3, h4):not(.title)");
  $("#outline").hidden = !heads.length;
  $("#outline").open = false;
  $("#outline div").replaceChildren(...heads.map((head) => {
    const leads = button(head.textContent, { "data-level": head.dataset.level });
    leads.onclick = () => {
      $("#outline").open = false;
      bring(head, "start");
    };
    return leads;
  }));
}

let hits = [];
let hit = -1;
function find(words, stay) {
  CSS.highlights?.clear();
  [hits, hit] = [[], -1];
  const sought = words.trim() && new RegExp(words.trim().replace(/[.*+?^${}()|[\]\\]/g, "\\$&").replace(/\s+/g, "\\s+"), "giu");
  for (const block of sought ? blocks() : []) {
    const nodes = pieces(block).map(({ node }) => node);
    const place = (offset, end) => {
      let [n, rest] = [0, offset];
      while (n < nodes.length - 1 && (rest > nodes[n].length || (!end && rest === nodes[n].length)))
        rest -= nodes[n++].length;
      return [nodes[n], rest];
    };
    for (const { index, 0: { length } } of block.textContent.matchAll(sought)) {
      const range = new Range();
      range.setStart(...place(index, false));
      range.setEnd(...place(index + length, true));
      if (isSeen(range.startContainer.parentElement)) hits.push(range);
    }
  }
  if (hits.length) CSS.highlights?.set("found", new Highlight(...hits));
  if (stay >= 0) CSS.highlights?.set("found-now", new Highlight(...hits.slice((hit = stay), stay + 1)));
  else if (sought) nextHit(1);
  else $("#find-in .hits").textContent = "";
}

function nextHit(by) {
  if (hits.length) {
    hit = (hit + by + hits.length) % hits.length;
    CSS.highlights?.set("found-now", new Highlight(hits[hit]));
    bring(hits[hit]);
  }
  $("#find-in .hits").textContent = hits.length ? `${hit + 1} of ${hits.length}` : "none";
}

/** The page of the article on which a node stands. */
const pageOf = (node) => $$("#article .page").findLast(
  (page) => page.compareDocumentPosition(node) & Node.DOCUMENT_POSITION_FOLLOWING)?.dataset.page;

// --- the page of a PDF as it is printed ------------------------------------------------------------
async function showLeaf(number, quote = "") {
  const leaf = $("#leaf");
  const made = await call("leaf", open.id, number, quote).catch(() => ({}));
  if (!made.image) return toast("The original page cannot be shown: its file is not in this library's folder.");
  const image = make("img", { alt: `Page ${number}`, src: `data:image/jpeg;base64,${made.image}` });
  const boxes = made.boxes.map(([left, top, width, height]) => {
    const box = make("mark");
    for (const [name, share] of Object.entries({ left, top, width, height })) box.style[name] = `${100 * share}%`;
    return box;
  });
  $("div", leaf).replaceChildren(make("figure", {}, image, ...boxes));
  $("span", leaf).textContent = `page ${number} of ${made.pages}`;
  leaf.dataset.number = number;
  for (const button of $$("[data-leaf]", leaf))
    button.disabled = !(number + Number(button.dataset.leaf) >= 1 && number + Number(button.dataset.leaf) <= made.pages);
  if (!leaf.open) leaf.showModal();
  await image.decode().catch(() => {}); // it has no height before
  boxes[0]?.scrollIntoView({ block: "center" });
}

/** The page of the evidence that is looked at, or of what is in view. */
function openLeaf() {
  const marks = open.name ? marksOf(`a${open.number}-${open.name}`) : [];
  const top = $("#article").getBoundingClientRect().top;
  const seen = marks[0] ?? blocks().find((block) => block.getBoundingClientRect().bottom > top);
  showLeaf(Number(pageOf(seen) ?? 1), marks.map((mark) => mark.textContent).join(""));
}

// --- words that the reader chooses ------------------------------------------------------------------
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
function quotation(range) {
  const { author, published, source } = $("#article article").dataset;
  const page = pageOf(range.startContainer);
  const known = [author, $("#article h2").textContent, published, page && `page ${page}`, source];
  return `“${range.toString().trim()}” — ${known.filter(Boolean).join(", ")}`;
}

function article() {
  const pane = $("#article");
  $("#strip").addEventListener("click", (event) => {
    const link = at(event.target, "a");
    if (!link) return;
    event.preventDefault();
    reveal(open.number, link.dataset.name);
  });
  pane.addEventListener("click", (event) => {
    const mark = at(event.target, "mark[data-marks]");
    if (mark && getSelection().isCollapsed) goToSentence(...mark.dataset.marks.slice(1).split("-"));
  });
  $("#leaf").addEventListener("click", (event) => {
    const by = at(event.target, "[data-leaf]")?.dataset.leaf;
    if (by) showLeaf(Number($("#leaf").dataset.number) + Number(by));
    else if (event.target.id === "leaf") $("#leaf").close();
  });
  const field = $("#find-in input");
  field.addEventListener("input", () => find(field.value));
  field.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || !field.value) return;
    event.preventDefault();
    find((field.value = ""));
  });
  $("#find-in").addEventListener("submit", (event) => {
    event.preventDefault();
    nextHit(1);
  });
  for (const each of $$("#tools [data-step]"))
    each.addEventListener("click", () => step(Number(each.dataset.step)));
  document.addEventListener("selectionchange", () => setTimeout(offer, 200));
  new ResizeObserver(strip).observe(pane);
}
