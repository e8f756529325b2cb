/** The name that a request has in figures and traces: of its operation, or none. A path could hold somebody's data. */
import type { FastifyRequest } from "fastify";

export const operationOf = ({ routeOptions: { config } }: FastifyRequest): string => config.operation?.slug ?? "other";
