export { Error400, type Error400Data } from "./proveapierror.ts";
