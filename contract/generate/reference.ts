/** The reference of the operations that a server calls: a page each, and an index. */
import { type Operation, operations } from "../src/index.ts";
import { code, sentence, table } from "./reference-models.ts";
import { methodText, pageText, requestText } from "./reference-page.ts";
import { GENERATED_BY } from "./sdk.ts";

export const REFERENCE = "docs/reference";

/** First line of every page. */
export const PAGE_GENERATED_BY = `<!-- ${GENERATED_BY.replace("// ", "")} -->`;

/** Path from the root of the repository → text. Formatting is up to the caller. */
export function referenceFiles(): Map<string, string> {
  const offered = Object.values<Operation>(operations).filter(({ caller }) => caller === "server");
  const files = [
    ["README", indexText(offered)] as const,
    ...offered.map((operation) => [operation.slug, pageText(operation)] as const),
  ];
  return new Map(files.map(([name, text]) => [`${REFERENCE}/${name}.md`, `${PAGE_GENERATED_BY}\n\n${text}\n`]));
}

function indexText(offered: readonly Operation[]): string {
  const namespaces = Map.groupBy(offered, ({ namespace }) => namespace);
  const sections = [...namespaces].flatMap(([namespace, members]) => [
    `## ${namespace}`,
    table(
      ["Method", "Meaning", "Request"],
      members.map((operation) => [
        `[${code(methodText(operation).replace("prove.", ""))}](${operation.slug}.md)`,
        sentence(operation.summary),
        code(requestText(operation)),
      ]),
    ),
  ]);
  return ["# Reference", INTRODUCTION, ...sections].join("\n\n");
}

/** What holds for every call, and is therefore on no page. */
const INTRODUCTION = `Every operation is a method of \`Proveapi\`, which throws when the call fails, and a standalone
function, which returns \`{ ok, value }\` or \`{ ok, error }\`. The examples are whole programs; \`new Proveapi()\` takes the
credentials and the server from the environment: \`PROVE_CLIENT_ID\`, \`PROVE_CLIENT_SECRET\` and \`PROVE_SERVER_URL\`. The
commands have an access token in \`TOKEN\`, such as [/token](token.md) gives; ids of your own stand in place of those
shown, and the answer below shows every field that there may be.

- Options of the client, and of a single call as its last argument: [In production](../../sdk/README.md#in-production).
- The tables of errors are all errors that Proofline returns. What else may fail, and the classes:
  [Errors](../../sdk/README.md#errors).
- Errors that every request can return: [Why a flow ends with an error](../errors.md#api-errors).
- Every result has \`httpMeta\`: [All of the answer](../../sdk/README.md#all-of-the-answer).
- "In the type only": TypeScript asks for the field, the service does without.
- Where a shape lists the values of a text, an answer may have others too.`;
