/** Passkey calls (WebAuthn, FIDO2) of the device key step: a passkey verifies the person, in addition to the device key. */
import { findDevice, useWrite } from "../devices/device.ts";
import { registerKey } from "../devices/register-key.ts";
import { beginCeremony, openCeremony } from "../passkeys/ceremony.ts";
import { verifyRegistration, verifyAssertion } from "../passkeys/verify-response.ts";
import { findPasskey, isUnexpired, candidatePasskeys } from "../passkeys/known-passkeys.ts";
import { creationOptions, requestOptions } from "../passkeys/options.ts";
import { relyingPartyOf } from "../passkeys/relying-party.ts";
import type { PossessionDependencies } from "../dependencies.ts";
import { insertPasskey, saveCeremony, usePasskey } from "../../store/tables/passkeys.ts";
import type { PasskeyCeremonyRow, PasskeyRow } from "../../store/rows/authenticators.ts";
import type { Possession } from "../../store/rows/flows.ts";
import { guard, type Write, write } from "../../store/statement.ts";
import { errorResponse } from "../response.ts";
import { failPossession, settle } from "../engine.ts";
import { settingsOf } from "../settings.ts";
import type { Authenticator, StepCall } from "./authenticator.ts";
import { scanMessageOf } from "./scan-message.ts";
import { KEY_STEP, evaluateKey, rejectKey, SILENT, continueWithoutPasskey } from "./presented-key.ts";

/** Steps in which the browser sends its authenticator's response. */
const REGISTER_STEP = "device/passive/register";
const VERIFY_STEP = "device/passive/verify";

export const passkeyCalls = {
  "client-fido2-start": start,
  "client-fido2-register": register,
  "client-fido2-verify": verify,
} satisfies Authenticator["calls"];

/** A device with passkeys uses one. Any other browser creates one, or uses one that its authenticator already has. */
async function start(call: StepCall<"client-fido2-start">) {
  const { platform, possession, body, origin } = call;
  const { userVerification } = settingsOf(possession);
  if (!userVerification || possession.withoutClient) return { answer: errorResponse("missingAuthenticator") };
  const deviceId = body.deviceId ?? null;
  // A step-up requires a device that has presented its key in this flow.
  if (deviceId !== null && deviceId !== possession.deviceId) return startOver();
  const party = relyingPartyOf(origin);
  if (!party) return failWithoutPasskeys(platform, possession);
  const passkeys = await candidatePasskeys(platform, possession, party.rpId, deviceId);
  const hasOwn = passkeys.some((passkey) => passkey.deviceId === deviceId);
  const { ceremony, challenge } = beginCeremony(platform, possession, {
    ...party,
    deviceId,
    mayCreate: !hasOwn,
  });
  const request = { ceremony, challenge, userVerification, passkeys };
  return {
    answer: {
      next: hasOwn ? VERIFY_STEP : REGISTER_STEP,
      data: {
        ...(!hasOwn && { credCreateOptions: creationOptions(request, body.displayName) }),
        ...(mayUse(ceremony, passkeys) && { credRequestOptions: requestOptions(request) }),
      },
    },
    writes: [write(saveCeremony, ceremony)],
    // The response contains the challenge, of which only a hash may be stored.
    isReevaluated: true as const,
  };
}

/** Changes nothing; the browser restarts the step with a new challenge. */
const startOver = () => ({ answer: errorResponse("prohibitedAction", KEY_STEP) });

/** The page cannot use passkeys. */
async function failWithoutPasskeys(platform: PossessionDependencies, possession: Possession) {
  const without = await continueWithoutPasskey({ platform, possession });
  const outcome = without ?? settle(platform, possession, KEY_STEP, "unproven");
  return { ...outcome, answer: errorResponse("missingAuthenticator", outcome.answer.next) };
}

/** A new browser may use any passkey of the page. */
const mayUse = ({ deviceId }: PasskeyCeremonyRow, passkeys: readonly PasskeyRow[]): boolean =>
  deviceId === null || passkeys.length > 0;

