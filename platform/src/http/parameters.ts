/** Path and query parameters: read from the URL, where everything is text, and held to the contract like a body. */
import type { Operation } from "@proofline/contract";
import type { FastifyRequest } from "fastify";
import { type TSchema, Type } from "typebox";
import { refuseNul } from "./nul-characters.ts";
import { checkerOf } from "./validation.ts";

export type ReadParameters = (request: Pick<FastifyRequest, "params" | "query">) => never;

/** The contract writes `/v3/identity/{proveId}`, the router `/v3/identity/:proveId`. */
export const routePath = (path: string): string => path.replaceAll(/\{(\w+)\}/g, ":$1");

export function parameterReader({ parameters }: Operation): ReadParameters {
  if (parameters.length === 0) return () => ({}) as never;
  const properties = Object.fromEntries(
    parameters.map(({ name, required, schema }) => [name, required ? schema : Type.Optional(schema)]),
  );
  const check = checkerOf(Type.Object(properties));
  return ({ params, query }) => {
    const places = { path: params, query } as Record<string, Record<string, unknown>>;
    const given = parameters.flatMap(({ name, in: place, schema }) => {
      const text = places[place]?.[name];
      // An empty parameter is an absent one.
      return text === undefined || text === "" ? [] : [[name, fromText(text, schema)]];
    });
    const values = Object.fromEntries(given) as object;
    refuseNul(values);
    return check(values);
  };
}

/** The value that a text stands for. What stands for none stays text, and the check says what it should have been. */
function fromText(text: unknown, schema: TSchema): unknown {
  const { type } = schema as { type?: string };
  if (typeof text !== "string") return text;
  if (type === "boolean") return { true: true, false: false }[text] ?? text;
  const isNumber = (type === "integer" || type === "number") && /^-?\d+(\.\d+)?$/.test(text);
  return isNumber ? Number(text) : text;
}
