/** Holds request bodies to the contract, and says in one sentence which field is wrong and how it should look. */
import { enforced, type Operation } from "@prove-identity/contract";
import type { TSchema } from "typebox";
import { Compile } from "typebox/compile";
import type { TLocalizedValidationError } from "typebox/error";
import { Refusal } from "./refusal.ts";

/** Refuses a body that the operation's model does not allow. */
export type CheckBody = (body: unknown) => void;

/** Compiled at the first request: the start need not wait for operations that nobody calls. */
export function bodyChecker({ request, caller }: Operation): CheckBody {
  if (!request) return () => {};
  // A browser SDK of a later version may send more; a server that misspells an optional field should hear of it.
  const schema = enforced(request.model, caller === "server" ? "refused" : "ignored");
  let compiled: ReturnType<typeof Compile> | undefined;
  return (body) => {
    compiled ??= Compile(schema);
    if (!compiled.Check(body)) throw new Refusal("malformedRequest", complaint(schema, compiled.Errors(body)));
  };
}

const KINDS = ["required", "type", "const", "enum", "pattern", "maxLength", "additionalProperties"] as const;

/** The gravest error, as a sentence: what is missing first, then what is wrong, then what nobody knows. */
function complaint(schema: TSchema, found: readonly TLocalizedValidationError[]): string {
  const rank = ({ keyword }: TLocalizedValidationError) => KINDS.findIndex((kind) => kind === keyword);
  const known = found.filter((error) => rank(error) >= 0);
  const [worst] = known.sort((one, other) => rank(one) - rank(other));
  return worst ? sentence(schema, worst) : "the body does not fit the operation";
}

function sentence(root: TSchema, { keyword, instancePath, params }: TLocalizedValidationError): string {
  const path = instancePath.split("/").slice(1);
  const facts = schemaAt(root, path);
  const subject = path.length === 0 ? "the body" : `field '${fieldName(path)}'`;
  switch (keyword) {
    case "required":
      return `field '${fieldName([...path, first(params, "requiredProperties")])}' is missing`;
    case "type":
      return `${subject} must be ${withArticle(String(facts["type"]))}`;
    case "const":
      return `${subject} must be '${String(facts["const"])}'`;
    case "enum":
      return `${subject} must be one of ${(facts["enum"] as string[]).map((value) => `'${value}'`).join(", ")}`;
    case "pattern":
      return `${subject} must be ${String(facts["x-shape"])}`;
    case "maxLength":
      return `${subject} must be at most ${String(facts["maxLength"])} characters long`;
    default:
      return unknownField(path, first(params, "additionalProperties"), Object.keys(facts["properties"] as object));
  }
}

function unknownField(path: readonly string[], name: string, known: readonly string[]): string {
  const meant = known.find((candidate) => candidate.toLowerCase() === name.toLowerCase());
  const hint = meant ? `; did you mean '${fieldName([...path, meant])}'?` : "";
  return `field '${fieldName([...path, printable(name)])}' is not known${hint}`;
}

/** The part of the schema that an instance path leads to. */
function schemaAt(root: TSchema, path: readonly string[]): Record<string, unknown> {
  let facts = root as Record<string, unknown>;
  for (const name of path) {
    const properties = facts["properties"] as Record<string, Record<string, unknown>> | undefined;
    facts = properties?.[name] ?? (facts["items"] as Record<string, unknown> | undefined) ?? {};
  }
  return facts;
}

/** `individual.addresses[0].city` */
const fieldName = (path: readonly string[]): string =>
  path.map((part, index) => (/^\d+$/.test(part) ? `[${part}]` : index > 0 ? `.${part}` : part)).join("");

const first = (params: object, list: string): string => (params as Record<string, string[]>)[list]?.[0] ?? "";

const withArticle = (type: string): string => (/^[aeiou]/.test(type) ? `an ${type}` : `a ${type}`);

/** A field name comes from the caller: at most 40 printable characters of it go back. */
const printable = (name: string): string => name.replace(/[^\x20-\x7e]/g, "?").slice(0, 40);
