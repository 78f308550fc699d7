// One decision for many lines: what its ticks come to is told, and struck in the story.
"use strict";

const some = (count, one, more) => (count ? [`${count} ${count === 1 ? one : more}`] : []);
const idOf = (box) => box.value.split(":")[0]; // of its flag
const turned = new Map(); // by the id of their flags: boxes that somebody ticked, or not

// What one decision takes out, keeps and leaves is told as lines are ticked, in the words of GroupPanel.
function countTicks() {
  const card = document.querySelector("#card.group");
  const told = card?.querySelector("output");
  if (!told) return;
  const boxes = [...card.querySelectorAll(".going [type=checkbox]")];
  const ticked = boxes.filter((box) => box.checked).length;
  const kept = boxes.filter((box) => !box.checked && box.closest("li").querySelector("[name=keep]")).length;
  const parts = [some(ticked, "goes", "go"), some(kept, "link stays", "links stay"), some(boxes.length - ticked - kept, "is left open", "are left open")];
  told.textContent = `${ticked} of ${boxes.length}`;
  card.querySelector("#comes-to").textContent = `${parts.flat().join(", ")}.`;
  card.querySelector(".counted").textContent = verbOf(ticked, kept);
}

function verbOf(ticked, kept) {
  if (ticked) return `Take ${ticked} line${ticked === 1 ? "" : "s"} out`;
  if (kept) return kept === 1 ? "Keep the link" : `Keep the ${kept} links`;
  return "Take the ticked lines out";
}

// What one decision would take out is struck in the story too; what is not ticked is not.
function strikeTicked() {
  for (const place of document.querySelectorAll(".story .goes")) place.classList.remove("goes");
  for (const box of document.querySelectorAll("#card.group .going :checked")) {
    document.getElementById(`flag-${idOf(box)}`)?.classList.add("goes");
  }
}

// The lines shown once more, or those of one kind of them, are ticked as somebody left them, until they are decided or left.
function keepTicks() {
  if (!document.querySelector("#card.group")) turned.clear();
  for (const box of document.querySelectorAll("#card.group .going [type=checkbox]")) box.checked = turned.get(idOf(box)) ?? box.checked;
  if (turned.size) countTicks();
  strikeTicked();
}

document.addEventListener("change", ({ target }) => {
  if (!target.matches("#card.group .going [type=checkbox]")) return;
  turned.set(idOf(target), target.checked);
  countTicks();
  strikeTicked();
});
// The key that opened the lines says once more what they come to: their ticks stay as they are.
document.addEventListener("click", (event) => {
  if (event.target.matches("#comes-to")) tell(event.target.textContent);
});
document.addEventListener("htmx:afterSettle", keepTicks);
strikeTicked();
