/** What a call from one of the shop's pages carries. */
import type { Proveapi } from "@prove-identity/prove-api";
import type { V3CompleteIndividualRequest } from "@prove-identity/prove-api/models/components";
import type { Session } from "./session.ts";

/** What the pages send. Nothing of it is sure: the SDK and the API check it. */
export interface Body {
  readonly phoneNumber?: string;
  readonly birthDate?: string;
  readonly isMobile?: boolean;
  readonly individual?: V3CompleteIndividualRequest;
}

/** What a call of a page is given. */
export interface Call {
  readonly prove: Proveapi;
  /** Of the shop itself, for links back to it. */
  readonly shopUrl: string;
  readonly session: Session;
  readonly body: Body;
}
