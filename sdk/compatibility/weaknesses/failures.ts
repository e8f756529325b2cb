/** Weaknesses in production: failures, secrets, and the project itself. */
import { tests, type Weakness } from "../weakness.ts";

export const failures: readonly Weakness[] = [
  {
    id: "B14",
    official: "An error without `message`, or with a string as `code`, becomes a validation error.",
    ours: "The class depends only on the status.",
    proof: [
      ...tests("errors", "status 400 throws Error400 when the body is {}"),
      ...tests("bad-bodies", "status 400 with any JSON throws Error400 with a message"),
    ],
  },
  {
    id: "B15",
    official: "With `clientId` for `clientID`, or an empty secret, calls are sent without a token.",
    ours: "The constructor throws and names the mistake.",
    proof: [
      ...tests("options", "the constructor rejects security with a misspelled member and states the fix"),
      ...tests("bad-options", "the constructor accepts complete credentials or none, and rejects all others"),
    ],
  },
  {
    id: "B16",
    official: "`debugLogger` prints tokens, social security numbers, dates of birth.",
    ours: "Bodies are never logged, and only listed headers are.",
    proof: [
      ...tests(
        "redaction",
        "debugLogger never receives secrets or personal data",
        "debugLogger masks headers that are not on the list",
      ),
      ...tests("safety", "a logged client or result contains neither credentials nor response"),
      ...tests("logging", "secrets and personal data are not logged"),
    ],
  },
  {
    id: "B17",
    official: "Path arguments are not checked: `..` or an empty string changes the path, even of a DELETE.",
    ours: "Such an argument throws; any other stays one segment.",
    proof: [
      ...tests("operations-with-arguments", 'the path argument ".." throws before anything is sent'),
      ...tests("bad-arguments", "any string as path argument stays one segment or throws"),
    ],
  },
  {
    id: "B18",
    official: "An unknown `server` or a URL without scheme throws only `Invalid URL`.",
    ours: "The message contains the value and the valid ones.",
    proof: tests(
      "bad-options",
      "the constructor rejects an unknown server and lists the known ones",
      "the constructor rejects 'localhost:8080' as serverURL and names it",
    ),
  },
  {
    id: "B19",
    official: "The signal of the time limit is written to the caller's `fetchOptions`, which then always fail (0.9.6).",
    ours: "The caller's objects are not changed.",
    proof: tests("limits", "a call with a time limit does not change fetchOptions, so they can be reused"),
  },
  {
    id: "B20",
    official: "A `security` function runs two or three times per call.",
    ours: "It runs once, even if the call is retried.",
    proof: tests(
      "first-calls",
      "the security function runs once for a call that succeeds",
      "the security function runs once for a call that is retried",
      "the security function runs once for a call that is rejected with 401",
    ),
  },
  {
    id: "B21",
    official: "The system's error for a failed connection is nested two causes deep.",
    ours: "The message contains it.",
    proof: [
      ...tests("errors", "a ConnectionError contains the system's error code from its nested causes"),
      ...tests(
        "malformed-responses",
        "a response with another protocol throws ConnectionError with the runtime's message",
      ),
    ],
  },
  {
    id: "B22",
    official: "201 and 204 are errors.",
    ours: "Every 2xx is a success.",
    proof: tests("serialization", "201 and 204 are successes, also without a body"),
  },
  {
    id: "B23",
    official: "Patch releases rename and remove operations, members and a namespace.",
    ours: "Names of several versions coexist, and a test checks every name.",
    proof: [
      ...tests("compatibility", "every official name that differs has a reason"),
      { doc: "CHANGELOG.md#Unreleased" },
    ],
  },
  {
    id: "B24",
    official: "The registry has 0.9.6, the sources are at 0.14.9: 21 operations are missing.",
    ours: "One version has all operations.",
    proof: [
      { test: "contract/test/completeness.test.ts › the contract has exactly the operations of the official SDK" },
    ],
  },
  {
    id: "B25",
    official: "The repository has no tests (0.14.9).",
    ours: "This page links to some of the tests.",
    proof: [{ doc: "CONTRIBUTING.md#Commands" }, ...tests("compatibility", "every proof of a weakness exists")],
  },
  {
    id: "B26",
    official: "The license forbids commercial use and changes (CC BY-NC-ND 4.0).",
    ours: "Apache-2.0.",
    proof: [
      ...tests(
        "package",
        "the package has programs, one copy of the types and the license, but no sources and no dependencies",
      ),
      { doc: "sdk/README.md#@proofline/prove-api" },
    ],
  },
];
