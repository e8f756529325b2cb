/** Runs the browser SDK. Only the shop's server can find out whether possession was proven. */
import { ask, show } from "./screens.js";

const { AuthenticatorBuilder, DeviceRole, InstantLinkResultType, OtpFinishResultType } = globalThis.proveAuth;

const builder = () => new AuthenticatorBuilder().withAuthFinishStep(async () => {});

/** For calls that need no flow. */
export const authenticator = builder().build();

export const isMobile = authenticator.isMobileWeb();

/**
 * Runs the flow of an authToken to its end.
 *
 * @returns whether the customer had to act; otherwise the browser's key or the carrier was enough
 */
export async function provePhone(authToken) {
  let hasAsked = false;
  // The server has sent the phone number to Prove already, so the page does not prompt for it.
  const knowsNumber = async () => null;
  const askCode = async (error) => {
    hasAsked = true;
    const { choice, code } = await ask("code", error ? "That code isn't right. Please check it." : "");
    show("busy");
    if (choice === "resend") return { resultType: OtpFinishResultType.OnResendOtp };
    return { resultType: OtpFinishResultType.OnSuccess, input: { otp: code } };
  };
  const waitForLink = async () => {
    hasAsked = true;
    await ask("link");
    return InstantLinkResultType.OnResend;
  };
  const flow = isMobile
    ? builder().withOtpFallback(knowsNumber, askCode)
    : builder().withRole(DeviceRole.Secondary).withInstantLinkFallback(knowsNumber, waitForLink);
  await flow.build().authenticate(authToken);
  return hasAsked;
}
