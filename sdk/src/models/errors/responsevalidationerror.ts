export { ResponseValidationError } from "./proveapierror.ts";
