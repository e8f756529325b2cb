/**
 * A WebAuthn ceremony within a possession: it starts with a single-use challenge and ends with a passkey, or without one.
 * It counts for the device that presents its key in the same possession.
 */
import { SECOND } from "../../system/clock.ts";
import type { PossessionDependencies } from "../dependencies.ts";
import { settingsOf } from "../settings.ts";
import { randomText } from "../../system/random.ts";
import { givePasskeyTo, saveCeremony, selectCeremony } from "../../store/tables/passkeys.ts";
import type { PasskeyCeremonyRow } from "../../store/rows/authenticators.ts";
import type { Possession } from "../../store/rows/flows.ts";
import { type Write, write } from "../../store/statement.ts";
import { readOne } from "../../store/store.ts";
import type { RelyingParty } from "./relying-party.ts";

/** Time for the person to complete the ceremony. */
export const CEREMONY_SECONDS = 300;
const CHALLENGE_BYTES = 32;
const USER_HANDLE_BYTES = 32;

export const findCeremony = (
  { store }: PossessionDependencies,
  { id }: Possession,
): Promise<PasskeyCeremonyRow | undefined> => readOne(store, selectCeremony, { possessionId: id });

export const challengeHash = ({ masterKey }: PossessionDependencies, possessionId: string, challenge: string): string =>
  masterKey.hash("passkey-challenge", `${possessionId} ${challenge}`);

interface StartedCeremony {
  readonly ceremony: PasskeyCeremonyRow;
  /** base64url; only its hash is stored. */
  readonly challenge: string;
}

export function beginCeremony(
  platform: PossessionDependencies,
  { id }: Possession,
  facts: RelyingParty & Pick<PasskeyCeremonyRow, "deviceId" | "mayCreate">,
): StartedCeremony {
  const challenge = randomText(CHALLENGE_BYTES);
  const ceremony: PasskeyCeremonyRow = {
    ...facts,
    possessionId: id,
    state: "open",
    challengeHash: challengeHash(platform, id, challenge),
    userHandle: randomText(USER_HANDLE_BYTES),
    credentialId: null,
    userVerified: false,
    expiresAt: platform.clock.now() + CEREMONY_SECONDS * SECOND,
  };
  return { ceremony, challenge };
}

/** Returns the open ceremony unless it has expired. */
export async function openCeremony(
  platform: PossessionDependencies,
  possession: Possession,
): Promise<PasskeyCeremonyRow | undefined> {
  const ceremony = await findCeremony(platform, possession);
  return ceremony?.state === "open" && ceremony.expiresAt > platform.clock.now() ? ceremony : undefined;
}

/** Records that the flow continues without a passkey. */
export const skipPasskeyWrite = ({ clock }: PossessionDependencies, { id }: Possession): Write =>
  write(saveCeremony, {
    possessionId: id,
    state: "given up",
    mayCreate: false,
    challengeHash: "",
    origin: "",
    rpId: "",
    userHandle: "",
    deviceId: null,
    credentialId: null,
    userVerified: false,
    expiresAt: clock.now(),
  });

/** Whether a passkey was used for this device, or before any device had presented its key. */
export const coversDevice = (ceremony: PasskeyCeremonyRow | undefined, deviceId: string): boolean =>
  ceremony?.state === "done" && (ceremony.deviceId ?? deviceId) === deviceId;

/** Assigns the passkey of a completed ceremony to the device. */
export function assignPasskeyWrites({ domainId }: Possession, ceremony: PasskeyCeremonyRow, deviceId: string): Write[] {
  const { credentialId } = ceremony;
  if (credentialId === null) return [];
  return [write(saveCeremony, { ...ceremony, deviceId }), write(givePasskeyTo, { domainId, credentialId, deviceId })];
}

/** User verification level: 1 if a passkey of this device verified the person, otherwise 0. */
export async function verificationLevel(
  platform: PossessionDependencies,
  possession: Possession,
  deviceId: string,
): Promise<0 | 1> {
  if (!settingsOf(possession).userVerification) return 0;
  const ceremony = await findCeremony(platform, possession);
  return coversDevice(ceremony, deviceId) && ceremony?.userVerified ? 1 : 0;
}
