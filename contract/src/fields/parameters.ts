/** Path and query parameters. */
import type { TSchema } from "typebox";
import { clientRequestId, identityId, proveId, uuidShape } from "./ids.ts";

export const inPath = <const N extends string, S extends TSchema>(name: N, schema: S) =>
  ({ name, in: "path", required: true, schema }) as const;

export const inQuery = <const N extends string, S extends TSchema>(name: N, schema: S) =>
  ({ name, in: "query", required: false, schema }) as const;

export const inQueryAlways = <const N extends string, S extends TSchema>(name: N, schema: S) =>
  ({ name, in: "query", required: true, schema }) as const;

export const proveIdInPath = inPath("proveId", proveId(uuidShape));
export const identityIdInPath = inPath("identityId", identityId(uuidShape));
export const proveIdInQuery = inQueryAlways("proveId", proveId(uuidShape));
export const clientRequestIdInQuery = inQuery("clientRequestId", clientRequestId());
