// Derived from contract/ by `npm run generate`. Change the contract, not this file.

export { v3TokenRequestFromJSON, v3TokenRequestToJSON } from "../../internal/codecs.ts";

/** Client credentials, to be exchanged for an access token. */
export type V3TokenRequest = {
  /** Id of the OAuth client. @example "customer_id" */
  clientId: string;
  /** Secret of the OAuth client. Never log it. @example "secret" */
  clientSecret: string;
  /** The OAuth grant; `client_credentials` is the one there is. @example "client_credentials" */
  grantType: "client_credentials" | (string & {});
};
