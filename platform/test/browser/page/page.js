/**
 * An integrator's page: its authenticator has callbacks that do what the test lists, and records what the page showed.
 *
 * When a list is used up, the page waits.
 */
"use strict";

/** Lines that the page showed. */
const seen = [];
let person;
/** Prompts that wait, by the name of the list that is used up. */
const waiting = new Map();

/** @param person what the person does, see `Person` in browser.ts */
globalThis.authenticate = async (authToken, given) => {
  person = given;
  seen.length = 0;
  try {
    await authenticatorFor(person).authenticate(authToken);
    seen.push("ended");
  } catch (error) {
    seen.push(`rejected${reason(error)}`);
  }
  return seen;
};

/** The page is the target of an Instant Link. */
globalThis.finishInstantLink = async () => {
  try {
    await authenticatorFor({}).finishInstantLink(location.href);
    seen.push("link finished");
  } catch (error) {
    seen.push(`rejected${reason(error)}`);
  }
  return seen;
};

globalThis.deviceId = () => authenticatorFor({}).getDeviceId();
globalThis.unregister = () => authenticatorFor({}).unregisterDevice();
globalThis.unregisterPasskey = () => authenticatorFor({}).unregisterPasskey();

globalThis.seen = seen;

/** The person does what the page waits for: `does("codes", "1234")`. */
globalThis.does = (kind, doing) => waiting.get(person[kind])(doing);

function authenticatorFor({ role, numbers = [], codes, links, retries, mobileAuth, displayName, confirms }) {
  const { AuthenticatorBuilder } = globalThis.proveAuth;
  const builder = new AuthenticatorBuilder().withAuthFinishStep(async () => void seen.push("finished"));
  if (role) builder.withRole(role);
  if (mobileAuth) builder.withMobileAuthImplementation(mobileAuth);
  if (displayName) builder.withDisplayName(displayName);
  if (confirms) builder.withAuthMessageHandler(async ({ title }) => confirm(title, confirms));
  const askNumber = async (isNeeded, error) => {
    seen.push(`${isNeeded ? "number needed" : "number known"}${reason(error)}`);
    if (!isNeeded && !error) return null;
    return { phoneNumber: await next(numbers) };
  };
  if (codes) builder.withOtpFallback(askNumber, (error) => askCode(codes, error));
  if (links) builder.withInstantLinkFallback(askNumber, retries && (() => askRetry(retries)));
  return builder.build();
}

function confirm(title, answer) {
  seen.push(`message: ${title}`);
  return answer;
}

async function askCode(codes, error) {
  seen.push(`code asked${reason(error)}`);
  const code = await next(codes);
  if (code === "give up") throw new Error("the person gave up");
  if (code === "resend") return { resultType: 1 };
  if (code === "change number") return { resultType: 2 };
  return { resultType: 0, input: { otp: code } };
}

async function askRetry(retries) {
  seen.push("link sent");
  return (await next(retries)) === "resend" ? 0 : 1;
}

/** The next action of the person, which may take as long as the test wants. */
const next = (doings) =>
  doings.length > 0 ? Promise.resolve(doings.shift()) : new Promise((resolve) => waiting.set(doings, resolve));

const reason = (error) => (error ? `: ${error.message}` : "");
