/** Renders the example programs of a reference page: a method call and a standalone function call. */
import type { TSchema } from "typebox";
import type { Operation } from "../src/operation.ts";
import { fieldName, functionName, methodName, valueName } from "./sdk-names.ts";

export const PACKAGE = "@prove-identity/prove-api";

export const firstExample = (schema: TSchema): unknown => (schema as { examples?: readonly unknown[] }).examples?.[0];

/** Returns the arguments of the call as TypeScript: path and query arguments, then the body. */
export function exampleArguments({ slug, parameters, request }: Operation): string[] {
  const needed = parameters.filter(({ required }) => required || request);
  const values = needed.map(({ name, schema }) => {
    const example = firstExample(schema);
    if (example === undefined) throw new Error(`${slug}: the argument ${name} has no example`);
    return JSON.stringify(example);
  });
  if (!request) return values;
  const body = Object.entries(request.example).map(([name, value]) => [fieldName(name), value]);
  return [...values, JSON.stringify(Object.fromEntries(body)).replace(/"([a-zA-Z]\w*)":/g, "$1: ")];
}

const mustNotBeLogged = (schema: TSchema) => /never log/i.test((schema as { description?: string }).description ?? "");

/** Returns the expression to print: the response, or its first non-secret field if it contains secrets. */
function printedExpression({ response }: Operation): string {
  const fields = Object.entries(response.model.properties);
  const key = valueName(response.model.$id);
  const plain = fields.find(([, schema]) => !mustNotBeLogged(schema));
  return plain && fields.some(([, schema]) => mustNotBeLogged(schema)) ? `${key}?.${fieldName(plain[0])}` : key;
}

/** Returns a complete program that calls the method, which throws on failure. */
export function methodExample(operation: Operation): string {
  const { namespace, operationId, response } = operation;
  return `import { Proveapi } from "${PACKAGE}";

const prove = new Proveapi();
const { ${valueName(response.model.$id)} } =
  await prove.${namespace}.${methodName(operationId)}(${exampleArguments(operation).join(", ")});
console.log(${printedExpression(operation)});`;
}

/** Returns a complete program that calls the standalone function, which returns a `Result`. */
export function functionExample(operation: Operation): string {
  const name = functionName(operation.namespace, operation.operationId);
  return `import { ProveapiCore } from "${PACKAGE}/core";
import { ${name} } from "${PACKAGE}/funcs/${name}";

const prove = new ProveapiCore();
const result = await ${name}(${["prove", ...exampleArguments(operation)].join(", ")});
console.log(result.ok ? result.value.${printedExpression(operation)} : result.error.reason);`;
}
