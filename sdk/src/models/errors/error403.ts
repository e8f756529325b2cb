export { Error403, type Error403Data } from "./proveapierror.ts";
