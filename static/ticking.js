// One decision for many lines: what its ticks come to is told, and struck in the story.
"use strict";

// How many lines one decision takes is told as they are ticked.
function countTicks(event) {
  const card = event.target.closest("#card.group");
  const told = card?.querySelector("output");
  if (!told) return;
  const boxes = [...card.querySelectorAll(".going [type=checkbox]")];
  told.textContent = `${boxes.filter((box) => box.checked).length} of ${boxes.length}`;
}

// What one decision would take out is struck in the story too; what is not ticked is not.
function strikeTicked() {
  for (const place of document.querySelectorAll(".story .goes")) place.classList.remove("goes");
  for (const box of document.querySelectorAll("#card.group .going :checked")) {
    document.getElementById(`flag-${box.value.split(":")[0]}`)?.classList.add("goes");
  }
}

document.addEventListener("change", (event) => {
  countTicks(event);
  strikeTicked();
});
document.addEventListener("htmx:afterSettle", strikeTicked);
strikeTicked();
