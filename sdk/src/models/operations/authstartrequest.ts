// Derived from contract/ by `npm run generate`. Change the contract, not this file.
import type * as components from "../components/index.ts";

/** Result of `auth.authStartRequest`. */
export type AuthStartRequestResponse = {
  httpMeta: components.HTTPMetadata;
  authStartResponse?: components.AuthStartResponse | undefined;
};
