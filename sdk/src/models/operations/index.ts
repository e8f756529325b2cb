export * from "../../internal/operation-codecs.ts";
export type * from "./types.ts";
