/** Parses path and query parameters and validates them against the contract. */
import type { Operation } from "@proofline/contract";
import type { FastifyRequest } from "fastify";
import { type TSchema, Type } from "typebox";
import { rejectNul } from "./nul-characters.ts";
import { checkerOf } from "./validation.ts";

export type ReadParameters = (request: Pick<FastifyRequest, "params" | "query">) => never;

/** Converts a contract path such as `/v3/identity/{proveId}` to the router's `/v3/identity/:proveId`. */
export const routePath = (path: string): string => path.replaceAll(/\{(\w+)\}/g, ":$1");

export function parameterReader({ parameters }: Operation): ReadParameters {
  if (parameters.length === 0) return () => ({}) as never;
  const properties = Object.fromEntries(
    parameters.map(({ name, required, schema }) => [name, required ? schema : Type.Optional(schema)]),
  );
  const check = checkerOf(Type.Object(properties));
  return ({ params, query }) => {
    const places = { path: params, query } as Record<string, Record<string, unknown>>;
    const entries = parameters.flatMap(({ name, in: place, schema }) => {
      const text = places[place]?.[name];
      // An empty parameter counts as missing.
      return text === undefined || text === "" ? [] : [[name, fromText(text, schema)]];
    });
    const values = Object.fromEntries(entries) as object;
    rejectNul(values);
    return check(values);
  };
}

/** Converts a text to the type of the schema. Text that cannot be converted is returned as is and fails validation. */
function fromText(text: unknown, schema: TSchema): unknown {
  const { type } = schema as { type?: string };
  if (typeof text !== "string") return text;
  if (type === "boolean") return { true: true, false: false }[text] ?? text;
  const isNumber = (type === "integer" || type === "number") && /^-?\d+(\.\d+)?$/.test(text);
  return isNumber ? Number(text) : text;
}
