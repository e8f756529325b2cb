/** `POST /v3/unify-status`: how a session of Unify stands. May be asked as often as one likes. */
import { findDevice, isBoundTo } from "../../devices/device.ts";
import { bindingDue } from "../../possession/engine.ts";
import type { Platform } from "../../platform.ts";
import type { PossessionRow } from "../../store/possessions.ts";
import { guard, type Write } from "../../store/statement.ts";
import { advanceUnifySession } from "../../store/unify-sessions.ts";
import { unifyMachine } from "../../unify/machine.ts";
import {
  answerOf,
  evaluationOf,
  findSession,
  hasPassedAlone,
  type OpenSession,
  passedIds,
  personOf,
} from "../../unify/session.ts";
import type { ServerHandler } from "../handler.ts";

export const handler: ServerHandler<"v3-unify-status"> = async ({ platform, caller, body }) => {
  const open = await findSession(platform, caller, body.correlationId);
  const { possession } = open;
  const answer = answerOf.bind(undefined, open);
  if (possession.state === "possession_required") {
    await remember(platform, open);
    return answer("possession_required", body.clientRequestId);
  }
  if (possession.state === "pending" && !hasPassedAlone(possession)) return answer("pending", body.clientRequestId);
  const person = await personOf(platform, possession);
  const evaluation = evaluationOf(open, person);
  if (evaluation["authentication"]?.result === "fail") return answer("false", body.clientRequestId, evaluation);
  const due = await leftToBind(platform, possession);
  if (due.length > 0) await platform.store.commit(due);
  const { ids, writes } = await passedIds(platform, open, person);
  if (writes.length > 0) await platform.store.commit(writes);
  return { ...answer("true", body.clientRequestId, evaluation), ...ids };
};

/** What success binds, where that was left to this call. A key that is bound to the number stays as it is. */
async function leftToBind(platform: Platform, possession: PossessionRow): Promise<readonly Write[]> {
  const { device_id, phone_number } = possession;
  const device = device_id === null ? undefined : await findDevice(platform, device_id);
  if (!device || phone_number === null || isBoundTo(platform, device, phone_number)) return [];
  return bindingDue(platform, possession);
}

/** From now on the integrator may bind. Whoever asks a second time finds it so. */
async function remember({ store }: Platform, { session }: OpenSession): Promise<void> {
  const to = unifyMachine[session.state].told;
  if (to) await store.commit([guard(advanceUnifySession, { id: session.id, from: session.state, to })]);
}
