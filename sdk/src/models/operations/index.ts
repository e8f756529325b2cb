// Derived from contract/ by `npm run generate`. Change the contract, not this file.
export type * from "./v3tokenrequest.ts";
export type * from "./v3startrequest.ts";
export type * from "./v3validaterequest.ts";
export type * from "./v3challengerequest.ts";
export type * from "./v3completerequest.ts";
