/** A page is a list of screens, one of which is shown. */

const screen = (name) => document.querySelector(`[data-screen="${name}"]`);

let isFirst = true;

/** Shows a screen, and announces it to screen readers. */
export function show(name) {
  for (const each of document.querySelectorAll("[data-screen]")) each.hidden = each !== screen(name);
  const { at } = screen(name).dataset;
  for (const step of document.querySelectorAll("[data-step]")) {
    if (step.dataset.step === at) step.setAttribute("aria-current", "step");
    else step.removeAttribute("aria-current");
  }
  // On the first screen, the browser's own focus is right.
  if (!isFirst) screen(name).querySelector("h1").focus();
  isFirst = false;
}

/** Fills texts into the placeholders of the page. */
export function fill(texts) {
  for (const [name, text] of Object.entries(texts)) {
    for (const place of document.querySelectorAll(`[data-fill="${name}"]`)) place.textContent = text;
  }
}

/** The open question. Earlier ones are no longer answered. */
let question = new AbortController();

/** Shows a screen with a form. Resolves with its fields and, as `choice`, the button that was pressed. */
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

// This script handles forms; the browser would leave the page.
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
