/**
 * The words that models are written in: TypeBox, which is JSON Schema 2020-12 and therefore OpenAPI 3.1, plus the few
 * facts that JSON Schema has no word for (the `x-…` members).
 */
import { type Static, type TObject, type TProperties, type TSchema, type TUnsafe, Type } from "typebox";

export const Optional = Type.Optional;
export const List = Type.Array;

/** What a field may say beside its type. */
export interface FieldFacts {
  readonly description: string;
  readonly examples?: readonly unknown[];
  /** Regular expression the platform holds the text to. Give `x-shape` with it: the same rule in words. */
  readonly pattern?: string;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  /** How a right value looks, in words: "YYYY-MM-DD, YYYY-MM or MM-DD". Stands in docs and in error messages. */
  readonly "x-shape"?: string;
  /** What holds where the field is not given. */
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

/** A text of which these values are known. The platform takes no other; clients must expect more in answers. */
export const OneOf = <const V extends readonly string[]>(
  values: V,
  description: string,
  facts: Omit<FieldFacts, "description"> = {},
) => Type.Unsafe<V[number]>({ type: "string", enum: values, description, ...facts });

/** A text that has one right value, which the SDK checks too, before any network. */
export const Only = <const V extends string>(value: V, description: string) =>
  Type.Unsafe<V>({ type: "string", const: value, description, examples: [value] });

/**
 * A text with a name of its own, in the SDK a constant with a member per known value. As with {@link OneOf}, the
 * platform takes no other value, and clients must expect more.
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

/** A value of one type or another. */
export const Either = Type.Union;

/** An object with free keys. `keys` describes the ones that are known. */
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
 * Required in the types only: the documentation says that callers give it, the service does without.
 * TypeBox keeps it in `required`; {@link enforced} takes it out again for the checks at run time.
 */
export const RequiredOnPaper = <S extends TSchema>(schema: S): S => ({ ...schema, "x-required-on-paper": true });

/** A named model: one schema in OpenAPI, one type in the SDK. */
export type NamedModel<P extends TProperties> = TObject<P> & { readonly $id: string };

/** Any named model, where it does not matter which. */
export interface Model extends TSchema {
  readonly $id: string;
  readonly type: "object";
  readonly description?: string;
  readonly properties: TProperties;
  readonly required?: readonly string[] | undefined;
}

export const model = <const P extends TProperties>($id: string, description: string, properties: P): NamedModel<P> =>
  Type.Object(properties, { $id, description }) as NamedModel<P>;

/** The schema that requests are held to at run time: paper requirements dropped, unknown fields refused if asked. */
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
