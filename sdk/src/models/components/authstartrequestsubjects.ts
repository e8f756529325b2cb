// Derived from contract/ by `npm run generate`. Change the contract, not this file.
import type { AuthStartRequestSubjectCard } from "./authstartrequestsubjectcard.ts";
import type { AuthStartRequestSubjectDevice } from "./authstartrequestsubjectdevice.ts";
import type { AuthStartRequestSubjectMobile } from "./authstartrequestsubjectmobile.ts";
import type { AuthStartRequestSubjectUser } from "./authstartrequestsubjectuser.ts";
export { authStartRequestSubjectsFromJSON, authStartRequestSubjectsToJSON } from "../../internal/codecs.ts";

/** What is to be proven, and by which means. */
export type AuthStartRequestSubjects = {
  /** A card to prove. */
  card?: AuthStartRequestSubjectCard | undefined;
  /** A device to prove. */
  device?: AuthStartRequestSubjectDevice | undefined;
  /** A phone to prove. */
  mobile?: AuthStartRequestSubjectMobile | undefined;
  /** A user to prove. */
  user?: AuthStartRequestSubjectUser | undefined;
};
