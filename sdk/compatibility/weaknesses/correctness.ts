/** Weaknesses that break correct programs. */
import { tests, type Weakness } from "../weakness.ts";

export const correctness: readonly Weakness[] = [
  {
    id: "A1",
    official:
      "A caught error still ends the process (0.14.9): a second, internal promise is rejected without a handler.",
    ours: "Each call has one promise.",
    proof: tests("caught-errors", "a caught error does not end the process, for every kind of failure"),
  },
  {
    id: "A2",
    official: "`evaluation` is empty: its entries are declared without members, and undeclared members are removed.",
    ours: "It is returned as sent, and `result` and `failureReasons` are typed.",
    proof: [
      ...tests("serialization", "evaluation is returned unchanged and typed"),
      ...tests("lenient-responses", "every operation with an evaluation returns it with its failure reasons"),
    ],
  },
  {
    id: "A3",
    official:
      "`success`, `verifyResult` and `possessionResult` as strings are rejected (0.9.6): they are declared as objects.",
    ours: "They are strings, as sent.",
    proof: tests("lenient-responses", 'outcomes of Verify and Unify sent as "true" are strings'),
  },
  {
    id: "A4",
    official: "Batch Enroll does not accept phone numbers (0.13.1 and later): it uses the item of another call.",
    ours: "Its own item has `phoneNumber`; all members are optional.",
    proof: tests("lenient-responses", "Batch Enroll sends phone numbers and no additional members"),
  },
  {
    id: "A5",
    official: "A success without an empty list or map (`next`, `results`, `reasons`) is an error.",
    ours: "Required lists and maps become empty.",
    proof: [
      ...tests("serialization", "a missing required map becomes empty"),
      ...tests(
        "lenient-responses",
        "missing or null results of Batch Get and reasons of an identity become empty lists",
      ),
    ],
  },
  {
    id: "A6",
    official: "A boolean for a declared string, as in the vendor's samples, is an error.",
    ours: "Booleans and the strings `true` and `false` are converted as declared.",
    proof: [
      ...tests("lenient-responses", "outcomes of Verify and Unify sent as true are strings"),
      ...tests("serialization", "an outcome sent as a string becomes the declared boolean"),
    ],
  },
  {
    id: "A7",
    official: "`null` in an optional member is an error.",
    ours: "It is treated as absent.",
    proof: [
      ...tests("serialization", "an optional member that is null is removed"),
      ...tests("lenient-responses", "null in any response member is treated as absent"),
    ],
  },
  {
    id: "A8",
    official: "Undeclared members of a request are dropped silently, even if the API accepts them.",
    ours: "They are sent.",
    proof: [
      ...tests("lenient-responses", "Verify sends proveId, Unify Status phoneNumber, and both send unknown members"),
      ...tests("bad-arguments", "any value in an unknown member is sent unchanged"),
    ],
  },
  {
    id: "A9",
    official: "`ProveapiError`, which the README says to catch, is not exported (0.14.9).",
    ours: "`models/errors` and its own module export it.",
    proof: tests(
      "names",
      "ProveapiError is exported by models/errors and by its own module, and is the base of all API errors",
    ),
  },
  {
    id: "A10",
    official: "Programs in the README and the example do not compile.",
    ours: "A test compiles every example in the docs.",
    proof: tests("consumers/types", "every example in doc comments and README compiles"),
  },
];
