/** Registers the key that a browser offers. */
import type { ClientErrorName, RequestOf } from "@proofline/contract";
import type { PossessionDependencies } from "../dependencies.ts";
import type { DeviceRow } from "../../store/rows/authenticators.ts";
import { insertDevice, selectDeviceOfKey } from "../../store/tables/devices.ts";
import { newId } from "../../store/id.ts";
import { guard, type Write } from "../../store/statement.ts";
import { readOne } from "../../store/store.ts";
import { isActive, useWrite } from "./device.ts";
import { verifySignature, readPublicKey } from "./public-key.ts";

type Registration = RequestOf<"client-device-register">["registrations"][number];

export interface OfferedKey extends Pick<RequestOf<"client-device-register">, "deviceName" | "deviceCapabilities"> {
  readonly registration: Registration | undefined;
  readonly domainId: string;
  /** Challenge that the key must have signed. */
  readonly challenge: string;
}

export type KeyRegistration =
  | { readonly deviceId: string; readonly writes: readonly Write[] }
  | { readonly refusal: Extract<ClientErrorName, "unknownDevice" | "prohibitedAction"> };

/** Returns the existing device for a known key. Rejects a key ID whose device has another key, or is revoked or expired. */
export async function registerKey(platform: PossessionDependencies, offered: OfferedKey): Promise<KeyRegistration> {
  const { registration, domainId, challenge } = offered;
  const publicKey = readPublicKey(registration?.publicKey.key ?? "");
  if (!publicKey || !verifySignature(publicKey, challenge, registration?.signature ?? "")) {
    return { refusal: "prohibitedAction" };
  }
  const now = platform.clock.now();
  const keyId = registration?.publicKey.id ?? "";
  const known = await readOne(platform.store, selectDeviceOfKey, { domainId, keyId });
  if (known) {
    const isSame = known.publicKey === publicKey && isActive(platform, known);
    if (!isSame) return { refusal: "unknownDevice" };
    return { deviceId: known.id, writes: [useWrite(platform, known)] };
  }
  const device: DeviceRow = {
    id: newId(platform.clock),
    domainId,
    keyId,
    publicKey,
    state: "active",
    name: offered.deviceName ?? null,
    capabilities: JSON.stringify(offered.deviceCapabilities ?? []),
    numberHash: null,
    numberSealed: null,
    boundAt: null,
    proveId: null,
    clientCustomerId: null,
    clientHumanId: null,
    createdAt: now,
    lastUsedAt: now,
  };
  return { deviceId: device.id, writes: [guard(insertDevice, device)] };
}
