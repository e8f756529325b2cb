/** One session of Unify: opened for a possession, asked how it stands, and bound by hand where the integrator proves it. */
import type { ResponseOf } from "@proofline/contract";
import { findDevice, isBoundTo } from "../../possession/devices/device.ts";
import { Refusal } from "../../http/refusal.ts";
import { assuranceOf } from "../../people/assurance.ts";
import { type Evaluation, evaluate } from "../../people/evaluation.ts";
import type { Person } from "../../people/person.ts";
import { toAnswerForm } from "../../people/phone-number.ts";
import { proveIdOf, rememberProveId } from "../../people/prove-id.ts";
import { numberHash } from "../../store/keys/sealed-number.ts";
import type { Caller } from "../../oauth/caller.ts";
import type { Platform } from "../platform.ts";
import { nameHolder } from "../../store/tables/devices.ts";
import type { PossessionRow, UnifySessionRow } from "../../store/rows/flows.ts";
import { type Write, write } from "../../store/statement.ts";
import { readOne } from "../../store/store.ts";
import { selectUnifySession } from "../../store/tables/flows.ts";
import { findPossession } from "../../possession/possession.ts";

export type Outcome = ResponseOf<"v3-unify-status">["success"];
type Answer = ResponseOf<"v3-unify-status">;

export interface OpenSession {
  readonly session: UnifySessionRow;
  readonly possession: PossessionRow;
}

/** The caller's session. Unknown, expired and foreign ones cannot be told apart from outside. */
export async function findSession(
  platform: Platform,
  caller: Caller,
  correlationId: string | undefined,
): Promise<OpenSession> {
  if (!correlationId) throw new Refusal("malformedRequest", "field 'correlationId' is missing");
  const values = { id: correlationId, domain_id: caller.domainId, now: platform.clock.now() };
  const session = await readOne(platform.store, selectUnifySession, values);
  const possession = session && (await findPossession(platform, session.possession_id));
  if (!possession) throw new Refusal("invalidCorrelationId");
  return { session, possession };
}

/** The person of a proven number, where the source knows one. */
export const personOf = async ({ identities }: Platform, { tier, phone_number }: PossessionRow) =>
  phone_number === null ? undefined : identities[tier]?.findByPhoneNumber(phone_number);

/** What the call echoes and what is known of the number, whatever came out. */
export function answerOf(
  { session, possession }: OpenSession,
  success: Outcome,
  clientRequestId: string | undefined,
  evaluation?: Record<string, Evaluation>,
): Answer {
  const request = clientRequestId ?? session.client_request_id;
  return {
    success,
    ...(possession.phone_number !== null && { phoneNumber: toAnswerForm(possession.phone_number) }),
    ...(request !== null && { clientRequestId: request }),
    ...(session.client_human_id !== null && { clientHumanId: session.client_human_id }),
    ...(evaluation && { evaluation }),
  };
}

/** By category: whether possession was proven, and the reputation of the number where that was asked for. */
export function evaluationOf(
  { session, possession }: OpenSession,
  person: Person | undefined,
): Record<string, Evaluation> {
  const decided = person?.failures["v3-unify-status"];
  const unproven = possession.state === "passed" || hasPassedAlone(possession) ? decided : "possessionIncomplete";
  return {
    ...evaluate({ authentication: unproven ? [unproven] : [] }),
    ...(session.check_reputation && { risk: reputationOf(person) }),
  };
}

function reputationOf(person: Person | undefined): Evaluation {
  const { risks } = assuranceOf({ ...person?.facts, isIdentified: false });
  return Object.keys(risks).length > 0 ? { result: "fail", failureReasons: { ...risks } } : { result: "pass" };
}

/** Whose verdict comes without the client SDK. */
export const hasPassedAlone = ({ state, without_client }: PossessionRow): boolean =>
  state === "pending" && without_client;

/**
 * The ids of a session that has passed, and what has to be written when they are given out. A key counts as the
 * session's once it is bound to its number.
 */
export async function passedIds(
  platform: Platform,
  { session, possession }: OpenSession,
  person: Person | undefined,
): Promise<{ readonly ids: Pick<Answer, "proveId" | "deviceId">; readonly writes: Write[] }> {
  const { domain_id, device_id, phone_number } = possession;
  const device = device_id === null ? undefined : await findDevice(platform, device_id);
  const isBound = device !== undefined && phone_number !== null && isBoundTo(platform, device, phone_number);
  const proveId = person && proveIdOf(platform, domain_id, person.key);
  const named = {
    prove_id: proveId ?? null,
    client_customer_id: session.client_customer_id,
    client_human_id: session.client_human_id,
  };
  return {
    ids: { ...(proveId && { proveId }), ...(isBound && { deviceId: device.id }) },
    writes: [
      ...(person ? [rememberProveId(platform, domain_id, person.key)] : []),
      ...(isBound
        ? [write(nameHolder, { id: device.id, number_hash: numberHash(platform, domain_id, phone_number), ...named })]
        : []),
    ],
  };
}
