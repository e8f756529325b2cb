/** Whom a call is about, and of which product it is. */
import { Refusal } from "../http/refusal.ts";
import type { Caller } from "../oauth/protected-resource.ts";
import type { Platform } from "../platform.ts";
import type { Product } from "../store/tenants.ts";
import type { Person } from "./person.ts";
import { toE164 } from "./phone-number.ts";

/** The person of a number, in the identity source of the caller's tier. */
export async function findPersonByNumber(
  { identities }: Platform,
  caller: Caller,
  phoneNumber: string | undefined,
): Promise<Person> {
  if (!phoneNumber) throw new Refusal("malformedRequest", "field 'phoneNumber' is missing");
  const person = await identities[caller.tier]?.findByPhoneNumber(phoneNumber);
  if (person) return person;
  if (!toE164(phoneNumber)) {
    throw new Refusal("malformedRequest", "field 'phoneNumber' must be a possible phone number");
  }
  throw new Refusal("sandboxUserNotFound");
}

/** The client's product; where it has none, the test person decides. Refused unless the operation is one of its own. */
export function chooseProduct<P extends Product>(caller: Caller, person: Person, offered: readonly P[]): P {
  const named = caller.product ?? person.product;
  const product = offered.find((candidate) => candidate === named);
  if (!product || (person.product && person.product !== product)) throw new Refusal("sandboxUserDenied");
  return product;
}
