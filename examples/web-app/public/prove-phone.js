/** Proves with the browser SDK that a phone is in the customer's hand. What it finds only the shop's server may believe. */
import { ask, show } from "./screens.js";

const { AuthenticatorBuilder, DeviceRole, InstantLinkResultType, OtpFinishResultType } = globalThis.proveAuth;

const builder = () => new AuthenticatorBuilder().withAuthFinishStep(async () => {});

/** For everything that needs no flow. */
export const authenticator = builder().build();

export const isMobile = authenticator.isMobileWeb();

/**
 * Runs the flow of an authToken to its end.
 * @returns whether the customer had to do something; otherwise the browser's key or the carrier was enough
 */
export async function provePhone(authToken) {
  let hasAsked = false;
  // The server gave the number to Prove already, so none is asked for here.
  const knowsNumber = async () => null;
  const askCode = async (error) => {
    hasAsked = true;
    const { choice, code } = await ask("code", error ? "That was not the code. Please look again." : "");
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
