// Derived from contract/ by `npm run generate`. Change the contract, not this file.

export {
  subjectDeviceResultSuccessExtrasTrustFromJSON,
  subjectDeviceResultSuccessExtrasTrustToJSON,
} from "../../internal/codecs.ts";

/** How far the device is trusted. */
export type SubjectDeviceResultSuccessExtrasTrust = {
  /** Reasons, by number. */
  reasonCodes?: Array<number> | undefined;
};
