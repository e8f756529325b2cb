/** Intended differences in results, errors and the client. */
import type { Difference } from "./difference.ts";

export const data: readonly Difference[] = [
  {
    topic: "Answers",
    official: "held to the schema: what does not fit is an error, what is not declared is dropped",
    ours: "read leniently: everything arrives, and only what is no JSON object is an error",
    why: "the service has acted on the call by then",
  },
  {
    topic: "Requests",
    official: "members that are not declared are dropped; a body that is left out is sent empty",
    ours: "they are sent; what is missing or of a wrong type is an `SDKValidationError`, before anything is sent",
    why: "a new member of the API works at once, and a mistake is named",
  },
  {
    topic: "`VerificationType`",
    official: "a closed enum",
    ours: "a constant with the same members; its type is any text",
    why: "new values need no new SDK; `VerificationType.X` is no longer a type",
  },
  {
    topic: "Schema objects",
    official: "`X$inboundSchema`, `X$outboundSchema`, `X$Outbound`, `X$`, marked internal",
    ours: "not promised, and not there; `…ToJSON` and `…FromJSON` are",
    why: "they are objects of zod, and this package has no dependencies",
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
    topic: "Root of all errors",
    official: "none",
    ours: "`ProveError`, with `reason`; `isProveError` knows those of other copies of the package",
    why: "one test for everything that a call throws",
  },
  {
    topic: "Refused token request",
    official: "`UnexpectedClientError`",
    ours: "the class of its status",
    why: "status and message are what one needs then",
  },
  {
    topic: "Class of an error answer",
    official: "by status, if the body fits the schema",
    ours: "by status",
    why: "`instanceof Error400` holds whatever the body says",
  },
  {
    topic: "Answers that cannot be read",
    official: "`ResponseValidationError`, which passes for an `SDKValidationError`; `SyntaxError` for broken JSON",
    ours: "`ResponseValidationError`, and nothing else",
    why: "the one is about arguments, the other about answers",
  },
  {
    topic: "Members that may hold secrets",
    official: "`httpMeta`, `body`, `rawValue`, `data$` are shown by logs and JSON",
    ours: "they are there, but not enumerable; `httpMeta.request` is what was sent, without `authorization`",
    why: "an error is logged sooner or later",
  },
  {
    topic: "`debugLogger`",
    official: "prints headers and bodies",
    ours: "prints no body, and of headers only those on a list",
    why: "tokens and social security numbers were in the log",
  },
];

export const client: readonly Difference[] = [
  {
    topic: "Log with levels, shared tokens, traces",
    official: "not there",
    ours: "`logging({ logger, level })`, `sharedTokens(store)` and `tracing(api)`, each an entry of its own, as `middleware`",
    why: "who does not use them does not load them",
  },
  {
    topic: "Namespaces",
    official: "each makes an `HTTPClient` and reads the options anew",
    ours: "they share everything with their client",
    why: "one client, one set of connections and tokens",
  },
  {
    topic: "`serverURLFromOptions`",
    official: "`null` without a server; `TypeError` for a wrong one",
    ours: "always a URL; `SDKValidationError` for a wrong one",
    why: "the message says what may be given",
  },
  {
    topic: "`_createRequest`, `_do`",
    official: "methods of every client",
    ours: "not there",
    why: "parts of the generated pipeline; `middleware` and hooks are the ways in",
  },
  {
    topic: "User agent",
    official: "names the generator; not sent by token requests",
    ours: "`prove-api-typescript` and the version; sent by all",
    why: "the service can tell whose requests they are",
  },
  {
    topic: "Runtimes",
    official: "Node 18 and later, CommonJS",
    ours: "Node 20.19 and later, Deno, Bun, Workers; ES modules and CommonJS",
    why: "Node 18 has ended",
  },
];
