/** A state as one writes it by hand. Nothing here needs another package, so that the published types stand on their own. */
import type { AddedPerson } from "../../people/added-person.ts";

export interface Seed {
  /** Default: one sandbox domain. */
  readonly domains?: readonly SeedDomain[];
  readonly clients?: readonly SeedClient[];
  /** Test people of the sandbox. People of live domains are imported: `proofline people import`. */
  readonly people?: readonly AddedPerson[];
}

interface SeedDomain {
  readonly name: string;
  /** Default: `sandbox`. */
  readonly tier?: "sandbox" | "live";
}

interface SeedClient {
  /** Its `client_id`. */
  readonly id: string;
  /** Its `client_secret`. */
  readonly secret: string;
  /** Name of its domain; may be left out where there is but one. */
  readonly domain?: string;
  /** Needed in live domains. Default: the test person decides. */
  readonly product?: NonNullable<AddedPerson["product"]>;
}
