/** What breaks programs that are right. */
import { tests, type Weakness } from "../weakness.ts";

export const correctness: readonly Weakness[] = [
  {
    id: "A1",
    official:
      "An error that the caller caught still ends the process (0.14.9): a second promise inside is rejected unseen.",
    ours: "One promise per call; a caught error is over.",
    proof: tests("caught-errors", "a caught error never ends the process, whatever the call failed of"),
  },
  {
    id: "A2",
    official: "`evaluation` arrives emptied: its entries are declared without members, and undeclared members are cut.",
    ours: "It arrives as sent, and `result` and `failureReasons` are typed.",
    proof: [
      ...tests("reading-and-writing", "brings evaluation untouched, and typed"),
      ...tests("odd-answers", "of the evaluation arrive, with the reasons, in every operation that evaluates"),
    ],
  },
  {
    id: "A3",
    official:
      "`success`, `verifyResult` and `possessionResult` as text are refused (0.9.6): they are declared as objects.",
    ours: "They are texts, as sent.",
    proof: tests("odd-answers", 'of verify and unify arrive as text when "true" is sent'),
  },
  {
    id: "A4",
    official: "Batch Enroll takes no phone numbers (0.13.1 and later): its item is that of another call.",
    ours: "An item of its own has `phoneNumber`; nothing in it is insisted on.",
    proof: tests("odd-answers", "of Batch Enroll goes with phone numbers and nothing that nobody gave"),
  },
  {
    id: "A5",
    official: "A success that leaves out an empty list or map (`next`, `results`, `reasons`) is an error.",
    ours: "What is always there is empty then.",
    proof: [
      ...tests("reading-and-writing", "without a map that is always there gets an empty one"),
      ...tests(
        "odd-answers",
        "is empty when the answer lacks it or has null: results of Batch Get, reasons of an identity",
      ),
    ],
  },
  {
    id: "A6",
    official: "A boolean where text is declared, as in the vendor's samples, is an error.",
    ours: "It is read as text, and text as boolean where that is declared.",
    proof: [
      ...tests("odd-answers", "of verify and unify arrive as text when true is sent"),
      ...tests("reading-and-writing", "with an outcome as text has the declared boolean"),
    ],
  },
  {
    id: "A7",
    official: "`null` in an optional member is an error.",
    ours: "It counts as left out.",
    proof: [
      ...tests("reading-and-writing", "with null in an optional member lacks it"),
      ...tests("odd-answers", "in any member of any answer is as good as none"),
    ],
  },
  {
    id: "A8",
    official: "Members of a request that the model lacks are dropped without a word, also those that the API takes.",
    ours: "They are sent.",
    proof: [
      ...tests("odd-answers", "keeps proveId of Verify, phoneNumber of Unify Status, and what no version knows"),
      ...tests("bad-arguments", "in a member that the SDK does not know is sent as it is"),
    ],
  },
  {
    id: "A9",
    official: "`ProveapiError`, which the readme tells to catch, is not exported there (0.14.9).",
    ours: "`models/errors` exports it, and the module that it has there.",
    proof: tests(
      "names",
      "is exported by models/errors and by its own module, and is the class of every answer that is an error",
    ),
  },
  {
    id: "A10",
    official: "Programs of the readme and the shipped example do not compile.",
    ours: "Every example of the docs is compiled by a test.",
    proof: tests("consumers/types", "every example of the docs"),
  },
];
