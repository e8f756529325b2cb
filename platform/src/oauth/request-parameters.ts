/** Parses the parameters of OAuth endpoints from a form or JSON body. */
import type { FastifyRequest } from "fastify";
import { type Parameters, parseForm } from "./form.ts";
import { parseJsonParameters } from "./json-parameters.ts";
import { oauthError } from "./oauth-error.ts";

export const FORM = "application/x-www-form-urlencoded";
const JSON_TYPE = "application/json";
const UTF8_CHARSET = /^\s*charset\s*=\s*"?utf-?8"?\s*$/i;
const CHARSET = /^\s*charset\s*=/i;

const none: Parameters = new Map();

/** Expects `request.body` to be a Buffer, or undefined if the request has no body. */
export function readParameters(request: FastifyRequest): Parameters {
  const body = request.body as Buffer | undefined;
  if (body === undefined || body.length === 0) return none;
  const contentType = request.headers["content-type"] ?? "";
  if (contentType === FORM) return parseForm(body);
  const [type = "", ...options] = contentType.split(";");
  if (options.some((option) => CHARSET.test(option) && !UTF8_CHARSET.test(option))) {
    throw oauthError("invalid_request", "the charset of the body must be UTF-8");
  }
  switch (type.trim().toLowerCase()) {
    case FORM:
      return parseForm(body);
    case JSON_TYPE:
      return parseJsonParameters(body);
    default:
      throw oauthError("invalid_request", `the content type of the body must be ${FORM}`);
  }
}
