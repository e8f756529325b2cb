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
import type { PossessionRow } from "../../store/rows/flows.ts";
import { type Write, write } from "../../store/statement.ts";
import { readOne } from "../../store/store.ts";
import type { RelyingParty } from "./relying-party.ts";

/** How long the person may take. */
export const CEREMONY_SECONDS = 300;
const CHALLENGE_BYTES = 32;
const USER_HANDLE_BYTES = 32;

export const findCeremony = (
  { store }: PossessionDependencies,
  { id }: PossessionRow,
): Promise<PasskeyCeremonyRow | undefined> => readOne(store, selectCeremony, { possession_id: id });

export const challengeHash = ({ masterKey }: PossessionDependencies, possessionId: string, challenge: string): string =>
  masterKey.hash("passkey-challenge", `${possessionId} ${challenge}`);

interface Begun {
  readonly ceremony: PasskeyCeremonyRow;
  /** In base64url; only its hash is kept. */
  readonly challenge: string;
}

export function beginCeremony(
  platform: PossessionDependencies,
  { id }: PossessionRow,
  facts: RelyingParty & Pick<PasskeyCeremonyRow, "device_id" | "may_create">,
): Begun {
  const challenge = randomText(CHALLENGE_BYTES);
  const ceremony: PasskeyCeremonyRow = {
    ...facts,
    possession_id: id,
    state: "open",
    challenge_hash: challengeHash(platform, id, challenge),
    user_handle: randomText(USER_HANDLE_BYTES),
    credential_id: null,
    user_verified: false,
    expires_at: platform.clock.now() + CEREMONY_SECONDS * SECOND,
  };
  return { ceremony, challenge };
}

/** The ceremony whose challenge can be used now. */
export async function openCeremony(
  platform: PossessionDependencies,
  possession: PossessionRow,
): Promise<PasskeyCeremonyRow | undefined> {
  const ceremony = await findCeremony(platform, possession);
  return ceremony?.state === "open" && ceremony.expires_at > platform.clock.now() ? ceremony : undefined;
}

/** The flow goes on without a passkey. */
export const giveUpWrite = ({ clock }: PossessionDependencies, { id }: PossessionRow): Write =>
  write(saveCeremony, {
    possession_id: id,
    state: "given up",
    may_create: false,
    challenge_hash: "",
    origin: "",
    rp_id: "",
    user_handle: "",
    device_id: null,
    credential_id: null,
    user_verified: false,
    expires_at: clock.now(),
  });

/** Whether a passkey has spoken for this device, or for one that had yet to show its key. */
export const speaksFor = (ceremony: PasskeyCeremonyRow | undefined, deviceId: string): boolean =>
  ceremony?.state === "done" && (ceremony.device_id ?? deviceId) === deviceId;

/** The passkey of a ceremony that is done is the device's. */
export function claimWrites({ domain_id }: PossessionRow, ceremony: PasskeyCeremonyRow, device_id: string): Write[] {
  const { credential_id } = ceremony;
  if (credential_id === null) return [];
  return [
    write(saveCeremony, { ...ceremony, device_id }),
    write(givePasskeyTo, { domain_id, credential_id, device_id }),
  ];
}

/** Level of the verification that the device did: 0 without a passkey that verified the person, else 1. */
export async function verificationLevel(
  platform: PossessionDependencies,
  possession: PossessionRow,
  deviceId: string,
): Promise<0 | 1> {
  if (!settingsOf(possession).userVerification) return 0;
  const ceremony = await findCeremony(platform, possession);
  return speaksFor(ceremony, deviceId) && ceremony?.user_verified ? 1 : 0;
}
