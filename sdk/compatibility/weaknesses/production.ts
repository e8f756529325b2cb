/** Weaknesses in production: tokens, time limits, retries. */
import { tests, type Weakness } from "../weakness.ts";

export const production: readonly Weakness[] = [
  {
    id: "B1",
    official: "Each concurrent first call makes its own token request.",
    ours: "They share one.",
    proof: tests("first-calls", "100 concurrent calls of methods and functions make one token request"),
  },
  {
    id: "B2",
    official: "A rejected token request throws an unexpected error without status, body or reason.",
    ours: "It throws the error class of its status, with the service's message.",
    proof: [
      ...tests("tokens", "a token request rejected with 401 throws Error401 with the body"),
      ...tests(
        "first-calls",
        "100 concurrent calls make one token request when it is rejected, and all throw its error",
      ),
    ],
  },
  {
    id: "B3",
    official: "The token request has no time limit, no abort and no retries.",
    ours: "The call's limit and signal apply while it waits for the token; the request itself has a limit and the call's retries.",
    proof: [
      ...tests(
        "deadline",
        "a call throws RequestTimeoutError when it times out during the token request",
        "a call throws RequestAbortedError when it is aborted during the token request",
      ),
      ...tests("limits", "the time limit starts before the token request and is not restarted"),
      ...tests("tokens", "a token request is retried with the call's policy"),
    ],
  },
  {
    id: "B4",
    official: "A call with a revoked token fails with 401; only the next call gets a new token.",
    ours: "The token is replaced and the call sent again, once.",
    proof: tests(
      "tokens",
      "a token rejected with 401 is replaced and the call is sent again",
      "a call whose tokens are always rejected throws Error401 after one retry",
    ),
  },
  {
    id: "B5",
    official:
      "A token with a lifetime up to a minute, or without one, is fetched for every call; `bearer` is rejected.",
    ours: "Margins depend on the lifetime, the default lifetime is an hour, and case is ignored.",
    proof: [
      ...tests(
        "tokens",
        'a token is reused when its response has {"expires_in":30}',
        "a token is reused when its response has {}",
      ),
      ...tests("token-cache", "a short lifetime shortens the refresh margins"),
      ...tests("bad-clock", "the cache never returns an expired token, however far its clock jumps ahead"),
    ],
  },
  {
    id: "B6",
    official: "A call with another host as `serverURL` sends it the token, or client ID and secret.",
    ours: "Tokens belong to their host, and calls are sent only to the client's origin and `trustedOrigins`.",
    proof: tests(
      "tokens",
      "tokens are separate per host",
      "a call to an untrusted origin throws before anything is sent",
    ),
  },
  {
    id: "B7",
    official: "If the base URL has a path, the token is requested from the root of the host.",
    ours: "The token URL is below that path.",
    proof: tests("tokens", "the token URL is below the base URL's path"),
  },
  {
    id: "B8",
    official: "The retry delay ignores abort and time limit.",
    ours: "Both end it; a delay that would exceed the limit is not started.",
    proof: tests(
      "deadline",
      "a call throws RequestAbortedError when it is aborted during the retry delay",
      "a call throws the response's error immediately if Retry-After exceeds its deadline",
    ),
  },
  {
    id: "B9",
    official: "Every retry leaves a socket open, because the previous response is not read.",
    ours: "Responses are read to the end.",
    proof: tests("retry", "the response before a retry releases its connection"),
  },
  {
    id: "B10",
    official: "Delays grow polynomially, the first is only the random part, and retries continue for an hour.",
    ours: "Delays grow exponentially and are random, and there are two retries by default.",
    proof: [
      ...tests(
        "backoff",
        "the retry delay is a random part of a bound that grows by the exponent up to maxInterval",
        "the first retry delay is random between 0 and 500 ms, so that clients do not retry together",
      ),
      ...tests("retry", "without a policy there are at most two retries"),
    ],
  },
  {
    id: "B11",
    official:
      "No retries by default, not even for 429; with a policy, every POST is retried, even if it may have taken effect.",
    ours: "Retries 429, 503 and refused connections by default; a POST that may have taken effect only with an idempotency key.",
    proof: [
      ...tests(
        "retry",
        "without a policy, status 429 is retried",
        "a state-changing call is not retried if the connection breaks before the response",
        "a call with an idempotency key is retried if the connection breaks before the response",
      ),
      ...tests(
        "backoff",
        "without a policy, a broken connection is retried only for idempotent calls, and a refused connection for every call",
      ),
    ],
  },
  {
    id: "B12",
    official: "No default time limit, and 0 does not disable one.",
    ours: "30 s by default; 0 disables it.",
    proof: tests("limits", "the default time limit is 30 s", "timeoutMs 0 of a call removes its time limit"),
  },
  {
    id: "B13",
    official: "A failure while reading the body is the runtime's error, and standalone functions throw it.",
    ours: "It is an SDK error, and a result of a standalone function.",
    proof: [
      ...tests("deadline", "a call throws ConnectionError when the body is truncated"),
      ...tests("bad-bodies", "a truncated or arbitrary body is a result or an error with the reason invalidAnswer"),
      ...tests("errors", "a standalone function returns errors as results and never throws"),
    ],
  },
];
