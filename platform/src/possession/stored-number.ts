/**
 * The number of a possession in the store. That of a live domain is somebody's, and sealed; that of a sandbox is a test
 * person's, and stands in the docs.
 */
import { numberHash, openNumberOf, sealNumber } from "../store/keys/sealed-number.ts";
import type { PossessionDependencies } from "./dependencies.ts";
import type { StoredNumber, PossessionRow } from "../store/rows/flows.ts";

type Whose = Pick<PossessionRow, "id" | "domainId" | "tier">;

/** @param number E.164; null: not known yet */
export function storedNumber(
  platform: PossessionDependencies,
  { id, domainId, tier }: Whose,
  number: string | null,
): StoredNumber {
  if (number === null || tier === "sandbox") return { number, numberHash: null };
  return { number: sealNumber(platform, id, number), numberHash: numberHash(platform, domainId, number) };
}

export const openNumber = (platform: PossessionDependencies, { id, tier, number }: PossessionRow): string | null =>
  number === null || tier === "sandbox" ? number : openNumberOf(platform, id, number);
