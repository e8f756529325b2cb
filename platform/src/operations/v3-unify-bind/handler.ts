/** `POST /v3/unify-bind`: binds the device key to a number whose possession the integrator has proven. */
import type { RequestOf, ResponseOf } from "@proofline/contract";
import { findDevice, isBoundTo, useWrite } from "../../possession/devices/device.ts";
import { RequestError } from "../../http/request-error.ts";
import { chooseProduct, findNumber } from "../../people/find-person.ts";
import { numberHash } from "../../store/keys/sealed-number.ts";
import type { Caller } from "../../oauth/caller.ts";
import type { Platform } from "../platform.ts";
import { bindingWrites } from "../../possession/engine.ts";
import { machine } from "../../possession/machine.ts";
import { commitChange } from "../../possession/possession.ts";
import { settingsOf } from "../../possession/settings.ts";
import type { Possession } from "../../store/rows/flows.ts";
import { guard, type Write } from "../../store/statement.ts";
import { advanceUnifySession } from "../../store/tables/flows.ts";
import { unifyMachine } from "../unify/machine.ts";
import { responseOf, evaluationOf, findSession, passedIds, personOf } from "../unify/session.ts";
import type { ServerCall, ServerHandler } from "../handler.ts";

type Call = ServerCall<"v3-unify-bind">;

/** Attempts before 429; more than the expected number of concurrent changes to one session or key. */
const MAX_ATTEMPTS = 5;

/** Retries with fresh data when another call changed the session or the key. */
export const handler: ServerHandler<"v3-unify-bind"> = async (call) => {
  for (let attempt = 0; attempt < MAX_ATTEMPTS; attempt++) {
    const response = await bind(call);
    if (response) return response;
  }
  throw new RequestError("tooManyRequests", "too many concurrent changes to this session or its device key; retry");
};

async function bind({ platform, caller, body }: Call): Promise<ResponseOf<"v3-unify-bind"> | undefined> {
  const { session, possession: found } = await findSession(platform, caller, body.correlationId);
  const to = unifyMachine[session.state].bind;
  const state = machine[found.state].provided;
  if (!to || !state || state === "next") throw new RequestError("stepOutOfOrder");
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
  if (!binding) return responseOf(open, "false", body.clientRequestId, evaluation);
  const step = guard(advanceUnifySession, { id: session.id, from: session.state, to });
  if (!(await commitChange(platform, found, change, [step, ...binding]))) return undefined;
  const { ids, writes } = await passedIds(platform, open, person);
  if (writes.length > 0) await platform.store.commit(writes);
  return { ...responseOf(open, "true", body.clientRequestId, evaluation), ...ids };
}

/** Returns the number that the integrator has proven. Throws if the session has a different one. */
async function provenNumber(
  platform: Platform,
  caller: Caller,
  possession: Possession,
  { phoneNumber }: RequestOf<"v3-unify-bind">,
): Promise<string> {
  if (!phoneNumber) throw new RequestError("malformedRequest", "field 'phoneNumber' is missing");
  const number = await findNumber(platform, caller, "phoneNumber", phoneNumber);
  if (possession.phoneNumber !== null && possession.phoneNumber !== number) {
    throw new RequestError("malformedRequest", "field 'phoneNumber' must match the phone number of the session");
  }
  return number;
}

/**
 * Returns the writes that bind the session's device key; empty if it has no valid key. Returns undefined if the key is
 * bound to another number and the session was begun without `rebind`.
 */
async function bindingOf(platform: Platform, possession: Possession): Promise<Write[] | undefined> {
  const { deviceId, domainId, phoneNumber } = possession;
  const device = deviceId === null ? undefined : await findDevice(platform, deviceId);
  if (!device || phoneNumber === null) return [];
  const isFree = device.numberHash === null || isBoundTo(platform, device, phoneNumber);
  if (!isFree && !settingsOf(possession).rebind) return undefined;
  // The use guard makes the commit fail if the key is rebound or revoked concurrently.
  const bound = { id: device.id, numberHash: numberHash(platform, domainId, phoneNumber) };
  return [...bindingWrites(platform, possession), useWrite(platform, bound)];
}
