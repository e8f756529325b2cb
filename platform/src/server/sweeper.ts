/** Deletes expired rows. Reads check expiry themselves, so the sweep only frees storage. */
import { MINUTE } from "../system/clock.ts";
import { DEVICE_LIFE } from "../possession/devices/device.ts";
import { FLOW_LIFETIME } from "../operations/flows/flow.ts";
import { MESSAGE_LIFE } from "../delivery/messaging/message.ts";
import type { Platform } from "../operations/platform.ts";
import { CLOCK_SKEW } from "../oauth/access-token.ts";
import { RETIREMENT } from "../oauth/key-rotation.ts";
import { oldestReplay } from "../possession/response.ts";
import { deleteCarrierVisitsBefore, deleteEmulatedVisitsBefore } from "../store/tables/carrier-visits.ts";
import { deleteEndedCounts } from "../store/tables/counts.ts";
import { deleteDevicesUnusedSince, deleteExpiredChallenges } from "../store/tables/devices.ts";
import {
  deleteExpiredFlows,
  deleteExpiredVerificationFlows,
  deleteExpiredUnifySessions,
} from "../store/tables/flows.ts";
import { leastIdOf } from "../store/id.ts";
import { deleteExpiredIdempotentCalls } from "../store/tables/idempotent-calls.ts";
import { deleteLinksBefore } from "../store/tables/links.ts";
import { deleteOldJobs } from "../store/tables/jobs.ts";
import { deleteMessagesBefore } from "../store/tables/messages.ts";
import { deleteCeremoniesBefore, deletePasskeysUnusedSince } from "../store/tables/passkeys.ts";
import { deleteExpiredPossessions, deleteOldClientAnswers } from "../store/tables/possessions.ts";
import { deleteRetiredSigningKeys, deleteExpiredTokenRevocations } from "../store/tables/oauth.ts";
import { write } from "../store/statement.ts";
import { deleteExpiredClientSecrets } from "../store/tables/clients.ts";

/** Interval between sweeps. */
export const SWEEP_INTERVAL = MINUTE;

export async function sweep({ clock, store }: Platform): Promise<void> {
  const now = clock.now();
  // Rows created later than this cannot have expired.
  const before = leastIdOf(now - FLOW_LIFETIME + 1);
  await store.commit([
    write(deleteExpiredFlows, { now, before }),
    write(deleteExpiredVerificationFlows, { now, before }),
    write(deleteExpiredPossessions, { now, before }),
    write(deleteExpiredUnifySessions, { now, before }),
    write(deleteLinksBefore, { before }),
    write(deleteCarrierVisitsBefore, { before }),
    write(deleteEmulatedVisitsBefore, { before }),
    write(deleteCeremoniesBefore, { before }),
    write(deleteMessagesBefore, { before: leastIdOf(now - MESSAGE_LIFE) }),
    write(deleteEndedCounts, { now }),
    write(deleteOldJobs, { now }),
    write(deleteExpiredChallenges, { now }),
    write(deleteDevicesUnusedSince, { before: now - DEVICE_LIFE }),
    write(deletePasskeysUnusedSince, { before: now - DEVICE_LIFE }),
    write(deleteOldClientAnswers, { before: oldestReplay(now) }),
    write(deleteExpiredClientSecrets, { now }),
    write(deleteExpiredTokenRevocations, { before: now - CLOCK_SKEW }),
    write(deleteExpiredIdempotentCalls, { now }),
    write(deleteRetiredSigningKeys, { before: now - RETIREMENT }),
  ]);
}
