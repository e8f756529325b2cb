export {
  ConnectionError,
  HTTPClientError,
  InvalidRequestError,
  RequestAbortedError,
  RequestTimeoutError,
  UnexpectedClientError,
} from "./httpclienterrors.ts";
export {
  Error400,
  type Error400Data,
  Error401,
  type Error401Data,
  Error403,
  type Error403Data,
  Error404,
  type Error404Data,
  type ErrorData,
  type ErrorHTTPMetadata,
  ErrorT,
  type ErrorTData,
  isProveapiError,
  ProveapiError,
  ResponseValidationError,
  SDKError,
} from "./proveapierror.ts";
export { type ErrorReason, isProveError, ProveError, SDKValidationError } from "./proveerror.ts";
