// Derived from contract/ by `npm run generate`. Change the contract, not this file.
import type { AuthStartRequestDelivery } from "./authstartrequestdelivery.ts";
import type { AuthStartRequestSubjects } from "./authstartrequestsubjects.ts";
export { authStartRequestFromJSON, authStartRequestToJSON } from "../../internal/codecs.ts";

/** Begin a Prove Auth flow. */
export type AuthStartRequest = {
  /** Where the result is posted, in the form of AuthFinish. Without it, call AuthFinish yourself. */
  callbackUrl?: string | undefined;
  /** How the person is prompted. */
  delivery?: AuthStartRequestDelivery | undefined;
  /** Your own id of this request, a UUID, for tracing. Shape: letters, digits and -._+=/. */
  requestId: string;
  /** What is to be proven, and by which means. */
  subjects: AuthStartRequestSubjects;
};
