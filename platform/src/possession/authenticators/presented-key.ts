/**
 * Evaluates a presented device key: it proves the device, the phone number that the key is bound to and, with a passkey,
 * the person. Sends the browser to the passkey step where one is needed.
 */
import { SECOND } from "../../system/clock.ts";
import { boundNumber, isBoundTo } from "../devices/device.ts";
import type { KeyRegistration } from "../devices/register-key.ts";
import { assignPasskeyWrites, findCeremony, skipPasskeyWrite, coversDevice } from "../passkeys/ceremony.ts";
import { passkeysOf } from "../passkeys/known-passkeys.ts";
import { relyingPartyOf } from "../passkeys/relying-party.ts";
import type { PossessionDependencies } from "../dependencies.ts";
import type { DeviceRow, PasskeyCeremonyRow } from "../../store/rows/authenticators.ts";
import type { Possession } from "../../store/rows/flows.ts";
import type { Write } from "../../store/statement.ts";
import { type Outcome, errorResponse } from "../response.ts";
import { failPossession, isSufficientStep, settle } from "../engine.ts";
import { settingsOf } from "../settings.ts";
import type { ReportSlug, StepCall } from "./authenticator.ts";

export const KEY_STEP = "device/passive";
/** The device key step without a passkey. */
export const SILENT = "device/passive/silent";
const STEP_UP = "device/passive/stepup";

interface PresentedKey {
  readonly deviceId: string;
  /** The device as stored; undefined if this call registered the key, which is then unbound. */
  readonly device?: DeviceRow;
  /** Ceremony completed by this call; default: the possession's stored ceremony. */
  readonly ceremony?: PasskeyCeremonyRow;
}

type KeyCall = Pick<StepCall<ReportSlug>, "platform" | "possession" | "origin">;

export async function evaluateKey(call: KeyCall, key: PresentedKey) {
  const { platform, possession } = call;
  const { deviceId, device } = key;
  const { userVerification } = settingsOf(possession);
  const ceremony = userVerification && (key.ceremony ?? (await findCeremony(platform, possession)));
  const hasPasskey = coversDevice(ceremony, deviceId);
  if (!hasPasskey && (await requiresPasskey(call, deviceId, ceremony))) {
    return { answer: { next: STEP_UP }, change: { deviceId }, writes: [] };
  }
  const isVerified = userVerification !== "required" || (hasPasskey && ceremony?.userVerified === true);
  const isForPhone = isSufficientStep(possession, KEY_STEP);
  const isSufficient = !isForPhone || (device !== undefined && provesPhone(platform, possession, device));
  const event = isSufficient && isVerified && isNamedDevice(possession, deviceId) ? "proven" : "unproven";
  const phoneNumber = possession.phoneNumber ?? (device && boundNumber(platform, device)) ?? null;
  const outcome = settle(platform, possession, KEY_STEP, event, {
    deviceId,
    // A key that does not prove the phone does not supply its number.
    ...(event === "proven" && isForPhone && { phoneNumber }),
  });
  const claims: readonly Write[] = ceremony && hasPasskey ? assignPasskeyWrites(possession, ceremony, deviceId) : [];
  return { ...outcome, writes: [...claims, ...outcome.writes] };
}

/** A required passkey is created when missing; a preferred passkey is used only if it exists. */
async function requiresPasskey(
  { platform, possession, origin }: KeyCall,
  deviceId: string,
  ceremony: PasskeyCeremonyRow | undefined,
): Promise<boolean> {
  const { userVerification } = settingsOf(possession);
  if (userVerification !== "preferred") return userVerification === "required";
  const party = relyingPartyOf(origin);
  if (!party || ceremony?.state === "given up") return false;
  return (await passkeysOf(platform, possession, party.rpId, deviceId)).length > 0;
}

/** Continues once with the key alone after an error report for a preferred passkey. A required passkey ends the step. */
export async function continueWithoutPasskey({
  platform,
  possession,
}: Pick<KeyCall, "platform" | "possession">): Promise<Outcome<{ next: string }> | undefined> {
  if (settingsOf(possession).userVerification !== "preferred") return undefined;
  if ((await findCeremony(platform, possession))?.state === "given up") return undefined;
  return { answer: { next: SILENT }, writes: [skipPasskeyWrite(platform, possession)] };
}

/** `unknownDevice` makes the browser delete its key and register a new one in the same flow. */
export const rejectKey = (possession: Possession, { refusal }: Extract<KeyRegistration, { refusal: string }>) =>
  refusal === "unknownDevice" ? { answer: errorResponse(refusal, KEY_STEP) } : failPossession(possession, refusal);

/** True if the flow names this device or no device. */
const isNamedDevice = (possession: Possession, id: string): boolean => (settingsOf(possession).deviceId ?? id) === id;

/** Whether the key's binding proves the flow's phone number. */
function provesPhone(platform: PossessionDependencies, possession: Possession, device: DeviceRow): boolean {
  const { rebind, maxBindingAge } = settingsOf(possession);
  if (rebind || device.boundAt === null) return false;
  const age = platform.clock.now() - device.boundAt;
  if (maxBindingAge !== undefined && age > maxBindingAge * SECOND) return false;
  return possession.phoneNumber === null || isBoundTo(platform, device, possession.phoneNumber);
}
