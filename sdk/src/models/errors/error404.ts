export { Error404, type Error404Data } from "./proveapierror.ts";
