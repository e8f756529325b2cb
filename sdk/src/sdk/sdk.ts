// Derived from contract/ by `npm run generate`. Change the contract, not this file.
import type { SDKOptions } from "../lib/config.ts";
import { ClientSDK } from "../lib/sdks.ts";
import { V3 } from "./v3.ts";
import { Auth } from "./auth.ts";
import { Domain } from "./domain.ts";
import { Identity } from "./identity.ts";

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

  #auth?: Auth;
  /** Operations of the namespace `auth`. */
  get auth(): Auth {
    return (this.#auth ??= new Auth(this._options, this));
  }

  #domain?: Domain;
  /** Operations of the namespace `domain`. */
  get domain(): Domain {
    return (this.#domain ??= new Domain(this._options, this));
  }

  #identity?: Identity;
  /** Operations of the namespace `identity`. */
  get identity(): Identity {
    return (this.#identity ??= new Identity(this._options, this));
  }

  /**
   * A client with other options, which uses the tokens of this one.
   *
   * @param options those that differ
   */
  withOptions(options: SDKOptions): this {
    const Client = this.constructor as new (options: SDKOptions, shared: ClientSDK) => this;
    return new Client({ ...this._options, ...options }, this);
  }
}
