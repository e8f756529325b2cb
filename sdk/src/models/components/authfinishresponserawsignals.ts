// Derived from contract/ by `npm run generate`. Change the contract, not this file.
import type { Docv } from "./authstartrequestsubjectuserauthenticators.ts";
export {
  authFinishResponseRawSignalsFromJSON,
  authFinishResponseRawSignalsToJSON,
  fingerprintFromJSON,
  fingerprintToJSON,
} from "../../internal/codecs.ts";

/** What the device tells of itself. */
export type AuthFinishResponseRawSignals = {
  /** Signals by name. */
  fingerprint?: { [key: string]: Fingerprint } | undefined;
};

/** One signal of the device, as the device gave it. */
export type Fingerprint = Docv;
