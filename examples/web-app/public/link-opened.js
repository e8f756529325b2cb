/** The target of Instant Links in the phone's browser. */
import { authenticator } from "./prove-phone.js";
import { show } from "./screens.js";

try {
  await authenticator.finishInstantLink(location.href);
  show("done");
} catch {
  show("failed");
}
