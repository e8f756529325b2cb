/** One verification: whom the number belongs to, how sure that is, and whether the policy lets the person pass. */
import type { ReasonName } from "@proofline/contract";
import { asDate } from "../../system/clock.ts";
import type { Caller } from "../../oauth/caller.ts";
import type { PeopleDependencies } from "../dependencies.ts";
import { type Assurance, assuranceOf, isAtLeast } from "../assurance.ts";
import { contradictions } from "../comparison.ts";
import { evaluate, type Evaluation } from "../evaluation.ts";
import type { Businesses, Person } from "../person.ts";
import { objectionsTo } from "../phone-policy.ts";
import { proveIdOf } from "../prove-id.ts";
import { type FoundIdentity, foundIdentity } from "./found-identity.ts";
import type { VerificationRequest, VerificationType } from "./types.ts";

export interface Verification {
  readonly isVerified: boolean;
  /** The one of the number's people that it is about. */
  readonly person: Person;
  /** Without anything personal unless verified. */
  readonly identity: FoundIdentity;
  readonly additionalIdentities: FoundIdentity[];
  readonly businesses: Businesses;
  readonly evaluation: Record<string, Evaluation>;
}

/** @param main whom the number belongs to in the first place */
export function verify(
  platform: PeopleDependencies,
  caller: Caller,
  type: VerificationType,
  main: Person,
  request: VerificationRequest,
): Verification {
  const people = [main, ...(main.others ?? [])];
  const person = choose(people, type, request);
  const contradicting = type.identifies ? reasonsAgainst(platform, caller, person, request) : [];
  const assurance = assuranceOf({ ...person.facts, isIdentified: type.identifies && contradicting.length === 0 });
  const evaluation = evaluationOf(type, person, assurance, contradicting);
  const isVerified = Object.values(evaluation).every(({ result }) => result === "pass");
  const today = asDate(platform.clock.now());
  const others = isVerified && type.givesOthers ? people.filter((other) => other !== person) : [];
  return {
    isVerified,
    person,
    identity: foundIdentity(person.record, assurance, isVerified ? type.gives : [], today),
    additionalIdentities: others.map((other) => {
      const ownAssurance = assuranceOf({ ...other.facts, isIdentified: true });
      return foundIdentity(other.record, ownAssurance, type.gives, today);
    }),
    businesses: (isVerified && type.givesBusinesses && person.businesses) || [],
    evaluation,
  };
}

/** Of several people with one number: who has a business where that is asked for, else who has the name that was given. */
function choose(
  people: readonly Person[],
  { givesBusinesses }: VerificationType,
  request: VerificationRequest,
): Person {
  const [main] = people as [Person];
  if (people.length === 1) return main;
  const fitting = givesBusinesses
    ? people.find(({ businesses }) => businesses !== undefined)
    : people.find(({ record }) => contradictions(namesOf(request), record).length === 0);
  return fitting ?? main;
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
  const isSomebodyElse =
    proveId !== undefined && proveId.toLowerCase() !== proveIdOf(platform, caller.domainId, person.key);
  return [
    ...contradictions(namesOf(request), person.record),
    ...(isSomebodyElse ? (["identityNotFound"] as const) : []),
  ];
}

function evaluationOf(
  type: VerificationType,
  { facts }: Person,
  { assuranceLevel, risks }: Assurance,
  contradicting: readonly ReasonName[],
): Record<string, Evaluation> {
  const objections: ReasonName[] = objectionsTo(facts);
  const isRisk = Object.keys(risks).length > 0;
  const isTooLow = !isAtLeast(assuranceLevel, type.leastLevel);
  const isExplained = objections.length > 0 || isRisk || contradicting.length > 0;
  return {
    ...evaluate({
      // Whoever fails by the level alone is told so in the policy's own words.
      authentication: isTooLow && !isExplained ? ["ownershipNotConfirmed"] : objections,
      ...(type.identifies && { identification: contradicting }),
    }),
    risk: isRisk ? { result: "fail", failureReasons: { ...risks } } : { result: "pass" },
  };
}
