// Derived from contract/ by `npm run generate`. Change the contract, not this file.
export * from "./v3challengerequest.ts";
export * from "./v3completerequest.ts";
export * from "./v3startrequest.ts";
export * from "./v3tokenrequest.ts";
export * from "./v3validaterequest.ts";
