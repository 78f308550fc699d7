// The review page: the card's place in the story, words chosen by hand, the clean text copied.
"use strict";

const FEW = 3; // open flags left when the next article is fetched ahead
const WORD = /[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*|\S/gu;
const GAP = 8; // pixels between words and the button under them
const heights = new Map(); // of lines, before an answer changes them
let picked = null; // words chosen by the keyboard: their paragraph, all its words, the first, the last

// An address of this page that keeps the queue one came from.
function here(wanted) {
  const now = new URLSearchParams(location.search);
  const kept = ["kind", "tab", "q", "at"].filter((name) => now.get(name)).map((name) => [name, now.get(name)]);
  return `?${new URLSearchParams([...Object.entries(wanted), ...kept])}`;
}

function show(address) {
  htmx.ajax("GET", address, { target: "#card", swap: "outerHTML" });
}

function tell(sentence) {
  document.getElementById("said").textContent = sentence;
}

// The card says which flag it shows; its place in the story and its line in the list follow.
function follow() {
  const card = document.getElementById("card");
  for (const place of document.querySelectorAll(".story [aria-current], .rest [aria-current]")) place.removeAttribute("aria-current");
  const ids = card?.dataset.flag ? [`flag-${card.dataset.flag}`, `row-${card.dataset.flag}`] : [];
  if (card?.dataset.block) ids.push(`line-${card.dataset.block}`);
  for (const id of ids) {
    const place = document.getElementById(id);
    place?.setAttribute("aria-current", "true");
    place?.scrollIntoView({ block: "nearest" });
  }
}

// What somebody wants to look at comes into sight; the focus stays where the next act is.
function point(link) {
  const place = document.getElementById(link.hash.slice(1));
  for (const other of document.querySelectorAll(".story .pointed")) other.classList.remove("pointed");
  place?.classList.add("pointed");
  place?.scrollIntoView({ block: "center" });
}

// Nothing below a line moves when it is decided: a taller one leaves its old words away, a lower one keeps its room.
function measure(event) {
  const line = event.detail.target;
  if (line?.matches?.(".line, #gate, #tabs")) heights.set(line.id, line.getBoundingClientRect().height);
}

function keepRoom() {
  for (const [id, before] of heights) {
    const line = document.getElementById(id);
    if (!line) continue;
    line.classList.toggle("tight", line.getBoundingClientRect().height > before);
    if (line.getBoundingClientRect().height < before) line.style.minHeight = `${before}px`;
  }
  heights.clear();
}

// Offsets count code points of the text as it was imported: what a fix put in does not count.
function textsOf(paragraph) {
  const walker = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT);
  const texts = [];
  while (walker.nextNode()) if (!walker.currentNode.parentElement.closest("ins, .beside")) texts.push(walker.currentNode);
  return texts;
}

function offset(paragraph, node, within) {
  let at = 0;
  for (const text of textsOf(paragraph)) {
    if (text === node) return at + [...text.data.slice(0, within)].length;
    at += [...text.data].length;
  }
  return null;
}

function selected() {
  const selection = document.getSelection();
  if (!selection.rangeCount || selection.isCollapsed) return null;
  const range = selection.getRangeAt(0);
  const paragraph = range.startContainer.parentElement?.closest(".story .line[id] > p");
  if (!paragraph?.contains(range.endContainer)) return null;
  const start = offset(paragraph, range.startContainer, range.startOffset);
  const end = offset(paragraph, range.endContainer, range.endOffset);
  if (start === null || end === null || start >= end) return null;
  return { block: paragraph.parentElement.id.replace("line-", ""), start, end, range };
}

function offer() {
  const button = document.getElementById("correct");
  const found = button && selected();
  if (!button) return;
  button.hidden = !found;
  if (!found) return;
  button.href = here({ block: found.block, start: found.start, end: found.end });
  const place = found.range.getBoundingClientRect();
  const below = place.bottom + (matchMedia("(pointer: coarse)").matches ? 4 * GAP : GAP); // under a finger's handles
  button.style.left = `${Math.max(GAP, Math.min(place.left, innerWidth - button.offsetWidth - GAP))}px`;
  button.style.top = `${Math.max(GAP, Math.min(below, innerHeight - button.offsetHeight - GAP))}px`;
}

// Words are chosen by keyboard: arrows move, with Shift they widen, Enter corrects, Escape leaves.
function wordsOf(paragraph) {
  return textsOf(paragraph).flatMap((node) => [...node.data.matchAll(WORD)].map((word) => ({ node, start: word.index, end: word.index + word[0].length })));
}

function paragraphs() {
  return [...document.querySelectorAll(".story .line[id] > p")];
}

function pickIn(paragraph, from = 0) {
  const words = paragraph ? wordsOf(paragraph) : [];
  if (!words.length) return;
  picked = { paragraph, words, from: Math.min(from, words.length - 1), to: Math.min(from, words.length - 1) };
  paragraph.tabIndex = -1;
  paragraph.focus();
  markPicked();
}

function markPicked() {
  const { words, from, to } = picked;
  const [first, last] = [words[Math.min(from, to)], words[Math.max(from, to)]];
  document.getSelection().setBaseAndExtent(first.node, first.start, last.node, last.end);
  words[to].node.parentElement.scrollIntoView({ block: "nearest" });
  tell(document.getSelection().toString());
}

