/**
 * How many messages can be caused and how many codes guessed in live domains. Counted in the store, in the unit of work
 * that takes the step, so neither many nodes nor many calls at once get past a limit. What is counted by is kept as a
 * keyed hash only. A window begins with the first count.
 */
import { DAY, HOUR, MINUTE } from "../../system/clock.ts";
import type { DeliveryDependencies } from "../dependencies.ts";
import { countOne, selectCount } from "../../store/tables/counts.ts";
import type { Possession } from "../../store/rows/flows.ts";
import { guard, type Write } from "../../store/statement.ts";
import { readOne } from "../../store/store.ts";

interface Limit {
  readonly per: "number" | "address" | "client";
  readonly most: number;
  readonly within: number;
}

const limits = {
  message: [
    { per: "number", most: 6, within: 15 * MINUTE },
    { per: "number", most: 20, within: DAY },
    { per: "address", most: 60, within: HOUR },
    { per: "client", most: 20_000, within: HOUR },
  ],
  "wrong code": [
    { per: "number", most: 20, within: DAY },
    { per: "address", most: 60, within: HOUR },
  ],
} as const satisfies Record<string, readonly Limit[]>;

export type Counted = keyof typeof limits;

/** What is counted by. */
export interface Parties {
  readonly possession: Pick<Possession, "tier" | "clientId">;
  /** E.164. */
  readonly phoneNumber: string;
  /** Of the browser, see `addressGroup`. */
  readonly address: string;
}

/** Whether one more would be too many. Never in sandbox domains. */
export async function isOverLimit(
  platform: DeliveryDependencies,
  counted: Counted,
  parties: Parties,
): Promise<boolean> {
  if (parties.possession.tier === "sandbox") return false;
  const now = platform.clock.now();
  const full = limits[counted].map(async (limit) => {
    const window = await readOne(platform.store, selectCount, { key: keyOf(platform, counted, limit, parties), now });
    return window !== undefined && window.count >= limit.most;
  });
  return (await Promise.all(full)).includes(true);
}

/** Counts one, and undoes its unit of work where that is too many. */
export function countWrites(platform: DeliveryDependencies, counted: Counted, parties: Parties): Write[] {
  if (parties.possession.tier === "sandbox") return [];
  const now = platform.clock.now();
  return limits[counted].map((limit) => {
    const key = keyOf(platform, counted, limit, parties);
    return guard(countOne, { key, now, endsAt: now + limit.within, most: limit.most });
  });
}

function keyOf(
  { masterKey }: DeliveryDependencies,
  counted: Counted,
  { per, within }: Limit,
  parties: Parties,
): string {
  const { possession, phoneNumber, address } = parties;
  const party = { number: phoneNumber, address, client: possession.clientId }[per];
  return masterKey.hash("limit", `${counted} per ${per} within ${within}: ${party}`);
}
