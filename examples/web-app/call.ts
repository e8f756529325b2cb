/** Calls from the shop's pages. */
import type { Proveapi } from "@prove-identity/prove-api";
import type { V3CompleteIndividualRequest } from "@prove-identity/prove-api/models/components";
import type { Session } from "./session.ts";

/** Fields that the pages send. None is trusted: the SDK and the API validate them. */
export interface Body {
  readonly phoneNumber?: string;
  readonly birthDate?: string;
  readonly isMobile?: boolean;
  readonly individual?: V3CompleteIndividualRequest;
}

/** Context of a call. */
export interface Call {
  readonly prove: Proveapi;
  /** Origin of the shop, for links back to it. */
  readonly shopUrl: string;
  readonly session: Session;
  readonly body: Body;
}
