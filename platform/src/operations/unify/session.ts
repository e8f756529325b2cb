/** Unify sessions: lookup, response fields, evaluation, and the IDs returned after success. */
import type { ResponseOf } from "@proofline/contract";
import { findDevice, isBoundTo } from "../../possession/devices/device.ts";
import { RequestError } from "../../http/request-error.ts";
import { assuranceOf } from "../../people/assurance.ts";
import { type Evaluation, evaluate } from "../../people/evaluation.ts";
import type { Person } from "../../people/person.ts";
import { formatPhoneNumber } from "../../people/phone-number.ts";
import { proveIdOf, rememberProveId } from "../../people/prove-id.ts";
import { numberHash } from "../../store/keys/sealed-number.ts";
import type { Caller } from "../../oauth/caller.ts";
import type { Platform } from "../platform.ts";
import { nameHolder } from "../../store/tables/devices.ts";
import type { Possession, UnifySessionRow } from "../../store/rows/flows.ts";
import { type Write, write } from "../../store/statement.ts";
import { readOne } from "../../store/store.ts";
import { selectUnifySession } from "../../store/tables/flows.ts";
import { findPossession } from "../../possession/possession.ts";

export type Outcome = ResponseOf<"v3-unify-status">["success"];
type SessionResponse = ResponseOf<"v3-unify-status">;

export interface OpenSession {
  readonly session: UnifySessionRow;
  readonly possession: Possession;
}

/** Returns the client's session. Throws the same error for an unknown, an expired and another domain's session. */
export async function findSession(
  platform: Platform,
  caller: Caller,
  correlationId: string | undefined,
): Promise<OpenSession> {
  if (!correlationId) throw new RequestError("malformedRequest", "field 'correlationId' is missing");
  const values = { id: correlationId, domainId: caller.domainId, now: platform.clock.now() };
  const session = await readOne(platform.store, selectUnifySession, values);
  const possession = session && (await findPossession(platform, session.possessionId));
  if (!possession) throw new RequestError("invalidCorrelationId");
  return { session, possession };
}

/** Returns the person of a proven phone number, if the identity source has one. */
export const personOf = async ({ identities }: Platform, { tier, phoneNumber }: Possession) =>
  phoneNumber === null ? undefined : identities[tier]?.findByPhoneNumber(phoneNumber);

/** Returns the response fields common to all results. */
export function responseOf(
  { session, possession }: OpenSession,
  success: Outcome,
  clientRequestId: string | undefined,
  evaluation?: Record<string, Evaluation>,
): SessionResponse {
  const request = clientRequestId ?? session.clientRequestId;
  return {
    success,
    ...(possession.phoneNumber !== null && { phoneNumber: formatPhoneNumber(possession.phoneNumber) }),
    ...(request !== null && { clientRequestId: request }),
    ...(session.clientHumanId !== null && { clientHumanId: session.clientHumanId }),
    ...(evaluation && { evaluation }),
  };
}

/** Returns the evaluation: possession, and the reputation of the number if the session requested it. */
export function evaluationOf(
  { session, possession }: OpenSession,
  person: Person | undefined,
): Record<string, Evaluation> {
  const decided = person?.failures["v3-unify-status"];
  const unproven = possession.state === "passed" || passesWithoutClient(possession) ? decided : "possessionIncomplete";
  return {
    ...evaluate({ authentication: unproven ? [unproven] : [] }),
    ...(session.checkReputation && { risk: reputationOf(person) }),
  };
}

function reputationOf(person: Person | undefined): Evaluation {
  const { risks } = assuranceOf({ ...person?.facts, isIdentified: false });
  return Object.keys(risks).length > 0 ? { result: "fail", failureReasons: { ...risks } } : { result: "pass" };
}

/** Returns whether the possession passes without the client SDK. */
export const passesWithoutClient = ({ state, withoutClient }: Possession): boolean =>
  state === "pending" && withoutClient;

/**
 * Returns the IDs of a passed session and the writes that must accompany them. The device ID is included only if the
 * device key is bound to the session's number.
 */
export async function passedIds(
  platform: Platform,
  { session, possession }: OpenSession,
  person: Person | undefined,
): Promise<{ readonly ids: Pick<SessionResponse, "proveId" | "deviceId">; readonly writes: Write[] }> {
  const { domainId, deviceId, phoneNumber } = possession;
  const device = deviceId === null ? undefined : await findDevice(platform, deviceId);
  const isBound = device !== undefined && phoneNumber !== null && isBoundTo(platform, device, phoneNumber);
  const proveId = person && proveIdOf(platform, domainId, person.key);
  const named = {
    proveId: proveId ?? null,
    clientCustomerId: session.clientCustomerId,
    clientHumanId: session.clientHumanId,
  };
  return {
    ids: { ...(proveId && { proveId }), ...(isBound && { deviceId: device.id }) },
    writes: [
      ...(person ? [rememberProveId(platform, domainId, person.key)] : []),
      ...(isBound
        ? [write(nameHolder, { id: device.id, numberHash: numberHash(platform, domainId, phoneNumber), ...named })]
        : []),
    ],
  };
}
