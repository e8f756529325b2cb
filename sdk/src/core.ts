import { ClientSDK } from "./lib/sdks.ts";

/**
 * Client for the standalone functions. A bundle contains only the code that the imported functions need.
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
