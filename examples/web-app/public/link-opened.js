/** Where the phone's browser arrives from an Instant Link. */
import { authenticator } from "./prove-phone.js";
import { show } from "./screens.js";

try {
  await authenticator.finishInstantLink(location.href);
  show("done");
} catch {
  show("failed");
}
