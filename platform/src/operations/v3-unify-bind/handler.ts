/** `POST /v3/unify-bind`: the integrator has proven possession itself; the device's key is bound to the number. */
import type { RequestOf, ResponseOf } from "@proofline/contract";
import { findDevice, isBoundTo, useWrite } from "../../possession/devices/device.ts";
import { Refusal } from "../../http/refusal.ts";
import { chooseProduct, findNumber } from "../../people/find-person.ts";
import { numberHash } from "../../store/keys/sealed-number.ts";
import type { Caller } from "../../oauth/caller.ts";
import type { Platform } from "../platform.ts";
import { bindingDue } from "../../possession/engine.ts";
import { machine } from "../../possession/machine.ts";
import { commitChange } from "../../possession/possession.ts";
import { settingsOf } from "../../possession/settings.ts";
import type { Possession } from "../../store/rows/flows.ts";
import { guard, type Write } from "../../store/statement.ts";
import { advanceUnifySession } from "../../store/tables/flows.ts";
import { unifyMachine } from "../unify/machine.ts";
import { answerOf, evaluationOf, findSession, passedIds, personOf } from "../unify/session.ts";
import type { ServerCall, ServerHandler } from "../handler.ts";

type Call = ServerCall<"v3-unify-bind">;

/** Above the number of calls that change one session or one key in the same moment. */
const RACES = 5;

/** Whoever finds that somebody else was first decides anew. */
export const handler: ServerHandler<"v3-unify-bind"> = async (call) => {
  for (let race = 0; race < RACES; race++) {
    const answer = await bind(call);
    if (answer) return answer;
  }
  throw new Refusal("tooManyRequests", `${RACES} other changes of the session or its key came first`);
};

async function bind({ platform, caller, body }: Call): Promise<ResponseOf<"v3-unify-bind"> | undefined> {
  const { session, possession: found } = await findSession(platform, caller, body.correlationId);
  const to = unifyMachine[session.state].bind;
  const state = machine[found.state].provided;
  if (!to || !state || state === "next") throw new Refusal("stepOutOfOrder");
  const change = {
    state,
    provenBy: "provided",
    phoneNumber: await provenNumber(platform, caller, found, body),
  } as const;
  const open = { session, possession: { ...found, ...change } };
  const person = await personOf(platform, open.possession);
  if (person) chooseProduct(caller, person, ["unify"]);
  const evaluation = evaluationOf(open, person);
  const isRefused = evaluation["authentication"]?.result === "fail";
  const binding = isRefused ? undefined : await bindingOf(platform, open.possession);
  if (!binding) return answerOf(open, "false", body.clientRequestId, evaluation);
  const step = guard(advanceUnifySession, { id: session.id, from: session.state, to });
  if (!(await commitChange(platform, found, change, [step, ...binding]))) return undefined;
  const { ids, writes } = await passedIds(platform, open, person);
  if (writes.length > 0) await platform.store.commit(writes);
  return { ...answerOf(open, "true", body.clientRequestId, evaluation), ...ids };
}

/** The number that the integrator has proven: the session's own, if it was begun for one. */
async function provenNumber(
  platform: Platform,
  caller: Caller,
  possession: Possession,
  { phoneNumber }: RequestOf<"v3-unify-bind">,
): Promise<string> {
  if (!phoneNumber) throw new Refusal("malformedRequest", "field 'phoneNumber' is missing");
  const number = await findNumber(platform, caller, "phoneNumber", phoneNumber);
  if (possession.phoneNumber !== null && possession.phoneNumber !== number) {
    throw new Refusal("malformedRequest", "field 'phoneNumber' must be the number that the session was begun for");
  }
  return number;
}

/**
 * What binds the key, if the session has one that may prove something. Undefined: it is bound to another number and stays
 * so, as the session was not begun with `rebind`.
 */
async function bindingOf(platform: Platform, possession: Possession): Promise<Write[] | undefined> {
  const { deviceId, domainId, phoneNumber } = possession;
  const device = deviceId === null ? undefined : await findDevice(platform, deviceId);
  if (!device || phoneNumber === null) return [];
  const isFree = device.numberHash === null || isBoundTo(platform, device, phoneNumber);
  if (!isFree && !settingsOf(possession).rebind) return undefined;
  // Whoever gives the key to another number, or revokes it, in this very moment undoes all of it.
  const bound = { id: device.id, numberHash: numberHash(platform, domainId, phoneNumber) };
  return [...bindingDue(platform, possession), useWrite(platform, bound)];
}
