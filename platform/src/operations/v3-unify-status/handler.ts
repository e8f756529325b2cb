/** `POST /v3/unify-status`: returns the state of a Unify session; repeatable. */
import { chooseProduct } from "../../people/find-person.ts";
import { bindProvenNumber } from "../../possession/engine.ts";
import type { Platform } from "../platform.ts";
import { guard } from "../../store/statement.ts";
import { advanceUnifySession } from "../../store/tables/flows.ts";
import { unifyMachine } from "../unify/machine.ts";
import {
  responseOf,
  evaluationOf,
  findSession,
  passesWithoutClient,
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
  const respond = responseOf.bind(undefined, open);
  if (possession.state === "possession_required") {
    await allowBinding(platform, open);
    return respond("possession_required", body.clientRequestId);
  }
  if (possession.state === "pending" && !passesWithoutClient(possession))
    return respond("pending", body.clientRequestId);
  const evaluation = evaluationOf(open, person);
  if (evaluation["authentication"]?.result === "fail") return respond("false", body.clientRequestId, evaluation);
  await bindProvenNumber(platform, possession);
  const { ids, writes } = await passedIds(platform, open, person);
  if (writes.length > 0) await platform.store.commit(writes);
  return { ...respond("true", body.clientRequestId, evaluation), ...ids };
};

/** Allows the integrator to bind the key from now on; a no-op if it is already allowed. */
async function allowBinding({ store }: Platform, { session }: OpenSession): Promise<void> {
  const to = unifyMachine[session.state].reported;
  if (to) await store.commit([guard(advanceUnifySession, { id: session.id, from: session.state, to })]);
}
