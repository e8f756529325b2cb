/**
 * Lifecycle of a device key (Prove Key): registered, bound to a proven phone number, rebound on request, revoked or
 * expired after twelve months without use. An unbound key proves no number.
 */
import { DAY } from "../../system/clock.ts";
import { numberHash, openNumberOf, sealNumber } from "../../store/keys/sealed-number.ts";
import type { PossessionDependencies } from "../dependencies.ts";
import { bindDevice, rebindDevice, selectDevice, touchDevice } from "../../store/tables/devices.ts";
import type { DeviceRow } from "../../store/rows/authenticators.ts";
import { guard, type Statement, type Write, write } from "../../store/statement.ts";
import { readOne } from "../../store/store.ts";

/** Time since the last use after which a key expires. */
export const DEVICE_LIFE = 365 * DAY;

/** Responses do not distinguish unknown, revoked and expired keys. */
export const isActive = ({ clock }: PossessionDependencies, { state, lastUsedAt }: DeviceRow): boolean =>
  state === "active" && lastUsedAt + DEVICE_LIFE > clock.now();

export async function findDevice(platform: PossessionDependencies, id: string): Promise<DeviceRow | undefined> {
  const device = await readOne(platform.store, selectDevice, { id });
  return device && isActive(platform, device) ? device : undefined;
}

/** Records a use. Fails the unit if the key was revoked or rebound since it was read. */
export const useWrite = ({ clock }: PossessionDependencies, device: Pick<DeviceRow, "id" | "numberHash">): Write =>
  guard(touchDevice, { id: device.id, numberHash: device.numberHash ?? "", now: clock.now() });

export const isBoundTo = (platform: PossessionDependencies, device: DeviceRow, phoneNumber: string): boolean =>
  device.numberHash !== null && device.numberHash === numberHash(platform, device.domainId, phoneNumber);

/** E.164; undefined if unbound. */
export const boundNumber = (platform: PossessionDependencies, { id, numberSealed }: DeviceRow): string | undefined =>
  numberSealed === null ? undefined : openNumberOf(platform, id, numberSealed);

export interface Holder {
  readonly deviceId: string;
  readonly domainId: string;
  /** E.164. */
  readonly phoneNumber: string;
  /** Time of the proof; now by default. A key that was rebound since then keeps its binding. */
  readonly provenAt?: number;
}

type Binding = typeof bindDevice extends Statement<infer A> ? A : never;

function binding(platform: PossessionDependencies, { deviceId, domainId, phoneNumber, provenAt }: Holder): Binding {
  const now = platform.clock.now();
  return {
    id: deviceId,
    domainId,
    numberHash: numberHash(platform, domainId, phoneNumber),
    numberSealed: sealNumber(platform, deviceId, phoneNumber),
    provenAt: provenAt ?? now,
    now,
  };
}

/** Binds the key to a proven number. A bound key keeps its binding unless `rebind` is set. */
export const bindWrite = (platform: PossessionDependencies, holder: Holder, rebind: boolean): Write =>
  write(rebind ? rebindDevice : bindDevice, binding(platform, holder));

/** Binds the key regardless of its binding. Fails the unit if the key is revoked or expired. */
export const rebindWrite = (platform: PossessionDependencies, holder: Holder): Write =>
  guard(rebindDevice, binding(platform, holder));
