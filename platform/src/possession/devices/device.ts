/**
 * The life of a Prove Key: placed on a device, bound to the number whose possession was proven, bound anew when asked,
 * until it is revoked or has not been used for twelve months. A key that is bound to no number proves none.
 */
import { DAY } from "../../system/clock.ts";
import { numberHash, openNumberOf, sealNumber } from "../../store/keys/sealed-number.ts";
import type { PossessionDependencies } from "../dependencies.ts";
import { bindDevice, rebindDevice, selectDevice, touchDevice } from "../../store/tables/devices.ts";
import type { DeviceRow } from "../../store/rows/authenticators.ts";
import { guard, type Statement, type Write, write } from "../../store/statement.ts";
import { readOne } from "../../store/store.ts";

/** Without use. Every use begins it anew. */
export const DEVICE_LIFE = 365 * DAY;

/** Whether the key may prove something. Unknown, revoked and long unused ones cannot be told apart from outside. */
export const isAlive = ({ clock }: PossessionDependencies, { state, lastUsedAt }: DeviceRow): boolean =>
  state === "active" && lastUsedAt + DEVICE_LIFE > clock.now();

export async function findDevice(platform: PossessionDependencies, id: string): Promise<DeviceRow | undefined> {
  const device = await readOne(platform.store, selectDevice, { id });
  return device && isAlive(platform, device) ? device : undefined;
}

/** The key as it was when it was looked at is what counts, or all is decided anew. */
export const useWrite = ({ clock }: PossessionDependencies, device: Pick<DeviceRow, "id" | "numberHash">): Write =>
  guard(touchDevice, { id: device.id, numberHash: device.numberHash ?? "", now: clock.now() });

export const isBoundTo = (platform: PossessionDependencies, device: DeviceRow, phoneNumber: string): boolean =>
  device.numberHash !== null && device.numberHash === numberHash(platform, device.domainId, phoneNumber);

/** E.164; undefined where it is bound to none. */
export const boundNumber = (platform: PossessionDependencies, { id, numberSealed }: DeviceRow): string | undefined =>
  numberSealed === null ? undefined : openNumberOf(platform, id, numberSealed);

export interface Holder {
  readonly deviceId: string;
  readonly domainId: string;
  /** E.164. */
  readonly phoneNumber: string;
  /** When the number was proven, if not just now: a key that was bound anew since stays as it is. */
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

/** Binds the key to a proven number. A key that is bound already stays so, unless it is to be bound anew. */
export const bindWrite = (platform: PossessionDependencies, holder: Holder, anew: boolean): Write =>
  write(anew ? rebindDevice : bindDevice, binding(platform, holder));

/** Binds the key, whatever it was bound to, and undoes its unit of work where the key may prove nothing any more. */
export const bindByForce = (platform: PossessionDependencies, holder: Holder): Write =>
  guard(rebindDevice, binding(platform, holder));
