/** How every failure becomes an answer: the catalogue's error for what the caller did, 8000 for what we did. */
import type { FastifyError, FastifyReply, FastifyRequest } from "fastify";
import { bodyRefusals } from "./body.ts";
import { Refusal } from "./refusal.ts";

export function answerFailure(error: FastifyError | Error, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const refusal = toRefusal(error);
  const { status } = refusal.error;
  if (status >= 500) request.log.error({ err: error, operation: operationOf(request)?.slug }, "internal error");
  else request.log.info({ status, operation: operationOf(request)?.slug, reason: refusal.message }, "refused");
  return reply.code(status).headers(refusal.headers).send(refusal.body);
}

/** No such path, or not with this verb. */
export const answerUnknown = (_: FastifyRequest, reply: FastifyReply): FastifyReply => {
  const refusal = new Refusal("unknownOperation");
  return reply.code(refusal.error.status).send(refusal.body);
};

const operationOf = (request: FastifyRequest) => request.routeOptions.config.operation;

/** The catalogue's error for whatever was thrown. */
export function toRefusal(error: FastifyError | Error): Refusal {
  if (error instanceof Refusal) return error;
  const code = "code" in error ? error.code : "";
  const known = bodyRefusals[code];
  if (known) return new Refusal("malformedRequest", known);
  return code.startsWith("FST_ERR_CTP_") ? new Refusal("malformedRequest") : new Refusal("internal");
}
