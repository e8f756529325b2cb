/** The Prove Key: the device's own key, which proves the phone that it is bound to. */
import type { RequestOf } from "@prove-identity/contract";
import { SECOND } from "../../clock.ts";
import { boundNumber, findDevice, isAlive, isBoundTo } from "../../devices/device.ts";
import { hasSigned, readPublicKey } from "../../devices/public-key.ts";
import type { Platform } from "../../platform.ts";
import { type DeviceRow, insertDevice, selectDeviceOfKey, touchDevice } from "../../store/devices.ts";
import { newId } from "../../store/id.ts";
import type { PossessionRow } from "../../store/possessions.ts";
import { guard, type Write } from "../../store/statement.ts";
import { readOne } from "../../store/store.ts";
import { refuse } from "../answer.ts";
import { refused, settle, suffices } from "../engine.ts";
import { settingsOf } from "../settings.ts";
import { scanMessageOf } from "./scan-message.ts";
import type { Authenticator, StepCall } from "./authenticator.ts";

const STEP = "device/passive";

export const deviceKey: Authenticator = {
  subject: ["dev", "pasv"],
  claims: () => ({ cdt: false, uvlvl: "none" }),
  calls: {
    "client-device-register": register,
    "client-device-verify": verify,
    "client-universal-register": register,
    "client-universal-verify": verify,
  },
  reports: ["client-device-error", "client-fido2-error", "client-universal-error"],
};

/** Places a key. It is bound to no number yet, so it proves none. */
async function register({
  platform,
  possession,
  claims,
  body,
}: StepCall<"client-device-register" | "client-universal-register">) {
  // Whose verdict comes without the client SDK is given no key.
  if (possession.without_client) return { answer: refuse("prohibitedAction") };
  const publicKey = readPublicKey(body.registrations[0]?.publicKey.key ?? "");
  const isItsOwn = publicKey && hasSigned(publicKey, claims.chlg, body.registrations[0]?.signature ?? "");
  if (!isItsOwn) return refused(possession, "prohibitedAction");
  const placed = await placeKey(platform, possession, body, publicKey);
  if (!placed) return { answer: refuse("unknownDevice", STEP) };
  const event = !suffices(possession, STEP) && isClaimed(possession, placed.deviceId) ? "proven" : "unproven";
  const { answer, change, writes } = settle(platform, possession, STEP, event, { device_id: placed.deviceId });
  return {
    answer: { ...answer, data: { deviceId: placed.deviceId, ...scanMessageOf(platform, possession) } },
    change,
    writes: [...placed.writes, ...writes],
  };
}

/** A key that was placed already keeps its device, unless it may prove nothing any more. */
async function placeKey(
  platform: Platform,
  { domain_id }: PossessionRow,
  { deviceName, deviceCapabilities, registrations: [registration] }: RequestOf<"client-device-register">,
  public_key: string,
): Promise<{ readonly deviceId: string; readonly writes: readonly Write[] } | undefined> {
  const now = platform.clock.now();
  const key_id = registration?.publicKey.id ?? "";
  const known = await readOne(platform.store, selectDeviceOfKey, { domain_id, key_id });
  if (known) {
    const isSame = known.public_key === public_key && isAlive(platform, known);
    return isSame ? { deviceId: known.id, writes: [useOf(platform, known)] } : undefined;
  }
  const device: DeviceRow = {
    id: newId(platform.clock),
    domain_id,
    key_id,
    public_key,
    state: "active",
    name: deviceName ?? null,
    capabilities: JSON.stringify(deviceCapabilities ?? []),
    number_hash: null,
    number_sealed: null,
    bound_at: null,
    prove_id: null,
    client_customer_id: null,
    client_human_id: null,
    created_at: now,
    last_used_at: now,
  };
  return { deviceId: device.id, writes: [guard(insertDevice, device)] };
}

/** The device proves that it still has its key, and with it the number that the key is bound to. */
async function verify({
  platform,
  possession,
  claims,
  body,
}: StepCall<"client-device-verify" | "client-universal-verify">) {
  const device = await findDevice(platform, body.deviceId);
  if (!device || device.domain_id !== possession.domain_id || device.key_id !== body.keyId) {
    // The browser forgets its key and places a new one, in this same flow.
    return { answer: refuse("unknownDevice", STEP) };
  }
  if (!hasSigned(device.public_key, `${device.id}:${claims.chlg}`, body.signature)) {
    return refused(possession, "prohibitedAction");
  }
  const phone_number = possession.phone_number ?? boundNumber(platform, device) ?? null;
  const isForPhone = suffices(possession, STEP);
  const isEnough = !isForPhone || provesPhone(platform, possession, device);
  const event = isEnough && isClaimed(possession, device.id) ? "proven" : "unproven";
  const outcome = settle(platform, possession, STEP, event, {
    device_id: device.id,
    // Beside the phone the key says nothing of its number.
    ...(event === "proven" && isForPhone && { phone_number }),
  });
  return { ...outcome, writes: [useOf(platform, device), ...outcome.writes] };
}

/** The key as it was when it was looked at is what counts, or all is decided anew. */
const useOf = ({ clock }: Platform, { id, number_hash }: DeviceRow): Write =>
  guard(touchDevice, { id, number_hash: number_hash ?? "", now: clock.now() });

/** Whether the flow is about this device, or about none in particular. */
const isClaimed = (possession: PossessionRow, id: string): boolean => (settingsOf(possession).deviceId ?? id) === id;

/** Whether the key is bound to the number that the flow is about, and the flow is content with that. */
function provesPhone(platform: Platform, possession: PossessionRow, device: DeviceRow): boolean {
  const { rebind, maxBindingAge } = settingsOf(possession);
  if (rebind || device.bound_at === null) return false;
  const age = platform.clock.now() - device.bound_at;
  if (maxBindingAge !== undefined && age > maxBindingAge * SECOND) return false;
  return possession.phone_number === null || isBoundTo(platform, device, possession.phone_number);
}
