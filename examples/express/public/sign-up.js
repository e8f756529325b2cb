/** Asks for the phone, proves it, and shows the form with the data of its owner. */
import { isMobile, post, provePhone, show, submitted } from "./prove-phone.js";

async function signUp() {
  const { phoneNumber, birthDate } = await submitted("phone");
  const { authToken } = await post("/sign-up/start", { phoneNumber, birthDate, isMobile });
  await provePhone(authToken);
  const { isProven, individual } = await post("/sign-up/verify");
  if (!isProven) return "We could not confirm that this phone is yours.";
  const { elements } = document.getElementById("details");
  elements.firstName.value = individual?.firstName ?? "";
  elements.lastName.value = individual?.lastName ?? "";
  const { isVerified } = await post("/sign-up/complete", await submitted("details"));
  return isVerified ? "Your account is ready." : "These details do not match this phone.";
}

show(await signUp().catch(({ message }) => message));
