// What is typed is in its field alone until it is sent, once: nothing that is done elsewhere throws it away without a word.
"use strict";

const TYPED = `form[method=post] :is(${FIELDS}):not([type=file], [type=password], [data-panel] *)`;
const SENDING = 10_000; // milliseconds; a form whose answer is not there by then may be sent again
const LEAVES = /\/(finish|approve)\/$/; // an act whose answer is another page

let draft = ""; // a comment that was typed and not sent
let told = 0; // when somebody heard that typing is not saved; what they do then goes
let sent = null; // the form whose answer leads away
let sentAt = 0; // when it was sent
let known = null; // a form whose session is there: it may leave the page

// Words that are in a field and nowhere else; a refusal brings them back as "typed".
function isTyped(field) {
  if (field.matches("select")) return field.querySelector("option[selected]:not(:checked)") !== null;
  const came = field.matches("input") ? field.defaultValue.replace(/[\n\r]/g, "") : field.defaultValue;
  return "typed" in field.dataset || field.value !== came;
}

function holdsTyping(place, sending = null) {
  return [...place.querySelectorAll(TYPED)].some((field) => field.form !== sending && isTyped(field));
}

// Who would lose what they typed is told so, once; the second time it goes.
function keepsTyping(place, sending) {
  const comment = place === document && draft ? "Your comment is not sent." : "";
  const words = holdsTyping(place, sending) ? "What you typed is not saved." : comment;
  if (told || !words) return false;
  told = performance.now();
  mention(`${words} Do it again to throw it away.`);
  return true;
}

function stop(event) {
  event.preventDefault();
  event.stopPropagation();
}

// What is given up goes for good: its field is as it came.
function giveUp(field) {
  if (!field.matches(TYPED)) return;
  field.form.reset();
  delete field.dataset.typed;
}

function apart(event) {
  return event.ctrlKey || event.metaKey || event.shiftKey || event.altKey;
}

function leads(link) {
  const stays = link.hash && link.pathname === location.pathname && link.search === location.search;
  return !stays && !link.target && !link.hasAttribute("download");
}

// Who clicks twice, or presses a key once more because nothing happens yet, asks once: an act is not done twice.
function isOnItsWay(form, now) {
  return form === sent && form.method === "post" && now - sentAt < SENDING;
}

// A page that is sent away cannot keep what stands in it: whether the session is still there is asked first.
function mayLeave(form) {
  return form === known || !(holdsTyping(form) || form.querySelector("[type=file]")?.files.length);
}

async function askStill() {
  try {
    return await fetch(document.getElementById("main").dataset.still, { headers: { "HX-Request": "true" } });
  } catch {
    return null;
  }
}

async function sendOnceKnown(form, submitter) {
  const answer = await askStill();
  if (answer?.status === 401) return showRefusal(answer);
  if (!answer?.ok) return say("Newsroom cannot be reached, and nothing was sent. What you typed is still here; try again.");
  freshToken(await answer.text()); // who has signed in again in another tab has another
  known = form;
  form.requestSubmit(submitter);
  known = null;
}

// Where somebody types, the key that finishes sends what they typed: nothing is finished over it.
function sends(form) {
  if (!form || !holdsTyping(form)) return false;
  form.requestSubmit(form.querySelector("button:not([type=button])"));
  return true;
}

document.addEventListener("input", () => {
  told = 0;
});
document.addEventListener("keydown", (event) => {
  if (event.key === "Escape") sent = null; // the browser, too, stops what is on its way
}, true);
document.addEventListener("click", (event) => {
  const link = event.target.closest("a[href]:not([data-card], [data-drawer], [data-shows], [hx-get])");
  const twice = event.detail > 1 && told && event.timeStamp - told < PATIENCE; // a double click is one try
  if (twice || (link && !apart(event) && leads(link) && keepsTyping(document))) stop(event);
}, true);
document.addEventListener("submit", (event) => {
  const form = event.target;
  if (event.defaultPrevented || form.method === "dialog" || "downloads" in form.dataset) return;
  if (isOnItsWay(form, event.timeStamp) || keepsTyping(document, form)) return stop(event);
  if (!mayLeave(form)) {
    stop(event);
    return void sendOnceKnown(form, event.submitter);
  }
  sent = form;
  sentAt = event.timeStamp;
});
document.addEventListener("htmx:confirm", (event) => {
  const { elt, path, target } = event.detail;
  if (keepsTyping(LEAVES.test(path) ? document : target, elt)) stop(event);
});
document.addEventListener("htmx:beforeOnLoad", (event) => {
  if (event.detail.xhr.status < 400) sent = event.detail.elt;
});
document.addEventListener("htmx:afterSwap", (event) => {
  if (event.detail.requestConfig?.verb === "post") told = 0; // what `htmx.swap` puts there was asked for otherwise
});
window.addEventListener("pageshow", (event) => {
  if (event.persisted) sent = null;
});
window.addEventListener("beforeunload", (event) => {
  if (!told && (draft || holdsTyping(document, sent))) event.preventDefault();
});
