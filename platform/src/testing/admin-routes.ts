/**
 * The controls of a test over HTTP, for tests in other languages. Off unless there is an admin token, which every call
 * carries as its bearer token. Bodies and answers are those of the controls, as JSON.
 */
import { timingSafeEqual } from "node:crypto";
import type { Slug } from "@prove-identity/contract";
import type { FastifyInstance } from "fastify";
import { type TSchema, Type } from "typebox";
import { bearerChallenge, bearerToken } from "../http/bearer.ts";
import { readJsonBodies } from "../http/body.ts";
import { Refusal } from "../http/refusal.ts";
import { checkerOf } from "../http/validation.ts";
import { addedPerson, toTestPerson } from "../identity/check-person.ts";
import type { Controls } from "./controls.ts";
import { faultOf } from "./faults.ts";
import { toMilliseconds } from "./time-span.ts";
import type { AddedPerson, Fault, ResetScope } from "./types.ts";

const PREFIX = "/admin";

export const isAdminPath = (path: string): boolean => path === PREFIX || path.startsWith(`${PREFIX}/`);

interface AdminRoute {
  readonly method: "GET" | "POST";
  readonly path: string;
  readonly body?: TSchema;
  readonly answer: (controls: Controls, body: never, query: Record<string, string | undefined>) => unknown;
}

const strict = { additionalProperties: false } as const;
const text = Type.Optional(Type.String());

const routes: readonly AdminRoute[] = [
  {
    method: "POST",
    path: "/reset",
    body: Type.Object({ correlationId: text, authId: text, phoneNumber: text }, strict),
    answer: async (controls, scope: ResetScope) => ({ reset: await controls.reset(scope) }),
  },
  {
    method: "POST",
    path: "/advance",
    body: Type.Object({ duration: Type.String() }, strict),
    async answer(controls, body: { duration: string }) {
      await controls.advance(readDuration(body.duration));
      return { now: controls.now() };
    },
  },
  { method: "GET", path: "/messages", answer: (controls, _, { to }) => controls.messages(to) },
  { method: "GET", path: "/requests", answer: (controls) => controls.requests() },
  { method: "GET", path: "/events", answer: (controls) => controls.events() },
  {
    method: "POST",
    path: "/fail",
    body: faultOf,
    answer(controls, { operation, ...fault }: Fault & { operation: Slug }) {
      controls.fail(operation, fault);
      return {};
    },
  },
  {
    method: "POST",
    path: "/heal",
    body: Type.Object({ operation: Type.Optional(faultOf.properties.operation) }, strict),
    answer(controls, { operation }: { operation?: Slug }) {
      controls.heal(operation);
      return {};
    },
  },
  {
    method: "POST",
    path: "/people",
    body: addedPerson,
    async answer(controls, person: AddedPerson) {
      await controls.addPerson(toTestPerson(person));
      return {};
    },
  },
];

export const adminRoutes = (token: string, controls: () => Controls) => async (app: FastifyInstance) => {
  readJsonBodies(app);
  const expected = Buffer.from(token);
  app.addHook("onRequest", async ({ headers: { authorization } }) => {
    const given = Buffer.from(bearerToken(authorization) ?? "");
    if (given.length === expected.length && timingSafeEqual(given, expected)) return;
    throw new Refusal("unauthorized", undefined, { headers: bearerChallenge({}) });
  });
  for (const { method, path, body, answer } of routes) {
    const check = body && checkerOf(body);
    app.route({
      method,
      url: PREFIX + path,
      bodyLimit: 64 * 1024,
      handler: async (request) =>
        answer(controls(), (check ? check(request.body ?? {}) : {}) as never, request.query as Record<string, string>),
    });
  }
};

function readDuration(given: string): number {
  try {
    return toMilliseconds(given);
  } catch (cause) {
    throw new Refusal("malformedRequest", `field 'duration': ${(cause as Error).message}`);
  }
}
