/** `POST /v3/unify-bind`: the integrator has proven possession itself; the device's key is bound to the number. */
import type { RequestOf } from "@prove-identity/contract";
import { boundNumber, findDevice } from "../../devices/device.ts";
import { Refusal } from "../../http/refusal.ts";
import { chooseProduct, findNumber } from "../../identity/find-person.ts";
import type { Caller } from "../../oauth/protected-resource.ts";
import type { Platform } from "../../platform.ts";
import { bindingDue } from "../../possession/engine.ts";
import { machine } from "../../possession/machine.ts";
import { commitChange } from "../../possession/possession.ts";
import { settingsOf } from "../../possession/settings.ts";
import type { PossessionRow } from "../../store/possessions.ts";
import { guard } from "../../store/statement.ts";
import { advanceUnifySession } from "../../store/unify-sessions.ts";
import { unifyMachine } from "../../unify/machine.ts";
import { answerOf, evaluationOf, findSession, passedIds, personOf } from "../../unify/session.ts";
import type { ServerHandler } from "../handler.ts";

export const handler: ServerHandler<"v3-unify-bind"> = async ({ platform, caller, body }) => {
  const { session, possession: found } = await findSession(platform, caller, body.correlationId);
  const to = unifyMachine[session.state].bind;
  const state = machine[found.state].provided;
  if (!to || !state || state === "next") throw new Refusal("stepOutOfOrder");
  const change = {
    state,
    proven_by: "provided",
    phone_number: await provenNumber(platform, caller, found, body),
  } as const;
  const open = { session, possession: { ...found, ...change } };
  const person = await personOf(platform, open.possession);
  if (person) chooseProduct(caller, person, ["unify"]);
  const evaluation = evaluationOf(open, person);
  const isRefused = evaluation["authentication"]?.result === "fail";
  if (isRefused || (await isBoundElsewhere(platform, open.possession))) {
    return answerOf(open, "false", body.clientRequestId, evaluation);
  }
  const step = guard(advanceUnifySession, { id: session.id, from: session.state, to });
  const isFirst = await commitChange(platform, found, change, [step, ...bindingDue(platform, open.possession)]);
  if (!isFirst) throw new Refusal("stepOutOfOrder");
  const { ids, writes } = await passedIds(platform, open, person);
  if (writes.length > 0) await platform.store.commit(writes);
  return { ...answerOf(open, "true", body.clientRequestId, evaluation), ...ids };
};

/** The number that the integrator has proven: the session's own, if it was begun for one. */
async function provenNumber(
  platform: Platform,
  caller: Caller,
  { phone_number }: PossessionRow,
  { phoneNumber }: RequestOf<"v3-unify-bind">,
): Promise<string> {
  if (!phoneNumber) throw new Refusal("malformedRequest", "field 'phoneNumber' is missing");
  const number = await findNumber(platform, caller, "phoneNumber", phoneNumber);
  if (phone_number !== null && phone_number !== number) {
    throw new Refusal("malformedRequest", "field 'phoneNumber' must be the number that the session was begun for");
  }
  return number;
}

/** A key that is bound to another number stays so, unless the session was begun with `rebind`. */
async function isBoundElsewhere(platform: Platform, possession: PossessionRow): Promise<boolean> {
  if (possession.device_id === null || settingsOf(possession).rebind) return false;
  const device = await findDevice(platform, possession.device_id);
  const number = device && boundNumber(platform, device);
  return number !== undefined && number !== possession.phone_number;
}
