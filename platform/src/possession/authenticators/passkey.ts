/** Passkeys (WebAuthn, FIDO2): the device verifies the person. They go along with the device's key, which is what is kept. */
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
import type { PossessionRow } from "../../store/rows/flows.ts";
import { guard, type Write, write } from "../../store/statement.ts";
import { refuse } from "../answer.ts";
import { refused, settle } from "../engine.ts";
import { settingsOf } from "../settings.ts";
import type { Authenticator, StepCall } from "./authenticator.ts";
import { scanMessageOf } from "./scan-message.ts";
import { KEY_STEP, keyShown, refusedKey, SILENT, withoutPasskey } from "./shown-key.ts";

/** Where the browser brings what its authenticator gave it. */
const MADE = "device/passive/register";
const USED = "device/passive/verify";

export const passkeyCalls = {
  "client-fido2-start": start,
  "client-fido2-register": register,
  "client-fido2-verify": verify,
} satisfies Authenticator["calls"];

/** A device that has passkeys uses one. Any other browser makes one, unless its authenticator has one that is meant. */
async function start(call: StepCall<"client-fido2-start">) {
  const { platform, possession, body, origin } = call;
  const { userVerification } = settingsOf(possession);
  if (!userVerification || possession.without_client) return { answer: refuse("missingAuthenticator") };
  const device_id = body.deviceId ?? null;
  // Who steps up has shown its key in this flow.
  if (device_id !== null && device_id !== possession.device_id) return startOver();
  const party = relyingPartyOf(origin);
  if (!party) return impossible(platform, possession);
  const passkeys = await passkeysMeant(platform, possession, party.rp_id, device_id);
  const hasOwn = passkeys.some((passkey) => passkey.device_id === device_id);
  const { ceremony, challenge } = beginCeremony(platform, possession, {
    ...party,
    device_id,
    may_create: !hasOwn,
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
    // A challenge is kept as its hash alone.
    isMadeAnew: true as const,
  };
}

/** Nothing changes; the browser begins the step anew, with a challenge of its own. */
const startOver = () => ({ answer: refuse("prohibitedAction", KEY_STEP) });

/** The page is none that can have passkeys. */
async function impossible(platform: PossessionDependencies, possession: PossessionRow) {
  const without = await withoutPasskey({ platform, possession });
  const outcome = without ?? settle(platform, possession, KEY_STEP, "unproven");
  return { ...outcome, answer: refuse("missingAuthenticator", outcome.answer.next) };
}

/** A browser that is new may have any passkey of the page. */
const mayUse = ({ device_id }: PasskeyCeremonyRow, passkeys: readonly PasskeyRow[]): boolean =>
  device_id === null || passkeys.length > 0;

async function register(call: StepCall<"client-fido2-register">) {
  const { platform, possession, body } = call;
  const ceremony = await openCeremony(platform, possession);
  if (!ceremony?.may_create) return startOver();
  const made = body.registrations.find(({ webAuthnCredential }) => webAuthnCredential)?.webAuthnCredential;
  if (!made) return { answer: refuse("malformedRequest") };
  const checked = await checkMade(expected(call, ceremony), made);
  if (!checked) return refused(possession, "prohibitedAction");
  const { domain_id } = possession;
  const { user_verified, ...facts } = checked;
  if (await findPasskey(platform, domain_id, facts.credential_id)) return refused(possession, "prohibitedAction");
  const { rp_id, user_handle } = ceremony;
  const now = platform.clock.now();
  const whose = { domain_id, device_id: null, rp_id, user_handle };
  const placed = guard(insertPasskey, { ...whose, ...facts, created_at: now, last_used_at: now });
  return spoken(call, { ...ceremony, credential_id: facts.credential_id, user_verified }, placed);
}

async function verify(call: StepCall<"client-fido2-verify">) {
  const { platform, possession, body } = call;
  const ceremony = await openCeremony(platform, possession);
  if (!ceremony) return startOver();
  const { domain_id } = possession;
  const passkey = await findPasskey(platform, domain_id, body.webAuthnAssertion.id);
  if (!passkey || !(await isMeant(platform, possession, ceremony, passkey))) {
    return refused(possession, "prohibitedAction");
  }
  const checked = await checkUsed(expected(call, ceremony), body.webAuthnAssertion, passkey);
  if (!checked) return refused(possession, "prohibitedAction");
  const { credential_id } = passkey;
  const { user_verified, ...facts } = checked;
  const counted = { counted_before: passkey.counter, now: platform.clock.now() };
  const used = guard(usePasskey, { domain_id, credential_id, ...facts, ...counted });
  return spoken(call, { ...ceremony, credential_id, user_verified }, used);
}

/** Whether the ceremony allows this passkey. */
async function isMeant(
  platform: PossessionDependencies,
  possession: PossessionRow,
  ceremony: PasskeyCeremonyRow,
  passkey: PasskeyRow,
): Promise<boolean> {
  if (passkey.rp_id !== ceremony.rp_id || !isKept(platform, passkey)) return false;
  const meant = await passkeysMeant(platform, possession, ceremony.rp_id, ceremony.device_id);
  const isNamed = meant.some(({ credential_id }) => credential_id === passkey.credential_id);
  return isNamed || (meant.length === 0 && mayUse(ceremony, meant));
}

const expected = (
  { platform, possession }: Pick<StepCall<"client-fido2-start">, "platform" | "possession">,
  ceremony: PasskeyCeremonyRow,
) => ({ platform, ceremony, isVerificationRequired: settingsOf(possession).userVerification === "required" });

/** A passkey has spoken: for the key that comes along, for the one that was shown before, or for one yet to be shown. */
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
      domainId: possession.domain_id,
      challenge: claims.chlg,
    }));
  if (placed && "refusal" in placed) return refusedKey(possession, placed);
  const deviceId = placed?.deviceId ?? ceremony.device_id;
  const done: PasskeyCeremonyRow = { ...ceremony, state: "done", device_id: deviceId };
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
