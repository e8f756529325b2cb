/** Intended differences in behavior, except names and fixed weaknesses, which have separate lists. */
import type { Difference } from "./difference.ts";
import { client, data, errors } from "./result-behavior.ts";

const calls: readonly Difference[] = [
  {
    topic: "Time limit",
    official: "none; ignored with a `signal`; 0 means unset",
    ours: "30 s per call, including token, retries and body; also with a `signal`; 0 means none",
    why: "a hanging call occupies memory and sockets",
  },
  {
    topic: "Retries without `retryConfig`",
    official: "none",
    ours: "two, on refused connections, 429 and 503",
    why: "in these cases the service has not processed the call; the documented limit is 25 calls per second",
  },
  {
    topic: "Retries with `retryConfig`",
    official: "429, 500, 502, 503, 504; waits `initialInterval * n ** exponent` plus up to a second",
    ours: "same statuses; waits a random part of `initialInterval * exponent ** n`",
    why: "as the option names say; clients do not retry together",
  },
  {
    topic: "`Retry-After`",
    official: "limited to `maxInterval`",
    ours: "same with a `retryConfig`; without one, a value over 20 s ends the call with the response's error",
    why: "nobody expects to wait for minutes by default",
  },
  {
    topic: "Connections that break after sending",
    official: "retried with `retryConnectionErrors`",
    ours: "same; without a policy only idempotent calls and calls with an `idempotencyKey`",
    why: "a POST may have taken effect: Start sends an SMS",
  },
  {
    topic: "401",
    official: "the call fails; the next call fetches a token",
    ours: "the token is replaced and the call sent again, once",
    why: "a token may be revoked at any time",
  },
  {
    topic: "Redirects",
    official: "followed",
    ours: 'an error, unless the call sets `redirect: "follow"`; never followed by token requests',
    why: "a redirect could send personal data and credentials to another host",
  },
  {
    topic: "`serverURL` of a call",
    official: "any; receives the client's token",
    ours: "the client's origin, or one of `trustedOrigins`",
    why: "tokens and secrets are sent only to hosts that the program names",
  },
];

const tokens: readonly Difference[] = [
  {
    topic: "Token URL",
    official: "`/token` at the root of the host",
    ours: "`token` below the base URL with its path; `tokenURL` overrides it",
    why: "a proxy under a path can serve tokens too",
  },
  {
    topic: "No credentials",
    official: "the call is sent without a token",
    ours: "throws; `v3TokenRequest` needs none",
    why: "the API would reject the call without a reason",
  },
  {
    topic: "Incomplete or misspelled credentials",
    official: "the call is sent without a token",
    ours: "the constructor throws and names the mistake",
    why: "mistakes are found when the program starts",
  },
  {
    topic: "Environment",
    official: "not read",
    ours: "`PROVE_CLIENT_ID`, `PROVE_CLIENT_SECRET`, `PROVE_SERVER`, `PROVE_SERVER_URL` are defaults of options",
    why: "secrets stay out of programs",
  },
  {
    topic: "Browsers",
    official: "allowed",
    ours: "the constructor throws, unless `dangerouslyAllowBrowser` is set",
    why: "anyone who opens the page can read the secret",
  },
];

/** Differences by subject, in page order. */
export const behavior = { Calls: calls, "Tokens and credentials": tokens, Data: data, Errors: errors, Client: client };
