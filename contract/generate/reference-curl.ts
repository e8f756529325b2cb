/** Renders the example of an operation as a curl command, with an example response. */
import type { TSchema } from "typebox";
import type { Operation } from "../src/operation.ts";
import { firstExample } from "./reference-examples.ts";

const ADDRESS = "http://127.0.0.1:8080";
/** Longest body in characters that is written on one line. */
const WIDTH = 100;

/** Returns the command; it expects the access token in `TOKEN`. */
export function curlExample(operation: Operation): string {
  const { method, authentication, request } = operation;
  const body = request && bodyOptions(request);
  const command = [
    `curl -s ${urlOf(operation)}`,
    ...(method !== (body ? "POST" : "GET") ? [`-X ${method}`] : []),
    ...(authentication === "bearer" ? ['-H "Authorization: Bearer $TOKEN"'] : []),
  ].join(" ");
  return body ? `${command} \\\n  ${body}` : command;
}

/** Path with the required query parameters. */
function urlOf({ path, parameters }: Operation): string {
  const query = new URLSearchParams();
  let url = ADDRESS + path;
  for (const { name, in: place, required, schema } of parameters) {
    const example = String(firstExample(schema));
    if (place === "path") url = url.replace(`{${name}}`, encodeURIComponent(example));
    else if (required) query.set(name, example);
  }
  return query.size > 0 ? `'${url}?${query.toString()}'` : url;
}

function bodyOptions({ contentType, example }: NonNullable<Operation["request"]>): string {
  if (contentType !== "application/json") {
    return Object.entries(example)
      .map(([name, value]) => `-d ${name}=${String(value)}`)
      .join(" ");
  }
  const inOneLine = JSON.stringify(example);
  const text = inOneLine.length > WIDTH ? JSON.stringify(example, null, 2) : inOneLine;
  return `-H 'Content-Type: application/json' -d '${text.replaceAll("'", String.raw`'\''`)}'`;
}

/** Returns an example response with all fields. */
export const responseExample = ({ response }: Operation): string => JSON.stringify(exampleOf(response.model), null, 2);

interface Shape {
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly anyOf?: readonly TSchema[];
  readonly items?: TSchema;
  readonly properties?: Readonly<Record<string, TSchema>>;
  readonly type?: string;
}

const plain: Readonly<Record<string, unknown>> = { boolean: true, integer: 1, number: 1, string: "…", object: {} };

function exampleOf(schema: TSchema): unknown {
  const { const: only, enum: values = [], anyOf = [], items, properties, type = "" }: Shape = schema;
  const known = firstExample(schema) ?? only ?? values[0];
  if (known !== undefined) return known;
  if (properties) return Object.fromEntries(Object.entries(properties).map(([name, of]) => [name, exampleOf(of)]));
  if (items) return [exampleOf(items)];
  return anyOf[0] ? exampleOf(anyOf[0]) : plain[type];
}
