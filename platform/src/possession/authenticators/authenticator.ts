/** What an authenticator is: a step of the browser SDK, what the authToken says of it, and what its calls decide. */
import type { BrowserSlug, RequestOf, ResponseOf } from "@proofline/contract";
import type { PossessionDependencies } from "../dependencies.ts";
import type { Possession } from "../../store/rows/flows.ts";
import type { Outcome } from "../answer.ts";
import type { AuthTokenClaims } from "../auth-token-claims.ts";

/** Endpoints where the browser reports that a step ended without a result. */
export type ReportSlug = Extract<BrowserSlug, `${string}-error`>;

/** A call of the browser within an authenticator's step, which the possession's plan allows now. */
export interface StepCall<S extends BrowserSlug> {
  readonly platform: PossessionDependencies;
  readonly possession: Possession;
  readonly claims: AuthTokenClaims["auth"];
  readonly body: RequestOf<S>;
  /** Of the browser, see `addressGroup`. */
  readonly address: string;
  /** Of the page, as its browser says. */
  readonly origin: string | undefined;
}

type Decision<S extends BrowserSlug> = (call: StepCall<S>) => Outcome<ResponseOf<S>> | Promise<Outcome<ResponseOf<S>>>;

export interface Authenticator {
  /** Whether it proves something of the phone or of the device, and its name in `auth.subs` of the authToken, if any. */
  readonly subject?: readonly ["mob" | "dev", string];
  /** What the authToken says of it. */
  readonly claims: (possession: Possession) => object;
  /** The calls of its step. */
  readonly calls: { readonly [S in Exclude<BrowserSlug, ReportSlug>]?: Decision<S> };
  /** Where the browser reports that it failed. */
  readonly reports: readonly ReportSlug[];
  /** What can be tried within the step after a failure; without it, or undefined, the plan says what comes next. */
  readonly afterFailure?: (
    call: Pick<StepCall<ReportSlug>, "platform" | "possession">,
  ) => Promise<Outcome<{ next: string }> | undefined>;
}

/** `mnp`, "mobile number present": whether the browser need not ask the person for it. */
export const numberPresent = ({ phoneNumber }: Possession) => ({ mnp: phoneNumber !== null });
