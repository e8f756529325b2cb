/** Cost and comfort. */
import { tests, type Weakness } from "../weakness.ts";

const IMPORTS = "every module that users may import has all names, by import and by require";

export const cost: readonly Weakness[] = [
  {
    id: "C1",
    official: "Documented imports compile and then fail as ES modules: folders, and files without `.js`.",
    ours: "Every form works, by `import` and by `require`.",
    proof: tests("consumers/runtimes", IMPORTS),
  },
  {
    id: "C2",
    official: "CommonJS alone, and no `exports`.",
    ours: "Both, with `exports`, checked for every way in which TypeScript finds modules.",
    proof: tests("package", "is clean for attw in all modes, for every module that users may import"),
  },
  {
    id: "C3",
    official: "The peer zod: the wrong major of it gives hundreds of type errors, or does not install.",
    ours: "No peers, and types that compile with library checks on.",
    proof: [
      ...tests("package", "has programs, types once, and the licence; no sources, no dependencies"),
      ...tests("consumers/types", "programs compile and run"),
    ],
  },
  {
    id: "C4",
    official: "26 packages and 8 MB installed.",
    ours: "One package, its size bounded by a test.",
    proof: tests("package", "has at most 650000 bytes"),
  },
  {
    id: "C5",
    official: "One call weighs 66 kB in a bundle with gzip, the client 75 (0.14.9).",
    ours: "Less than a tenth and a seventh of that; a function brings nothing of another. `docs/performance.md` has the figures beside their aims.",
    proof: [
      ...tests("size", "of one operation with OAuth is at most 7500 bytes"),
      ...tests("consumers/bundles", "the bundle of the core and one function has nothing of other operations"),
      { bench: "sdk", aim: "One operation with OAuth, gzip" },
    ],
  },
  {
    id: "C6",
    official: "Loading takes a tenth to a fifth of a second and up to 255 files.",
    ours: "The aim is a tenth of that of the official package as installed; `docs/performance.md` has the figures.",
    proof: [
      ...tests("package", "loads few files"),
      { bench: "sdk", aim: "`require`, of the official package's time" },
      { bench: "sdk", aim: "`import`, of the official package's time" },
    ],
  },
  {
    id: "C7",
    official: "7 to 13 MB of heap after loading.",
    ours: "Less than 1 MB.",
    proof: tests("heap", "a loaded client takes less than 1000000 bytes of the heap"),
  },
  {
    id: "C8",
    official: "Less than half of the calls per second of bare `fetch`.",
    ours: "The aim is 0.95 of them; `docs/performance.md` has the figures.",
    proof: [{ bench: "calls", aim: "Calls per second, of bare fetch's" }],
  },
  {
    id: "C9",
    official: "Seven times the work of making the same request by hand.",
    ours: "The aim is 1.3 times that; `docs/performance.md` has the figures.",
    proof: [{ bench: "calls", aim: "Work of a call, of the bare one's" }],
  },
  {
    id: "C10",
    official: "A batch of 1000 costs eight times its JSON work.",
    ours: "About twice that; the aim of 1.2 is not met, and `docs/performance.md` says why.",
    proof: [{ bench: "calls", aim: "Batch of 1000, of its JSON work" }],
  },
  {
    id: "C11",
    official: "`verificationType` takes no text, and no value that is newer than the SDK.",
    ours: "Both, with the known values for the editor.",
    proof: tests("odd-answers", "takes a verification type as text, as constant, and one that is newer than the SDK"),
  },
  {
    id: "C12",
    official: "The payload of a result is optional in the types though it is always there.",
    ours: "Kept, so that programs and their types go on compiling; an answer without a body, such as 204, has none.",
    proof: tests("reading-and-writing", "of any other success status is a success, also without a body"),
  },
  {
    id: "C13",
    official: "Names stutter, calls are named like models, and eleven names mean two things.",
    ours: "Kept: a change of names would cost more than it gives.",
    proof: [{ doc: "docs/compatibility.md#Names" }],
  },
  {
    id: "C14",
    official: "Nothing goes over the pages of Batch Get.",
    ours: "An async iterator does.",
    proof: tests("paging", "goes over all pages"),
  },
  {
    id: "C15",
    official: "`userAgent` does not reach the token request, and a call's own `user-agent` is overwritten.",
    ours: "The one does, the other stays.",
    proof: tests("first-calls", "have the client's user agent in token requests too, and the call's own in the call"),
  },
  {
    id: "C16",
    official: "Every call has an empty `cookie` header.",
    ours: "None has.",
    proof: tests("first-calls", "have no cookie, neither in calls nor in token requests"),
  },
  {
    id: "C17",
    official: "`data$` of an error has request, response and body in it, and JSON shows them (0.14.9).",
    ours: "It is what the API said, and not enumerable.",
    proof: tests("names", "is what the API said and nothing else, and is not part of a log or of JSON"),
  },
  {
    id: "C18",
    official: "`httpMeta.request` is the request as it was before hooks.",
    ours: "It is what was sent, without its `authorization`.",
    proof: tests("errors", "show the request as sent, hooks included, but for its authorization"),
  },
  {
    id: "C19",
    official: "`…ToJSON` throws zod's own error, and for results always.",
    ours: "It throws `SDKValidationError`, and writes results.",
    proof: tests(
      "names",
      "that write give text for an object, or throw an SDKValidationError",
      "write a result without its exchange, where the official ones throw",
    ),
  },
  {
    id: "C20",
    official: "`instanceof SDKValidationError` is also true of errors about answers.",
    ours: "Arguments and answers have a class each.",
    proof: tests("names", "is about arguments and never about answers, also for instanceof"),
  },
  {
    id: "C21",
    official:
      "The auth operations are documented for a host that no server name has, and their token would come from there.",
    ours: "`serverURL`, `tokenURL` and `trustedOrigins` say where calls and tokens go; `withOptions` makes a second client.",
    proof: [
      ...tests("tokens", "come from tokenURL if it is given"),
      ...tests("options", "may name another server, which gets a token of its own"),
    ],
  },
];
