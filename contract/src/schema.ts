/**
 * Builders for models: TypeBox, which is JSON Schema 2020-12 and therefore OpenAPI 3.1, plus `x-…` members for facts
 * that JSON Schema cannot express.
 */
import { type Static, type TObject, type TProperties, type TSchema, type TUnsafe, Type } from "typebox";

export const Optional = Type.Optional;
export const List = Type.Array;

/** Description and constraints of a field. */
export interface FieldFacts {
  readonly description: string;
  readonly examples?: readonly unknown[];
  /** Regular expression that the value must match. Requires `x-shape`: the same rule in words. */
  readonly pattern?: string;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  /** The accepted format in words, for docs and error messages: "YYYY-MM-DD, YYYY-MM or MM-DD". */
  readonly "x-shape"?: string;
  /** Value used when the field is missing. */
  readonly default?: unknown;
}

export const Text = (description: string, facts: Omit<FieldFacts, "description"> = {}) =>
  Type.String({ description, ...facts });

export const TextOrNull = (description: string) =>
  Type.Unsafe<string | null>({ type: ["string", "null"], description });

export const Flag = (description: string, facts: Omit<FieldFacts, "description"> = {}) =>
  Type.Boolean({ description, ...facts });

export const Whole = (description: string, facts: Omit<FieldFacts, "description"> = {}) =>
  Type.Integer({ description, ...facts });

export const Decimal = (description: string, facts: Omit<FieldFacts, "description"> = {}) =>
  Type.Number({ description, ...facts });

/** A string with known values. The platform rejects others; clients must expect new ones in responses. */
export const OneOf = <const V extends readonly string[]>(
  values: V,
  description: string,
  facts: Omit<FieldFacts, "description"> = {},
) => Type.Unsafe<V[number]>({ type: "string", enum: values, description, ...facts });

/** A string with a single valid value, which the SDK also checks before it sends the request. */
export const Only = <const V extends string>(value: V, description: string) =>
  Type.Unsafe<V>({ type: "string", const: value, description, examples: [value] });

/**
 * A named string type; in the SDK, a constant with a member per known value. As with {@link OneOf}, the platform
 * rejects other values, and clients must expect new ones.
 */
export const Enumeration = <const M extends Readonly<Record<string, string>>>(
  $id: string,
  description: string,
  members: M,
) =>
  Type.Unsafe<M[keyof M]>({
    $id,
    type: "string",
    enum: Object.values(members),
    description,
    examples: Object.values(members).slice(0, 1),
    "x-members": members,
  });

/** A value of one of several types. */
export const Either = Type.Union;

/** An object with arbitrary keys. `keys` describes the known ones. */
export const MapOf = <S extends TSchema>(
  values: S,
  description: string,
  facts: { readonly keys?: TProperties; readonly examples?: readonly unknown[] } = {},
): TUnsafe<Record<string, Static<S>>> =>
  Type.Unsafe({
    type: "object",
    ...(facts.keys && { properties: facts.keys }),
    additionalProperties: values,
    description,
    ...(facts.examples && { examples: facts.examples }),
  });

/**
 * Required in the types but not by the service: the official documentation requires the field, the service accepts
 * requests without it. It stays in `required` of the schema; {@link enforced} removes it for validation.
 */
export const RequiredInTypes = <S extends TSchema>(schema: S): S => ({ ...schema, "x-required-on-paper": true });

/** A named model: one schema in OpenAPI, one type in the SDK. */
export type NamedModel<P extends TProperties> = TObject<P> & { readonly $id: string };

/** A named model with any fields. */
export interface Model extends TSchema {
  readonly $id: string;
  readonly type: "object";
  readonly description?: string;
  readonly properties: TProperties;
  readonly required?: readonly string[] | undefined;
}

export const model = <const P extends TProperties>($id: string, description: string, properties: P): NamedModel<P> =>
  Type.Object(properties, { $id, description }) as NamedModel<P>;

/**
 * Returns the schema that validates requests. {@link RequiredInTypes} fields become optional, and unknown fields can be
 * rejected.
 */
export function enforced(schema: TSchema, unknownFields: "refused" | "ignored"): TSchema {
  const { properties, items, required, additionalProperties } = schema as Partial<TObject> & {
    items?: TSchema;
    additionalProperties?: TSchema;
  };
  if (items) return { ...schema, items: enforced(items, unknownFields) };
  if (!properties || additionalProperties) return schema;
  const isOnPaper = (name: string) => "x-required-on-paper" in (properties[name] ?? {});
  return {
    ...schema,
    properties: Object.fromEntries(Object.entries(properties).map(([k, s]) => [k, enforced(s, unknownFields)])),
    required: (required ?? []).filter((name) => !isOnPaper(name)),
    ...(unknownFields === "refused" && { additionalProperties: false }),
  };
}
