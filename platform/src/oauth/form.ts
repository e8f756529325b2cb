/**
 * Strict parser for `application/x-www-form-urlencoded`. It rejects ambiguous bodies, because an attacker could exploit
 * different interpretations by a proxy and this server.
 */
import { isUtf8 } from "node:buffer";
import { oauthError } from "./oauth-error.ts";

/** Values by name. Parameters without a value are treated as omitted (RFC 6749 §3.1). */
export type Parameters = ReadonlyMap<string, string>;

export function parseForm(body: Buffer): Parameters {
  if (!isUtf8(body)) throw oauthError("invalid_request", "the body is not valid UTF-8");
  const collected = new ParameterCollector();
  for (const pair of body.toString("utf8").split("&")) {
    if (pair === "") continue;
    const equals = pair.indexOf("=");
    const name = equals < 0 ? pair : pair.slice(0, equals);
    const value = equals < 0 ? "" : pair.slice(equals + 1);
    collected.add(decode(name), decode(value));
  }
  return collected.parameters();
}

function decode(text: string): string {
  try {
    return formDecode(text);
  } catch {
    throw oauthError("invalid_request", "the body has a malformed percent-encoding");
  }
}

/** Decodes one form-urlencoded name or value. @throws URIError if the percent-encoding is malformed or not UTF-8 */
export function formDecode(text: string): string {
  const spaced = text.includes("+") ? text.replaceAll("+", " ") : text;
  return spaced.includes("%") ? decodeURIComponent(spaced) : spaced;
}

/** Collects parameters of any encoding; rejects repeated names and NUL characters. */
export class ParameterCollector {
  readonly #values = new Map<string, string>();
  #hasEmpty = false;

  add(name: string, value: string): void {
    if (this.#values.has(name)) throw oauthError("invalid_request", `field '${name}' is given more than once`);
    if (name.includes("\0") || value.includes("\0")) {
      throw oauthError("invalid_request", "the body contains a NUL character");
    }
    this.#values.set(name, value);
    this.#hasEmpty ||= value === "";
  }

  parameters(): Parameters {
    if (!this.#hasEmpty) return this.#values;
    return new Map([...this.#values].filter(([, value]) => value !== ""));
  }
}
