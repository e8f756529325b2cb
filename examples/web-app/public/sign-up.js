/** Sign-up: the customer proves possession, then the form is prefilled. */
import { isMobile, provePhone } from "./prove-phone.js";
import { ask, call, fill, show } from "./screens.js";

fillForm(await provenIndividual());
let complaint = "";
for (;;) {
  const form = await ask("details", complaint);
  try {
    show("busy");
    const { isVerified } = await call("/sign-up/complete", { individual: individualOf(form) });
    if (isVerified) {
      fill({ firstName: form.firstName });
      show("done");
      break;
    }
    complaint = "These details do not match the records for this phone number.";
  } catch {
    complaint = "We could not check that. Please start again.";
  }
}

/** Prompts for the phone until possession is proven, then returns its owner. */
async function provenIndividual() {
  let complaint = "";
  for (;;) {
    const { phoneNumber, birthDate } = await ask("phone", complaint);
    try {
      show("busy");
      fill({ phoneNumber });
      const { authToken } = await call("/sign-up/start", { phoneNumber, birthDate, isMobile });
      await provePhone(authToken);
      show("busy");
      const { isProven, individual } = await call("/sign-up/verify");
      if (isProven) return individual;
      complaint = "We could not confirm that this phone is yours.";
    } catch (error) {
      complaint = error.message;
    }
  }
}

function fillForm({ firstName, lastName, addresses = [], emailAddresses = [] }) {
  const [{ address, city, region, postalCode } = {}] = addresses;
  const [email] = emailAddresses;
  const values = { firstName, lastName, address, city, region, postalCode, email };
  for (const [name, value = ""] of Object.entries(values)) document.querySelector(`[name="${name}"]`).value = value;
}

function individualOf({ firstName, lastName, address, city, region, postalCode, email }) {
  return {
    firstName,
    lastName,
    ...(address && { addresses: [{ address, city, region, postalCode }] }),
    ...(email && { emailAddresses: [email] }),
  };
}