function beginPicking() {
  const card = document.getElementById("card");
  const flag = document.getElementById(`flag-${card?.dataset.flag}`);
  const line = document.getElementById(`line-${card?.dataset.block}`);
  const paragraph = flag?.closest(".line[id] > p") ?? line?.querySelector(":scope > p") ?? paragraphs()[0];
  const at = flag && paragraph ? wordsOf(paragraph).findIndex((word) => flag.contains(word.node)) : 0;
  pickIn(paragraph, Math.max(at, 0));
}

function movePicked(step, widens) {
  picked.to = Math.max(0, Math.min(picked.to + step, picked.words.length - 1));
  if (!widens) picked.from = picked.to;
  markPicked();
}

function leavePicking() {
  picked = null;
  document.getSelection().removeAllRanges();
  document.querySelector("#card [autofocus]")?.focus();
}

function hearPicking(event) {
  if (!picked || document.activeElement !== picked.paragraph || event.ctrlKey || event.metaKey || event.altKey) return;
  const steps = { ArrowRight: 1, ArrowLeft: -1 };
  const lines = { ArrowDown: 1, ArrowUp: -1 };
  if (event.key in steps) movePicked(steps[event.key], event.shiftKey);
  else if (event.key in lines) pickIn(paragraphs()[paragraphs().indexOf(picked.paragraph) + lines[event.key]]);
  else if (event.key === "Enter") document.getElementById("correct").click();
  else if (event.key === "Escape") leavePicking();
  else return;
  event.preventDefault();
}

async function copy(form, button) {
  const asked = fetch(form.action, { method: "POST", body: new FormData(form, button), headers: { "HX-Request": "true" } });
  const text = asked.then(async (answer) => {
    if (answer.ok) return answer.blob();
    const place = document.getElementById(answer.status === 401 ? "sign-in" : "problem");
    place.outerHTML = await answer.text();
    throw new Error("not handed out");
  });
  await navigator.clipboard.write([new ClipboardItem({ "text/plain": text.then((blob) => new Blob([blob], { type: "text/plain" })) })]);
  tell("The clean text is copied.");
  document.getElementById("problem").replaceChildren(Object.assign(document.createElement("p"), { className: "problem good", textContent: "The clean text is copied." }));
  show(here({ last: 1 }));
}

// The next article's page is fetched while the last flags are decided; nobody claims it by that.
function fetchAhead() {
  const next = document.querySelector("a[data-ahead]");
  const left = Number(document.querySelector("#tabs b")?.textContent);
  if (!next || left > FEW || navigator.connection?.saveData) return;
  delete next.dataset.ahead;
  document.head.append(Object.assign(document.createElement("link"), { rel: "prefetch", href: next.href }));
}

// A page that was fetched ahead, or gone back to, may be older than its article: then it is shown anew.
function arrive(event) {
  const [way] = performance.getEntriesByType("navigation");
  const kept = event.persisted || way?.deliveryType === "cache" || way?.transferSize === 0;
  const bar = document.getElementById("bar");
  if (kept && bar) htmx.ajax("GET", bar.dataset.arrived, { target: "#bar", swap: "outerHTML" });
}

function countDown() {
  const time = document.querySelector("#saved [data-until]");
  const left = time ? Math.floor(Number(time.dataset.until) - Date.now() / 1000) : -1;
  if (left >= 0) time.textContent = `${Math.floor(left / 60)}:${String(left % 60).padStart(2, "0")} left`;
  else if (time) time.textContent = "no longer";
}

document.addEventListener("click", (event) => {
  if (event.target.closest("[data-picks]")) beginPicking();
  const link = event.target.closest("a[data-card], a[data-shows]");
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey || !document.getElementById("card")) return;
  event.preventDefault();
  if ("shows" in link.dataset) point(link);
  else show(link.href);
});
// On a line that was taken out, the key that dismisses brings that line back.
document.addEventListener("focusin", (event) => {
  for (const button of document.querySelectorAll(".band.taken [data-command]")) delete button.dataset.command;
  const keep = event.target.closest?.(".band.taken")?.querySelector("button");
  if (keep) keep.dataset.command = "dismiss";
});
document.addEventListener("mousedown", (event) => {
  if (event.target.closest("#correct")) event.preventDefault(); // the selection stays
});
document.addEventListener("toggle", (event) => {
  if (event.target.matches("#card details[open]")) event.target.querySelector("input:not([type=hidden])")?.focus();
}, true);
document.addEventListener("submit", (event) => {
  if (!event.submitter?.hasAttribute("data-copies") || !navigator.clipboard?.write) return;
  event.preventDefault();
  copy(event.target, event.submitter).catch(() => {});
});
document.addEventListener("selectionchange", offer);
document.addEventListener("keydown", hearPicking, true);
document.addEventListener("htmx:oobBeforeSwap", measure);
document.addEventListener("htmx:afterSettle", () => { keepRoom(); follow(); fetchAhead(); countDown(); });
window.addEventListener("pageshow", arrive);
setInterval(countDown, 1000);
for (const button of document.querySelectorAll("[data-picks]")) button.hidden = false;
follow();
countDown();
