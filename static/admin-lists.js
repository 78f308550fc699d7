// Each cell of a list knows its column's name: on phones, where rows stand as cards, it stands beside the value.
"use strict";

// The whole cell ticks its row.
for (const box of document.querySelectorAll("#result_list .action-select")) {
  const label = document.createElement("label");
  box.replaceWith(label);
  label.append(box);
}

const heads = [...document.querySelectorAll("#result_list thead th")].map((head) => head.innerText.trim());
for (const row of document.querySelectorAll("#result_list tbody tr"))
  [...row.children].forEach((cell, n) => {
    if (heads[n] && cell.tagName === "TD") cell.dataset.label = heads[n].toLowerCase();
    cell.classList.toggle("none", ["-", "–", ""].includes(cell.textContent.trim()) && !cell.querySelector("img, input"));
  });
