// Derived from contract/ by `npm run generate`. Change the contract, not this file.
import type { AuthContinueRequestSubjects } from "./authcontinuerequestsubjects.ts";
export { authContinueRequestFromJSON, authContinueRequestToJSON } from "../../internal/codecs.ts";

/** Say what you have proven, so that the flow can go on. */
export type AuthContinueRequest = {
  /** Id of the Prove Auth flow, a UUID. */
  authId: string;
  /** Your own id of this request, a UUID, for tracing. Shape: letters, digits and -._+=/. */
  requestId: string;
  /** What you have proven. */
  subjects: AuthContinueRequestSubjects;
};
