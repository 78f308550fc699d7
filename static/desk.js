// Keys, focus, dialogs. Every act is a form or a link of the page; this only presses them.
"use strict";

const FIELDS = "input:not([type=checkbox], [type=radio], [type=submit], [type=button], [type=hidden]), textarea, select, [contenteditable]";
const PATIENCE = 1000; // milliseconds for the second key of two
const STEPS = ["next-flag", "previous-flag"]; // what a key that is held down does over and over
const PRESSING = ["Enter", " "];
const MODIFIERS = ["Shift", "Control", "Alt", "Meta", "CapsLock"]; // alone they are no key
const NARROW = matchMedia("(max-width: 60rem)"); // as in the stylesheet

let first = { name: "", at: 0 }; // the first key of two, and when it was pressed
let opener = null; // what had the focus before a dialog
let reached = { field: null, from: null }; // a field that a key led to, and what had the focus before

function keyName(event) {
  return event.ctrlKey || event.metaKey ? "Ctrl+" + event.key : event.key;
}

// Keys of one character can be switched off; what no speech or slip of a finger types stays.
function holds(name, single) {
  return single || name.startsWith("Ctrl+") || name === "Escape";
}

function keyRow(name, single) {
  const rows = [...document.querySelectorAll("#keys [data-key]")];
  return rows.find((row) => row.dataset.key === name && holds(name, single));
}

// A field keeps every key for itself, but for Escape: it leads back, or closes.
function keepsKeys(event) {
  const field = event.target.closest(FIELDS);
  return field && (event.key !== "Escape" || leadsBack(field));
}

function leadsBack(field) {
  if (field !== reached.field || !reached.from?.isConnected) return false;
  if (field.form && keepsTyping(field.form)) return true;
  giveUp(field);
  if (reached.from === document.body) field.blur();
  reached.from.focus();
  reached.field = null;
  return true;
}

function startsPair(name) {
  return document.querySelector(`#keys [data-key^="${CSS.escape(name)} "]`) !== null;
}

function press(command) {
  for (const element of document.querySelectorAll(`[data-command~="${command}"]`)) {
    if (element.disabled || element.hidden || element.closest("[hidden], [inert]")) continue;
    if (element.matches("summary")) element.parentElement.open = true;
    const field = element.matches("summary") ? element.parentElement.querySelector(FIELDS) : element;
    if (field.matches(FIELDS)) {
      reached = { field, from: document.activeElement };
      field.focus();
      field.select?.();
    } else {
      field.click();
    }
    return true;
  }
  return false;
}

function hear(event) {
  const table = document.getElementById("keys");
  if (!table || event.defaultPrevented || event.isComposing || event.altKey) return;
  if (document.querySelector("dialog[open]")) return;
  const withControl = event.ctrlKey || event.metaKey;
  if ((!withControl && keepsKeys(event)) || MODIFIERS.includes(event.key)) return;
  const single = "single" in table.dataset;
  const at = event.detail || event.timeStamp; // a key that was kept waiting says when it was pressed
  const pair = first.name && at - first.at < PATIENCE;
  const name = pair ? `${first.name} ${event.key}` : keyName(event);
  first = { name: "", at };
  if (!pair && single && !withControl && startsPair(name)) {
    first.name = name;
    event.preventDefault();
    return;
  }
  const row = keyRow(name, single);
  if (!row || (event.repeat && (!STEPS.includes(row.dataset.does) || holdsTyping(document)))) return;
  if (row.dataset.does === "finish" && sends(event.target.form)) event.preventDefault();
  else if (press(row.dataset.does)) event.preventDefault();
  else if (name === "Escape") event.target.closest(FIELDS)?.blur();
  else mention(`${name}: “${row.cells[1].textContent}” is not possible here.`);
}

// A key held down moves on, but decides nothing more than once. Enter presses a box that can be ticked, too.
function calm(event) {
  if (event.repeat && PRESSING.includes(event.key) && !event.target.closest(FIELDS)) event.preventDefault();
  else if (event.key === "Enter" && !event.ctrlKey && !event.metaKey && event.target.matches("[type=checkbox]")) {
    event.preventDefault();
    event.target.click();
  }
}

