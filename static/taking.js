// What leaves as a file is fetched by the page, which then says so and shows how things stand since.
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

document.addEventListener("submit", (event) => {
  if (event.defaultPrevented || !("downloads" in event.target.dataset)) return;
  event.preventDefault();
  if (taking) return;
  taking = true;
  take(event.target, event.submitter).finally(() => {
    taking = false;
  });
});
