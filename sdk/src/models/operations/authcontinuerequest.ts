// Derived from contract/ by `npm run generate`. Change the contract, not this file.
import type * as components from "../components/index.ts";

/** Result of `auth.authContinueRequest`. */
export type AuthContinueRequestResponse = {
  httpMeta: components.HTTPMetadata;
  authContinueResponse?: components.AuthContinueResponse | undefined;
};
