// Derived from contract/ by `npm run generate`. Change the contract, not this file.
import type { AuthFinishResponseDelivery } from "./authfinishresponsedelivery.ts";
import type { AuthFinishResponseSubjects } from "./authfinishresponsesubjects.ts";
export { authFinishResponseFromJSON, authFinishResponseToJSON } from "../../internal/codecs.ts";

/** Result of a Prove Auth flow. */
export type AuthFinishResponse = {
  /** Environment that the flow ran in. @example "prod" */
  appNamespace: string;
  /** Id of the Prove Auth flow, a UUID. */
  authId: string;
  /** How the prompt was answered. */
  delivery?: AuthFinishResponseDelivery | undefined;
  /** Outcome by subject. */
  subjects: AuthFinishResponseSubjects;
};
