// A short name is proposed while the name is typed: what stays empty becomes what is shown.
"use strict";

const MARKS = /[\u0300-\u036f]/g;

function proposed(name) {
  const plain = name.normalize("NFKD").replace(MARKS, "").toLowerCase();
  return plain.replace(/[^a-z0-9_\s-]/g, "").replace(/[-\s]+/g, "-").replace(/^[-_]+|[-_]+$/g, "");
}

for (const field of document.querySelectorAll("[data-proposed-from]")) {
  const from = document.getElementById(field.dataset.proposedFrom);
  const show = () => {
    field.placeholder = proposed(from.value);
  };
  from.addEventListener("input", show);
  show();
}
