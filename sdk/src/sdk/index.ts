// Derived from contract/ by `npm run generate`. Change the contract, not this file.
export * from "./sdk.ts";
export * from "./v3.ts";
