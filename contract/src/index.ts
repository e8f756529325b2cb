/** The API as data. To add an operation: one file in `operations/` and one line here. */
import type { Static, TSchema } from "typebox";
import { clientOtpError, clientOtpFinish, clientOtpStart } from "./client/otp.ts";
import { token } from "./operations/token.ts";
import { v3Challenge } from "./operations/v3-challenge.ts";
import { v3Complete } from "./operations/v3-complete.ts";
import { v3Start } from "./operations/v3-start.ts";
import { v3Validate } from "./operations/v3-validate.ts";

export const operations = {
  token,
  "v3-start": v3Start,
  "v3-validate": v3Validate,
  "v3-challenge": v3Challenge,
  "v3-complete": v3Complete,
  "client-otp-start": clientOtpStart,
  "client-otp-finish": clientOtpFinish,
  "client-otp-error": clientOtpError,
} as const;

export type Operations = typeof operations;
export type Slug = keyof Operations;

export * from "./errors.ts";
export type { Operation, Parameter } from "./operation.ts";
export * from "./reasons.ts";
export { enforced, type Model, model } from "./schema.ts";

/** Body of a request, as on the wire. */
export type RequestOf<S extends Slug> = Operations[S] extends { request: { model: infer M extends TSchema } }
  ? Static<M>
  : Record<string, never>;

type Parameters<S extends Slug> = Operations[S]["parameters"][number];

/** Path and query parameters of a request, by name. */
export type ParametersOf<S extends Slug> = {
  readonly [P in Parameters<S> as P["required"] extends true ? P["name"] : never]: Static<P["schema"]>;
} & {
  readonly [P in Parameters<S> as P["required"] extends true ? never : P["name"]]?: Static<P["schema"]>;
};

/** Body of the answer, as on the wire. */
export type ResponseOf<S extends Slug> = Operations[S] extends { response: { model: infer M extends TSchema } }
  ? Static<M>
  : never;
