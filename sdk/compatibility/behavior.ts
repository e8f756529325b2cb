/** Intended differences in behavior. Names and fixed weaknesses have lists of their own. */
import type { Difference } from "./difference.ts";
import { client, data, errors } from "./result-behavior.ts";

const calls: readonly Difference[] = [
  {
    topic: "Time limit",
    official: "none; ignored when a `signal` is given; 0 means unset",
    ours: "30 s for all of a call: token, waits, body; holds beside a `signal`; 0 means none",
    why: "a call that hangs holds its caller's memory and sockets",
  },
  {
    topic: "Retries without `retryConfig`",
    official: "none",
    ours: "two, on refused connections, 429 and 503",
    why: "there the service has done nothing yet; the documented limit is 25 calls a second",
  },
  {
    topic: "Retries with `retryConfig`",
    official: "429, 500, 502, 503, 504; waits `initialInterval * n ** exponent` and up to a second",
    ours: "the same statuses; a random share of `initialInterval * exponent ** n`",
    why: "what the names of the members say; callers do not come back together",
  },
  {
    topic: "`Retry-After`",
    official: "heeded up to `maxInterval`",
    ours: "the same with a `retryConfig`; without one up to 20 s, and a longer one ends the call with the answer's error",
    why: "a caller who set nothing does not expect to wait for minutes",
  },
  {
    topic: "Connections that break after sending",
    official: "repeated if `retryConnectionErrors` says so",
    ours: "the same; without a policy only calls that read, or that have an `idempotencyKey`",
    why: "a POST may have acted: Start sends an SMS",
  },
  {
    topic: "401",
    official: "the call fails, and the next one fetches a token",
    ours: "the token is replaced and the call sent once more",
    why: "a token may be revoked at any time",
  },
  {
    topic: "Redirects",
    official: "followed",
    ours: 'refused, unless the call says `redirect: "follow"`; never followed by token requests',
    why: "personal data and credentials would go where nobody meant them to",
  },
  {
    topic: "`serverURL` of a call",
    official: "any; the client's token goes along",
    ours: "the client's origin, or one in `trustedOrigins`",
    why: "tokens and secrets stay with the hosts that the program has named",
  },
];

const tokens: readonly Difference[] = [
  {
    topic: "Token URL",
    official: "`/token` at the root of the host",
    ours: "`token` below the base URL with its path; `tokenURL` says otherwise",
    why: "a proxy under a path serves the token too",
  },
  {
    topic: "No credentials",
    official: "the call is sent without a token",
    ours: "it throws; `v3TokenRequest` needs none",
    why: "the API refuses it anyway, without saying why",
  },
  {
    topic: "Half-given or misspelt credentials",
    official: "the call is sent without a token",
    ours: "the constructor throws and says what is wrong",
    why: "a mistake shows when the program starts",
  },
  {
    topic: "Environment",
    official: "not read",
    ours: "`PROVE_CLIENT_ID`, `PROVE_CLIENT_SECRET`, `PROVE_SERVER`, `PROVE_SERVER_URL`, where options are left out",
    why: "secrets are not in programs",
  },
  {
    topic: "Browsers",
    official: "allowed",
    ours: "the constructor throws, unless `dangerouslyAllowBrowser` is set",
    why: "whoever opens the page can read the secret",
  },
];

/** By subject, in the order of the page. */
export const behavior = { Calls: calls, "Tokens and credentials": tokens, Data: data, Errors: errors, Client: client };
