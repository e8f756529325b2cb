/** Authenticator: the device key (Prove Key), which proves the phone number that it is bound to. */
import { findDevice, useWrite } from "../devices/device.ts";
import { registerKey } from "../devices/register-key.ts";
import { verifySignature } from "../devices/public-key.ts";
import { errorResponse } from "../response.ts";
import { failPossession } from "../engine.ts";
import { settingsOf } from "../settings.ts";
import type { Authenticator, StepCall } from "./authenticator.ts";
import { passkeyCalls } from "./passkey.ts";
import { scanMessageOf } from "./scan-message.ts";
import { KEY_STEP, evaluateKey, rejectKey, continueWithoutPasskey } from "./presented-key.ts";

/** Values of `uvlvl`, which makes a new browser create a passkey along with its key. */
const levels = { preferred: "pref", required: "req" } as const;

export const deviceKey: Authenticator = {
  subject: ["dev", "pasv"],
  claims: (possession) => {
    const { userVerification } = settingsOf(possession);
    return { cdt: false, uvlvl: userVerification ? levels[userVerification] : "none" };
  },
  calls: {
    "client-device-register": register,
    "client-device-verify": verify,
    "client-universal-register": register,
    "client-universal-verify": verify,
    ...passkeyCalls,
  },
  reports: ["client-device-error", "client-fido2-error", "client-universal-error"],
  afterFailure: continueWithoutPasskey,
};

/** Registers a key, which is not yet bound and proves no number. */
async function register(call: StepCall<"client-device-register" | "client-universal-register">) {
  const { platform, possession, claims, body } = call;
  // A possession that passes without the browser SDK registers no key.
  if (possession.withoutClient) return { answer: errorResponse("prohibitedAction") };
  const { registrations, ...facts } = body;
  const offered = { ...facts, registration: registrations[0], domainId: possession.domainId, challenge: claims.chlg };
  const registered = await registerKey(platform, offered);
  if ("refusal" in registered) return rejectKey(possession, registered);
  const { deviceId } = registered;
  const { answer, change, writes } = await evaluateKey(call, { deviceId });
  return {
    answer: { ...answer, data: { deviceId, ...scanMessageOf(platform, possession) } },
    change,
    writes: [...registered.writes, ...writes],
  };
}

/** Verifies the device's signature; a bound key proves its phone number. */
async function verify(call: StepCall<"client-device-verify" | "client-universal-verify">) {
  const { platform, possession, claims, body } = call;
  const device = await findDevice(platform, body.deviceId);
  if (!device || device.domainId !== possession.domainId || device.keyId !== body.keyId) {
    return { answer: errorResponse("unknownDevice", KEY_STEP) };
  }
  if (!verifySignature(device.publicKey, `${device.id}:${claims.chlg}`, body.signature)) {
    return failPossession(possession, "prohibitedAction");
  }
  const outcome = await evaluateKey(call, { deviceId: device.id, device });
  return { ...outcome, writes: [useWrite(platform, device), ...outcome.writes] };
}
