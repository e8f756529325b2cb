/**
 * Challenges that a device signs in its next request. A challenge contains its expiry and a keyed hash that binds it to
 * the device, so unused challenges take no storage.
 */
import { timingSafeEqual } from "node:crypto";
import { SECOND } from "../../system/clock.ts";
import type { PossessionDependencies } from "../dependencies.ts";
import { randomText } from "../../system/random.ts";
import { insertUsedChallenge, selectUsedChallenge } from "../../store/tables/devices.ts";
import { guard, type Write } from "../../store/statement.ts";
import { readOne } from "../../store/store.ts";

/** The browser SDK uses a challenge for one request within a minute, so each is valid for one request. */
export const CHALLENGE_SECONDS = 60;
const RANDOM_BYTES = 16;

export function issueChallenge(platform: PossessionDependencies, deviceId: string): string {
  const expiresAt = platform.clock.now() + CHALLENGE_SECONDS * SECOND;
  const claims = `${randomText(RANDOM_BYTES)}.${expiresAt.toString(36)}`;
  return `${claims}.${tag(platform, deviceId, claims)}`;
}

/** @returns the write that uses the challenge up; undefined if it is another device's, expired or used */
export async function spendChallenge(
  platform: PossessionDependencies,
  deviceId: string,
  challenge: string,
): Promise<Write | undefined> {
  const [random, expiry, given, ...rest] = challenge.split(".");
  if (!random || !expiry || !given || rest.length > 0) return undefined;
  const expected = Buffer.from(tag(platform, deviceId, `${random}.${expiry}`));
  const received = Buffer.from(given);
  if (received.length !== expected.length || !timingSafeEqual(received, expected)) return undefined;
  const expiresAt = Number.parseInt(expiry, 36);
  if (expiresAt <= platform.clock.now()) return undefined;
  if (await readOne(platform.store, selectUsedChallenge, { challenge })) return undefined;
  return guard(insertUsedChallenge, { challenge, expiresAt });
}

const tag = ({ masterKey }: PossessionDependencies, deviceId: string, claims: string): string =>
  masterKey.hash("challenge", `${deviceId} ${claims}`);
