/** Renders the reference of the operations called by a server: one page each, and an index. */
import { type Operation, operations } from "../src/index.ts";
import { code, sentence, table } from "./reference-models.ts";
import { methodText, pageText, requestText } from "./reference-page.ts";
import { GENERATED_BY } from "./sdk.ts";

export const REFERENCE = "docs/reference";

/** First line of every page. */
export const PAGE_GENERATED_BY = `<!-- ${GENERATED_BY.replace("// ", "")} -->`;

/** Returns a map from path (relative to the repository root) to unformatted text. */
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
      ["Method", "Description", "Request"],
      members.map((operation) => [
        `[${code(methodText(operation).replace("prove.", ""))}](${operation.slug}.md)`,
        sentence(operation.summary),
        code(requestText(operation)),
      ]),
    ),
  ]);
  return ["# Reference", INTRODUCTION, ...sections].join("\n\n");
}

/** Facts that apply to every call. */
const INTRODUCTION = `Every operation is a method of \`Proveapi\`, which throws when the call fails, and a standalone
function, which returns \`{ ok, value }\` or \`{ ok, error }\`. The examples are complete programs; \`new Proveapi()\` reads
the credentials and the server from the environment: \`PROVE_CLIENT_ID\`, \`PROVE_CLIENT_SECRET\` and \`PROVE_SERVER_URL\`.
The curl commands read an access token from \`TOKEN\`; get one from [/token](token.md). Replace the IDs with your own. The
example responses show all fields.

- Options of the client, and of a single call as its last argument: [In production](../../sdk/README.md#in-production).
- The error tables list all errors that Proofline returns. For other failures and the error classes, see
  [Errors](../../sdk/README.md#errors).
- Errors that every request can return: [Why a flow ends with an error](../errors.md#api-errors).
- Every result has \`httpMeta\`: [Response metadata](../../sdk/README.md#the-whole-response).
- "In types only": TypeScript requires the field, the service does not.
- Where a format lists values, a response can contain others.`;
