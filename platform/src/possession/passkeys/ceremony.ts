/**
 * A ceremony of WebAuthn within a possession: begun with a challenge that one answer can use, then done by a passkey or
 * given up. It counts for the device that has shown its key in the same possession.
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

/** How long the person may take. */
export const CEREMONY_SECONDS = 300;
const CHALLENGE_BYTES = 32;
const USER_HANDLE_BYTES = 32;

export const findCeremony = (
  { store }: PossessionDependencies,
  { id }: Possession,
): Promise<PasskeyCeremonyRow | undefined> => readOne(store, selectCeremony, { possessionId: id });

export const challengeHash = ({ masterKey }: PossessionDependencies, possessionId: string, challenge: string): string =>
  masterKey.hash("passkey-challenge", `${possessionId} ${challenge}`);

interface Begun {
  readonly ceremony: PasskeyCeremonyRow;
  /** In base64url; only its hash is kept. */
  readonly challenge: string;
}

export function beginCeremony(
  platform: PossessionDependencies,
  { id }: Possession,
  facts: RelyingParty & Pick<PasskeyCeremonyRow, "deviceId" | "mayCreate">,
): Begun {
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

/** The ceremony whose challenge can be used now. */
export async function openCeremony(
  platform: PossessionDependencies,
  possession: Possession,
): Promise<PasskeyCeremonyRow | undefined> {
  const ceremony = await findCeremony(platform, possession);
  return ceremony?.state === "open" && ceremony.expiresAt > platform.clock.now() ? ceremony : undefined;
}

/** The flow goes on without a passkey. */
export const giveUpWrite = ({ clock }: PossessionDependencies, { id }: Possession): Write =>
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

/** Whether a passkey has spoken for this device, or for one that had yet to show its key. */
export const speaksFor = (ceremony: PasskeyCeremonyRow | undefined, deviceId: string): boolean =>
  ceremony?.state === "done" && (ceremony.deviceId ?? deviceId) === deviceId;

/** The passkey of a ceremony that is done is the device's. */
export function claimWrites({ domainId }: Possession, ceremony: PasskeyCeremonyRow, deviceId: string): Write[] {
  const { credentialId } = ceremony;
  if (credentialId === null) return [];
  return [write(saveCeremony, { ...ceremony, deviceId }), write(givePasskeyTo, { domainId, credentialId, deviceId })];
}

/** Level of the verification that the device did: 0 without a passkey that verified the person, else 1. */
export async function verificationLevel(
  platform: PossessionDependencies,
  possession: Possession,
  deviceId: string,
): Promise<0 | 1> {
  if (!settingsOf(possession).userVerification) return 0;
  const ceremony = await findCeremony(platform, possession);
  return speaksFor(ceremony, deviceId) && ceremony?.userVerified ? 1 : 0;
}
