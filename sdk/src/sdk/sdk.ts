// Derived from contract/ by `npm run generate`. Change the contract, not this file.
import { ClientSDK } from "../lib/sdks.ts";
import { V3 } from "./v3.ts";

/**
 * The client: make one per process and use it for all calls, since it keeps the access token.
 *
 * @example
 * ```ts
 * import { Proveapi } from "@prove-identity/prove-api";
 *
 * const prove = new Proveapi({ security: { clientID: "customer_id", clientSecret: "secret" } });
 * const { v3StartResponse } = await prove.v3.v3StartRequest({ flowType: "mobile", phoneNumber: "2001001695" });
 * console.log(v3StartResponse?.correlationId);
 * ```
 */
export class Proveapi extends ClientSDK {
  #v3?: V3;
  /** Operations of the namespace `v3`. */
  get v3(): V3 {
    return (this.#v3 ??= new V3(this._options, this));
  }
}
