/** Converts phone numbers to and from their stored form: sealed in live domains, plain for the sandbox's test users. */
import { numberHash, openNumberOf, sealNumber } from "../store/keys/sealed-number.ts";
import type { PossessionDependencies } from "./dependencies.ts";
import type { StoredNumber, PossessionRow } from "../store/rows/flows.ts";

type NumberOwner = Pick<PossessionRow, "id" | "domainId" | "tier">;

/** @param number E.164; `null`: not yet known */
export function storedNumber(
  platform: PossessionDependencies,
  { id, domainId, tier }: NumberOwner,
  number: string | null,
): StoredNumber {
  if (number === null || tier === "sandbox") return { number, numberHash: null };
  return { number: sealNumber(platform, id, number), numberHash: numberHash(platform, domainId, number) };
}

export const openNumber = (platform: PossessionDependencies, { id, tier, number }: PossessionRow): string | null =>
  number === null || tier === "sandbox" ? number : openNumberOf(platform, id, number);
