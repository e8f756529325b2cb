/** The passkeys that a flow may mean: those of its device, and of the devices of the same phone. */
import { DEVICE_LIFE, findDevice } from "../devices/device.ts";
import { numberHash } from "../../store/keys/sealed-number.ts";
import type { PossessionDependencies } from "../dependencies.ts";
import { settingsOf } from "../settings.ts";
import type { PasskeyRow } from "../../store/rows/authenticators.ts";
import { selectPasskey, selectPasskeysOfDevice, selectPasskeysOfNumber } from "../../store/tables/passkeys.ts";
import type { PossessionRow } from "../../store/rows/flows.ts";
import { readOne } from "../../store/store.ts";

/** Browsers take a few dozen in one call. */
const MOST = 20;

/** Passkeys are kept as long as devices are. */
const keptSince = ({ clock }: PossessionDependencies): number => clock.now() - DEVICE_LIFE;

export async function passkeysOf(
  platform: PossessionDependencies,
  { domain_id }: PossessionRow,
  rp_id: string,
  device_id: string,
): Promise<readonly PasskeyRow[]> {
  const whose = { domain_id, rp_id, since: keptSince(platform), most: MOST };
  return platform.store.read(selectPasskeysOfDevice, { ...whose, device_id });
}

/**
 * A device that has no passkey of its own may have one by which another device of the same phone was proven: browsers lose
 * their keys, and people's passkeys go along to their next phone.
 *
 * @param device_id null where the browser is new
 */
export async function passkeysMeant(
  platform: PossessionDependencies,
  possession: PossessionRow,
  rp_id: string,
  device_id: string | null,
): Promise<readonly PasskeyRow[]> {
  const claimed = device_id ?? settingsOf(possession).deviceId;
  const own = claimed === undefined ? [] : await passkeysOf(platform, possession, rp_id, claimed);
  if (own.length > 0) return own;
  const number_hash = await numberMeant(platform, possession, device_id);
  if (number_hash === null) return [];
  const whose = { domain_id: possession.domain_id, rp_id, since: keptSince(platform), most: MOST };
  return platform.store.read(selectPasskeysOfNumber, { ...whose, number_hash });
}

async function numberMeant(
  platform: PossessionDependencies,
  { domain_id, phone_number }: PossessionRow,
  deviceId: string | null,
) {
  if (phone_number !== null) return numberHash(platform, domain_id, phone_number);
  const device = deviceId === null ? undefined : await findDevice(platform, deviceId);
  return device?.number_hash ?? null;
}

/** Whether it counts still is {@link isKept}. */
export const findPasskey = (
  { store }: PossessionDependencies,
  domain_id: string,
  credential_id: string,
): Promise<PasskeyRow | undefined> => readOne(store, selectPasskey, { domain_id, credential_id });

export const isKept = (platform: PossessionDependencies, { last_used_at }: PasskeyRow): boolean =>
  last_used_at > keptSince(platform);
