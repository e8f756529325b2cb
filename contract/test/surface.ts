/** Loads facts about the official SDK 0.14.9 and computes how the contract differs. */
import { readFileSync } from "node:fs";
import { type Operation, operations } from "../src/index.ts";

interface OfficialField {
  name: string;
  wireName: string;
  type: string;
  required: boolean;
}

interface Surface {
  operations: {
    operationId: string;
    sdkNamespace: string;
    sdkMethod: string;
    standaloneFunction: string;
    method: string;
    path: string;
    security: boolean;
    requestContentType: string | null;
    requestModel: string | null;
    requestRequired: boolean | null;
    requestSdkArgumentName: string | null;
    queryWireOrder: string[];
    errorModels: Record<string, string>;
    responses: { model: string; exposesHeaders: boolean; responseKey: string; wireEnvelopeKey: string }[];
    parameters: { name: string; in: string; required: boolean; type: string }[];
  }[];
  models: Record<
    string,
    {
      namespace: "components" | "operations";
      sourceFile: string;
      kind?: "enum";
      values?: Record<string, string>;
      fields: OfficialField[];
      jsonHelpers: string[];
    }
  >;
}

export const surface = JSON.parse(readFileSync(new URL("official-surface.json", import.meta.url), "utf8")) as Surface;

/** Operations of the SDK. */
export const offered = Object.values<Operation>(operations).filter(({ caller }) => caller === "server");

/** Members of a schema that these tests read. */
export interface Facts {
  readonly $id?: string;
  readonly type?: string;
  readonly items?: Facts;
  readonly properties?: Readonly<Record<string, Facts>>;
  readonly additionalProperties?: Facts;
  readonly anyOf?: readonly Facts[];
  readonly required?: readonly string[];
  readonly "x-members"?: Readonly<Record<string, string>>;
  readonly "x-required-on-paper"?: boolean;
}

/** All named schemas in requests and responses of the SDK's operations. */
export const named: ReadonlyMap<string, Facts> = (() => {
  const found = new Map<string, Facts>();
  const collect = (value: unknown): void => {
    if (typeof value !== "object" || value === null) return;
    if ("$id" in value) found.set(String(value.$id), value as Facts);
    Object.values(value).forEach(collect);
  };
  for (const { request, response } of offered) collect([request?.model, response.model]);
  return found;
})();

/** Returns the type in the notation of `official-surface.json`. */
export function typeName({ $id, type, items, additionalProperties, anyOf }: Facts): string {
  if ($id) return $id;
  if (anyOf) return anyOf.map(typeName).join(" | ");
  if (items) return `array<${typeName(items)}>`;
  if (additionalProperties) return `map<${typeName(additionalProperties)}>`;
  return String(type);
}

const typesOnlySuffix = (schema: Facts) => (schema["x-required-on-paper"] ? ", in types only" : "");

/** A difference that `deviations.ts` must list. */
export interface Difference {
  readonly name: string;
  readonly official: string;
  readonly ours: string;
}

/** Returns all differences between the models of the contract and the official ones, field by field. */
export function differences(): Difference[] {
  const found: Difference[] = [];
  const compare = (name: string, official = "absent", ours = "absent") => {
    if (official !== ours) found.push({ name, official, ours });
  };
  const officialNames = Object.keys(surface.models).filter((name) => surface.models[name]?.namespace === "components");
  // Options and results of the SDK itself are not part of the wire format.
  const all = new Set(
    [...officialNames, ...named.keys()].filter((name) => !["Security", "HTTPMetadata"].includes(name)),
  );
  for (const name of all) {
    const [official, ours] = [surface.models[name], named.get(name)];
    const kindOfOurs = ours && (ours["x-members"] ? "constant with an open string type" : "model");
    compare(name, official && (official.kind === "enum" ? "closed enum" : "model"), kindOfOurs);
    if (!official || !ours?.properties) continue;
    const theirFields = new Map(official.fields.map(({ wireName, ...field }) => [wireName, field]));
    for (const field of new Set([...theirFields.keys(), ...Object.keys(ours.properties)])) {
      const [theirs, schema] = [theirFields.get(field), ours.properties[field]];
      const required = (is: boolean) => (is ? "required" : "optional");
      compare(
        `${name}.${field}`,
        theirs && `${required(theirs.required)} ${theirs.type}`,
        schema && `${required(ours.required?.includes(field) ?? false)} ${typeName(schema)}${typesOnlySuffix(schema)}`,
      );
    }
  }
  return found;
}
