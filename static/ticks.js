// One decision for many lines: how many go is counted as they are ticked, and said.
"use strict";

document.addEventListener("change", (event) => {
  const card = event.target.closest("#card.group");
  const told = card?.querySelector("output");
  if (!told) return;
  const boxes = [...card.querySelectorAll(".going [type=checkbox]")];
  told.textContent = `${boxes.filter((box) => box.checked).length} of ${boxes.length}`;
});
