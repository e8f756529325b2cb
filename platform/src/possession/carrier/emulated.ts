/**
 * Emulated mobile network of sandbox domains. The test users' data determines which phones it identifies. Without a
 * phone number, it finds the phone by its cellular IP address, as a real network does.
 */
import { timingSafeEqual } from "node:crypto";
import { MINUTE } from "../../system/clock.ts";
import type { PeopleDependencies } from "../../people/dependencies.ts";
import { testUsers } from "../../people/test-users/index.ts";
import { nextRandomBytes } from "../../system/random.ts";
import type { EmulatedVisitRow } from "../../store/rows/authenticators.ts";
import { insertEmulatedVisit, selectEmulatedVisit } from "../../store/tables/carrier-visits.ts";
import { newId } from "../../store/id.ts";
import { write } from "../../store/statement.ts";
import { readOne } from "../../store/store.ts";
import type { Carrier, MobileAuthRequest } from "./carrier.ts";

/** Lifetime of a visit, from the start call to the finish call. */
export const VISIT_LIFE = 2 * MINUTE;
const TOKEN_BYTES = 16;

export const EMULATED_PATH = "/emulated-carrier";

export const emulatedCarrier: Carrier = {
  async begin(platform, request) {
    const token = nextRandomBytes(TOKEN_BYTES).toString("hex");
    const phoneNumber = await recognizedNumber(platform, request);
    const visit: EmulatedVisitRow = {
      id: newId(platform.clock),
      tokenHash: hashOf(platform, token),
      vfpHash: hashOf(platform, vfpOf(platform, token)),
      phoneNumber: phoneNumber ?? null,
      implementation: request.implementation,
      visitedAt: null,
      expiresAt: platform.clock.now() + VISIT_LIFE,
    };
    // Over plain http the browser SDK reads no response, so the URL carries the vfp.
    const includesVfp = phoneNumber && request.implementation === "fetch" && platform.publicUrl.startsWith("http:");
    return {
      redirectUrl: `${platform.publicUrl}${EMULATED_PATH}/${token}${includesVfp ? `?testVfp=${vfpOf(platform, token)}` : ""}`,
      reference: visit.tokenHash,
      writes: [write(insertEmulatedVisit, visit)],
    };
  },

  async finish(platform, reference, vfp) {
    const visit = await readOne(platform.store, selectEmulatedVisit, { tokenHash: reference });
    if (!visit || visit.expiresAt <= platform.clock.now()) return undefined;
    const hasVisited =
      visit.implementation === "pixel"
        ? visit.visitedAt !== null
        : timingSafeEqual(Buffer.from(hashOf(platform, vfp)), Buffer.from(visit.vfpHash));
    return hasVisited ? (visit.phoneNumber ?? undefined) : undefined;
  },
};

/** Returns the visiting phone's number if the network vouches for it. */
async function recognizedNumber(
  { identities }: PeopleDependencies,
  { phoneNumber, cellularIp }: MobileAuthRequest,
): Promise<string | undefined> {
  const found = cellularIp && testUsers.find(({ facts }) => facts?.cellularIp === cellularIp)?.phoneNumber;
  const number = found || phoneNumber;
  const person = number && (await identities.sandbox?.findByPhoneNumber(number));
  return person && person.facts.mobileAuth === "passes" ? person.phoneNumber : undefined;
}

/** Proof of the visit that the network returns to the browser. */
export const vfpOf = ({ masterKey }: PeopleDependencies, token: string): string =>
  masterKey.digest("emulated-vfp", token).toString("hex");

export const hashOf = ({ masterKey }: PeopleDependencies, secret: string): string =>
  masterKey.hash("emulated-visit", secret);