function open(dialog) {
  opener = document.activeElement;
  dialog.showModal();
}

function freshToken(token) {
  for (const field of document.querySelectorAll("input[name=csrfmiddlewaretoken]")) field.value = token;
}

function say(sentence, manner = "problem") {
  const paragraph = Object.assign(document.createElement("p"), { className: manner, textContent: sentence });
  document.getElementById("problem")?.replaceChildren(paragraph);
}

// Where no answer came, the act may have been done all the same; whoever asks again is told so then.
function sayUnsure(why) {
  say(`${why}: this may be saved or not. What you typed is still here; try again, nothing is done twice.`);
}

// A refusal names the place where it is to stand; what names none is a page of its own, of an error.
async function showRefusal(answer) {
  const place = answer.headers.get("HX-Retarget");
  if (!place) return sayUnsure("Something went wrong in Newsroom");
  return htmx.swap(place, await answer.text(), { swapStyle: "outerHTML" });
}

function tell(sentence) {
  document.getElementById("said").textContent = sentence;
}

// Told in passing: to be seen for a while, and said politely.
function mention(...told) {
  const sentence = document.createElement("span");
  const note = Object.assign(document.createElement("div"), { className: "toast" });
  sentence.append(...told.filter((part) => !(part instanceof Element)));
  note.append(sentence, ...told.filter((part) => part instanceof Element));
  document.getElementById("toast")?.replaceChildren(note);
  tell(sentence.textContent);
}

// Keys stand beside what they press, and are no part of its name; a person's own come from the table.
function label() {
  const table = document.getElementById("keys");
  for (const key of document.querySelectorAll("kbd[data-of]:not([data-told])")) {
    const row = table?.querySelector(`[data-does="${key.dataset.of}"]`);
    key.dataset.told = "";
    if (key.closest("a, button, summary, nav")) key.ariaHidden = "true";
    if (row) key.textContent = row.dataset.key;
    key.hidden = !row || !holds(row.dataset.key, "single" in table.dataset);
  }
}

// A row that is pushed along on a narrow screen begins where one is.
function showCurrent() {
  if (!NARROW.matches) return;
  for (const row of document.querySelectorAll(":is(.places, .tabs, .views):not([data-shown])")) {
    const current = row.querySelector("[aria-current], [aria-selected=true]");
    row.dataset.shown = "";
    if (current) row.scrollLeft = current.offsetLeft - row.offsetLeft - (row.clientWidth - current.offsetWidth) / 2;
  }
}

function settle() {
  label();
  showCurrent();
  const dialog = document.querySelector("dialog[data-modal]:not([open])");
  if (dialog) open(dialog);
  const done = document.querySelector("dialog[data-token]");
  if (done) {
    freshToken(done.dataset.token);
    delete done.dataset.token;
    if (opener?.isConnected) opener.focus();
  }
  for (const element of document.querySelectorAll("[data-opens][hidden]")) element.hidden = false;
}

document.addEventListener("keydown", hear);
document.addEventListener("keydown", calm, true);
document.addEventListener("click", (event) => {
  const menu = event.target.closest("[popover] :is(a, button)")?.closest("[popover]");
  if (menu) setTimeout(() => menu.hidePopover()); // once its button was pressed
  const button = event.target.closest("[data-opens]");
  if (button) open(document.getElementById(button.dataset.opens));
});
document.addEventListener("htmx:afterSettle", settle);
document.addEventListener("htmx:beforeRequest", () => document.getElementById("problem")?.replaceChildren());
document.addEventListener("htmx:sendError", () => sayUnsure("Newsroom cannot be reached"));
document.addEventListener("htmx:responseError", (event) => {
  if (event.detail.xhr.status >= 500) sayUnsure("Something went wrong in Newsroom");
});
settle();
