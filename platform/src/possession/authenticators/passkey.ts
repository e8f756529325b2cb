/** Passkey calls (WebAuthn, FIDO2) of the device key step: a passkey verifies the person, in addition to the device key. */
import { findDevice, useWrite } from "../devices/device.ts";
import { placeKey } from "../devices/place-key.ts";
import { beginCeremony, openCeremony } from "../passkeys/ceremony.ts";
import { checkMade, checkUsed } from "../passkeys/check.ts";
import { findPasskey, isKept, passkeysMeant } from "../passkeys/known-passkeys.ts";
import { creationOptions, requestOptions } from "../passkeys/options.ts";
import { relyingPartyOf } from "../passkeys/relying-party.ts";
import type { PossessionDependencies } from "../dependencies.ts";
import { insertPasskey, saveCeremony, usePasskey } from "../../store/tables/passkeys.ts";
import type { PasskeyCeremonyRow, PasskeyRow } from "../../store/rows/authenticators.ts";
import type { Possession } from "../../store/rows/flows.ts";
import { guard, type Write, write } from "../../store/statement.ts";
import { refuse } from "../answer.ts";
import { refused, settle } from "../engine.ts";
import { settingsOf } from "../settings.ts";
import type { Authenticator, StepCall } from "./authenticator.ts";
import { scanMessageOf } from "./scan-message.ts";
import { KEY_STEP, keyShown, refusedKey, SILENT, withoutPasskey } from "./shown-key.ts";

/** Steps in which the browser sends its authenticator's response. */
const MADE = "device/passive/register";
const USED = "device/passive/verify";

export const passkeyCalls = {
  "client-fido2-start": start,
  "client-fido2-register": register,
  "client-fido2-verify": verify,
} satisfies Authenticator["calls"];

/** A device with passkeys uses one. Any other browser creates one, or uses one that its authenticator already has. */
async function start(call: StepCall<"client-fido2-start">) {
  const { platform, possession, body, origin } = call;
  const { userVerification } = settingsOf(possession);
  if (!userVerification || possession.withoutClient) return { answer: refuse("missingAuthenticator") };
  const deviceId = body.deviceId ?? null;
  // A step-up requires a device that has presented its key in this flow.
  if (deviceId !== null && deviceId !== possession.deviceId) return startOver();
  const party = relyingPartyOf(origin);
  if (!party) return impossible(platform, possession);
  const passkeys = await passkeysMeant(platform, possession, party.rpId, deviceId);
  const hasOwn = passkeys.some((passkey) => passkey.deviceId === deviceId);
  const { ceremony, challenge } = beginCeremony(platform, possession, {
    ...party,
    deviceId,
    mayCreate: !hasOwn,
  });
  const asked = { ceremony, challenge, userVerification, passkeys };
  return {
    answer: {
      next: hasOwn ? USED : MADE,
      data: {
        ...(!hasOwn && { credCreateOptions: creationOptions(asked, body.displayName) }),
        ...(mayUse(ceremony, passkeys) && { credRequestOptions: requestOptions(asked) }),
      },
    },
    writes: [write(saveCeremony, ceremony)],
    // The response contains the challenge, of which only a hash may be stored.
    isMadeAnew: true as const,
  };
}

/** Changes nothing; the browser restarts the step with a new challenge. */
const startOver = () => ({ answer: refuse("prohibitedAction", KEY_STEP) });

/** The page cannot use passkeys. */
async function impossible(platform: PossessionDependencies, possession: Possession) {
  const without = await withoutPasskey({ platform, possession });
  const outcome = without ?? settle(platform, possession, KEY_STEP, "unproven");
  return { ...outcome, answer: refuse("missingAuthenticator", outcome.answer.next) };
}

/** A new browser may use any passkey of the page. */
const mayUse = ({ deviceId }: PasskeyCeremonyRow, passkeys: readonly PasskeyRow[]): boolean =>
  deviceId === null || passkeys.length > 0;

