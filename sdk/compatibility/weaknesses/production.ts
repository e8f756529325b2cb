/** What hurts in production: tokens, time, retries. */
import { tests, type Weakness } from "../weakness.ts";

export const production: readonly Weakness[] = [
  {
    id: "B1",
    official: "As many token requests as there are first calls at a time.",
    ours: "One for all.",
    proof: tests("first-calls", "make one token request, by methods and standalone functions alike"),
  },
  {
    id: "B2",
    official: "A refused token request is an unexpected error without status, body or reason.",
    ours: "It is the error class of its status, with what the service said.",
    proof: [
      ...tests("tokens", "that are refused with 401 give Error401 with the body"),
      ...tests("first-calls", "make one token request when it is refused, and all show its answer"),
    ],
  },
  {
    id: "B3",
    official: "The token request has no time limit, no abort and no retries.",
    ours: "The call's limit and signal hold while it waits for the token; the request itself has a limit and the call's retries.",
    proof: [
      ...tests(
        "deadline",
        "ends with RequestTimeoutError when its time is up during the token request",
        "ends with RequestAbortedError when the caller aborts during the token request",
      ),
      ...tests("limits", "runs from the beginning, and once: what the token took is not given back"),
      ...tests("tokens", "are repeated with the policy of the call"),
    ],
  },
  {
    id: "B4",
    official: "A call whose token was revoked fails with 401; only the next one gets a new token.",
    ours: "The token is replaced and the call sent again, once.",
    proof: tests(
      "tokens",
      "that the API rejects are replaced, and the call is sent once more",
      "that the API always rejects end in its error after one repeat",
    ),
  },
  {
    id: "B5",
    official:
      "A token that lives a minute or less, or does not say how long, is fetched for every call; `bearer` is refused.",
    ours: "Margins are a share of the life, an hour is assumed, and case does not matter.",
    proof: [
      ...tests("tokens", 'are reused when the answer has {"expires_in":30}', "are reused when the answer has {}"),
      ...tests("token-cache", "near its end: a short life shortens the margins"),
      ...tests("bad-clock", "may jump ahead by any time: a token that has ended is never given"),
    ],
  },
  {
    id: "B6",
    official:
      "A call with another host as `serverURL` takes the token of the first along, or sends id and secret there.",
    ours: "Tokens belong to their host, and only origins in `trustedOrigins` are called at all.",
    proof: tests("tokens", "are kept apart by host", "never go to an origin that is not trusted"),
  },
  {
    id: "B7",
    official: "With a path in the base URL the token is asked for at the root of the host.",
    ours: "The token URL is below the same path.",
    proof: tests("tokens", "come from below the base URL's path"),
  },
  {
    id: "B8",
    official: "The wait before a retry heeds neither abort nor time limit.",
    ours: "Both end it; a wait that would pass the limit is not begun.",
    proof: tests(
      "deadline",
      "ends with RequestAbortedError when the caller aborts during the wait before a retry",
      "gives the answer's error at once when the demanded wait would pass its deadline",
    ),
  },
  {
    id: "B9",
    official: "Every retry leaves a socket open: the answer before it is never read.",
    ours: "Answers are read to the end.",
    proof: tests("retry", "gives its connection back"),
  },
  {
    id: "B10",
    official:
      "Waits grow with a power of the count, the first is only the random part, and an hour long there is no end.",
    ours: "Waits grow by the exponent, of each a random share is waited, and there are two retries by default.",
    proof: [
      ...tests(
        "backoff",
        "is a random share of a ceiling that grows with every attempt by the exponent, and no further than the longest",
        "before the first repeat is random too, from nothing to half a second, so that callers do not come back together",
      ),
      ...tests("retry", "there are two repeats at most"),
    ],
  },
  {
    id: "B11",
    official:
      "No retries by default, not even for 429; once switched on, every POST is repeated, whatever it has done.",
    ours: "429, 503 and refused connections by default; a POST that may have acted only with an idempotency key.",
    proof: [
      ...tests(
        "retry",
        "429 is repeated",
        "a connection that broke before the answer is not repeated for a call that changes state",
        "but it is when an idempotency key goes along, before the answer",
      ),
      ...tests("backoff", "a call that may have acted is not repeated, unless it may be"),
    ],
  },
  {
    id: "B12",
    official: "No time limit by default, and 0 does not switch one off.",
    ours: "30 s by default; 0 means none.",
    proof: tests("limits", "is 30 s when nobody says anything", "of the client is switched off by 0 for one call"),
  },
  {
    id: "B13",
    official: "What fails while the body is read comes as the runtime's error, and standalone functions throw it.",
    ours: "It is an error of the SDK, and a result of a standalone function.",
    proof: [
      ...tests("deadline", "ends with ConnectionError when the body is cut"),
      ...tests("bad-bodies", "may be cut anywhere, and may be any bytes"),
      ...tests("errors", "of standalone functions are results, and are never thrown"),
    ],
  },
];
