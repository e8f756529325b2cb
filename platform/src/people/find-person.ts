/** Looks up the person and the product of a call. */
import { RequestError } from "../http/request-error.ts";
import type { Caller } from "../oauth/caller.ts";
import type { PeopleDependencies } from "./dependencies.ts";
import { type Product, products } from "../store/rows/clients.ts";
import type { Person } from "./person.ts";
import { toE164 } from "./phone-number.ts";

/** Returns the person with this phone number from the identity source of the caller's tier. */
export async function findPersonByNumber(
  { identities }: PeopleDependencies,
  caller: Caller,
  phoneNumber: string | undefined,
): Promise<Person> {
  if (!phoneNumber) throw new RequestError("malformedRequest", "field 'phoneNumber' is missing");
  const person = await identities[caller.tier]?.findByPhoneNumber(phoneNumber);
  if (person) return person;
  requireE164(phoneNumber, "phoneNumber");
  throw new RequestError(caller.tier === "sandbox" ? "sandboxUserNotFound" : "personNotFound");
}

/** Returns the E.164 form of a phone number. A match in the identity source, which knows other spellings, takes precedence. */
export async function findNumber(
  { identities }: PeopleDependencies,
  caller: Caller,
  field: string,
  text: string,
): Promise<string> {
  const person = await identities[caller.tier]?.findByPhoneNumber(text);
  return person?.phoneNumber ?? requireE164(text, field);
}

function requireE164(text: string, field: string): string {
  const number = toE164(text);
  if (!number) throw new RequestError("malformedRequest", `field '${field}' must be a possible phone number`);
  return number;
}

/**
 * Returns the client's product or, for a client without one, the test user's. Throws when the operation does not belong to
 * that product or the test user has another.
 */
export function chooseProduct<P extends Product>(caller: Caller, person: Person, offered: readonly P[]): P {
  const named = caller.product ?? person.product;
  const product = offered.find((candidate) => candidate === named);
  if (!product || (person.product && person.product !== product)) throw new RequestError("sandboxUserDenied");
  return product;
}

/** Like `findPersonByNumber`, but throws if the person's product differs from the client's, or neither has one. */
export async function findOwnPersonByNumber(
  platform: PeopleDependencies,
  caller: Caller,
  phoneNumber: string | undefined,
): Promise<Person> {
  const person = await findPersonByNumber(platform, caller, phoneNumber);
  chooseProduct(caller, person, products);
  return person;
}
