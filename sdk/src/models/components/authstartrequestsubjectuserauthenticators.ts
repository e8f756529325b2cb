// Derived from contract/ by `npm run generate`. Change the contract, not this file.
import type { AuthStartRequestSubjectUserAuthenticatorPassive } from "./authstartrequestsubjectuserauthenticatorpassive.ts";
export {
  authStartRequestSubjectUserAuthenticatorsFromJSON,
  authStartRequestSubjectUserAuthenticatorsToJSON,
  docvFromJSON,
  docvToJSON,
  ppbFromJSON,
  ppbToJSON,
  presentFromJSON,
  presentToJSON,
} from "../../internal/codecs.ts";

/** The means that may prove the user. */
export type AuthStartRequestSubjectUserAuthenticators = {
  /** A check of documents; an empty object asks for it. */
  docv?: Docv | undefined;
  /** The key that the device has. */
  passive?: AuthStartRequestSubjectUserAuthenticatorPassive | undefined;
  /** Passive behaviour; an empty object asks for it. */
  ppb?: Ppb | undefined;
  /** The person's presence; an empty object asks for it. */
  present?: Present | undefined;
};

/** A check of documents; an empty object asks for it. */
export type Docv = {
  [member: string]: unknown;
};

/** Passive behaviour; an empty object asks for it. */
export type Ppb = Docv;

/** The person's presence; an empty object asks for it. */
export type Present = Docv;
