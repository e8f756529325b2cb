/** The OpenAPI 3.1 document, derived from the contract. */
import { errors, type Operation, operations } from "../src/index.ts";
import type { Named } from "./sdk-models.ts";

type Json = Record<string, unknown>;

const ERROR_DESCRIPTIONS: Readonly<Record<string, string>> = {
  400: "Malformed request",
  401: "Not authorized",
  403: "Not allowed now",
  404: "Not found",
  429: "Too many requests; Retry-After says how long to wait",
  500: "Internal error",
};

export function openApiDocument(version: string): Json {
  const schemas = new Map<string, Json>();
  const paths: Record<string, Json> = {};
  for (const operation of Object.values<Operation>(operations)) {
    paths[operation.path] = {
      ...paths[operation.path],
      [operation.method.toLowerCase()]: describe(operation, schemas),
    };
  }
  return {
    openapi: "3.1.0",
    info: {
      title: "Prove-compatible identity API",
      version,
      description: "Phone possession and verified people. Independent of Prove Identity, Inc.",
      license: { name: "Apache-2.0", identifier: "Apache-2.0" },
    },
    servers: [{ url: "/" }],
    paths,
    components: {
      schemas: {
        ...Object.fromEntries([...schemas].sort(([one], [other]) => (one < other ? -1 : 1))),
        Error: errorSchema(),
      },
      securitySchemes: {
        accessToken: {
          type: "oauth2",
          flows: { clientCredentials: { tokenUrl: operations.token.path, scopes: {} } },
        },
        authToken: {
          type: "http",
          scheme: "bearer",
          bearerFormat: "JWT",
          description: "Token of one flow, from Start.",
        },
        authTokenInQuery: { type: "apiKey", in: "query", name: "token", description: "The same, for a WebSocket." },
        signature: {
          type: "apiKey",
          in: "header",
          name: "PA-Signature",
          description:
            "Signature of the request by the device's key, with its id and a challenge in headers beside it.",
        },
      },
    },
  };
}

const security: Readonly<Record<Operation["authentication"], readonly Json[]>> = {
  none: [],
  client: [],
  bearer: [{ accessToken: [] }],
  authToken: [{ authToken: [] }],
  authTokenInQuery: [{ authTokenInQuery: [] }],
  signature: [{ signature: [] }],
};

function describe(operation: Operation, schemas: Map<string, Json>): Json {
  const { request, response } = operation;
  return {
    operationId: operation.operationId,
    tags: [operation.namespace],
    summary: operation.summary,
    security: security[operation.authentication],
    ...(operation.parameters.length > 0 && { parameters: operation.parameters }),
    ...(request && {
      requestBody: {
        required: request.required,
        content: { [request.contentType]: { schema: named(request.model, schemas), example: request.example } },
      },
    }),
    responses: {
      200: { description: "Done", content: { "application/json": { schema: named(response.model, schemas) } } },
      ...Object.fromEntries(
        [...operation.errors, errors.tooManyRequests.status].map((status) => [status, errorResponse(status)]),
      ),
    },
  };
}

const errorResponse = (status: number): Json => ({
  description: ERROR_DESCRIPTIONS[status],
  content: { "application/json": { schema: { $ref: "#/components/schemas/Error" } } },
});

/** Puts a model among the schemas and gives the reference to it. */
function named(model: Named, schemas: Map<string, Json>): Json {
  const { $id, ...schema } = model;
  if (!schemas.has($id)) {
    schemas.set($id, {});
    schemas.set($id, inner(schema, schemas) as Json);
  }
  return { $ref: `#/components/schemas/${$id}` };
}

/** A copy of a schema with references in place of the models in it, and without notes to other readers. */
function inner(value: unknown, schemas: Map<string, Json>): unknown {
  if (Array.isArray(value)) return value.map((item) => inner(item, schemas));
  if (typeof value !== "object" || value === null) return value;
  if ("$id" in value) return named(value as Named, schemas);
  return Object.fromEntries(
    Object.entries(value)
      .filter(([name]) => name !== "x-within" && name !== "x-members")
      .map(([name, item]) => [name, inner(item, schemas)]),
  );
}

/** The body of every error, with the codes of the catalogue. */
function errorSchema(): Json {
  const codes = [...new Set(Object.values(errors).flatMap((error) => ("code" in error ? [error.code] : [])))];
  return {
    type: "object",
    required: ["message"],
    properties: {
      code: { type: "integer", description: "Number of the error", examples: codes },
      message: { type: "string", description: "What is wrong, for a developer" },
    },
  };
}
