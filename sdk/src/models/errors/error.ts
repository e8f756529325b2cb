export { ErrorT, type ErrorTData } from "./proveapierror.ts";
