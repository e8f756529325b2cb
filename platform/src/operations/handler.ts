/** Types of the operation handlers and their arguments. */
import type { ParametersOf, RequestOf, ResponseOf, Slug } from "@proofline/contract";
import type { SignedParts } from "../possession/devices/signed-request.ts";
import type { Caller } from "../oauth/caller.ts";
import type { Platform } from "./platform.ts";
import type { ClientResponse, Outcome } from "../possession/response.ts";
import type { AuthTokenClaims } from "../possession/auth-token-claims.ts";
import type { DeviceRow } from "../store/rows/authenticators.ts";
import type { Possession } from "../store/rows/flows.ts";

/** An authenticated call from an integrator's server, validated against the contract. */
export interface ServerCall<S extends Slug> {
  readonly platform: Platform;
  readonly caller: Caller;
  readonly parameters: ParametersOf<S>;
  readonly body: RequestOf<S>;
}

export type ServerHandler<S extends Slug> = (call: ServerCall<S>) => Promise<ResponseOf<S>>;

/** A call from the browser SDK with the authToken of one flow. */
export interface BrowserCall<S extends Slug> {
  readonly platform: Platform;
  readonly claims: AuthTokenClaims["auth"];
  readonly body: RequestOf<S>;
  /** Address group of the browser, see `addressGroup`. */
  readonly address: string;
  /** Origin of the page, from the `Origin` header. */
  readonly origin: string | undefined;
  /** Parts of the request that a device key may have signed. */
  readonly signed: SignedParts;
  /** Runs `decide` on the possession named by the authToken; a repeated call returns the first response. */
  readonly once: (decide: (possession: Possession) => Outcome | Promise<Outcome>) => Promise<ClientResponse>;
}

export type BrowserHandler<S extends Slug> = (call: BrowserCall<S>) => Promise<ClientResponse>;

/** A call from the browser SDK about a device, outside any flow. */
export interface DeviceCall {
  readonly platform: Platform;
  /** Undefined if the device is unknown, or its key is revoked or expired. */
  readonly device: DeviceRow | undefined;
  readonly signed: SignedParts;
}

export type DeviceHandler<S extends Slug> = (call: DeviceCall) => Promise<ResponseOf<S>>;
