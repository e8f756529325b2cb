/** Interface of an authenticator: one step of the browser SDK, its authToken claims, and the handlers of its calls. */
import type { BrowserSlug, RequestOf, ResponseOf } from "@proofline/contract";
import type { PossessionDependencies } from "../dependencies.ts";
import type { Possession } from "../../store/rows/flows.ts";
import type { Outcome } from "../response.ts";
import type { AuthTokenClaims } from "../auth-token-claims.ts";

/** Endpoints for the browser's reports that a step ended without a result. */
export type ReportSlug = Extract<BrowserSlug, `${string}-error`>;

/** A browser call within an authenticator's step that the plan allows now. */
export interface StepCall<S extends BrowserSlug> {
  readonly platform: PossessionDependencies;
  readonly possession: Possession;
  readonly claims: AuthTokenClaims["auth"];
  readonly body: RequestOf<S>;
  /** Browser's network address, see `addressGroup`. */
  readonly address: string;
  /** `Origin` of the page. */
  readonly origin: string | undefined;
}

type Decision<S extends BrowserSlug> = (call: StepCall<S>) => Outcome<ResponseOf<S>> | Promise<Outcome<ResponseOf<S>>>;

export interface Authenticator {
  /** Path in `auth.subs` of the authToken: `mob` or `dev`, then the authenticator's name. */
  readonly subject?: readonly ["mob" | "dev", string];
  /** Claims in the authToken. */
  readonly claims: (possession: Possession) => object;
  /** Handlers of the step's calls. */
  readonly calls: { readonly [S in Exclude<BrowserSlug, ReportSlug>]?: Decision<S> };
  /** Endpoints for error reports. */
  readonly reports: readonly ReportSlug[];
  /** Retries within the step after an error report; if absent or undefined, the plan determines the next step. */
  readonly afterFailure?: (
    call: Pick<StepCall<ReportSlug>, "platform" | "possession">,
  ) => Promise<Outcome<{ next: string }> | undefined>;
}

/** `mnp`, "mobile number present": `false` makes the browser prompt for the phone number. */
export const numberPresent = ({ phoneNumber }: Possession) => ({ mnp: phoneNumber !== null });
