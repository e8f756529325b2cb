/**
 * Limits on messages sent and wrong one-time codes in live domains. Counts are committed together with the step, so
 * several nodes or concurrent calls cannot exceed a limit. The store only has keyed hashes of phone numbers, addresses
 * and clients. A window begins with the first count.
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

export type LimitedAction = keyof typeof limits;

/** The phone number, address and client that a limit counts by. */
export interface LimitSubjects {
  readonly possession: Pick<Possession, "tier" | "clientId">;
  /** E.164. */
  readonly phoneNumber: string;
  /** Address group of the browser, see `addressGroup`. */
  readonly address: string;
}

/** Returns true if a limit is used up. Sandbox domains have no limits. */
export async function isOverLimit(
  platform: DeliveryDependencies,
  action: LimitedAction,
  subjects: LimitSubjects,
): Promise<boolean> {
  if (subjects.possession.tier === "sandbox") return false;
  const now = platform.clock.now();
  const checks = limits[action].map(async (limit) => {
    const window = await readOne(platform.store, selectCount, { key: keyOf(platform, action, limit, subjects), now });
    return window !== undefined && window.count >= limit.most;
  });
  return (await Promise.all(checks)).includes(true);
}

/** Returns the writes that count one use; they make the commit fail if that exceeds a limit. */
export function countWrites(platform: DeliveryDependencies, action: LimitedAction, subjects: LimitSubjects): Write[] {
  if (subjects.possession.tier === "sandbox") return [];
  const now = platform.clock.now();
  return limits[action].map((limit) => {
    const key = keyOf(platform, action, limit, subjects);
    return guard(countOne, { key, now, endsAt: now + limit.within, most: limit.most });
  });
}

function keyOf(
  { masterKey }: DeliveryDependencies,
  action: LimitedAction,
  { per, within }: Limit,
  subjects: LimitSubjects,
): string {
  const { possession, phoneNumber, address } = subjects;
  const subject = { number: phoneNumber, address, client: possession.clientId }[per];
  return masterKey.hash("limit", `${action} per ${per} within ${within}: ${subject}`);
}
