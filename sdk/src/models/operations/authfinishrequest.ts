// Derived from contract/ by `npm run generate`. Change the contract, not this file.
import type * as components from "../components/index.ts";

/** Result of `auth.authFinishRequest`. */
export type AuthFinishRequestResponse = {
  httpMeta: components.HTTPMetadata;
  authFinishResponse?: components.AuthFinishResponse | undefined;
};
