/** Finds the passkeys that a flow may use: those of its device and of devices with the same phone number. */
import { DEVICE_LIFE, findDevice } from "../devices/device.ts";
import { numberHash } from "../../store/keys/sealed-number.ts";
import type { PossessionDependencies } from "../dependencies.ts";
import { settingsOf } from "../settings.ts";
import type { PasskeyRow } from "../../store/rows/authenticators.ts";
import { selectPasskey, selectPasskeysOfDevice, selectPasskeysOfNumber } from "../../store/tables/passkeys.ts";
import type { Possession } from "../../store/rows/flows.ts";
import { readOne } from "../../store/store.ts";

/** Browsers accept a few dozen per call. */
const MAX_PASSKEYS = 20;

/** Passkeys expire after the same time without use as devices. */
const oldestUse = ({ clock }: PossessionDependencies): number => clock.now() - DEVICE_LIFE;

export async function passkeysOf(
  platform: PossessionDependencies,
  { domainId }: Possession,
  rpId: string,
  deviceId: string,
): Promise<readonly PasskeyRow[]> {
  const scope = { domainId, rpId, since: oldestUse(platform), most: MAX_PASSKEYS };
  return platform.store.read(selectPasskeysOfDevice, { ...scope, deviceId });
}

/**
 * Returns the device's passkeys. If it has none, returns those of other devices with the same number: browsers lose their
 * device keys, while passkeys sync to a person's next phone.
 *
 * @param deviceId `null` for a new browser
 */
export async function candidatePasskeys(
  platform: PossessionDependencies,
  possession: Possession,
  rpId: string,
  deviceId: string | null,
): Promise<readonly PasskeyRow[]> {
  const claimed = deviceId ?? settingsOf(possession).deviceId;
  const own = claimed === undefined ? [] : await passkeysOf(platform, possession, rpId, claimed);
  if (own.length > 0) return own;
  const hash = await candidateNumberHash(platform, possession, deviceId);
  if (hash === null) return [];
  const scope = { domainId: possession.domainId, rpId, since: oldestUse(platform), most: MAX_PASSKEYS };
  return platform.store.read(selectPasskeysOfNumber, { ...scope, numberHash: hash });
}

async function candidateNumberHash(
  platform: PossessionDependencies,
  { domainId, phoneNumber }: Possession,
  deviceId: string | null,
) {
  if (phoneNumber !== null) return numberHash(platform, domainId, phoneNumber);
  const device = deviceId === null ? undefined : await findDevice(platform, deviceId);
  return device?.numberHash ?? null;
}

/** Includes expired passkeys; see {@link isUnexpired}. */
export const findPasskey = (
  { store }: PossessionDependencies,
  domainId: string,
  credentialId: string,
): Promise<PasskeyRow | undefined> => readOne(store, selectPasskey, { domainId, credentialId });

export const isUnexpired = (platform: PossessionDependencies, { lastUsedAt }: PasskeyRow): boolean =>
  lastUsedAt > oldestUse(platform);
