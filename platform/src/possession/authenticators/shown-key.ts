/**
 * What a device proves that has shown its key: itself, the phone that the key is bound to, and the person where a passkey
 * has verified it. Where one is to, the browser is sent for it.
 */
import { SECOND } from "../../system/clock.ts";
import { boundNumber, isBoundTo } from "../devices/device.ts";
import type { PlacedKey } from "../devices/place-key.ts";
import { claimWrites, findCeremony, giveUpWrite, speaksFor } from "../passkeys/ceremony.ts";
import { passkeysOf } from "../passkeys/known-passkeys.ts";
import { relyingPartyOf } from "../passkeys/relying-party.ts";
import type { PossessionDependencies } from "../dependencies.ts";
import type { DeviceRow, PasskeyCeremonyRow } from "../../store/rows/authenticators.ts";
import type { Possession } from "../../store/rows/flows.ts";
import type { Write } from "../../store/statement.ts";
import { type Outcome, refuse } from "../answer.ts";
import { refused, settle, suffices } from "../engine.ts";
import { settingsOf } from "../settings.ts";
import type { ReportSlug, StepCall } from "./authenticator.ts";

export const KEY_STEP = "device/passive";
/** The key without a passkey, whatever the browser could do. */
export const SILENT = "device/passive/silent";
const STEP_UP = "device/passive/stepup";

interface ShownKey {
  readonly deviceId: string;
  /** As it was before; undefined where the key was placed now, so that it is bound to nothing. */
  readonly device?: DeviceRow;
  /** Done by this same call; otherwise the possession's last one counts. */
  readonly ceremony?: PasskeyCeremonyRow;
}

type Shown = Pick<StepCall<ReportSlug>, "platform" | "possession" | "origin">;

export async function keyShown(call: Shown, key: ShownKey) {
  const { platform, possession } = call;
  const { deviceId, device } = key;
  const { userVerification } = settingsOf(possession);
  const ceremony = userVerification && (key.ceremony ?? (await findCeremony(platform, possession)));
  const hasSpoken = speaksFor(ceremony, deviceId);
  if (!hasSpoken && (await wantsPasskey(call, deviceId, ceremony))) {
    return { answer: { next: STEP_UP }, change: { deviceId }, writes: [] };
  }
  const isVerified = userVerification !== "required" || (hasSpoken && ceremony?.userVerified === true);
  const isForPhone = suffices(possession, KEY_STEP);
  const isEnough = !isForPhone || (device !== undefined && provesPhone(platform, possession, device));
  const event = isEnough && isVerified && isClaimed(possession, deviceId) ? "proven" : "unproven";
  const phoneNumber = possession.phoneNumber ?? (device && boundNumber(platform, device)) ?? null;
  const outcome = settle(platform, possession, KEY_STEP, event, {
    deviceId,
    // Beside the phone the key says nothing of its number.
    ...(event === "proven" && isForPhone && { phoneNumber }),
  });
  const claims: readonly Write[] = ceremony && hasSpoken ? claimWrites(possession, ceremony, deviceId) : [];
  return { ...outcome, writes: [...claims, ...outcome.writes] };
}

/** A required one is made where there is none; a preferred one is only asked of who has made it. */
async function wantsPasskey(
  { platform, possession, origin }: Shown,
  deviceId: string,
  ceremony: PasskeyCeremonyRow | undefined,
): Promise<boolean> {
  const { userVerification } = settingsOf(possession);
  if (userVerification !== "preferred") return userVerification === "required";
  const party = relyingPartyOf(origin);
  if (!party || ceremony?.state === "given up") return false;
  return (await passkeysOf(platform, possession, party.rpId, deviceId)).length > 0;
}

/** A preferred passkey that did not come to be leaves the key, once; a required one leaves the step without a result. */
export async function withoutPasskey({
  platform,
  possession,
}: Pick<Shown, "platform" | "possession">): Promise<Outcome<{ next: string }> | undefined> {
  if (settingsOf(possession).userVerification !== "preferred") return undefined;
  if ((await findCeremony(platform, possession))?.state === "given up") return undefined;
  return { answer: { next: SILENT }, writes: [giveUpWrite(platform, possession)] };
}

/** The browser forgets a key that may prove nothing and places a new one, in this same flow. */
export const refusedKey = (possession: Possession, { refusal }: Extract<PlacedKey, { refusal: string }>) =>
  refusal === "unknownDevice" ? { answer: refuse(refusal, KEY_STEP) } : refused(possession, refusal);

/** Whether the flow is about this device, or about none in particular. */
const isClaimed = (possession: Possession, id: string): boolean => (settingsOf(possession).deviceId ?? id) === id;

/** Whether the key is bound to the number that the flow is about, and the flow is content with that. */
function provesPhone(platform: PossessionDependencies, possession: Possession, device: DeviceRow): boolean {
  const { rebind, maxBindingAge } = settingsOf(possession);
  if (rebind || device.boundAt === null) return false;
  const age = platform.clock.now() - device.boundAt;
  if (maxBindingAge !== undefined && age > maxBindingAge * SECOND) return false;
  return possession.phoneNumber === null || isBoundTo(platform, device, possession.phoneNumber);
}
