// Holds the quotes of this file against its texts, and these against their digests (FIPS 180-4).
"use strict";
const rotate = (word, by) => (word >>> by) | (word << (32 - by));
const root = (number, power) => (Math.pow(number, power) % 1 * 0x100000000) >>> 0;
const primes = [];
for (let n = 2; primes.length < 64; n++) if (primes.every((p) => n % p)) primes.push(n);

function sha256(text) {
  const bytes = new TextEncoder().encode(text);
  const size = ((bytes.length + 8) >> 6) + 1 << 6;
  const padded = new Uint8Array(size);
  padded.set(bytes);
  padded[bytes.length] = 0x80;
  const view = new DataView(padded.buffer);
  view.setUint32(size - 8, Math.floor(bytes.length / 0x20000000));
  view.setUint32(size - 4, bytes.length << 3);
  const state = primes.slice(0, 8).map((p) => root(p, 1 / 2));
  const constants = primes.map((p) => root(p, 1 / 3));
  const words = new Uint32Array(64);
  for (let at = 0; at < size; at += 64) {
    for (let i = 0; i < 64; i++) {
      if (i < 16) { words[i] = view.getUint32(at + 4 * i); continue; }
      const early = words[i - 15], late = words[i - 2];
      words[i] = words[i - 16] + words[i - 7]
        + (rotate(early, 7) ^ rotate(early, 18) ^ (early >>> 3))
        + (rotate(late, 17) ^ rotate(late, 19) ^ (late >>> 10));
    }
    let [a, b, c, d, e, f, g, h] = state;
    for (let i = 0; i < 64; i++) {
      const one = h + (rotate(e, 6) ^ rotate(e, 11) ^ rotate(e, 25)) + ((e & f) ^ (~e & g))
        + constants[i] + words[i] | 0;
      const two = (rotate(a, 2) ^ rotate(a, 13) ^ rotate(a, 22)) + ((a & b) ^ (a & c) ^ (b & c));
      [h, g, f, e, d, c, b, a] = [g, f, e, d + one | 0, c, b, a, one + two | 0];
    }
    [a, b, c, d, e, f, g, h].forEach((word, i) => { state[i] = state[i] + word | 0; });
  }
  return state.map((word) => (word >>> 0).toString(16).padStart(8, "0")).join("");
}

function faults() {
  const proof = JSON.parse(document.getElementById("proof").textContent);
  const wrong = [], letters = {};
  const parsed = (text) => text.replace(/\r\n?/g, "\n"); // as a reader of HTML does
  for (const article of proof.articles) {
    letters[article.digest] = Array.from(article.text);
    if (sha256(article.text) !== article.digest)
      wrong.push(`the text of “${article.title}” has another digest`);
    const shown = document.getElementById(`text-${article.digest}`);
    if (!shown || shown.textContent !== parsed(article.text))
      wrong.push(`“${article.title}” is shown otherwise than it is kept`);
  }
  proof.quotes.forEach((quote, number) => {
    const there = letters[quote.digest]?.slice(quote.start, quote.end).join("");
    const shown = document.getElementById(`quote-${number}`);
    if (there !== quote.quote || !shown || shown.textContent !== parsed(quote.quote))
      wrong.push(`quote ${number + 1} is not the article's`);
  });
  const quotes = proof.quotes.length, texts = proof.articles.length;
  const many = (count, name) => `${count} ${name}${count === 1 ? "" : "s"}`;
  return [wrong, `${many(quotes, "quote")} and ${many(texts, "text")} agree with each other`
    + " and with the digests"];
}

const [wrong, right] = faults();
const told = document.getElementById("told");
told.className = wrong.length ? "wrong" : "right";
told.textContent = wrong.length ? `Does not agree: ${wrong.join("; ")}.` : `Checked here: ${right}.`;
