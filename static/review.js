// The review page: the card's place in the story, words selected by hand, the clean text copied.
"use strict";

function show(address) {
  htmx.ajax("GET", address, { target: "#card", swap: "outerHTML" });
}

// The card says which flag it shows; its place in the story and its line in the list follow.
function follow() {
  const card = document.getElementById("card");
  for (const place of document.querySelectorAll(".story [aria-current], .rest [aria-current]")) place.removeAttribute("aria-current");
  const ids = card?.dataset.flag ? [`flag-${card.dataset.flag}`, `row-${card.dataset.flag}`] : [];
  if (card?.dataset.block) ids.push(`line-${card.dataset.block}`);
  for (const id of ids) {
    const place = document.getElementById(id);
    place?.setAttribute("aria-current", "true");
    place?.scrollIntoView({ block: "nearest" });
  }
}

// Offsets count code points of the text as it was imported: what a fix put in does not count.
function offset(paragraph, node, within) {
  const texts = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT);
  let at = 0;
  while (texts.nextNode()) {
    const text = texts.currentNode;
    if (text.parentElement.closest("ins, .beside")) continue;
    if (text === node) return at + [...text.data.slice(0, within)].length;
    at += [...text.data].length;
  }
  return null;
}

function selected() {
  const selection = document.getSelection();
  if (!selection.rangeCount || selection.isCollapsed) return null;
  const range = selection.getRangeAt(0);
  const paragraph = range.startContainer.parentElement?.closest(".story .line > p");
  if (!paragraph?.contains(range.endContainer)) return null;
  const start = offset(paragraph, range.startContainer, range.startOffset);
  const end = offset(paragraph, range.endContainer, range.endOffset);
  if (start === null || end === null || start >= end) return null;
  return { block: paragraph.parentElement.id.replace("line-", ""), start, end, range };
}

function offer() {
  const button = document.getElementById("correct");
  const found = button && selected();
  if (!button) return;
  button.hidden = !found;
  if (!found) return;
  button.href = `?block=${found.block}&start=${found.start}&end=${found.end}`;
  const place = found.range.getBoundingClientRect();
  button.style.left = `${Math.max(8, Math.min(place.left, innerWidth - 160))}px`;
  button.style.top = `${place.bottom + 8}px`;
}

async function copy(form, button) {
  const asked = fetch(form.action, { method: "POST", body: new FormData(form, button), headers: { "HX-Request": "true" } });
  const text = asked.then(async (answer) => {
    if (answer.ok) return answer.blob();
    const place = document.getElementById(answer.status === 401 ? "sign-in" : "problem");
    place.outerHTML = await answer.text();
    throw new Error("not handed out");
  });
  await navigator.clipboard.write([new ClipboardItem({ "text/plain": text.then((blob) => new Blob([blob], { type: "text/plain" })) })]);
  document.getElementById("said").textContent = "The clean text is copied.";
  document.getElementById("problem").replaceChildren(Object.assign(document.createElement("p"), { className: "problem good", textContent: "The clean text is copied." }));
  show("?last=1");
}

document.addEventListener("click", (event) => {
  const link = event.target.closest("a[data-card]");
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey || !document.getElementById("card")) return;
  event.preventDefault();
  show(link.href);
});
document.addEventListener("submit", (event) => {
  if (!event.submitter?.hasAttribute("data-copies") || !navigator.clipboard?.write) return;
  event.preventDefault();
  copy(event.target, event.submitter).catch(() => {});
});
document.addEventListener("selectionchange", offer);
document.addEventListener("htmx:afterSettle", follow);
follow();
