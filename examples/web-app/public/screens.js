/** A page is a list of screens of which one is shown. */

const screen = (name) => document.querySelector(`[data-screen="${name}"]`);

let isFirst = true;

/** Shows a screen, and says so to those who hear the page. */
export function show(name) {
  for (const each of document.querySelectorAll("[data-screen]")) each.hidden = each !== screen(name);
  const { at } = screen(name).dataset;
  for (const step of document.querySelectorAll("[data-step]")) {
    if (step.dataset.step === at) step.setAttribute("aria-current", "step");
    else step.removeAttribute("aria-current");
  }
  // Where the page begins, the browser's own place is the right one.
  if (!isFirst) screen(name).querySelector("h1").focus();
  isFirst = false;
}

/** Puts texts where the page has places for them. */
export function fill(texts) {
  for (const [name, text] of Object.entries(texts)) {
    for (const place of document.querySelectorAll(`[data-fill="${name}"]`)) place.textContent = text;
  }
}

/** The one that is open. Earlier ones get no answer any more. */
let question = new AbortController();

/** Shows a screen with a form. Resolves with its fields and, as `choice`, the button that was chosen. */
export function ask(name, error = "") {
  show(name);
  const form = screen(name).querySelector("form");
  const complaint = form.querySelector(".error");
  if (complaint) complaint.textContent = error;
  if (error) form.querySelector("input")?.select();
  question.abort();
  question = new AbortController();
  return new Promise((resolve) => {
    const answer = ({ submitter }) =>
      resolve({ ...Object.fromEntries(new FormData(form)), choice: submitter?.value ?? "" });
    form.addEventListener("submit", answer, { once: true, signal: question.signal });
  });
}

// Forms are for this script; the browser would leave the page.
document.addEventListener("submit", (event) => event.preventDefault());

/** Calls the shop's server. @throws Error with a message for the customer */
export async function call(path, body = {}) {
  const response = await fetch(path, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(body),
  });
  const answer = await response.json();
  if (!response.ok) throw new Error(answer.message ?? "That did not work. Please try again.");
  return answer;
}
