/**
 * Checks every response of every server in this process against the contract.
 *
 * The operation must document the status, the body must match its model without extra members, the error must be one of
 * the operation's, and all headers must be present.
 */
import { channel } from "node:diagnostics_channel";
import {
  responsesOf,
  type ApiError,
  ApiFailure,
  enforced,
  type ErrorName,
  errors,
  headersOf,
  type Model,
  OAuthFailure,
  type OAuthError,
  oauthErrors,
  type Operation,
  errorsOf,
} from "@proofline/contract";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { Compile } from "typebox/compile";
import { EMULATED_PATH } from "../src/possession/carrier/emulated.ts";

/** Maximum length of a body in a report, in characters. */
const LONGEST = 500;

/**
 * @param report called with a sentence per violation
 *
 * @returns a function that exempts servers started from now on
 */
export function inspectAnswers(report: (complaint: string) => void): () => void {
  const servers = channel("fastify.initialization");
  const inspect = (message: unknown) => {
    const { fastify } = message as { fastify: FastifyInstance };
    fastify.addHook("onSend", async (request, reply, payload) => {
      complaintsOf(request, reply, payload).forEach(report);
    });
  };
  servers.subscribe(inspect);
  return () => servers.unsubscribe(inspect);
}

/** Violations in a response, as sentences. */
export function complaintsOf(request: FastifyRequest, reply: FastifyReply, payload: unknown): string[] {
  const answer = `${request.method} ${request.url} → ${reply.statusCode} ${String(payload).slice(0, LONGEST)}`;
  return complaints(request, reply, payload).map((complaint) => `${answer}: ${complaint}`);
}

function complaints(request: FastifyRequest, reply: FastifyReply, payload: unknown): string[] {
  const { config, url } = request.routeOptions;
  const { operation } = config;
  const { statusCode: status } = reply;
  const isJson = /^application\/json\b/.test(String(reply.getHeader("content-type")));
  const headers = [...headersOf(status), "Cache-Control"].filter((name) => !reply.hasHeader(name));
  const missing = headers.map((name) => `it lacks the header ${name}`);
  const isForeign =
    !operation && (!isJson || status < 400 || routesWithoutErrors.some((prefix) => url?.startsWith(prefix)));
  if (isForeign) return missing;
  if (!isJson || typeof payload !== "string") return [...missing, `it is ${String(reply.getHeader("content-type"))}`];
  const body = JSON.parse(payload) as Record<string, unknown>;
  const model = operation ? responsesOf(operation).get(status) : "error" in body ? OAuthFailure : ApiFailure;
  if (!model) return [...missing, `${operation?.slug} is not documented to answer ${status}`];
  return [...missing, ...mismatches(model, body), ...(status >= 400 ? undocumentedError(operation, status, body) : [])];
}

/** Routes without errors of the API: those of the operator, and of the emulated carrier. */
const routesWithoutErrors = ["/health", EMULATED_PATH];

const checks = new Map<Model, readonly ReturnType<typeof Compile>[]>();

function mismatches(model: Model, body: unknown): string[] {
  // Checks required members in output form, and rejects unknown members.
  const both = checks.get(model) ?? [Compile(model), Compile(enforced(model, "refused"))];
  checks.set(model, both);
  return both
    .flatMap((check) => check.Errors(body))
    .map(({ instancePath, message, params }) => `${instancePath} ${message} ${JSON.stringify(params)}`);
}

/** The error must be documented for this operation and status; without an operation, it must be in the catalog. */
function undocumentedError(operation: Operation | undefined, status: number, { code, error }: Record<string, unknown>) {
  const names = operation ? errorsOf(operation) : (Object.keys(errors) as ErrorName[]);
  const known = names.some((name) => {
    const listed: ApiError = errors[name];
    return listed.code === code && listed.status === status;
  });
  const twin: ApiError | undefined = errors[oauthErrors[error as OAuthError]];
  return known && (error === undefined || twin?.code === code) ? [] : ["it is documented to have no such error"];
}
