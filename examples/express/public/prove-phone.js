/** Proves with the browser SDK that the visitor has the phone. */
const { AuthenticatorBuilder, DeviceRole, InstantLinkResultType, OtpFinishResultType } = globalThis.proveAuth;

const newBuilder = () => new AuthenticatorBuilder().withAuthFinishStep(async () => {});

export const authenticator = newBuilder().build();
export const isMobile = authenticator.isMobileWeb();

/** Shows a message and one form, or no form. */
export function show(message, id) {
  for (const form of document.forms) form.hidden = form.id !== id;
  document.querySelector("[role=status]").textContent = message;
}

/** Shows a form and resolves to its fields when the visitor submits it. */
export function submitted(id, message = "") {
  show(message, id);
  return new Promise((resolve) => {
    const submit = (event) => {
      event.preventDefault();
      resolve(Object.fromEntries(new FormData(event.target)));
    };
    document.getElementById(id).addEventListener("submit", submit, { once: true });
  });
}

/** Resolves when the flow of the authToken has ended. Your server then reads the result. */
export async function provePhone(authToken) {
  // Your server has sent the phone number, so the page does not need to ask for it.
  const knownNumber = async () => null;
  const enterCode = async (error) => {
    const { code } = await submitted("code", error ? "Wrong code. Try again." : "");
    return { resultType: OtpFinishResultType.OnSuccess, input: { otp: code } };
  };
  const resendLink = async () => {
    await submitted("link");
    return InstantLinkResultType.OnResend;
  };
  const builder = isMobile
    ? newBuilder().withOtpFallback(knownNumber, enterCode)
    : newBuilder().withRole(DeviceRole.Secondary).withInstantLinkFallback(knownNumber, resendLink);
  await builder.build().authenticate(authToken);
}

/** Calls your server. */
export async function post(path, body = {}) {
  const headers = { "content-type": "application/json" };
  const response = await fetch(path, { method: "POST", headers, body: JSON.stringify(body) });
  const result = await response.json();
  if (!response.ok) throw new Error(result.message);
  return result;
}
