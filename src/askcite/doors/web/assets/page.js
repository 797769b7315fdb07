// What the page does without asking the server: cards, links into the article, the sheet, copying.
// The two columns register themselves; `events` sends to Python, `watch` tells of new content.
"use strict";
window.askcite = (() => {
  const narrow = matchMedia("(max-width: 860px)");
  const NAME = /^#a\d+-[cn]\d+$/;
  const unfolded = new Set(); // details that the visitor opened; a redrawn page folds them
  const seen = new Map(); // state of each turn when last drawn
  const drafts = new Map(); // what is typed into the conversation's fields and not yet sent
  let talk, reading, events, awaited, opener, current, held;

  const at = (target, selector) => (target instanceof Element ? target.closest(selector) : null);
  const turnOf = (node) => Number(node.closest(".turn").id.slice(1));
  const calm = () => (matchMedia("(prefers-reduced-motion: reduce)").matches ? "auto" : "smooth");

  // --- the way from a number to the words ------------------------------------------------------
  const marksOf = (name) => [...reading.querySelectorAll(`[data-marks~="${name}"]`)];

  function reveal(name, quiet) {
    const marks = marksOf(name);
    awaited = marks.length ? null : { name, quiet };
    if (!marks.length) return events.open({ name });
    for (const old of reading.querySelectorAll(".now")) old.classList.remove("now");
    for (const mark of marks) mark.classList.add("now");
    current = name;
    point();
    if (narrow.matches && quiet) return;
    if (narrow.matches) openSheet();
    marks[0].scrollIntoView({ block: "center", behavior: calm() });
  }

  function point() { // a redrawn conversation has lost which number is being looked at
    for (const link of talk.querySelectorAll(".cite"))
      link.classList.toggle("now", link.getAttribute("href") === `#${current}`);
  }

  function follow(link) {
    opener = link;
    const hash = link.getAttribute("href");
    if (location.hash === hash) reveal(hash.slice(1));
    else location.hash = hash; // an entry in the history, so that Back leads back
  }

  addEventListener("hashchange", () => {
    hideCard();
    if (NAME.test(location.hash)) reveal(location.hash.slice(1));
    else closeSheet();
  });

  // --- the article as a sheet ------------------------------------------------------------------
  const sheet = () => document.getElementById("reading");
  const cover = (is) => ["bar", "talk"].forEach((id) => (document.getElementById(id).inert = is));

  function openSheet() {
    if (document.body.classList.contains("sheet-open")) return;
    document.body.classList.add("sheet-open");
    sheet().setAttribute("role", "dialog");
    sheet().setAttribute("aria-modal", "true");
    sheet().setAttribute("aria-label", "The article");
    cover(true);
    setTimeout(focusSheet, 300); // once it has slid in
  }

  function focusSheet() {
    if (document.body.classList.contains("sheet-open") && !sheet().contains(document.activeElement))
      sheet().querySelector("[data-close]").focus({ preventScroll: true });
  }

  function closeSheet() {
    if (!document.body.classList.contains("sheet-open")) return;
    document.body.classList.remove("sheet-open");
    for (const name of ["role", "aria-modal", "aria-label"]) sheet().removeAttribute(name);
    cover(false);
    if (NAME.test(location.hash)) history.replaceState(null, "", location.pathname + location.search);
    opener?.focus({ preventScroll: true });
  }

  narrow.addEventListener("change", () => closeSheet());

  // --- the card beside a number ----------------------------------------------------------------
  const card = document.createElement("div");
  card.className = "askcite-card";
  card.setAttribute("role", "tooltip");
  card.popover = "manual";
  let leaving;

  function showCard(link) {
    clearTimeout(leaving);
    const source = link.querySelector(".card");
    if (!source) return;
    if (!card.isConnected) document.body.append(card);
    card.replaceChildren(...[...source.childNodes].map((node) => node.cloneNode(true)));
    card.showPopover?.();
    const place = link.getBoundingClientRect();
    const { width, height } = card.getBoundingClientRect();
    const left = Math.min(Math.max(8, place.left - 24), innerWidth - width - 8);
    const below = place.bottom + 8;
    card.style.left = `${left}px`;
    card.style.top = `${below + height < innerHeight - 8 ? below : Math.max(8, place.top - height - 8)}px`;
  }

  function hideCard() {
    if (card.matches(":popover-open")) card.hidePopover();
  }
  const leave = () => (leaving = setTimeout(hideCard, 200));
  card.addEventListener("pointerenter", () => clearTimeout(leaving));
  card.addEventListener("pointerleave", leave);
  addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    if (card.matches(":popover-open")) hideCard();
    else if (document.body.classList.contains("shelf-open")) openShelf(false);
    else closeSheet();
  });

  // --- copying and saving ----------------------------------------------------------------------
  async function copy(button) {
    const area = document.createElement("textarea"); // where the clipboard needs https
    try {
      await navigator.clipboard.writeText(button.dataset.copy);
    } catch {
      area.value = button.dataset.copy;
      document.body.append(area);
      area.select();
      document.execCommand("copy");
      area.remove();
    }
    button.classList.add("done");
    setTimeout(() => button.classList.remove("done"), 1600);
  }

  function download(name, content) {
    const link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob([content], { type: "text/plain" }));
    link.download = name;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 1000);
  }

  // --- the two columns -------------------------------------------------------------------------
  function drawn() {
    const turns = [...talk.querySelectorAll(".turn")];
    if (turns.length < seen.size) [seen, drafts, unfolded].forEach((of) => of.clear());
    recall();
    for (const details of talk.querySelectorAll("details"))
      details.open = unfolded.has(keyOf(details));
    point();
    const last = turns.at(-1);
    if (!last || seen.get(last.id) === last.dataset.state) return;
    const fresh = !seen.size && turns.length > 1; // a conversation that came back after a reload
    for (const turn of turns) seen.set(turn.id, turn.dataset.state);
    if (last.dataset.state === "pending") last.scrollIntoView({ block: "start", behavior: calm() });
    else if (fresh) last.scrollIntoView({ block: "start" });
    if (NAME.test(location.hash) && fresh) reveal(location.hash.slice(1));
    else if (last.dataset.state === "answered") reveal(`${last.id}-c1`, true);
  }

  // A redrawn conversation has lost the focus and what was being typed into it.
  const CONTROLS = "a, button, input, summary";
  const nameOf = (node) =>
    [node.closest(".turn")?.id, node.tagName, node.getAttribute("href") ?? node.name ?? "",
      node.dataset.rate ?? node.parentElement.className].join(" ");

  function recall() {
    for (const node of talk.querySelectorAll(CONTROLS)) {
      const name = nameOf(node);
      if (drafts.has(name)) node.value = drafts.get(name);
      if (name === held && document.activeElement === document.body) node.focus({ preventScroll: true });
    }
  }

  const keyOf = (details) => `${details.closest(".turn").id} ${details.className}`;

  const sender = (trigger, names) =>
    Object.fromEntries(names.map((name) => [name, (data) => trigger(name, data)]));

  function bar(element, trigger, names) {
    const send = sender(trigger, names);
    element.addEventListener("click", (event) => {
      const button = at(event.target, "button");
      if (button?.dataset.act === "fresh") send.fresh({});
      else if (button?.dataset.act === "read") openSheet((opener = button));
      else if (button?.dataset.act === "shelf")
        openShelf(!document.body.classList.contains("shelf-open"));
      else if (button?.dataset.save) send.save({ form: button.dataset.save });
    });
  }

  function openShelf(open) {
    document.body.classList.toggle("shelf-open", open);
    const button = document.querySelector("[data-act=shelf]");
    button.setAttribute("aria-expanded", String(open));
    button.textContent = open ? "Back to the conversation" : "Library";
    document.getElementById("desk").inert = open;
  }

  function shelf(element, trigger, names) {
    const send = sender(trigger, names);
    element.addEventListener("click", (event) => {
      const { remove, title } = at(event.target, "button")?.dataset ?? {};
      if (remove && confirm(`Remove “${title}” for good?`)) send.remove({ id: remove });
    });
  }

  function thread(element, trigger, watch, names) {
    talk = element;
    events = sender(trigger, names);
    element.addEventListener("click", (event) => {
      const link = at(event.target, 'a[href^="#a"]');
      const button = at(event.target, "button");
      if (link && !(event.ctrlKey || event.metaKey || event.shiftKey)) {
        event.preventDefault();
        hideCard();
        follow(link);
      } else if (button?.dataset.copy) copy(button);
      else if (button?.dataset.rate)
        events.rate({ turn: turnOf(button), helpful: button.dataset.rate === "yes" });
    });
    element.addEventListener("submit", (event) => {
      event.preventDefault();
      const form = event.target;
      drafts.delete(nameOf(form.elements[0]));
      if ("again" in form.dataset)
        events.ask({ question: form.elements.question.value, again: true });
      else events.rate({ turn: turnOf(form), comment: form.elements.comment.value });
    });
    element.addEventListener("toggle", (event) => {
      const key = keyOf(event.target);
      if (event.target.open) unfolded.add(key);
      else unfolded.delete(key);
    }, true);
    const hoverable = matchMedia("(hover: hover)");
    element.addEventListener("pointerover", (event) => {
      const link = at(event.target, ".cite");
      if (link && hoverable.matches) showCard(link);
    });
    element.addEventListener("pointerout", (event) => at(event.target, ".cite") && leave());
    element.addEventListener("input", (event) => drafts.set(nameOf(event.target), event.target.value));
    element.addEventListener("focusin", (event) => {
      held = nameOf(event.target);
      const link = at(event.target, ".cite");
      if (link?.matches(":focus-visible")) showCard(link);
    });
    element.addEventListener("focusout", (event) => {
      if (event.relatedTarget) held = undefined; // went elsewhere, and was not drawn away
      if (at(event.target, ".cite")) leave();
    });
    element.closest("#thread")?.addEventListener("scroll", hideCard, { passive: true });
    watch("value", drawn);
  }

  function suggested(element, trigger, watch, names) {
    const send = sender(trigger, names);
    let looked = false; // once a visit: what has no questions is not asked again
    watch("value", () => {
      if (looked || !element.querySelector("[data-find]")) return;
      looked = true;
      send.find({});
    });
    element.addEventListener("click", (event) => {
      const question = at(event.target, "button")?.dataset.ask;
      if (question) events.ask({ question });
    });
  }

  function article(element, watch) {
    reading = element;
    element.addEventListener("click", (event) => {
      const link = at(event.target, ".strip a");
      if (at(event.target, "[data-close]")) closeSheet();
      else if (link) {
        event.preventDefault();
        follow(link);
      }
    });
    watch("value", () => {
      focusSheet(); // what is drawn anew has lost it
      if (awaited && marksOf(awaited.name).length) reveal(awaited.name, awaited.quiet);
    });
  }

  return { bar, thread, suggested, article, shelf, download };
})();
