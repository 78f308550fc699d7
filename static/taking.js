// What leaves, as a file or into the clipboard, is fetched by the page, which then says so and shows how things stand since.
"use strict";

let taking = false; // a file that was asked for is on its way: who presses twice asks once

async function take(form, submitter) {
  let answer = null;
  try {
    answer = await fetch(form.action, { method: "POST", body: new FormData(form, submitter), headers: { "HX-Request": "true" } });
  } catch {
    return sayUnsure("Newsroom cannot be reached");
  }
  if (!answer.ok) return showRefusal(answer);
  const name = keepFile(await answer.blob(), answer.headers.get("Content-Disposition"));
  if (document.getElementById("card")) {
    mention(`Handed out as ${name}.`);
    show(here({ last: 1 }));
  } else {
    sent = form;
    location.reload(); // what left and what was refused stands above the rows
  }
}

function keepFile(file, disposition) {
  const name = /filename="([^"]+)"/.exec(disposition ?? "")?.[1] ?? "articles";
  const link = Object.assign(document.createElement("a"), { href: URL.createObjectURL(file), download: name });
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), SENDING);
  return name;
}

// What leaves is asked for and on record; only then it goes into the clipboard.
async function copy(form, button) {
  const asked = fetch(form.action, { method: "POST", body: new FormData(form, button), headers: { "HX-Request": "true" } });
  const text = asked.then(async (answer) => {
    if (!answer.ok) throw new Error("not handed out");
    return new Blob([await answer.blob()], { type: "text/plain" });
  });
  text.catch(() => {}); // a browser that refuses at once waits for no text
  try {
    await navigator.clipboard.write([new ClipboardItem({ "text/plain": text })]);
  } catch {
    return complain(await asked);
  }
  mention("The clean text is copied.");
  show(here({ last: 1 }));
}

async function complain(answer) {
  if (answer.ok) return say("Not copied: the browser does not allow it. Download it as plain text instead.");
  return showRefusal(answer);
}

document.addEventListener("submit", (event) => {
  if (!event.submitter?.hasAttribute("data-copies") || !navigator.clipboard?.write) return;
  event.preventDefault();
  waitFor(copy(event.target, event.submitter));
});
document.addEventListener("submit", (event) => {
  if (event.defaultPrevented || !("downloads" in event.target.dataset)) return;
  event.preventDefault();
  if (taking) return;
  taking = true;
  take(event.target, event.submitter).finally(() => {
    taking = false;
  });
});
