/** `POST /v3/unify`: begins a Unify session. */
import type { RequestOf } from "@proofline/contract";
import { FLOW_LIFETIME } from "../flows/flow.ts";
import { RequestError } from "../../http/request-error.ts";
import { chooseProduct, findNumber, findPersonByNumber } from "../../people/find-person.ts";
import type { Person } from "../../people/person.ts";
import { personOfProveId } from "../../people/prove-id.ts";
import { requireFinalTarget } from "../../possession/links/target-url.ts";
import { requireTemplate } from "../../delivery/messaging/template.ts";
import type { Caller } from "../../oauth/caller.ts";
import type { Platform } from "../platform.ts";
import { signAuthToken } from "../../possession/auth-token.ts";
import { planFor, plans } from "../../possession/plans.ts";
import { beginPossession } from "../../possession/possession.ts";
import { possessionSettings } from "../../possession/settings.ts";
import { newId } from "../../store/id.ts";
import { insertPossession } from "../../store/tables/possessions.ts";
import { write } from "../../store/statement.ts";
import { insertUnifySession } from "../../store/tables/flows.ts";
import type { UnifySessionRow } from "../../store/rows/flows.ts";
import type { ServerHandler } from "../handler.ts";

type Body = RequestOf<"v3-unify">;

export const handler: ServerHandler<"v3-unify"> = async ({ platform, caller, body }) => {
  requireFinalTarget(body.finalTargetUrl, body.possessionType === "desktop" && "possessionType 'desktop'");
  requireTemplate(body.possessionType === "desktop" ? "link" : "code", body.smsMessage, "smsMessage");
  const { phoneNumber, person } = await resolvePerson(platform, caller, body);
  const possession = beginPossession(platform, caller, {
    // Without a phone number or person, Mobile Auth can find the number.
    plan: planFor(plans[`unify ${body.possessionType}`], person?.facts ?? { mobileAuth: "passes" }),
    phoneNumber,
    messageTemplate: body.smsMessage,
    withoutClient: person?.withoutClient ?? false,
    settings: {
      ...possessionSettings(body),
      ...(body.rebind && { rebind: true }),
      ...(body.deviceId && { deviceId: body.deviceId.toLowerCase() }),
    },
    expiresAt: platform.clock.now() + FLOW_LIFETIME,
  });
  const session: UnifySessionRow = {
    id: newId(platform.clock),
    domainId: caller.domainId,
    state: "started",
    possessionId: possession.id,
    checkReputation: body.checkReputation ?? false,
    clientRequestId: body.clientRequestId ?? null,
    clientCustomerId: body.clientCustomerId ?? null,
    clientHumanId: body.clientHumanId ?? null,
    createdAt: possession.createdAt,
    expiresAt: possession.expiresAt,
  };
  await platform.store.commit([insertPossession(possession), write(insertUnifySession, session)]);
  return { authToken: signAuthToken(platform, possession), correlationId: session.id, success: "pending" };
};

interface Subject {
  /** Phone number in E.164. */
  readonly phoneNumber: string | undefined;
  readonly person: Person | undefined;
}

/** Resolves the person by phone number, proveId, or both. With neither, device key or browser identify them later. */
async function resolvePerson(platform: Platform, caller: Caller, { phoneNumber, proveId }: Body): Promise<Subject> {
  const personOfId = proveId === undefined ? undefined : await personByProveId(platform, caller, proveId);
  if (phoneNumber === undefined) return subjectOf(caller, personOfId?.phoneNumber, personOfId);
  const person = await personByNumber(platform, caller, phoneNumber);
  if (personOfId && personOfId.key !== person?.key) {
    throw new RequestError(
      "malformedRequest",
      "fields 'phoneNumber' and 'proveId' belong to different people; send only one",
    );
  }
  const number = person?.phoneNumber ?? (await findNumber(platform, caller, "phoneNumber", phoneNumber));
  return subjectOf(caller, number, person);
}

function subjectOf(caller: Caller, phoneNumber: string | undefined, person: Person | undefined): Subject {
  if (person) chooseProduct(caller, person, ["unify"]);
  return { phoneNumber, person };
}

/** In a live domain the phone can be proven even if the identity source has no person for it. */
async function personByNumber(platform: Platform, caller: Caller, phoneNumber: string): Promise<Person | undefined> {
  if (caller.tier === "sandbox") return findPersonByNumber(platform, caller, phoneNumber);
  return platform.identities[caller.tier]?.findByPhoneNumber(phoneNumber);
}

async function personByProveId(platform: Platform, caller: Caller, proveId: string): Promise<Person> {
  const key = await personOfProveId(platform, caller.domainId, proveId.toLowerCase());
  const person = key === undefined ? undefined : await platform.identities[caller.tier]?.get(key);
  if (!person) throw new RequestError("malformedRequest", "field 'proveId' is unknown in this domain");
  return person;
}
