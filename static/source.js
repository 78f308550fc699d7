// A short name is proposed while the name is typed: what stays empty becomes what is shown, with a number where it is taken.
"use strict";

const LONGEST = 46; // characters; a number has room behind them
const MARKS = /[\u0300-\u036f]/g;

function proposed(name) {
  const plain = name.normalize("NFKD").replace(MARKS, "").toLowerCase();
  const slug = plain.replace(/[^a-z0-9_\s-]/g, "").replace(/[-\s]+/g, "-").replace(/^[-_]+|[-_]+$/g, "");
  return slug.slice(0, LONGEST).replace(/-+$/, "");
}

for (const field of document.querySelectorAll("[data-proposed-from]")) {
  const from = document.getElementById(field.dataset.proposedFrom);
  const show = () => {
    field.placeholder = proposed(from.value);
  };
  from.addEventListener("input", show);
  show();
}
