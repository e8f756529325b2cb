/** Generates the SDK files that derive from the contract. */
import { type Operation, operations } from "../src/index.ts";
import type { Model } from "../src/schema.ts";
import { clientText, functionsText } from "./sdk-calls.ts";
import { codecsText, isModel, type Named, namedWithin, typesText } from "./sdk-models.ts";
import { operationCodecsText, operationTypesText } from "./sdk-operation-models.ts";
import { reasons } from "./sdk-reasons.ts";
import { recordsText } from "./sdk-records.ts";
import { shapesText } from "./sdk-shapes.ts";

/** First line that marks a file as derived. */
export const GENERATED_BY = "// Derived from contract/ by `npm run generate`. Change the contract, not this file.";

const SOURCE = "sdk/src";

/** For modules with one entry per model or operation. */
const MAY_BE_LONG = "/* oxlint-disable max-lines */\n";

/** Returns a map from path (relative to the repository root) to unformatted text. */
export function sdkFiles(from: readonly Operation[] = Object.values<Operation>(operations)): Map<string, string> {
  const offered = from.filter(({ caller }) => caller === "server");
  const named = new Map<string, Named>();
  for (const { request, response } of offered) {
    if (request) namedWithin(request.model, named);
    namedWithin(response.model, named);
  }
  const all = [...named.values()];
  const models = innerFirst(all.filter(isModel));
  const files: [path: string, text: string][] = [
    ["models/components/types.ts", `${MAY_BE_LONG}${typesText(all)}`],
    ["models/operations/types.ts", operationTypesText(offered)],
    ["models/errors/reasons.ts", reasonsText()],
    ["internal/schemas.ts", `${MAY_BE_LONG}${shapesText(models)}`],
    ["internal/codecs.ts", `${MAY_BE_LONG}${codecsText(models)}`],
    ["internal/operation-codecs.ts", operationCodecsText(offered)],
    ["internal/operations.ts", recordsText(offered)],
    ["funcs/index.ts", `${MAY_BE_LONG}${functionsText(offered)}`],
    ["sdk/index.ts", clientText(offered)],
  ];
  return new Map(files.map(([path, text]) => [`${SOURCE}/${path}`, `${GENERATED_BY}\n${text}`]));
}

/** Sorts models so that each follows the models it contains. */
function innerFirst(models: readonly Model[]): Model[] {
  const inOrder = new Map<string, Model>();
  const visit = (model: Model): void => {
    for (const part of namedWithin(model).values()) if (part.$id !== model.$id && isModel(part)) visit(part);
    if (!inOrder.has(model.$id)) inOrder.set(model.$id, model);
  };
  for (const model of models) visit(model);
  return [...inOrder.values()];
}

function reasonsText(): string {
  return `/** Reason why the API rejected a call. */
export type AnswerReason = ${[...new Set(Object.values(reasons))]
    .sort()
    .map((name) => JSON.stringify(name))
    .join(" | ")};

/** Reasons by error code, and by status for responses without a code. */
export const answerReasons: Readonly<Record<number, AnswerReason>> = ${JSON.stringify(reasons)};
`;
}
