/** Sign-in: the first time with a code or a link, later with the key of this browser. */
import { authenticator, isMobile, provePhone } from "./prove-phone.js";
import { ask, call, fill, show } from "./screens.js";

let complaint = "";
for (;;) {
  const { phoneNumber } = await ask("phone", complaint);
  complaint = "";
  try {
    show("busy");
    fill({ phoneNumber });
    const { authToken } = await call("/sign-in/start", { phoneNumber, isMobile });
    const hasAsked = await provePhone(authToken);
    show("busy");
    const { isSignedIn } = await call("/sign-in/verify");
    if (isSignedIn) await signedIn(hasAsked);
    else complaint = "We could not confirm that this phone is yours.";
  } catch (error) {
    complaint = error.message;
  }
}

async function signedIn(hasAsked) {
  const hasKey = authenticator.isDeviceRegistered();
  document.querySelector("[data-needs-key]").hidden = !hasKey;
  fill({ how: explain(hasAsked, hasKey) });
  const { choice } = await ask("done");
  if (choice === "forget") await authenticator.unregisterDevice();
}

function explain(hasAsked, hasKey) {
  if (!hasAsked) return "This browser’s key was enough.";
  return hasKey ? "This browser has a key now: next time no code is needed." : "The link on your phone signed you in.";
}
