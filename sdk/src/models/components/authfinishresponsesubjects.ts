// Derived from contract/ by `npm run generate`. Change the contract, not this file.
import type { AuthFinishResponseSubjectCardsResult } from "./authfinishresponsesubjectcardsresult.ts";
import type { AuthFinishResponseSubjectDeviceResult } from "./authfinishresponsesubjectdeviceresult.ts";
import type { AuthFinishResponseSubjectMobileResult } from "./authfinishresponsesubjectmobileresult.ts";
import type { AuthFinishResponseSubjectUserResult } from "./authfinishresponsesubjectuserresult.ts";
export { authFinishResponseSubjectsFromJSON, authFinishResponseSubjectsToJSON } from "../../internal/codecs.ts";

/** Outcome by subject. */
export type AuthFinishResponseSubjects = {
  /** Outcome for the card: either of the two. */
  card?: AuthFinishResponseSubjectCardsResult | undefined;
  /** Outcome for the device: either of the two. */
  device?: AuthFinishResponseSubjectDeviceResult | undefined;
  /** Outcome for the phone: either of the two. */
  mobile?: AuthFinishResponseSubjectMobileResult | undefined;
  /** Outcome for the user: either of the two. */
  user?: AuthFinishResponseSubjectUserResult | undefined;
};
