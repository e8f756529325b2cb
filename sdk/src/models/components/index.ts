export * from "../../internal/codecs.ts";
export { type HTTPMetadata, httpMetadataFromJSON, httpMetadataToJSON } from "./httpmetadata.ts";
export { type Security, securityFromJSON, securityToJSON } from "./security.ts";
export * from "./types.ts";
