/** Derives the OpenAPI 3.1 document from the contract. */
import {
  responsesOf,
  ApiFailure,
  headersOf,
  neverReturned,
  type Operation,
  operations,
  takesIdempotencyKey,
} from "../src/index.ts";
import type { Named } from "./sdk-models.ts";

type Json = Record<string, unknown>;

const DESCRIPTIONS: Readonly<Record<string, string>> = {
  200: "Success",
  400: "Malformed request",
  401: "Not authorized",
  403: "Not allowed now",
  404: "Not found",
  405: "Method other than POST",
  409: "The Idempotency-Key was used with a different request, or its first request is still in progress",
  429: "Too many requests; Retry-After gives the delay",
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
      description: "Checks phone possession and verifies people. Independent of Prove Identity, Inc.",
      license: { name: "Apache-2.0", identifier: "Apache-2.0" },
    },
    servers: [{ url: "/" }],
    paths,
    components: {
      schemas: Object.fromEntries([...schemas].sort(([one], [other]) => (one < other ? -1 : 1))),
      parameters: { IdempotencyKey: idempotencyKey },
      headers,
      securitySchemes: {
        accessToken: {
          type: "oauth2",
          flows: { clientCredentials: { tokenUrl: operations.token.path, scopes: {} } },
        },
        authToken: {
          type: "http",
          scheme: "bearer",
          bearerFormat: "JWT",
          description: "Token of one flow, returned by Start.",
        },
        authTokenInQuery: { type: "apiKey", in: "query", name: "token", description: "Token for a WebSocket." },
        signature: {
          type: "apiKey",
          in: "header",
          name: "PA-Signature",
          description: "Signature of the request by the device key; key ID and challenge are in further headers.",
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
  const { request, parameters } = operation;
  const all = [...parameters, ...(takesIdempotencyKey(operation) ? [reference("parameters", "IdempotencyKey")] : [])];
  return {
    operationId: operation.operationId,
    tags: [operation.namespace],
    summary: operation.summary,
    security: security[operation.authentication],
    ...(all.length > 0 && { parameters: all }),
    ...(request && {
      requestBody: {
        required: request.required,
        content: { [request.contentType]: { schema: named(request.model, schemas), example: request.example } },
      },
    }),
    responses: {
      ...Object.fromEntries(
        [...responsesOf(operation)].map(([status, model]) => [
          status,
          response(DESCRIPTIONS[status], status, named(model, schemas)),
        ]),
      ),
      ...Object.fromEntries(
        neverReturned(operation).map((status) => [
          status,
          response(
            "Documented by the official API; this platform never returns it",
            status,
            named(ApiFailure, schemas),
          ),
        ]),
      ),
    },
  };
}

const response = (description: string | undefined, status: number, schema: Json): Json => ({
  description,
  headers: referencesTo(headersOf(status)),
  content: { "application/json": { schema } },
});

const reference = (kind: string, name: string): Json => ({ $ref: `#/components/${kind}/${name}` });

const idempotencyKey: Json = {
  name: "Idempotency-Key",
  in: "header",
  required: false,
  description: "Makes retries safe: within 15 minutes the same key and body return the first response again.",
  schema: { type: "string", pattern: "^[\\x21-\\x7e]{1,255}$" },
};

const header = (description: string, required: boolean): Json => ({
  description,
  required,
  schema: { type: "string" },
});

const headers: Readonly<Record<string, Json>> = {
  "X-Request-Id": header("ID of the request; the client's own if it sent one.", true),
  "WWW-Authenticate": header("Authentication challenge (RFC 9110).", true),
  Allow: header("The supported method.", true),
  "Retry-After": header("Seconds to wait before a retry.", true),
};

const referencesTo = (names: readonly string[]): Json =>
  Object.fromEntries(names.map((name) => [name, reference("headers", name)]));

/** Adds a model to the schemas and returns a reference to it. */
function named(model: Named, schemas: Map<string, Json>): Json {
  const { $id, ...schema } = model;
  if (!schemas.has($id)) {
    schemas.set($id, {});
    schemas.set($id, inner(schema, schemas) as Json);
  }
  return reference("schemas", $id);
}

/** Copies a schema; replaces its models by references and drops members that only the SDK generator uses. */
function inner(value: unknown, schemas: Map<string, Json>): unknown {
  if (Array.isArray(value)) return value.map((item) => inner(item, schemas));
  if (typeof value !== "object" || value === null) return value;
  if ("$id" in value) return named(value as Named, schemas);
  return Object.fromEntries(
    Object.entries(value)
      .filter(([name]) => name !== "x-members")
      .map(([name, item]) => [name, inner(item, schemas)]),
  );
}
