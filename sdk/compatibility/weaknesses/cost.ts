/** Weaknesses in cost and convenience. */
import { tests, type Weakness } from "../weakness.ts";

const IMPORTS = "every public module exports all names, with import and require";

export const cost: readonly Weakness[] = [
  {
    id: "C1",
    official: "Documented imports compile but fail as ES modules: folders, and files without `.js`.",
    ours: "Every form works, with `import` and `require`.",
    proof: tests("consumers/runtimes", IMPORTS),
  },
  {
    id: "C2",
    official: "CommonJS only, without `exports`.",
    ours: "ES modules and CommonJS with `exports`, checked for every module resolution mode of TypeScript.",
    proof: tests("package", "attw reports no problem in any mode for any public module"),
  },
  {
    id: "C3",
    official: "Peer dependency zod: another major version causes hundreds of type errors, or is not installable.",
    ours: "No peer dependencies; types compile without `skipLibCheck`.",
    proof: [
      ...tests(
        "package",
        "the package has programs, one copy of the types and the license, but no sources and no dependencies",
      ),
      ...tests("consumers/types", "programs compile and run"),
    ],
  },
  {
    id: "C4",
    official: "26 packages and 8 MB installed.",
    ours: "One package; a test limits its size.",
    proof: tests("package", "the package has at most 650000 bytes"),
  },
  {
    id: "C5",
    official: "A bundle with one call has 66 kB (gzip), with the client 75 kB (0.14.9).",
    ours: "Less than a tenth and a seventh of that; unused functions are not bundled. `docs/performance.md` has figures and aims.",
    proof: [
      ...tests("size", "the bundle of one operation with OAuth is at most 7500 bytes"),
      ...tests("consumers/bundles", "the bundle of the core and one function contains no other operation"),
      { bench: "sdk", aim: "One operation with OAuth, gzip" },
    ],
  },
  {
    id: "C6",
    official: "Loading takes 0.1 to 0.2 seconds and up to 255 files.",
    ours: "The aim is a tenth of the official package's time; `docs/performance.md` has the figures.",
    proof: [
      ...tests("package", "loading the client loads at most 32 files"),
      { bench: "sdk", aim: "`require` time, ours / official" },
      { bench: "sdk", aim: "`import` time, ours / official" },
    ],
  },
  {
    id: "C7",
    official: "7 to 13 MB of heap after loading.",
    ours: "Less than 1 MB.",
    proof: tests("heap", "a loaded client takes less than 1000000 bytes of heap"),
  },
  {
    id: "C8",
    official: "Less than half the calls per second of plain `fetch`.",
    ours: "The aim is 0.95 of plain `fetch`; `docs/performance.md` has the figures.",
    proof: [{ bench: "calls", aim: "Calls/s, ours / bare fetch" }],
  },
  {
    id: "C9",
    official: "Seven times the CPU work of a hand-written request.",
    ours: "The aim is 1.3 times; `docs/performance.md` has the figures.",
    proof: [{ bench: "calls", aim: "CPU time per call, ours / bare" }],
  },
  {
    id: "C10",
    official: "A batch of 1000 takes eight times the CPU work of its JSON.",
    ours: "About twice; the aim of 1.2 is not met, and `docs/performance.md` explains why.",
    proof: [{ bench: "calls", aim: "CPU time per batch of 1000, ours / JSON work" }],
  },
  {
    id: "C11",
    official: "`verificationType` accepts neither strings nor values newer than the SDK.",
    ours: "It accepts both; editors suggest the known values.",
    proof: tests("lenient-responses", "verificationType accepts a string, a constant and a value newer than the SDK"),
  },
  {
    id: "C12",
    official: "The payload of a result is optional in the types although it always exists.",
    ours: "Kept, so that programs compile unchanged; a response without a body, such as 204, has no payload.",
    proof: tests("serialization", "201 and 204 are successes, also without a body"),
  },
  {
    id: "C13",
    official: "Names are repetitive, calls are named like models, and eleven names have two meanings.",
    ours: "Kept: renaming would cost more than it helps.",
    proof: [{ doc: "docs/compatibility.md#Names" }],
  },
  {
    id: "C14",
    official: "Batch Get has no iterator over its pages.",
    ours: "It has an async iterator.",
    proof: tests("paging", "an iterator returns the items of all pages"),
  },
  {
    id: "C15",
    official: "`userAgent` is not used for token requests, and overwrites a call's `user-agent`.",
    ours: "It is used for token requests, and a call's header overrides it.",
    proof: tests("first-calls", "token requests have the client's user agent, calls their own"),
  },
  {
    id: "C16",
    official: "Every call has an empty `cookie` header.",
    ours: "Requests have no `cookie` header.",
    proof: tests("first-calls", "calls and token requests have no cookie header"),
  },
  {
    id: "C17",
    official: "`data$` of an error contains request, response and body, which appear in JSON (0.14.9).",
    ours: "It is the parsed error body, and not enumerable.",
    proof: tests("names", "data$ is the parsed error body and is not enumerable"),
  },
  {
    id: "C18",
    official: "`httpMeta.request` is the request before hooks.",
    ours: "It is the request as sent, without `authorization`.",
    proof: tests("errors", "httpMeta.request of an error is the request as sent, after hooks, without authorization"),
  },
  {
    id: "C19",
    official: "`…ToJSON` throws zod's error, and always throws for results.",
    ours: "It throws `SDKValidationError`, and serializes results.",
    proof: tests(
      "names",
      "every ToJSON function returns a string for an object or throws SDKValidationError",
      "v3StartRequestResponseToJSON omits httpMeta",
    ),
  },
  {
    id: "C20",
    official: "`instanceof SDKValidationError` is also true for response errors.",
    ours: "Arguments and responses have separate classes.",
    proof: tests("names", "SDKValidationError is only for arguments, ResponseValidationError only for responses"),
  },
  {
    id: "C21",
    official:
      "The auth operations are documented for a host without a server name, which would also issue their token.",
    ours: "`serverURL`, `tokenURL` and `trustedOrigins` set the hosts of calls and tokens; `withOptions` creates a second client.",
    proof: [
      ...tests("tokens", "tokenURL overrides the token URL"),
      ...tests("options", "withOptions with another serverURL requests a separate token"),
    ],
  },
];
