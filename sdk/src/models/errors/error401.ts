export { Error401, type Error401Data } from "./proveapierror.ts";
