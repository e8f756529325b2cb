/** Finishes the Instant Link on the phone. */
import { authenticator } from "./prove-phone.js";

const status = document.querySelector("[role=status]");
status.textContent = await authenticator.finishInstantLink(location.href).then(
  () => "Your phone is confirmed. Continue on your other screen.",
  () => "This link is no longer valid.",
);
