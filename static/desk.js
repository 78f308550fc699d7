// Keys, focus, dialogs. Every act is a form or a link of the page; this only presses them.
"use strict";

const FIELDS = "input:not([type=checkbox], [type=radio], [type=submit], [type=button], [type=hidden]), textarea, select, [contenteditable]";
const PATIENCE = 1000; // milliseconds for the second key of two

let first = ""; // the first key of two
let waiting = 0;
let opener = null; // what had the focus before a dialog

function keyName(event) {
  return event.ctrlKey || event.metaKey ? "Ctrl+" + event.key : event.key;
}

// Keys of one character can be switched off; what no speech or slip of a finger types stays.
function holds(name, single) {
  return single || name.startsWith("Ctrl+") || name === "Escape";
}

function commandOf(name, single) {
  for (const row of document.querySelectorAll("#keys [data-key]")) {
    if (row.dataset.key === name && holds(name, single)) return row.dataset.does;
  }
  return "";
}

// A field keeps every key for itself, but for Escape where nothing that was typed is lost by it.
function keepsKeys(event) {
  const field = event.target.closest(FIELDS);
  const loses = field && field.value !== field.defaultValue && !field.closest("[data-panel]");
  return event.key === "Escape" ? loses : field;
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
  if (!withControl && keepsKeys(event)) return;
  const single = "single" in table.dataset;
  const name = first ? `${first} ${event.key}` : keyName(event);
  clearTimeout(waiting);
  if (!first && single && !withControl && startsPair(name)) {
    first = name;
    waiting = setTimeout(() => { first = ""; }, PATIENCE);
    event.preventDefault();
    return;
  }
  first = "";
  const command = commandOf(name, single);
  if (command && press(command)) event.preventDefault();
}

function open(dialog) {
  opener = document.activeElement;
  dialog.showModal();
}

function freshToken(token) {
  for (const field of document.querySelectorAll("input[name=csrfmiddlewaretoken]")) field.value = token;
  if (opener?.isConnected) opener.focus();
}

function say(sentence) {
  const place = document.getElementById("problem");
  const paragraph = document.createElement("p");
  paragraph.className = "problem";
  paragraph.textContent = sentence;
  place?.replaceChildren(paragraph);
}

// Keys stand beside what they press; a person's own keys come from the table.
function label() {
  const table = document.getElementById("keys");
  for (const key of document.querySelectorAll("kbd[data-of]:not([data-told])")) {
    const row = table?.querySelector(`[data-does="${key.dataset.of}"]`);
    key.dataset.told = "";
    if (row) key.textContent = row.dataset.key;
    key.hidden = !row || !holds(row.dataset.key, "single" in table.dataset);
  }
}

function settle() {
  label();
  const dialog = document.querySelector("dialog[data-modal]:not([open])");
  if (dialog) open(dialog);
  const done = document.querySelector("dialog[data-token]");
  if (done) {
    freshToken(done.dataset.token);
    delete done.dataset.token;
  }
  for (const element of document.querySelectorAll("[data-opens][hidden]")) element.hidden = false;
}

document.addEventListener("keydown", hear);
document.addEventListener("click", (event) => {
  const button = event.target.closest("[data-opens]");
  if (button) open(document.getElementById(button.dataset.opens));
});
document.addEventListener("htmx:afterSettle", settle);
document.addEventListener("htmx:beforeRequest", () => document.getElementById("problem")?.replaceChildren());
document.addEventListener("htmx:sendError", () => say("Not saved: Newsroom cannot be reached. What you typed is still here; try again."));
document.addEventListener("htmx:responseError", (event) => {
  if (event.detail.xhr.status >= 500) say("Not saved: something went wrong in Newsroom. What you typed is still here; try again.");
});
settle();
