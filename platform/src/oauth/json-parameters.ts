/**
 * Parses parameters from a flat JSON object of strings. No RFC requires this: it is an extension for the many clients
 * that send JSON to every endpoint. It is as strict as the form parser.
 */
import { isUtf8 } from "node:buffer";
import { ParameterCollector, type Parameters } from "./form.ts";
import { oauthError } from "./oauth-error.ts";

const STRING_TOKENS = /"(?:[^"\\]|\\.)*"/g;

export function parseJsonParameters(body: Buffer): Parameters {
  const text = body.toString("utf8");
  const value = isUtf8(body) ? parsed(text) : undefined;
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    throw oauthError("invalid_request", "the body is not a JSON object");
  }
  const members = Object.entries(value);
  rejectRepeatedMembers(text, members.length);
  const collected = new ParameterCollector();
  for (const [name, member] of members) {
    if (typeof member !== "string") throw oauthError("invalid_request", `field '${name}' must be a string`);
    collected.add(name, member);
  }
  return collected.parameters();
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/**
 * JSON.parse silently keeps the last of several members with the same name. A flat object of strings has two string
 * tokens per member, so a repeated member leaves more tokens in the text than the parsed object has.
 */
function rejectRepeatedMembers(text: string, members: number): void {
  const tokens = text.match(STRING_TOKENS)?.length ?? 0;
  if (tokens > 2 * members) throw oauthError("invalid_request", "a field is given more than once or is not a string");
}
