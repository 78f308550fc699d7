// The drawer of the review page: opened and closed in place, the focus kept where it belongs.
"use strict";

const OVER_ALL = matchMedia("(max-width: 60rem)"); // there it covers the page, as in review.css
const REACHED = "a[href], button, input:not([type=hidden]), select, textarea, [tabindex='0']";

let leftFrom = null; // what had the focus before the drawer opened
let held = null; // what had it in the drawer while something else was swapped
let within = false; // whether the drawer had it when it was swapped itself
let bound = ""; // what shall have it in the drawer once that is there
let seen = { tab: "", top: 0 }; // how far a tab was scrolled, for when it is shown anew

const theDrawer = () => document.getElementById("drawer");
const isOpen = () => !theDrawer().hidden;
const chosenTab = () => theDrawer().querySelector("[role=tab][aria-selected=true]");

// The link asks, so that it waits for nothing else that the page is asking.
function load(link, address = link.href) {
  htmx.ajax("GET", address, { source: link, target: "#drawer", swap: "outerHTML" });
}

function pull(link) {
  const address = new URL(link.href);
  const flag = document.getElementById("card")?.dataset.flag;
  if (flag && !address.searchParams.has("flag")) address.searchParams.set("flag", flag);
  if (!isOpen()) leftFrom = document.activeElement;
  bound = address.pathname.endsWith("/comments/") ? "#comment" : "[aria-selected=true]";
  theDrawer().setAttribute("aria-busy", "true"); // keys wait for it
  load(link, address.href);
}

function close(back) {
  theDrawer().hidden = true;
  theDrawer().replaceChildren();
  cover();
  if (!back) return;
  const there = leftFrom?.isConnected && leftFrom !== document.body ? leftFrom : document.querySelector("#card [autofocus]");
  there?.focus();
}

// A phone shows the drawer alone: what it covers is out of reach until it is closed.
function cover() {
  const covers = isOpen() && OVER_ALL.matches;
  for (const part of document.querySelectorAll(".bar, main > :not(#drawer, #toast)")) part.inert = covers;
  if (isOpen()) theDrawer().setAttribute("aria-modal", String(covers));
}

function settleDrawer() {
  cover();
  if (!isOpen()) return;
  const field = document.getElementById("comment");
  if (field && !field.value) field.value = draft;
  const panel = document.getElementById("drawer-panel");
  if (panel && seen.tab === theDrawer().dataset.tab) panel.scrollTop = seen.top;
  if (bound) theDrawer().querySelector(bound)?.focus();
  else if (within && (document.activeElement === document.body || document.activeElement.matches("[role=tab]"))) chosenTab().focus();
  bound = "";
}

// A card that asks for something must be seen; over one that only shows the next flag it may stay.
function settleCard(card) {
  if (!isOpen()) return;
  if (!card.dataset.flag || card.querySelector(".wider, .problem")) {
    close(false);
  } else if (held) {
    (held.isConnected ? held : chosenTab())?.focus();
  }
}

function step(event) {
  const tabs = [...theDrawer().querySelectorAll("[role=tab]")];
  const at = tabs.indexOf(event.target);
  const to = { ArrowRight: at + 1, ArrowLeft: at - 1 + tabs.length, Home: 0, End: tabs.length - 1 }[event.key];
  if (at < 0 || to === undefined) return;
  event.preventDefault();
  tabs[to % tabs.length].focus();
  tabs[to % tabs.length].click();
}

function goRound(event) {
  const all = [...theDrawer().querySelectorAll(REACHED)].filter((one) => one.tabIndex >= 0 && one.checkVisibility());
  const [from, to] = event.shiftKey ? [all[0], all.at(-1)] : [all.at(-1), all[0]];
  if (event.target !== from) return;
  event.preventDefault();
  to.focus();
}

document.addEventListener("keydown", (event) => {
  if (!event.target.closest?.("#drawer")) return;
  if (event.key === "Tab") goRound(event);
  if (event.target.matches("[role=tab]")) step(event);
  if (event.key === "Enter" && (event.ctrlKey || event.metaKey) && event.target.form?.id === "say") {
    event.preventDefault();
    event.target.form.requestSubmit();
  }
}, true);
document.addEventListener("click", (event) => {
  if (event.target.closest("[data-closes]")) return close(true);
  if (event.isTrusted && isOpen() && event.target.closest("a[data-card]")) return close(false);
  const link = event.target.closest("a[data-drawer]");
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  pull(link);
});
document.addEventListener("click", (event) => {
  const tab = event.target.closest("#drawer [role=tab]");
  if (!tab || event.isTrusted || document.activeElement === tab) return;
  theDrawer().setAttribute("aria-busy", "true"); // a key asked for it: what is typed next is for what it shows
  if (tab.id === "tab-comments") bound = "#comment";
}, true);
document.addEventListener("focusin", (event) => {
  if (isOpen() && event.target.matches("aside :is(input, textarea, select)")) close(false);
});
document.addEventListener("input", (event) => {
  if (event.target.id === "comment") draft = event.target.value;
});
document.addEventListener("htmx:beforeSwap", (event) => {
  const panel = document.getElementById("drawer-panel");
  const { requestConfig, target, xhr } = event.detail;
  if (requestConfig.elt.id === "say" && xhr.status < 400) draft = "";
  within = target.id === "drawer" && theDrawer().contains(document.activeElement);
  seen = { tab: theDrawer().dataset.tab ?? "", top: panel?.scrollTop ?? 0 };
  held = target.id === "card" && theDrawer().contains(document.activeElement) ? document.activeElement : null;
});
document.addEventListener("htmx:afterSettle", (event) => {
  if (event.target.id === "drawer") settleDrawer();
  if (event.target.id === "card") settleCard(event.target);
});
document.addEventListener("htmx:afterRequest", (event) => {
  const { requestConfig, successful, target } = event.detail;
  if (!successful || requestConfig.verb !== "post" || !isOpen()) return;
  if (target.id === "card") load(chosenTab());
  else (theDrawer().querySelector("[autofocus]") ?? document.getElementById("comment") ?? chosenTab())?.focus();
});
OVER_ALL.addEventListener("change", cover);
