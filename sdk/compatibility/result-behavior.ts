/** Intended differences in results, errors and the client. */
import type { Difference } from "./difference.ts";

export const data: readonly Difference[] = [
  {
    topic: "Responses",
    official: "validated: mismatches are errors, undeclared members are dropped",
    ours: "parsed leniently: all members are kept; only a body that is not a JSON object is an error",
    why: "the service has already processed the call",
  },
  {
    topic: "Requests",
    official: "undeclared members are dropped; a missing body is sent empty",
    ours: "undeclared members are sent; missing or invalid fields throw `SDKValidationError` before anything is sent",
    why: "new members of the API work immediately; mistakes are named",
  },
  {
    topic: "`VerificationType`",
    official: "a closed enum",
    ours: "a constant with the same members; its type accepts any string",
    why: "new values need no SDK update; `VerificationType.X` is not a type",
  },
  {
    topic: "Schema objects",
    official: "`X$inboundSchema`, `X$outboundSchema`, `X$Outbound`, `X$`, marked internal",
    ours: "missing; `…ToJSON` and `…FromJSON` exist",
    why: "they are zod objects; this package has no dependencies",
  },
  {
    topic: "Success without a body",
    official: "an error",
    ours: "a result without payload",
    why: "204 is a success",
  },
];

export const errors: readonly Difference[] = [
  {
    topic: "Base class of errors",
    official: "none",
    ours: "`ProveError` with `reason`; `isProveError` also accepts errors of other copies of the package",
    why: "one check for everything that a call throws",
  },
  {
    topic: "Rejected token request",
    official: "`UnexpectedClientError`",
    ours: "the class of its status",
    why: "status and message are needed to find the cause",
  },
  {
    topic: "Class of an API error",
    official: "by status, if the body fits the schema",
    ours: "by status",
    why: "`instanceof Error400` does not depend on the body",
  },
  {
    topic: "Invalid response bodies",
    official: "`ResponseValidationError`, also an instance of `SDKValidationError`; `SyntaxError` for invalid JSON",
    ours: "always `ResponseValidationError`, not an `SDKValidationError`",
    why: "one is for arguments, the other for responses",
  },
  {
    topic: "Members that may contain secrets",
    official: "`httpMeta`, `body`, `rawValue`, `data$` appear in logs and JSON",
    ours: "not enumerable; `httpMeta.request` is the request as sent, without `authorization`",
    why: "errors are often logged",
  },
  {
    topic: "`debugLogger`",
    official: "prints headers and bodies",
    ours: "prints no bodies, and only listed headers",
    why: "the log contained tokens and social security numbers",
  },
];

export const client: readonly Difference[] = [
  {
    topic: "Log levels, shared tokens, traces",
    official: "none",
    ours: "the middleware `logging({ logger, level })`, `sharedTokens(store)` and `tracing(api)`, in separate entry points",
    why: "programs that do not use them do not load them",
  },
  {
    topic: "Namespaces",
    official: "each creates an `HTTPClient` and reads the options",
    ours: "share everything with their client",
    why: "one client, one set of connections and tokens",
  },
  {
    topic: "`serverURLFromOptions`",
    official: "`null` without a server; `TypeError` for a wrong one",
    ours: "always a URL; `SDKValidationError` for a wrong one",
    why: "the message lists the valid values",
  },
  {
    topic: "`_createRequest`, `_do`",
    official: "methods of every client",
    ours: "none",
    why: "internal parts of the pipeline; use `middleware` or hooks",
  },
  {
    topic: "User agent",
    official: "names the generator; not sent by token requests",
    ours: "`prove-api-typescript` and the version; sent with all requests",
    why: "the service can identify the SDK",
  },
  {
    topic: "Runtimes",
    official: "Node 18 and later, CommonJS",
    ours: "Node 20.19 and later, Deno, Bun, Workers; ES modules and CommonJS",
    why: "Node 18 is no longer maintained",
  },
];
