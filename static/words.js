// Words of the story chosen by hand, with the mouse, a finger or the keyboard, to be corrected.
"use strict";

const WORD = /[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*|\S/gu;
const GAP = 8; // pixels between words and the button under them
let picked = null; // words chosen by the keyboard: their paragraph, all its words, the first, the last

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

function firstInSight() {
  return paragraphs().find((one) => one.getBoundingClientRect().bottom > document.getElementById("bar").offsetHeight) ?? paragraphs()[0];
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
  const paragraph = flag?.closest(".line[id] > p") ?? line?.querySelector(":scope > p") ?? firstInSight();
  const at = flag && paragraph ? wordsOf(paragraph).findIndex((word) => flag.contains(word.node)) : 0;
  pickIn(paragraph, Math.max(at, 0));
}

function movePicked(step, widens) {
  picked.to = Math.max(0, Math.min(picked.to + step, picked.words.length - 1));
  if (!widens) picked.from = picked.to;
  markPicked();
}

function correctPicked() {
  offer(); // the browser tells of a new selection later than the next key may come
  document.getElementById("correct").click();
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
  else if (event.key === "Enter") correctPicked();
  else if (event.key === "Escape") leavePicking();
  else return;
  event.preventDefault();
}

// Where words are chosen, the keys that edit a block's text and take the block out are about their paragraph.
function lendKeys(event) {
  for (const number of document.querySelectorAll(".line > a.n[data-command]")) delete number.dataset.command;
  document.getElementById("take-picked")?.remove();
  const number = event.target.matches?.(".story .line > p") && event.target.parentElement.querySelector(":scope > a.n");
  if (!number) return;
  number.dataset.command = "edit-text";
  number.after(takingOut(number.parentElement.id.replace("line-", "")));
}

function takingOut(block) {
  const button = Object.assign(document.createElement("button"), { type: "submit", id: "take-picked", name: "take_out", value: block, className: "unseen", tabIndex: -1 });
  button.textContent = "Take this block out";
  button.dataset.command = "take-out";
  button.setAttribute("form", "act-block");
  htmx.process(button); // so that it is sent along with its form
  return button;
}

document.addEventListener("focusin", lendKeys);
document.addEventListener("click", (event) => {
  const opener = event.target.closest("[data-picks]");
  if (!opener) return;
  beginPicking();
  if (!picked || !opener.dataset.picks) return;
  mention(opener.dataset.picks);
  tell(document.getSelection().toString()); // the hint is to be seen, the words are to be heard
});
document.addEventListener("mousedown", (event) => {
  if (event.target.closest("#correct")) event.preventDefault(); // the selection stays
});
document.addEventListener("selectionchange", offer);
document.addEventListener("keydown", hearPicking, true);
offer();
