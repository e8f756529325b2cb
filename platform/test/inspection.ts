/**
 * Holds every answer of every server in this process to the contract, whoever asked: a test, an SDK or a real browser.
 * Its status must be one that the operation is documented to answer, its body fit the model of that status and have
 * nothing beside it, its error be one that the operation has, and no header be missing.
 */
import { channel } from "node:diagnostics_channel";
import {
  answersOf,
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
  refusalsOf,
} from "@proofline/contract";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { Compile } from "typebox/compile";
import { EMULATED_PATH } from "../src/possession/carrier/emulated.ts";

/** Of a body that is shown. */
const LONGEST = 500;

/**
 * @param report gets a sentence for every answer that is not as it should be
 * @returns leaves the servers alone that start from now on
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

/** What is wrong with an answer, in sentences. */
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
  const isForeign = !operation && (!isJson || status < 400 || otherWords.some((prefix) => url?.startsWith(prefix)));
  if (isForeign) return missing;
  if (!isJson || typeof payload !== "string") return [...missing, `it is ${String(reply.getHeader("content-type"))}`];
  const body = JSON.parse(payload) as Record<string, unknown>;
  const model = operation ? answersOf(operation).get(status) : "error" in body ? OAuthFailure : ApiFailure;
  if (!model) return [...missing, `${operation?.slug} is not documented to answer ${status}`];
  return [...missing, ...misfits(model, body), ...(status >= 400 ? strangeError(operation, status, body) : [])];
}

/** Routes for which the API has no errors: of whoever runs the platform, and of the network that it plays. */
const otherWords = ["/health", EMULATED_PATH];

const checks = new Map<Model, readonly ReturnType<typeof Compile>[]>();

function misfits(model: Model, body: unknown): string[] {
  // As it is for what is required, and without unknown members.
  const both = checks.get(model) ?? [Compile(model), Compile(enforced(model, "refused"))];
  checks.set(model, both);
  return both
    .flatMap((check) => check.Errors(body))
    .map(({ instancePath, message, params }) => `${instancePath} ${message} ${JSON.stringify(params)}`);
}

/** The error must be one that the operation has with this status; where no operation is meant, any of the catalogue. */
function strangeError(operation: Operation | undefined, status: number, { code, error }: Record<string, unknown>) {
  const names = operation ? refusalsOf(operation) : (Object.keys(errors) as ErrorName[]);
  const known = names.some((name) => {
    const listed: ApiError = errors[name];
    return listed.code === code && listed.status === status;
  });
  const twin: ApiError | undefined = errors[oauthErrors[error as OAuthError]];
  return known && (error === undefined || twin?.code === code) ? [] : ["it is documented to have no such error"];
}
