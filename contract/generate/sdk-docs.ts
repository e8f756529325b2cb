/** Generates the SDK's TSDoc, with examples of the standalone functions. */
import type { Operation } from "../src/operation.ts";
import { fieldName, functionName, valueName } from "./sdk-names.ts";

export function docText(lines: readonly (string | undefined)[]): string {
  const text = lines.filter((line) => line !== undefined);
  return text.length === 1
    ? `/** ${text[0]} */`
    : ["/**", ...text.map((line) => ` * ${line}`.trimEnd()), " */"].join("\n");
}

/** Returns the lines of an `@example` that calls the standalone function `name`. */
export const exampleLines = (name: string, ...program: readonly string[]): string[] => [
  "@example",
  "```ts",
  `import { ProveapiCore } from "@prove-identity/prove-api/core";`,
  `import { ${name} } from "@prove-identity/prove-api/funcs/${name}";`,
  "",
  ...program.flatMap((text) => text.split("\n")),
  "```",
];

/** Returns an `@example` with the operation's example from the contract. */
export function operationExampleLines({ namespace, operationId, request, response, parameters }: Operation): string[] {
  const name = functionName(namespace, operationId);
  const example = request && Object.fromEntries(Object.entries(request.example).map(([k, v]) => [fieldName(k), v]));
  const values = [
    ...parameters
      .filter((parameter) => parameter.required || request)
      .map(({ schema }) => JSON.stringify((schema as { examples?: unknown[] }).examples?.[0] ?? "…")),
    ...(example ? [objectLiteral(example)] : []),
  ];
  return exampleLines(
    name,
    `const result = await ${name}(${["new ProveapiCore()", ...values].join(", ")});`,
    `console.log(result.ok ? result.value.${valueName(response.model.$id)} : result.error.reason);`,
  );
}

/** Returns an object literal, on one line if it has less than 80 characters. */
function objectLiteral(value: object): string {
  const [line, lines] = ["", 2].map((indent) => JSON.stringify(value, undefined, indent).replace(/"(\w+)":/g, "$1: "));
  const inner = String(line).replaceAll(",", ", ").slice(1, -1);
  return inner.length < 80 ? `{ ${inner} }` : String(lines).replaceAll(":  ", ": ");
}
