/** A key that a browser offers, placed on a device. */
import type { ClientErrorName, RequestOf } from "@proofline/contract";
import type { PossessionDependencies } from "../dependencies.ts";
import type { DeviceRow } from "../../store/rows/authenticators.ts";
import { insertDevice, selectDeviceOfKey } from "../../store/tables/devices.ts";
import { newId } from "../../store/id.ts";
import { guard, type Write } from "../../store/statement.ts";
import { readOne } from "../../store/store.ts";
import { isAlive, useWrite } from "./device.ts";
import { hasSigned, readPublicKey } from "./public-key.ts";

type Registration = RequestOf<"client-device-register">["registrations"][number];

export interface OfferedKey extends Pick<RequestOf<"client-device-register">, "deviceName" | "deviceCapabilities"> {
  readonly registration: Registration | undefined;
  readonly domainId: string;
  /** What the key has to have signed. */
  readonly challenge: string;
}

export type PlacedKey =
  | { readonly deviceId: string; readonly writes: readonly Write[] }
  | { readonly refusal: Extract<ClientErrorName, "unknownDevice" | "prohibitedAction"> };

/** A key that was placed already keeps its device, unless it may prove nothing any more. */
export async function placeKey(platform: PossessionDependencies, offered: OfferedKey): Promise<PlacedKey> {
  const { registration, domainId: domain_id, challenge } = offered;
  const public_key = readPublicKey(registration?.publicKey.key ?? "");
  if (!public_key || !hasSigned(public_key, challenge, registration?.signature ?? "")) {
    return { refusal: "prohibitedAction" };
  }
  const now = platform.clock.now();
  const key_id = registration?.publicKey.id ?? "";
  const known = await readOne(platform.store, selectDeviceOfKey, { domain_id, key_id });
  if (known) {
    const isSame = known.public_key === public_key && isAlive(platform, known);
    if (!isSame) return { refusal: "unknownDevice" };
    return { deviceId: known.id, writes: [useWrite(platform, known)] };
  }
  const device: DeviceRow = {
    id: newId(platform.clock),
    domain_id,
    key_id,
    public_key,
    state: "active",
    name: offered.deviceName ?? null,
    capabilities: JSON.stringify(offered.deviceCapabilities ?? []),
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
