// The queue: tick rows, move between them. Without this file every box is ticked by hand.
"use strict";

let within = false; // whether a row had the focus while the rows were shown anew

function rows() {
  return [...document.querySelectorAll("table.queue tbody tr")];
}

function rowOf(element) {
  return element?.closest?.("table.queue tbody tr") ?? null;
}

// The key ticks the row that has the focus; while none has, the first, as the next row is the first then.
function markRow(row) {
  for (const box of document.querySelectorAll("input[data-command=tick]")) delete box.dataset.command;
  const box = (row ?? rows()[0])?.querySelector(".tick input[name]");
  if (box) box.dataset.command = "tick";
}

// How many rows are ticked stands beside what is done with them.
function count() {
  const ticked = document.querySelectorAll(".tick input[name]:checked").length;
  const place = document.getElementById("ticked");
  if (place) place.textContent = ticked ? `${ticked} ticked` : "";
  return `${ticked} ticked.`;
}

function move(step) {
  const all = rows();
  const now = all.indexOf(rowOf(document.activeElement));
  const next = all[now < 0 ? 0 : Math.min(Math.max(now + step, 0), all.length - 1)];
  next?.querySelector("a.title")?.focus();
}

function begin() {
  for (const box of document.querySelectorAll("[data-ticks-all]")) box.hidden = false;
  for (const button of document.querySelectorAll("[data-moves]")) {
    button.hidden = false;
    button.classList.add("unseen");
    button.tabIndex = -1;
  }
  markRow(rowOf(document.activeElement));
  count();
}

// What an act asks, came to, or was refused for, stands above the rows; the focus is on it.
function answered(event) {
  begin();
  if (within && document.activeElement === document.body) document.getElementById("act-done")?.focus();
  within = false;
  if (event.target.id === "queue" && event.detail.requestConfig.verb === "get") tell(event.target.querySelector(".quiet").textContent);
  const problem = document.getElementById("problem");
  if (event.target !== problem || !problem.textContent.trim()) return;
  problem.tabIndex = -1;
  problem.focus();
}

function leave(event) {
  event.preventDefault();
  document.getElementById("bulk").replaceChildren();
  document.querySelector("form.ticked .acts button")?.focus();
}

document.addEventListener("focusin", (event) => markRow(rowOf(event.target)));
document.addEventListener("focusout", (event) => markRow(rowOf(event.relatedTarget)));
document.addEventListener("click", (event) => {
  const step = event.target.closest?.("[data-moves]")?.dataset.moves;
  if (step) move(Number(step));
  if (event.target.closest?.("[data-leaves]")) leave(event);
});
document.addEventListener("change", (event) => {
  const { checked, dataset } = event.target;
  if ("ticksAll" in dataset) for (const box of document.querySelectorAll(".tick input[name]")) box.checked = checked;
  const title = rowOf(event.target)?.querySelector("a.title");
  if (title && !rowOf(document.activeElement)) title.focus();
  if (event.target.matches(".tick input")) tell(`${title ? `${checked ? "Ticked" : "Not ticked"}: ${title.textContent} · ` : ""}${count()}`);
});
document.addEventListener("htmx:oobBeforeSwap", ({ detail: { target } }) => {
  if (target.id === "queue-listing") within = target.contains(document.activeElement);
});
document.addEventListener("htmx:afterSettle", answered);
begin();
