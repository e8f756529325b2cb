/**
 * Parameters as a flat JSON object of strings. No RFC asks for it: an extension for the many callers that send JSON to
 * every endpoint, as strict as the form is.
 */
import { isUtf8 } from "node:buffer";
import { ParameterCollector, type Parameters } from "./form.ts";
import { oauthRefusal } from "./oauth-refusal.ts";

const STRING_TOKENS = /"(?:[^"\\]|\\.)*"/g;

export function parseJsonParameters(body: Buffer): Parameters {
  const text = body.toString("utf8");
  const value = isUtf8(body) ? parsed(text) : undefined;
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    throw oauthRefusal("invalid_request", "the body is not a JSON object");
  }
  const members = Object.entries(value);
  refuseRepeats(text, members.length);
  const collected = new ParameterCollector();
  for (const [name, member] of members) {
    if (typeof member !== "string") throw oauthRefusal("invalid_request", `field '${name}' must be a string`);
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
 * JSON.parse keeps the last of two members with one name and does not tell. A flat object of strings has two string
 * tokens to a member; a repeated member, whatever its value, leaves more of them in the text than the result accounts for.
 */
function refuseRepeats(text: string, members: number): void {
  const tokens = text.match(STRING_TOKENS)?.length ?? 0;
  if (tokens > 2 * members) throw oauthRefusal("invalid_request", "a field is given more than once or is not a string");
}
