// Derived from contract/ by `npm run generate`. Change the contract, not this file.
import type { AuthFinishResponseError } from "./authfinishresponseerror.ts";
import type { AuthFinishResponseSubjectDeviceResultSuccess } from "./authfinishresponsesubjectdeviceresultsuccess.ts";
export {
  authFinishResponseSubjectDeviceResultFromJSON,
  authFinishResponseSubjectDeviceResultToJSON,
} from "../../internal/codecs.ts";

/** Outcome for the device: either of the two. */
export type AuthFinishResponseSubjectDeviceResult = {
  /** Why a part of the flow failed. */
  error?: AuthFinishResponseError | undefined;
  /** The device is proven. */
  success?: AuthFinishResponseSubjectDeviceResultSuccess | undefined;
};
