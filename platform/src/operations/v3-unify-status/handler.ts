/** `POST /v3/unify-status`: how a session of Unify stands. May be asked as often as one likes. */
import { chooseProduct } from "../../people/find-person.ts";
import { bindProvenNumber } from "../../possession/engine.ts";
import type { Platform } from "../platform.ts";
import { guard } from "../../store/statement.ts";
import { advanceUnifySession } from "../../store/tables/flows.ts";
import { unifyMachine } from "../unify/machine.ts";
import {
  answerOf,
  evaluationOf,
  findSession,
  hasPassedAlone,
  type OpenSession,
  passedIds,
  personOf,
} from "../unify/session.ts";
import type { ServerHandler } from "../handler.ts";

export const handler: ServerHandler<"v3-unify-status"> = async ({ platform, caller, body }) => {
  const open = await findSession(platform, caller, body.correlationId);
  const { possession } = open;
  const person = await personOf(platform, possession);
  if (person) chooseProduct(caller, person, ["unify"]);
  const answer = answerOf.bind(undefined, open);
  if (possession.state === "possession_required") {
    await remember(platform, open);
    return answer("possession_required", body.clientRequestId);
  }
  if (possession.state === "pending" && !hasPassedAlone(possession)) return answer("pending", body.clientRequestId);
  const evaluation = evaluationOf(open, person);
  if (evaluation["authentication"]?.result === "fail") return answer("false", body.clientRequestId, evaluation);
  await bindProvenNumber(platform, possession);
  const { ids, writes } = await passedIds(platform, open, person);
  if (writes.length > 0) await platform.store.commit(writes);
  return { ...answer("true", body.clientRequestId, evaluation), ...ids };
};

/** From now on the integrator may bind. Whoever asks a second time finds it so. */
async function remember({ store }: Platform, { session }: OpenSession): Promise<void> {
  const to = unifyMachine[session.state].told;
  if (to) await store.commit([guard(advanceUnifySession, { id: session.id, from: session.state, to })]);
}
