// While an answer is on its way, keys and clicks wait: they are meant for what it will show.
"use strict";

const HOLDING = "#card, #bar, #drawer[aria-busy]"; // whose answers keys wait for
const PRESSED = "button, summary, a[data-card], a[data-drawer], a[data-shows]";
const DOWNLOAD = 10_000; // milliseconds; a page that is still here by then was not left

const flying = new Set(); // what is on its way: requests, and scripts as promises
const brought = new Set(); // scripts that are there, or on their way
const kept = []; // keys as {key, …, at}, clicks as {what}, in order
let leaving = 0; // a timer: the page is being left
let replaying = false;

const isBusy = () => flying.size > 0 || leaving > 0;

function fly(event) {
  const { target, xhr } = event.detail;
  if (!target.matches(HOLDING)) return;
  flying.add(xhr);
  target.setAttribute("aria-busy", "true");
  xhr.addEventListener("loadend", () => land(xhr, target));
}

function land(xhr, target) {
  flying.delete(xhr);
  target.removeAttribute("aria-busy");
  if (xhr.status === 0 || xhr.status >= 400) return forget();
  if (xhr.getResponseHeader("HX-Redirect") || xhr.getResponseHeader("HX-Refresh")) leave();
  release();
}

// What is loaded when it is first needed: keys wait for it too.
async function waitFor(promise) {
  flying.add(promise);
  try {
    await promise;
  } catch {
    say("Newsroom cannot be reached; try again.");
    forget();
  }
  flying.delete(promise);
  release();
}

// What few screens need comes when it is first needed; the place it works on names it.
function bring(place, then) {
  const { script, style } = document.getElementById(place).dataset;
  if (!script || brought.has(script)) return false;
  brought.add(script);
  const parts = [arrived("script", { src: script }), style && arrived("link", { rel: "stylesheet", href: style })];
  waitFor(Promise.all(parts).then(then, (error) => {
    brought.delete(script);
    throw error;
  }));
  return true;
}

function arrived(name, attributes) {
  return new Promise((onload, onerror) => {
    document.head.append(Object.assign(document.createElement(name), attributes, { onload, onerror }));
  });
}

// Keys for the next page are not for this one; nobody decides what was not shown yet.
function leave() {
  clearTimeout(leaving);
  leaving = setTimeout(stay, DOWNLOAD);
}

function stay() {
  clearTimeout(leaving);
  leaving = 0;
  release();
}

function back() {
  flying.clear();
  kept.length = 0;
  stay();
}

// After a refusal nothing is pressed any more: it was meant for something else.
function forget() {
  const keys = kept.filter((one) => one.key).map((one) => (one.key === " " ? "Space" : one.key));
  kept.length = 0;
  if (keys.length) mention(`What you pressed meanwhile was left out: ${keys.join(" ")}`);
}

function release() {
  while (kept.length && !isBusy()) {
    if (document.querySelector("dialog[open]")) return forget();
    replay(kept.shift());
  }
}

function replay({ what, ...pressed }) {
  if (what) {
    const there = what.isConnected ? what : what.id && document.getElementById(what.id);
    if (there) there.click();
    return;
  }
  replaying = true;
  const now = pressed.on?.isConnected ? pressed.on : document.activeElement;
  const again = new KeyboardEvent("keydown", { ...pressed, detail: pressed.at, bubbles: true, cancelable: true });
  if (now.dispatchEvent(again) && !pressed.ctrlKey && !pressed.metaKey) act(now, pressed.key);
  replaying = false;
}

// What a browser does by itself with a key that somebody really presses.
function act(now, key) {
  const field = now.closest(FIELDS);
  if (key === "Enter" && now.matches("input")) field?.form?.requestSubmit(field.form.querySelector("button:not([type=button])"));
  else if (field?.setRangeText && (key.length === 1 || key === "Enter")) write(field, key === "Enter" ? "\n" : key);
  else if (!field && (key === "Enter" || key === " ") && now !== document.body) now.click();
}

function write(field, text) {
  field.setRangeText(text, field.selectionStart, field.selectionEnd, "end");
  field.dispatchEvent(new InputEvent("input", { bubbles: true, data: text, inputType: "insertText" }));
}

// Keys that mean something to us; others (scrolling, those of the browser) go on as ever.
function isOurs(event) {
  const { key } = event;
  if (event.altKey || event.isComposing) return false;
  if (event.ctrlKey || event.metaKey) return Boolean(keyRow(keyName(event), true));
  if (key === " ") return Boolean(event.target.closest("button, summary, #card"));
  if (key.startsWith("Arrow")) return kept.length > 0 || [...flying].some((one) => one instanceof Promise);
  return key.length === 1 || key === "Enter" || key === "Escape";
}

function hold(event) {
  if (replaying || !isBusy() || !isOurs(event) || document.querySelector("dialog[open]")) return;
  const card = event.target.closest("#card");
  if (event.target.closest(FIELDS) && !card && !event.ctrlKey && !event.metaKey) return;
  const { key, ctrlKey, metaKey, shiftKey, timeStamp } = event;
  if (key === "Escape" && leaving) return back(); // the browser, too, goes nowhere then
  event.preventDefault();
  event.stopImmediatePropagation();
  if (event.repeat) return;
  const elsewhere = !card && key.length > 1 && event.target !== document.body;
  kept.push({ key, ctrlKey, metaKey, shiftKey, at: timeStamp, on: elsewhere ? event.target : null });
}

// A second click on what is being done already does nothing; one elsewhere waits for its turn.
function holdClick(event) {
  const what = event.target.closest(PRESSED);
  if (!event.isTrusted || !isBusy() || !what || what.closest("dialog")) return;
  event.preventDefault();
  event.stopImmediatePropagation();
  if (event.detail < 2 && !what.closest("#card")) kept.push({ what });
}

document.addEventListener("keydown", hold, true);
document.addEventListener("click", holdClick, true);
document.addEventListener("htmx:beforeRequest", fly);
window.addEventListener("click", (event) => {
  const link = event.target.closest?.("a[href]");
  if (link && !event.defaultPrevented && !apart(event) && leads(link)) leave();
});
window.addEventListener("submit", (event) => {
  const form = event.target;
  if (!event.defaultPrevented && form.method !== "dialog" && !("downloads" in form.dataset)) leave();
});
window.addEventListener("pageshow", (event) => event.persisted && back());