async function register(call: StepCall<"client-fido2-register">) {
  const { platform, possession, body } = call;
  const ceremony = await openCeremony(platform, possession);
  if (!ceremony?.mayCreate) return startOver();
  const credential = body.registrations.find(({ webAuthnCredential }) => webAuthnCredential)?.webAuthnCredential;
  if (!credential) return { answer: errorResponse("malformedRequest") };
  const checked = await verifyRegistration(expected(call, ceremony), credential);
  if (!checked) return failPossession(possession, "prohibitedAction");
  const { domainId } = possession;
  const { userVerified, ...facts } = checked;
  if (await findPasskey(platform, domainId, facts.credentialId)) return failPossession(possession, "prohibitedAction");
  const { rpId, userHandle } = ceremony;
  const now = platform.clock.now();
  const owner = { domainId, deviceId: null, rpId, userHandle };
  const passkeyWrite = guard(insertPasskey, { ...owner, ...facts, createdAt: now, lastUsedAt: now });
  return completeCeremony(call, { ...ceremony, credentialId: facts.credentialId, userVerified }, passkeyWrite);
}

async function verify(call: StepCall<"client-fido2-verify">) {
  const { platform, possession, body } = call;
  const ceremony = await openCeremony(platform, possession);
  if (!ceremony) return startOver();
  const { domainId } = possession;
  const passkey = await findPasskey(platform, domainId, body.webAuthnAssertion.id);
  if (!passkey || !(await isAllowed(platform, possession, ceremony, passkey))) {
    return failPossession(possession, "prohibitedAction");
  }
  const checked = await verifyAssertion(expected(call, ceremony), body.webAuthnAssertion, passkey);
  if (!checked) return failPossession(possession, "prohibitedAction");
  const { credentialId } = passkey;
  const { userVerified, ...facts } = checked;
  const counted = { countedBefore: passkey.counter, now: platform.clock.now() };
  const passkeyWrite = guard(usePasskey, { domainId, credentialId, ...facts, ...counted });
  return completeCeremony(call, { ...ceremony, credentialId, userVerified }, passkeyWrite);
}

async function isAllowed(
  platform: PossessionDependencies,
  possession: Possession,
  ceremony: PasskeyCeremonyRow,
  passkey: PasskeyRow,
): Promise<boolean> {
  if (passkey.rpId !== ceremony.rpId || !isUnexpired(platform, passkey)) return false;
  const candidates = await candidatePasskeys(platform, possession, ceremony.rpId, ceremony.deviceId);
  const isCandidate = candidates.some(({ credentialId }) => credentialId === passkey.credentialId);
  return isCandidate || (candidates.length === 0 && mayUse(ceremony, candidates));
}

const expected = (
  { platform, possession }: Pick<StepCall<"client-fido2-start">, "platform" | "possession">,
  ceremony: PasskeyCeremonyRow,
) => ({ platform, ceremony, isVerificationRequired: settingsOf(possession).userVerification === "required" });

/** Completes a ceremony for the key in this call, for the key presented before, or for a key presented later. */
async function completeCeremony(
  call: StepCall<"client-fido2-register"> | StepCall<"client-fido2-verify">,
  ceremony: PasskeyCeremonyRow,
  passkeyWrite: Write,
) {
  const { platform, possession, claims, body } = call;
  const { registrations = [], deviceName, deviceCapabilities } = body;
  const { publicKey, signature = "" } = registrations.find(({ publicKey }) => publicKey) ?? {};
  const registered =
    publicKey &&
    (await registerKey(platform, {
      ...(deviceName && { deviceName }),
      ...(deviceCapabilities && { deviceCapabilities }),
      registration: { publicKey, signature },
      domainId: possession.domainId,
      challenge: claims.chlg,
    }));
  if (registered && "refusal" in registered) return rejectKey(possession, registered);
  const deviceId = registered?.deviceId ?? ceremony.deviceId;
  const done: PasskeyCeremonyRow = { ...ceremony, state: "done", deviceId };
  if (deviceId === null) {
    return { answer: { next: SILENT, data: {} }, writes: [passkeyWrite, write(saveCeremony, done)] };
  }
  const device = registered ? undefined : await findDevice(platform, deviceId);
  if (!registered && !device) return { answer: errorResponse("unknownDevice", KEY_STEP) };
  const outcome = await evaluateKey(call, { deviceId, ...(device && { device }), ceremony: done });
  const data = { deviceId, ...scanMessageOf(platform, possession) };
  const keyWrites = registered ? registered.writes : device ? [useWrite(platform, device)] : [];
  const writes = [passkeyWrite, ...keyWrites, ...outcome.writes];
  return { ...outcome, answer: { ...outcome.answer, data }, writes };
}
