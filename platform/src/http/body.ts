/** How bodies are read: JSON objects. An absent or empty body is an empty object. */
import { isUtf8 } from "node:buffer";
import type { FastifyInstance } from "fastify";
import { refuseNulIn } from "./nul-characters.ts";
import { Refusal } from "./refusal.ts";

/** Bytes, unless the operation says otherwise. */
export const LONGEST_BODY = 4096;

declare module "fastify" {
  interface FastifyRequest {
    /** The body as it came, for those that have signed it; undefined where none came. */
    bytes?: Buffer;
  }
}

export function readJsonBodies(app: FastifyInstance): void {
  app.removeAllContentTypeParsers();
  app.decorateRequest("bytes");
  app.addContentTypeParser("application/json", { parseAs: "buffer" }, (request, bytes, parsed) => {
    try {
      requireUtf8(request.headers["content-type"]);
      request.bytes = bytes as Buffer;
      const body = parseJson(bytes as Buffer);
      refuseNulIn(bytes as Buffer, body);
      parsed(null, body);
    } catch (refusal) {
      parsed(refusal as Error, undefined);
    }
  });
}

/** JSON is UTF-8 (RFC 8259 §8.1); another charset is not read as if it were. */
function requireUtf8(contentType = ""): void {
  const [, charset] = /;\s*charset\s*=\s*"?([^";\s]+)/i.exec(contentType) ?? [];
  if (charset && !/^utf-?8$/i.test(charset)) throw new Refusal("malformedRequest", "the charset must be UTF-8");
}

/** @throws Refusal `malformedRequest` */
export function parseJson(bytes: Buffer): object {
  if (bytes.length === 0) return {};
  if (!isUtf8(bytes)) throw new Refusal("malformedRequest", "the body is not UTF-8");
  let value: unknown;
  try {
    value = JSON.parse(bytes.toString());
  } catch {
    throw new Refusal("malformedRequest", "the body is not JSON");
  }
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    throw new Refusal("malformedRequest", "the body must be a JSON object");
  }
  return value;
}

/** Far more than any operation's body has. */
const DEEPEST = 32;

/**
 * A form sends `""` for what was not filled in: an empty text is an absent field, at any depth. Objects are changed where
 * they are, since nearly none has one.
 */
export function withoutEmptyTexts(value: unknown, depth = 0): unknown {
  if (typeof value !== "object" || value === null) return value;
  if (depth === DEEPEST) throw new Refusal("malformedRequest", "the body is nested too deeply");
  if (Array.isArray(value))
    return value.filter((item) => item !== "").map((item) => withoutEmptyTexts(item, depth + 1));
  const members = value as Record<string, unknown>;
  for (const name in members) {
    const member = members[name];
    if (member === "") delete members[name];
    else if (typeof member === "object") members[name] = withoutEmptyTexts(member, depth + 1);
  }
  return value;
}

/** Refusals by the framework, in the API's own words. */
export const bodyRefusals: Readonly<Record<string, string>> = {
  FST_ERR_CTP_BODY_TOO_LARGE: "the body is too large; 4 KB is the most for all but batches",
  FST_ERR_CTP_INVALID_MEDIA_TYPE: "header 'Content-Type' must be 'application/json'",
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: "header 'Content-Length' does not fit the body",
};
