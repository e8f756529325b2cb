/** Signs the visitor in: with a code at first, later with the device key of this browser. */
import { isMobile, post, provePhone, show, submitted } from "./prove-phone.js";

async function signIn() {
  const { phoneNumber } = await submitted("phone");
  const { authToken } = await post("/sign-in/start", { phoneNumber, isMobile });
  await provePhone(authToken);
  const { isSignedIn } = await post("/sign-in/verify");
  return isSignedIn ? "You are signed in." : "We could not confirm that this phone is yours.";
}

show(await signIn().catch(({ message }) => message));
