/** Types of a handwritten seed. Imports no other package, so that the published types are self-contained. */
import type { AddedPerson } from "../../people/added-person.ts";

export interface Seed {
  /** Default: one sandbox domain. */
  readonly domains?: readonly SeedDomain[];
  readonly clients?: readonly SeedClient[];
  /** Test users of the sandbox. To add people to live domains, use `proofline people import`. */
  readonly people?: readonly AddedPerson[];
}

interface SeedDomain {
  readonly name: string;
  /** Default: `sandbox`. */
  readonly tier?: "sandbox" | "live";
}

interface SeedClient {
  /** `client_id`. */
  readonly id: string;
  /** `client_secret`. */
  readonly secret: string;
  /** Name of the client's domain; optional if the seed has only one. */
  readonly domain?: string;
  /** Product, required in live domains. Default: derived from the test user. */
  readonly product?: NonNullable<AddedPerson["product"]>;
}
