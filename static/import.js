// Files may be dropped on the form; without this file they are chosen.
"use strict";

const place = document.querySelector("[data-drop]");
const field = place?.querySelector("input[type=file]");

function list() {
  const items = [...field.files].map((file) => {
    const item = document.createElement("li");
    item.textContent = file.name;
    return item;
  });
  place.querySelector("[data-drop-list]").replaceChildren(...items.slice(0, 20));
}

if (place) {
  place.querySelector("[data-drop-hint]").hidden = false;
  place.addEventListener("dragover", (event) => {
    event.preventDefault();
    place.classList.add("over");
  });
  place.addEventListener("dragleave", () => place.classList.remove("over"));
  place.addEventListener("drop", (event) => {
    event.preventDefault();
    place.classList.remove("over");
    field.files = event.dataTransfer.files;
    list();
  });
  field.addEventListener("change", list);
}
