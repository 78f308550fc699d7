// The review page: its cards, their place in the story, the next article fetched.
"use strict";

const SLIVER = 20; // pixels of a line in sight that nobody reads
const FEW = 3; // open flags left when the next article is fetched ahead
const heights = new Map(); // of lines, before an answer changes them
let followed = false; // whether the card was followed since the page came
const tops = new Map(); // where the lines in sight begin, before the whole story is shown anew

// An address of this page that keeps the queue one came from.
function here(wanted) {
  const now = new URLSearchParams(location.search);
  const kept = ["kind", "tab", "q", "at"].filter((name) => now.get(name)).map((name) => [name, now.get(name)]);
  return `?${new URLSearchParams([...Object.entries(wanted), ...kept])}`;
}

// A card that is asked for says which state of the article the page shows: of another it is all shown anew.
function show(address) {
  const values = { at_version: document.getElementById("at-version").value };
  htmx.ajax("GET", address, { target: "#card", swap: "outerHTML", values });
}

// Who looks at another view, or at the preview, comes back to the flag in the card; a view begins where one reads.
function keepPlace(link) {
  const address = new URL(link.href);
  const flag = document.getElementById("card")?.dataset.flag;
  const top = document.getElementById("bar").offsetHeight + SLIVER;
  const places = [...document.querySelectorAll(".story [id^=at-]")];
  const first = places.findIndex((place) => place.closest(".line").getBoundingClientRect().bottom > top);
  if (flag) address.searchParams.set("flag", flag);
  address.hash = first > 0 ? places[first].id : "";
  link.href = address;
}

// The card says which flag it shows; its place in the story and its line in the list follow, unless one is led elsewhere.
function follow() {
  const led = location.hash.startsWith("#at-") && !followed;
  followed = true;
  const card = document.getElementById("card");
  for (const place of document.querySelectorAll(".story [aria-current], .rest [aria-current]")) place.removeAttribute("aria-current");
  const ids = card?.dataset.flag ? [`flag-${card.dataset.flag}`, `row-${card.dataset.flag}`] : [];
  if (card?.dataset.block) ids.push(`line-${card.dataset.block}`);
  for (const id of ids) {
    const place = document.getElementById(id);
    place?.setAttribute("aria-current", "true");
    if (place && !led) reveal(place);
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
  const key = document.querySelector("#card kbd[data-of=dismiss]")?.textContent;
  if (!place) mention("It is not shown in this view; go back to the review.");
  else if (place.matches(".pointed") && link.dataset.command) return mention(`It is shown. Nothing is suggested here to accept: ${key} dismisses.`);
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
  for (const one of line.querySelectorAll(".line[id]")) {
    const { top } = one.getBoundingClientRect();
    if (top >= 0 && top < innerHeight) tops.set(one.id, top);
  }
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

// Who starts to type in a field of the card writes anew; with an arrow they change what stands there.
function chooseAll() {
  const field = document.activeElement;
  if (field.matches("#card:not(:has(.problem)) .stack input")) field.select();
}

// The next article's page is fetched while the last flags are decided; nobody claims it by that.
function fetchAhead() {
  const next = document.querySelector("a[data-ahead]");
  const left = Number(document.querySelector("#tabs b")?.textContent);
  if (!next || left > FEW || navigator.connection?.saveData) return;
  delete next.dataset.ahead;
  document.head.append(Object.assign(document.createElement("link"), { rel: "prefetch", href: next.href }));
}

// What the page tells at its top may be out of sight: it is told in passing too.
function announce() {
  const told = [...document.querySelectorAll("#messages:not([data-told]) li")];
  if (!told.length) return;
  document.getElementById("messages").dataset.told = "";
  mention(...told.flatMap((item) => [...item.cloneNode(true).childNodes]));
}

// Once something was done here, the key takes that back; what a message tells keeps its button alone.
function keepKey() {
  if (document.getElementById("undo")?.name === "undo") for (const key of document.querySelectorAll("#messages kbd")) key.remove();
}

// What was taken back is told as standing no more.
function dropUndone() {
  const undone = document.querySelector("#toast [data-undoes]")?.dataset.undoes;
  if (undone) document.querySelector(`#messages button[name=operation][value="${undone}"]`)?.closest("li").remove();
}

// A page that was fetched ahead, or gone back to, may be older than its article: then it is shown anew.
function arrive(event) {
  const [way] = performance.getEntriesByType("navigation");
  const kept = event.persisted || way?.deliveryType === "cache" || way?.transferSize === 0;
  const bar = document.getElementById("bar");
  if (kept && bar) htmx.ajax("GET", bar.dataset.arrived, { target: "#bar", swap: "outerHTML" });
}

// What works in one card alone comes with the first such card.
function bringForCard() {
  if (document.getElementById("card")) bring(document.querySelector("#card.group") ? "many" : "card");
}

function showPickers() {
  for (const button of document.querySelectorAll("[data-picks][hidden]")) button.hidden = false;
}

function countDown() {
  const time = document.querySelector("#saved [data-until]");
  const left = time ? Math.floor(Number(time.dataset.until) - Date.now() / 1000) : -1;
  if (left >= 0) time.textContent = `${Math.floor(left / 60)}:${String(left % 60).padStart(2, "0")} left`;
  else if (time) time.textContent = "no longer";
}

document.addEventListener("click", (event) => {
  const view = event.target.closest(".views a:not([data-drawer])");
  if (view) keepPlace(view);
  const opener = event.target.closest("a[data-drawer], a[data-card][href*='group='], [data-picks]");
  if (!opener || event.ctrlKey || event.metaKey || event.shiftKey) return;
  const place = opener.matches("[data-picks]") ? "correct" : opener.matches("[data-card]") ? "many" : "drawer";
  if (!bring(place, () => opener.click())) return;
  event.preventDefault();
  event.stopImmediatePropagation();
}, true);
document.addEventListener("selectionchange", () => {
  const selection = document.getSelection();
  if (!selection.isCollapsed && selection.anchorNode.parentElement?.closest(".story")) bring("correct");
});
document.addEventListener("click", (event) => {
  const link = event.target.closest("a[data-card], a[data-shows]");
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey || !document.getElementById("card")) return;
  event.preventDefault();
  if ("shows" in link.dataset) point(link);
  else show(link.href);
});
// On a band that has the focus the keys keep that line, or take it out, and not what the card shows.
document.addEventListener("focusin", (event) => {
  for (const button of document.querySelectorAll(".band [data-command]")) delete button.dataset.command;
  for (const button of event.target.closest?.(".band")?.querySelectorAll("[data-here]") ?? []) button.dataset.command = button.dataset.here;
});
document.addEventListener("toggle", (event) => {
  if (event.target.matches("#card details[open]")) event.target.querySelector("input:not([type=hidden])")?.focus();
}, true);
document.addEventListener("htmx:oobBeforeSwap", measure);
document.addEventListener("htmx:afterSettle", () => {
  for (const settle of [keepRoom, keepSight, follow, showPickers, bringForCard, chooseAll, fetchAhead, countDown, announce, keepKey, dropUndone]) settle();
});
document.addEventListener("htmx:afterRequest", (event) => {
  if (event.detail.requestConfig.elt.id === "hints") document.querySelector("#card [autofocus]")?.focus(); // they went, with what was pressed
});
window.addEventListener("pageshow", arrive);
setInterval(countDown, 1000);
showPickers();
bringForCard();
follow();
countDown();
announce();
