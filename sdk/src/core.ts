import { ClientSDK } from "./lib/sdks.ts";

/**
 * A client for the standalone functions: it brings in nothing but what the functions you import need.
 *
 * @example
 * ```ts
 * import { ProveapiCore } from "@prove-identity/prove-api/core";
 * import { v3V3StartRequest } from "@prove-identity/prove-api/funcs/v3V3StartRequest";
 *
 * const prove = new ProveapiCore({ server: "uat-us" });
 * const result = await v3V3StartRequest(prove, { flowType: "mobile", phoneNumber: "2001001695" });
 * console.log(result.ok ? result.value.v3StartResponse?.correlationId : result.error.message);
 * ```
 */
export class ProveapiCore extends ClientSDK {}
