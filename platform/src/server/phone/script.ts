/** Script of the phone page: shows new messages live, copies one-time codes, converts times to local time. */
import { FEED_PATH } from "./paths.ts";

export const script = `
const phone = document.getElementById("phone");
const state = document.getElementById("state");
const setStatus = (text) => { if (state.textContent !== text) state.textContent = text; };

const localTime = new Intl.DateTimeFormat(undefined, { hour: "2-digit", minute: "2-digit" });
function enhance() {
  for (const time of phone.querySelectorAll("time")) time.textContent = localTime.format(new Date(time.dateTime));
  for (const button of phone.querySelectorAll("[data-copy]")) button.hidden = false;
}

/** Replaces the content with the current page, keeping focus, selection and search text. */
async function refresh() {
  const response = await fetch(location.href);
  if (!response.ok) return;
  const fresh = new DOMParser().parseFromString(await response.text(), "text/html").getElementById("phone");
  const known = new Set(Array.from(phone.querySelectorAll(".thread li"), ({ id }) => id));
  const field = document.getElementById("find");
  const focused = document.activeElement;
  const place = focused && phone.contains(focused) && (focused.id ? "#" + focused.id : selectorOf(focused));
  const typed = fresh.querySelector("#find");
  if (field && typed) typed.value = field.value;
  const selection = field && focused === field && [field.selectionStart, field.selectionEnd];
  phone.className = fresh.className;
  phone.replaceChildren(...fresh.childNodes);
  enhance();
  const again = place && phone.querySelector(place);
  if (again) again.focus({ preventScroll: true });
  if (again && selection) again.setSelectionRange(...selection);
  const arrived = Array.from(phone.querySelectorAll(".thread li")).filter(({ id }) => !known.has(id));
  for (const message of arrived) message.classList.add("new");
  if (known.size > 0 && arrived.length > 0) setStatus("New message");
  if (arrived.length > 0) scrollToNewest();
}

function selectorOf(element) {
  const item = element.closest("li[id]");
  if (item) return "#" + item.id + " " + element.localName + (element.className ? "." + element.className : "");
  return element.localName === "a" ? 'a[href="' + CSS.escape(element.getAttribute("href")) + '"]' : undefined;
}

const scrollToNewest = () => phone.querySelector(".thread li:last-child")?.scrollIntoView({ block: "end" });

phone.addEventListener("click", async ({ target }) => {
  const button = target.closest("[data-copy]");
  if (!button) return;
  try {
    await navigator.clipboard.writeText(button.dataset.copy);
    setStatus("Copied " + button.dataset.copy);
  } catch {
    setStatus("The browser blocked copying. The code is " + button.dataset.copy);
  }
});

const feed = new EventSource(${JSON.stringify(FEED_PATH)});
const connected = (isLive) => {
  state.classList.toggle("lost", !isLive);
  setStatus(isLive ? "Live" : "Reconnecting…");
};
feed.addEventListener("open", () => connected(true));
feed.addEventListener("error", () => connected(false));
feed.addEventListener("message", () => refresh().catch(() => connected(false)));
enhance();
if (phone.classList.contains("at-thread")) scrollToNewest();
`;
