// Derived from contract/ by `npm run generate`. Change the contract, not this file.
import type { AuthFinishResponseRawSignals } from "./authfinishresponserawsignals.ts";
import type { SubjectDeviceResultSuccessExtrasTrust } from "./subjectdeviceresultsuccessextrastrust.ts";
export {
  authFinishResponseSubjectDeviceResultSuccessExtrasFromJSON,
  authFinishResponseSubjectDeviceResultSuccessExtrasToJSON,
} from "../../internal/codecs.ts";

/** More about the device. */
export type AuthFinishResponseSubjectDeviceResultSuccessExtras = {
  /** What the device can do. */
  deviceCapabilities?: Array<"webauthn" | "face" | "fingerprint" | (string & {})> | undefined;
  /** Kind of client. @example "web" */
  deviceType?: "web" | "mobile" | (string & {}) | undefined;
  /** Kind of key; there for universal keys. @example "universal" */
  keyType?: string | undefined;
  /** What the device tells of itself. */
  rawSignals?: AuthFinishResponseRawSignals | undefined;
  /** Levels of verification that the device offers. */
  supportedUvLevel?: Array<number> | undefined;
  /** How far the device is trusted. */
  trust?: SubjectDeviceResultSuccessExtrasTrust | undefined;
};
