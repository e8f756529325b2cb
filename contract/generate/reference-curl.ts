/** The contract's example of an operation as a command, and what is answered to it. */
import type { TSchema } from "typebox";
import type { Operation } from "../src/operation.ts";
import { firstExample } from "./reference-examples.ts";

const ADDRESS = "http://127.0.0.1:8080";
/** Longer bodies stand on lines of their own. */
const WIDTH = 100;

/** With the access token in `TOKEN`. */
export function curlExample(operation: Operation): string {
  const { method, authentication, request } = operation;
  const body = request && bodyWords(request);
  const words = [
    `curl -s ${urlOf(operation)}`,
    ...(method !== (body ? "POST" : "GET") ? [`-X ${method}`] : []),
    ...(authentication === "bearer" ? ['-H "Authorization: Bearer $TOKEN"'] : []),
  ].join(" ");
  return body ? `${words} \\\n  ${body}` : words;
}

/** Path, and the query parameters without which there is no call. */
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

function bodyWords({ contentType, example }: NonNullable<Operation["request"]>): string {
  if (contentType !== "application/json") {
    return Object.entries(example)
      .map(([name, value]) => `-d ${name}=${String(value)}`)
      .join(" ");
  }
  const inOneLine = JSON.stringify(example);
  const text = inOneLine.length > WIDTH ? JSON.stringify(example, null, 2) : inOneLine;
  return `-H 'Content-Type: application/json' -d '${text.replaceAll("'", String.raw`'\''`)}'`;
}

/** Every field that there may be, by its example. */
export const answerExample = ({ response }: Operation): string => JSON.stringify(exampleOf(response.model), null, 2);

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
