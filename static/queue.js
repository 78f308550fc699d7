// The queue: tick rows, move between them. Without this file every box is ticked by hand.
"use strict";

function rows() {
  return [...document.querySelectorAll("table.queue tbody tr")];
}

function rowOf(element) {
  return element?.closest?.("table.queue tbody tr") ?? null;
}

function markRow(row) {
  for (const box of document.querySelectorAll("input[data-command=tick]")) delete box.dataset.command;
  const box = row?.querySelector(".tick input[name]");
  if (box) box.dataset.command = "tick";
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
  markRow(rowOf(document.activeElement) ?? rows()[0]);
}

// What an act asks, came to, or was refused for, stands above the rows; the focus is on it.
function answered(event) {
  begin();
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

document.addEventListener("focusin", (event) => {
  if (rowOf(event.target)) markRow(rowOf(event.target));
});
document.addEventListener("click", (event) => {
  const step = event.target.closest?.("[data-moves]")?.dataset.moves;
  if (step) move(Number(step));
  if (event.target.closest?.("[data-leaves]")) leave(event);
});
document.addEventListener("change", (event) => {
  if (!("ticksAll" in event.target.dataset)) return;
  for (const box of document.querySelectorAll(".tick input[name]")) box.checked = event.target.checked;
});
document.addEventListener("htmx:afterSettle", answered);
begin();
