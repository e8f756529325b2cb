/** What hurts in production: failures, secrets, and the package as a project. */
import { tests, type Weakness } from "../weakness.ts";

export const failures: readonly Weakness[] = [
  {
    id: "B14",
    official:
      "An error whose body has no `message`, or a `code` as text, loses its class: it becomes a validation error.",
    ours: "The status decides about the class, whatever the body says.",
    proof: [...tests("errors", "keeps its class when the body is {}"), ...tests("bad-bodies", "the body of an error")],
  },
  {
    id: "B15",
    official: "`clientId` for `clientID`, or an empty secret: calls go out without a token.",
    ours: "The constructor says what is wrong.",
    proof: [
      ...tests("options", "misspelt is refused by the constructor, with the fix"),
      ...tests("bad-options", "refuses credentials of any shape but its own, or none"),
    ],
  },
  {
    id: "B16",
    official: "`debugLogger` prints tokens, social security numbers, dates of birth.",
    ours: "No body is ever logged, and of headers only those on a list.",
    proof: [
      ...tests("redaction", "never sees a secret or personal data", "shows no header that is not on the list"),
      ...tests("safety", "the credentials of a client, or the answer in a result"),
      ...tests("logging", "no secret and nothing personal is logged"),
    ],
  },
  {
    id: "B17",
    official: "Path arguments are not looked at: `..` or nothing make another path of it, also of a DELETE.",
    ours: "Such an argument is refused; any other stays one segment.",
    proof: [
      ...tests("operations-with-arguments", 'refuses the path argument ".." before any network'),
      ...tests("bad-arguments", "stays one segment, or is refused"),
    ],
  },
  {
    id: "B18",
    official: "An unknown `server` or a URL without scheme is `Invalid URL`.",
    ours: "The message names the value and what may be given.",
    proof: tests(
      "bad-options",
      "refuses a server that there is not, with those that there are",
      "refuses 'localhost:8080' as URL, and names it",
    ),
  },
  {
    id: "B19",
    official:
      "The signal of the time limit is written into the caller's `fetchOptions`, which fail ever after (0.9.6).",
    ours: "Nothing of the caller's is changed.",
    proof: tests("limits", "does not change the fetchOptions of the caller, which serve the next call as well"),
  },
  {
    id: "B20",
    official: "A `security` function runs two or three times per call.",
    ours: "Once, also when the call is repeated.",
    proof: tests(
      "first-calls",
      "is asked once by a call that is answered",
      "is asked once by a call that is repeated",
      "is asked once by a call that has its token rejected",
    ),
  },
  {
    id: "B21",
    official: "The system's reason for a failed connection is two causes deep.",
    ours: "It is in the message.",
    proof: [
      ...tests("errors", "names the system's error, however deep it is"),
      ...tests("bad-input", "but no HTTP is a ConnectionError with the runtime's reason"),
    ],
  },
  {
    id: "B22",
    official: "201 and 204 are errors.",
    ours: "Every 2xx is a success.",
    proof: tests("reading-and-writing", "of any other success status is a success, also without a body"),
  },
  {
    id: "B23",
    official: "Patch releases rename and remove: operations, members, a whole namespace.",
    ours: "Names of several versions work side by side, and a test holds every name to its place.",
    proof: [
      ...tests("compatibility", "no name of the official package differs without a reason"),
      { doc: "CHANGELOG.md#Unreleased" },
    ],
  },
  {
    id: "B24",
    official: "The registry has 0.9.6 where the sources are at 0.14.9: 21 operations are missing.",
    ours: "One version has the operations of all.",
    proof: [{ test: "contract/test/completeness.test.ts › every official operation is offered, and no other" }],
  },
  {
    id: "B25",
    official: "No tests in the repository (0.14.9).",
    ours: "Those that this page names, and others.",
    proof: [{ doc: "CONTRIBUTING.md#Commands" }, ...tests("compatibility", "every proof exists")],
  },
  {
    id: "B26",
    official: "A licence without commercial use and without changes (CC BY-NC-ND 4.0).",
    ours: "Apache-2.0.",
    proof: [
      ...tests("package", "has programs, types once, and the licence; no sources, no dependencies"),
      { doc: "sdk/README.md#@proofline/prove-api" },
    ],
  },
];
