/** Whom a call is about, and of which product it is. */
import { Refusal } from "../http/refusal.ts";
import type { Caller } from "../oauth/caller.ts";
import type { PeopleDependencies } from "./dependencies.ts";
import { type Product, products } from "../store/rows/clients.ts";
import type { Person } from "./person.ts";
import { toE164 } from "./phone-number.ts";

/** The person of a number, in the identity source of the caller's tier. */
export async function findPersonByNumber(
  { identities }: PeopleDependencies,
  caller: Caller,
  phoneNumber: string | undefined,
): Promise<Person> {
  if (!phoneNumber) throw new Refusal("malformedRequest", "field 'phoneNumber' is missing");
  const person = await identities[caller.tier]?.findByPhoneNumber(phoneNumber);
  if (person) return person;
  requireE164(phoneNumber, "phoneNumber");
  throw new Refusal(caller.tier === "sandbox" ? "sandboxUserNotFound" : "personNotFound");
}

/** The E.164 form of a number that the caller wrote; a person of the source is looked for first, by its own spelling. */
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
  if (!number) throw new Refusal("malformedRequest", `field '${field}' must be a possible phone number`);
  return number;
}

/** The client's product; where it has none, the test person decides. Refused unless the operation is one of its own. */
export function chooseProduct<P extends Product>(caller: Caller, person: Person, offered: readonly P[]): P {
  const named = caller.product ?? person.product;
  const product = offered.find((candidate) => candidate === named);
  if (!product || (person.product && person.product !== product)) throw new Refusal("sandboxUserDenied");
  return product;
}

/** The person of a number, where the client's product is the person's; a client without a product may name anybody. */
export async function findOwnPersonByNumber(
  platform: PeopleDependencies,
  caller: Caller,
  phoneNumber: string | undefined,
): Promise<Person> {
  const person = await findPersonByNumber(platform, caller, phoneNumber);
  chooseProduct(caller, person, products);
  return person;
}
