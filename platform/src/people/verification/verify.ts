/** Verifies one request: selects the person, computes the assurance level, applies the policy. */
import type { ReasonName } from "@proofline/contract";
import { asDate } from "../../system/clock.ts";
import type { Caller } from "../../oauth/caller.ts";
import type { PeopleDependencies } from "../dependencies.ts";
import { type Assurance, assuranceOf, isAtLeast } from "../assurance.ts";
import { contradictions } from "../comparison.ts";
import { evaluate, type Evaluation } from "../evaluation.ts";
import type { Businesses, Person } from "../person.ts";
import { phoneFailureReasons } from "../phone-policy.ts";
import { proveIdOf } from "../prove-id.ts";
import { type FoundIdentity, foundIdentity } from "./found-identity.ts";
import type { VerificationRequest, VerificationType } from "./types.ts";

export interface Verification {
  readonly isVerified: boolean;
  /** The verified person among those with the number. */
  readonly person: Person;
  /** Contains personal data only when verified. */
  readonly identity: FoundIdentity;
  readonly additionalIdentities: FoundIdentity[];
  readonly businesses: Businesses;
  readonly evaluation: Record<string, Evaluation>;
}

/** @param main first person with the number */
export function verify(
  platform: PeopleDependencies,
  caller: Caller,
  type: VerificationType,
  main: Person,
  request: VerificationRequest,
): Verification {
  const people = [main, ...(main.others ?? [])];
  const person = choosePerson(people, type, request);
  const contradicting = type.identifies ? reasonsAgainst(platform, caller, person, request) : [];
  const assurance = assuranceOf({ ...person.facts, isIdentified: type.identifies && contradicting.length === 0 });
  const evaluation = evaluationOf(type, person, assurance, contradicting);
  const isVerified = Object.values(evaluation).every(({ result }) => result === "pass");
  const today = asDate(platform.clock.now());
  const others = isVerified && type.returnsOthers ? people.filter((other) => other !== person) : [];
  return {
    isVerified,
    person,
    identity: foundIdentity(person.record, assurance, isVerified ? type.returnedParts : [], today),
    additionalIdentities: others.map((other) => {
      const ownAssurance = assuranceOf({ ...other.facts, isIdentified: true });
      return foundIdentity(other.record, ownAssurance, type.returnedParts, today);
    }),
    businesses: (isVerified && type.returnsBusinesses && person.businesses) || [],
    evaluation,
  };
}

/** Selects among several people with one number: by business if the type returns businesses, else by name. */
function choosePerson(
  people: readonly Person[],
  { returnsBusinesses: givesBusinesses }: VerificationType,
  request: VerificationRequest,
): Person {
  const [main] = people as [Person];
  if (people.length === 1) return main;
  const match = givesBusinesses
    ? people.find(({ businesses }) => businesses !== undefined)
    : people.find(({ record }) => contradictions(namesOf(request), record).length === 0);
  return match ?? main;
}

const namesOf = ({ firstName, lastName }: VerificationRequest) => ({
  ...(firstName !== undefined && { firstName }),
  ...(lastName !== undefined && { lastName }),
});

function reasonsAgainst(
  platform: PeopleDependencies,
  caller: Caller,
  person: Person,
  request: VerificationRequest,
): ReasonName[] {
  const { proveId } = request;
  const isOtherPerson =
    proveId !== undefined && proveId.toLowerCase() !== proveIdOf(platform, caller.domainId, person.key);
  return [
    ...contradictions(namesOf(request), person.record),
    ...(isOtherPerson ? (["identityNotFound"] as const) : []),
  ];
}

function evaluationOf(
  type: VerificationType,
  { facts }: Person,
  { assuranceLevel, risks }: Assurance,
  contradicting: readonly ReasonName[],
): Record<string, Evaluation> {
  const objections: ReasonName[] = phoneFailureReasons(facts);
  const isRisk = Object.keys(risks).length > 0;
  const isTooLow = !isAtLeast(assuranceLevel, type.minimumLevel);
  const isExplained = objections.length > 0 || isRisk || contradicting.length > 0;
  return {
    ...evaluate({
      // A level below the minimum without any other reason still needs a reason code.
      authentication: isTooLow && !isExplained ? ["ownershipNotConfirmed"] : objections,
      ...(type.identifies && { identification: contradicting }),
    }),
    risk: isRisk ? { result: "fail", failureReasons: { ...risks } } : { result: "pass" },
  };
}
