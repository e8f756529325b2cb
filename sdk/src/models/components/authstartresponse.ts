// Derived from contract/ by `npm run generate`. Change the contract, not this file.
import type { PushToken } from "./pushtoken.ts";
export { authStartResponseFromJSON, authStartResponseToJSON } from "../../internal/codecs.ts";

/** A Prove Auth flow has begun. */
export type AuthStartResponse = {
  /** Id of the Prove Auth flow, a UUID. */
  authId: string;
  /** Token for the client SDK, for this flow only. @example "eyJhbGciOi..." */
  authToken: string;
  /** Devices to prompt, where you send the push messages. */
  pushTokens?: Array<PushToken> | undefined;
  /** Page on which the universal key is used. */
  universalRedirectUrl?: string | undefined;
};
