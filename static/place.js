// The card's place in the story: it is shown, and nothing moves under whoever reads there.
"use strict";

const heights = new Map(); // of lines, before an answer changes them
const tops = new Map(); // where the lines in sight begin, before the whole story is shown anew

// The card says which flag it shows; its place in the story and its line in the list follow.
function follow() {
  const card = document.getElementById("card");
  for (const place of document.querySelectorAll(".story [aria-current], .rest [aria-current]")) place.removeAttribute("aria-current");
  const ids = card?.dataset.flag ? [`flag-${card.dataset.flag}`, `row-${card.dataset.flag}`] : [];
  if (card?.dataset.block) ids.push(`line-${card.dataset.block}`);
  for (const id of ids) {
    const place = document.getElementById(id);
    place?.setAttribute("aria-current", "true");
    if (place) reveal(place);
  }
}

// A line of the list comes into sight within its list: the story stands still.
function reveal(place) {
  const list = place.closest(".rest");
  if (!list) return place.scrollIntoView({ block: "nearest" });
  const line = place.getBoundingClientRect();
  const room = list.getBoundingClientRect();
  list.scrollTop += Math.min(0, line.top - room.top) + Math.max(0, line.bottom - room.bottom);
}

// What somebody wants to look at comes into sight; the focus stays where the next act is.
function point(link) {
  const place = document.getElementById(link.hash.slice(1));
  if (!place) mention("It is not shown in this view; go back to the review.");
  for (const other of document.querySelectorAll(".story .pointed")) other.classList.remove("pointed");
  place?.classList.add("pointed");
  place?.scrollIntoView({ block: "center" });
  if (place) tell(`Block ${place.innerText.trim().replace(/\s+/, ": ")}`);
}

// Nothing below a line moves when it is decided: a taller one leaves its old words away, a lower one keeps its room.
function measure(event) {
  const line = event.detail.target;
  if (line?.matches?.(".line, #gate, #tabs")) heights.set(line.id, line.getBoundingClientRect().height);
  if (line?.id !== "story") return;
  for (const one of line.querySelectorAll(".line[id]")) if (isInSight(one)) tops.set(one.id, one.getBoundingClientRect().top);
}

function isInSight(line) {
  const { top } = line.getBoundingClientRect();
  return top >= 0 && top < innerHeight;
}

// A story that is shown anew stands where it did: the first line in sight that is still there has not moved.
function keepSight() {
  const id = [...tops.keys()].find((one) => document.getElementById(one));
  if (id) scrollBy({ top: document.getElementById(id).getBoundingClientRect().top - tops.get(id), behavior: "instant" });
  tops.clear();
}

function keepRoom() {
  for (const [id, before] of heights) {
    const line = document.getElementById(id);
    if (!line) continue;
    line.classList.toggle("tight", line.getBoundingClientRect().height > before);
    if (line.getBoundingClientRect().height < before) line.style.minHeight = `${before}px`;
  }
  heights.clear();
}

document.addEventListener("htmx:oobBeforeSwap", measure);
