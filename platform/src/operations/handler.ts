/** What an operation's handler gets and gives. */
import type { ParametersOf, RequestOf, ResponseOf, Slug } from "@proofline/contract";
import type { SignedParts } from "../possession/devices/signed-request.ts";
import type { Caller } from "../oauth/caller.ts";
import type { Platform } from "./platform.ts";
import type { ClientAnswer, Outcome } from "../possession/answer.ts";
import type { AuthTokenClaims } from "../possession/auth-token-claims.ts";
import type { DeviceRow } from "../store/rows/authenticators.ts";
import type { Possession } from "../store/rows/flows.ts";

/** A call by an integrator's server, authenticated and checked against the contract. */
export interface ServerCall<S extends Slug> {
  readonly platform: Platform;
  readonly caller: Caller;
  readonly parameters: ParametersOf<S>;
  readonly body: RequestOf<S>;
}

export type ServerHandler<S extends Slug> = (call: ServerCall<S>) => Promise<ResponseOf<S>>;

/** A call by the browser SDK, with the authToken of one flow. */
export interface BrowserCall<S extends Slug> {
  readonly platform: Platform;
  readonly claims: AuthTokenClaims["auth"];
  readonly body: RequestOf<S>;
  /** Of the browser, see `addressGroup`. */
  readonly address: string;
  /** Of the page, as its browser says. */
  readonly origin: string | undefined;
  /** What a device's key may have signed. */
  readonly signed: SignedParts;
  /** Decides on the possession that the authToken names; the same call again gets the first answer. */
  readonly once: (decide: (possession: Possession) => Outcome | Promise<Outcome>) => Promise<ClientAnswer>;
}

export type BrowserHandler<S extends Slug> = (call: BrowserCall<S>) => Promise<ClientAnswer>;

/** A call by the browser SDK about a device, outside any flow. */
export interface DeviceCall {
  readonly platform: Platform;
  /** Undefined where its key may prove nothing, or there is none. */
  readonly device: DeviceRow | undefined;
  readonly signed: SignedParts;
}

export type DeviceHandler<S extends Slug> = (call: DeviceCall) => Promise<ResponseOf<S>>;
