/**
 * What a device signs in its next request. A challenge is stateless until it is used, so asking for many costs no room:
 * it carries its own expiry and a keyed hash that ties it to the device.
 */
import { timingSafeEqual } from "node:crypto";
import { SECOND } from "../../system/clock.ts";
import type { PossessionDependencies } from "../dependencies.ts";
import { randomText } from "../../system/random.ts";
import { insertUsedChallenge, selectUsedChallenge } from "../../store/tables/devices.ts";
import { guard, type Write } from "../../store/statement.ts";
import { readOne } from "../../store/store.ts";

/** Up to a minute the browser SDK uses a challenge for one request, so each can be good for one. */
export const CHALLENGE_SECONDS = 60;
const RANDOM_BYTES = 16;

export function issueChallenge(platform: PossessionDependencies, deviceId: string): string {
  const expiresAt = platform.clock.now() + CHALLENGE_SECONDS * SECOND;
  const claims = `${randomText(RANDOM_BYTES)}.${expiresAt.toString(36)}`;
  return `${claims}.${tag(platform, deviceId, claims)}`;
}

/**
 * @returns what has to be written for the challenge to be used, once; undefined where it is not the device's, has
 * expired or was used before
 */
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
