export { SDKError } from "./proveapierror.ts";
