/** Whether what was submitted agrees with the record. What was not submitted does not contradict. */
import type { ReasonName } from "@prove-identity/contract";
import type { PersonRecord } from "./person.ts";

/** What a person knows by heart; each may be partial. */
interface Secrets {
  /** Nine digits or the last four. */
  readonly ssn?: string;
  /** YYYY-MM-DD, YYYY-MM or MM-DD. */
  readonly dob?: string;
}

export interface Submitted extends Secrets {
  readonly firstName?: string;
  readonly lastName?: string;
}

/** The reasons why the submitted data cannot be this person's; none: it agrees. */
export function contradictions(submitted: Submitted, record: PersonRecord): ReasonName[] {
  const found: ReasonName[] = [];
  if (!sameName(submitted.firstName, record.firstName) || !sameName(submitted.lastName, record.lastName)) {
    found.push("nameMismatch");
  }
  if (!sameSsn(submitted.ssn, record.ssn)) found.push("ssnMismatch");
  if (!sameDob(submitted.dob, record.dob)) found.push("dobMismatch");
  return found;
}

function sameSsn(given: string | undefined, onRecord: string | undefined): boolean {
  if (given === undefined) return true;
  return onRecord !== undefined && (given.length === 4 ? onRecord.endsWith(given) : onRecord === given);
}

function sameDob(given: string | undefined, onRecord: string | undefined): boolean {
  if (given === undefined) return true;
  if (onRecord === undefined) return false;
  const isMonthAndDay = given.length === "MM-DD".length;
  return isMonthAndDay ? onRecord.endsWith(`-${given}`) : onRecord === given || onRecord.startsWith(`${given}-`);
}

function sameName(given: string | undefined, onRecord: string): boolean {
  return given === undefined || folded(given) === folded(onRecord);
}

/** Case, accents and everything that is no letter or digit do not make another name. */
const folded = (name: string) =>
  name
    .normalize("NFD")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, "");
