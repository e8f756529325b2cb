/** Parses JSON request bodies. A missing or empty body is an empty object. */
import { isUtf8 } from "node:buffer";
import type { FastifyInstance } from "fastify";
import { rejectNulInJson } from "./nul-characters.ts";
import { RequestError } from "./request-error.ts";

/** Default body limit, in bytes; operations may override it. */
export const MAX_BODY_BYTES = 4096;

declare module "fastify" {
  interface FastifyRequest {
    /** Raw body, for checking signatures; undefined if the request has no body. */
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
      rejectNulInJson(bytes as Buffer, body);
      parsed(null, body);
    } catch (error) {
      parsed(error as Error, undefined);
    }
  });
}

/** Rejects any charset other than UTF-8, as JSON is UTF-8 (RFC 8259 §8.1). */
function requireUtf8(contentType = ""): void {
  const [, charset] = /;\s*charset\s*=\s*"?([^";\s]+)/i.exec(contentType) ?? [];
  if (charset && !/^utf-?8$/i.test(charset)) throw new RequestError("malformedRequest", "the charset must be UTF-8");
}

/** @throws RequestError `malformedRequest` */
export function parseJson(bytes: Buffer): object {
  if (bytes.length === 0) return {};
  if (!isUtf8(bytes)) throw new RequestError("malformedRequest", "the body is not valid UTF-8");
  let value: unknown;
  try {
    value = JSON.parse(bytes.toString());
  } catch {
    throw new RequestError("malformedRequest", "the body is not JSON");
  }
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    throw new RequestError("malformedRequest", "the body must be a JSON object");
  }
  return value;
}

/** Maximum nesting depth, far above that of any operation's body. */
const MAX_DEPTH = 32;

/**
 * Removes empty strings at any depth: forms send `""` for a field that is not filled in. Objects are changed in place,
 * because few bodies have an empty string.
 */
export function removeEmptyStrings(value: unknown, depth = 0): unknown {
  if (typeof value !== "object" || value === null) return value;
  if (depth === MAX_DEPTH) throw new RequestError("malformedRequest", "the body is nested too deeply");
  if (Array.isArray(value))
    return value.filter((item) => item !== "").map((item) => removeEmptyStrings(item, depth + 1));
  const members = value as Record<string, unknown>;
  for (const name in members) {
    const member = members[name];
    if (member === "") delete members[name];
    else if (typeof member === "object") members[name] = removeEmptyStrings(member, depth + 1);
  }
  return value;
}

/** Messages for Fastify's body errors, by error code. */
export const bodyErrorMessages: Readonly<Record<string, string>> = {
  FST_ERR_CTP_BODY_TOO_LARGE: "the body is too large; the limit is 4 KB, except for batch operations",
  FST_ERR_CTP_INVALID_MEDIA_TYPE: "header 'Content-Type' must be 'application/json'",
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: "header 'Content-Length' does not match the body",
};