async function register(call: StepCall<"client-fido2-register">) {
  const { platform, possession, body } = call;
  const ceremony = await openCeremony(platform, possession);
  if (!ceremony?.mayCreate) return startOver();
  const made = body.registrations.find(({ webAuthnCredential }) => webAuthnCredential)?.webAuthnCredential;
  if (!made) return { answer: refuse("malformedRequest") };
  const checked = await checkMade(expected(call, ceremony), made);
  if (!checked) return refused(possession, "prohibitedAction");
  const { domainId } = possession;
  const { userVerified, ...facts } = checked;
  if (await findPasskey(platform, domainId, facts.credentialId)) return refused(possession, "prohibitedAction");
  const { rpId, userHandle } = ceremony;
  const now = platform.clock.now();
  const whose = { domainId, deviceId: null, rpId, userHandle };
  const placed = guard(insertPasskey, { ...whose, ...facts, createdAt: now, lastUsedAt: now });
  return spoken(call, { ...ceremony, credentialId: facts.credentialId, userVerified }, placed);
}

async function verify(call: StepCall<"client-fido2-verify">) {
  const { platform, possession, body } = call;
  const ceremony = await openCeremony(platform, possession);
  if (!ceremony) return startOver();
  const { domainId } = possession;
  const passkey = await findPasskey(platform, domainId, body.webAuthnAssertion.id);
  if (!passkey || !(await isMeant(platform, possession, ceremony, passkey))) {
    return refused(possession, "prohibitedAction");
  }
  const checked = await checkUsed(expected(call, ceremony), body.webAuthnAssertion, passkey);
  if (!checked) return refused(possession, "prohibitedAction");
  const { credentialId } = passkey;
  const { userVerified, ...facts } = checked;
  const counted = { countedBefore: passkey.counter, now: platform.clock.now() };
  const used = guard(usePasskey, { domainId, credentialId, ...facts, ...counted });
  return spoken(call, { ...ceremony, credentialId, userVerified }, used);
}

async function isMeant(
  platform: PossessionDependencies,
  possession: Possession,
  ceremony: PasskeyCeremonyRow,
  passkey: PasskeyRow,
): Promise<boolean> {
  if (passkey.rpId !== ceremony.rpId || !isKept(platform, passkey)) return false;
  const meant = await passkeysMeant(platform, possession, ceremony.rpId, ceremony.deviceId);
  const isNamed = meant.some(({ credentialId }) => credentialId === passkey.credentialId);
  return isNamed || (meant.length === 0 && mayUse(ceremony, meant));
}

const expected = (
  { platform, possession }: Pick<StepCall<"client-fido2-start">, "platform" | "possession">,
  ceremony: PasskeyCeremonyRow,
) => ({ platform, ceremony, isVerificationRequired: settingsOf(possession).userVerification === "required" });

/** Completes a ceremony for the key in this call, for the key presented before, or for a key presented later. */
async function spoken(
  call: StepCall<"client-fido2-register"> | StepCall<"client-fido2-verify">,
  ceremony: PasskeyCeremonyRow,
  passkeyWrite: Write,
) {
  const { platform, possession, claims, body } = call;
  const { registrations = [], deviceName, deviceCapabilities } = body;
  const { publicKey, signature = "" } = registrations.find(({ publicKey }) => publicKey) ?? {};
  const placed =
    publicKey &&
    (await placeKey(platform, {
      ...(deviceName && { deviceName }),
      ...(deviceCapabilities && { deviceCapabilities }),
      registration: { publicKey, signature },
      domainId: possession.domainId,
      challenge: claims.chlg,
    }));
  if (placed && "refusal" in placed) return refusedKey(possession, placed);
  const deviceId = placed?.deviceId ?? ceremony.deviceId;
  const done: PasskeyCeremonyRow = { ...ceremony, state: "done", deviceId };
  if (deviceId === null) {
    return { answer: { next: SILENT, data: {} }, writes: [passkeyWrite, write(saveCeremony, done)] };
  }
  const device = placed ? undefined : await findDevice(platform, deviceId);
  if (!placed && !device) return { answer: refuse("unknownDevice", KEY_STEP) };
  const outcome = await keyShown(call, { deviceId, ...(device && { device }), ceremony: done });
  const data = { deviceId, ...scanMessageOf(platform, possession) };
  const keyWrites = placed ? placed.writes : device ? [useWrite(platform, device)] : [];
  const writes = [passkeyWrite, ...keyWrites, ...outcome.writes];
  return { ...outcome, answer: { ...outcome.answer, data }, writes };
}
