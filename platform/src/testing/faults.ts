/** Injects faults: an operation responds late, with an error status or not at all, a given number of times. */
import { setTimeout } from "node:timers/promises";
import { type ErrorName, operations, type Slug } from "@proofline/contract";
import type { FastifyInstance } from "fastify";
import { Type } from "typebox";
import { bearerChallenge } from "../http/bearer.ts";
import { RequestError } from "../http/request-error.ts";
import { checkerOf } from "../http/validation.ts";
import { invalidClient, oauthError } from "../oauth/oauth-error.ts";
import type { Fault } from "./types.ts";

interface ActiveFault extends Fault {
  readonly operation: Slug;
  remaining: number;
}

/** Catalog error by status; other statuses have the body of `internal`. */
const errorNames: Readonly<Record<number, ErrorName>> = {
  400: "malformedRequest",
  401: "unauthorized",
  403: "stepOutOfOrder",
  404: "identityNotFound",
  429: "tooManyRequests",
};

const integer = (minimum: number) => Type.Optional(Type.Integer({ minimum }));

/** Schema of a fault with its operation. */
export const faultOf = Type.Object(
  {
    operation: Type.Unsafe<Slug>({ type: "string", enum: Object.keys(operations) }),
    status: Type.Optional(Type.Integer({ minimum: 400, maximum: 599 })),
    latency: integer(0),
    times: integer(1),
    cut: Type.Optional(Type.Boolean()),
  },
  { additionalProperties: false },
);

const check: (value: unknown) => Fault & { operation: Slug } = checkerOf(faultOf);

export class Faults {
  readonly #active = new Map<string, ActiveFault>();

  /** Adds a fault for an operation, replacing its previous one. @throws RequestError with the field name */
  set(slug: string, given: Fault): void {
    const fault = check({ ...given, operation: slug });
    this.#active.set(fault.operation, { ...fault, remaining: fault.times ?? Number.POSITIVE_INFINITY });
  }

  clear(operation?: string): void {
    if (operation) this.#active.delete(operation);
    else this.#active.clear();
  }

  listen(app: FastifyInstance): void {
    app.addHook("onRequest", async (request, reply) => {
      const fault = this.#take(request.routeOptions.config.operation?.slug);
      if (!fault) return;
      if (fault.latency) await setTimeout(fault.latency);
      if (fault.cut) {
        reply.hijack();
        request.raw.socket.destroy();
      } else if (fault.status) throw refusalOf(fault.operation, fault.status);
    });
  }

  #take(slug: string | undefined): ActiveFault | undefined {
    const fault = slug === undefined ? undefined : this.#active.get(slug);
    if (!fault || !slug) return undefined;
    fault.remaining -= 1;
    if (fault.remaining <= 0) this.#active.delete(slug);
    return fault;
  }
}

/** Errors in the token endpoint's own format. */
const tokenErrors: Readonly<Record<number, () => RequestError>> = {
  400: () => oauthError("invalid_request"),
  401: invalidClient,
  429: () => oauthError("temporarily_unavailable", undefined, { headers: RETRY_AFTER }),
};

const RETRY_AFTER = { "retry-after": "1" };

/** Creates the error in the operation's own format. */
function refusalOf(operation: Slug, status: number): RequestError {
  const createTokenError = operation === "token" ? tokenErrors[status] : undefined;
  const headers: Readonly<Record<number, Record<string, string>>> = {
    401: bearerChallenge({ error: "invalid_token" }),
    429: RETRY_AFTER,
  };
  return (
    createTokenError?.() ??
    new RequestError(errorNames[status] ?? "internal", undefined, { status, headers: headers[status] ?? {} })
  );
}
