// Derived from contract/ by `npm run generate`. Change the contract, not this file.
export { Proveapi } from "./sdk.ts";
export { V3 } from "./v3.ts";
export { Auth } from "./auth.ts";
export { Domain } from "./domain.ts";
export { Identity } from "./identity.ts";
