// Derived from contract/ by `npm run generate`. Change the contract, not this file.
import type { AuthFinishResponseSubjectDeviceResultSuccessClaim } from "./authfinishresponsesubjectdeviceresultsuccessclaim.ts";
import type { AuthFinishResponseSubjectDeviceResultSuccessExtras } from "./authfinishresponsesubjectdeviceresultsuccessextras.ts";
export {
  authFinishResponseSubjectDeviceResultSuccessFromJSON,
  authFinishResponseSubjectDeviceResultSuccessToJSON,
} from "../../internal/codecs.ts";

/** The device is proven. */
export type AuthFinishResponseSubjectDeviceResultSuccess = {
  /** The device that was proven. */
  claim?: AuthFinishResponseSubjectDeviceResultSuccessClaim | undefined;
  /** When it was proven, in seconds since 1970. @example 1666394795 */
  createdAt?: number | undefined;
  /** More about the device. */
  extras?: AuthFinishResponseSubjectDeviceResultSuccessExtras | undefined;
  /** Level of verification that was done. @example 1 */
  uvLevel?: number | undefined;
};
