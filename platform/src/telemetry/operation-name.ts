/** The name that a request has in figures and traces: of its operation, or none. A path could hold somebody's data. */
import { operations } from "@prove-identity/contract";
import type { FastifyRequest } from "fastify";

export const operationOf = ({ routeOptions: { config, url } }: FastifyRequest): string =>
  config.operation?.slug ?? (url === operations.token.path ? operations.token.slug : "other");
