/**
 * Routes of `/admin`: the test controls over HTTP, for tests in other languages. Disabled without an admin token, which
 * every call sends as its bearer token. Bodies and responses are the JSON forms of the controls' types.
 */
import { timingSafeEqual } from "node:crypto";
import type { Slug } from "@proofline/contract";
import type { FastifyInstance } from "fastify";
import { type TSchema, Type } from "typebox";
import { AdministrationError } from "../system/errors.ts";
import type { Act } from "../store/audit.ts";
import { bearerChallenge, bearerToken } from "../http/bearer.ts";
import { readJsonBodies } from "../http/body.ts";
import { RequestError } from "../http/request-error.ts";
import { checkerOf } from "../http/validation.ts";
import { addedPerson, toTestPerson } from "../people/check-person.ts";
import { type Controls, toMilliseconds } from "./controls.ts";
import { faultOf } from "./faults.ts";
import type { AddedPerson, Fault, ResetScope } from "./types.ts";

const PREFIX = "/admin";

export const isAdminPath = (path: string): boolean => path === PREFIX || path.startsWith(`${PREFIX}/`);

interface AdminRoute {
  readonly method: "GET" | "POST";
  readonly path: string;
  readonly body?: TSchema;
  /** Audit log entry; absent for reads. `fields` lists the body fields it includes, none of them personal data. */
  readonly act?: { readonly action: string; readonly subject: string; readonly fields?: readonly string[] };
  readonly answer: (controls: Controls, body: never, query: Record<string, string | undefined>) => unknown;
}

const strict = { additionalProperties: false } as const;
const text = Type.Optional(Type.String());

export const adminActs: readonly AdminRoute[] = [
  {
    method: "POST",
    path: "/reset",
    body: Type.Object({ correlationId: text, authId: text, phoneNumber: text }, strict),
    act: { action: "reset", subject: "test" },
    answer: async (controls, scope: ResetScope) => ({ reset: await controls.reset(scope) }),
  },
  {
    method: "POST",
    path: "/advance",
    body: Type.Object({ duration: Type.String() }, strict),
    act: { action: "advance", subject: "clock", fields: ["duration"] },
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
    act: { action: "fail", subject: "operation", fields: ["operation"] },
    answer(controls, { operation, ...fault }: Fault & { operation: Slug }) {
      controls.fail(operation, fault);
      return {};
    },
  },
  {
    method: "POST",
    path: "/heal",
    body: Type.Object({ operation: Type.Optional(faultOf.properties.operation) }, strict),
    act: { action: "heal", subject: "operation", fields: ["operation"] },
    answer(controls, { operation }: { operation?: Slug }) {
      controls.heal(operation);
      return {};
    },
  },
  {
    method: "GET",
    path: "/export",
    act: { action: "export", subject: "installation" },
    answer: async (controls) =>
      new Response(await readState(controls), { headers: { "content-type": "application/x-ndjson" } }),
  },
  {
    method: "POST",
    path: "/people",
    body: addedPerson,
    act: { action: "add", subject: "test user" },
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
    throw new RequestError("unauthorized", undefined, { headers: bearerChallenge({}) });
  });
  for (const { method, path, body, act, answer } of adminActs) {
    const check = body && checkerOf(body);
    app.route({
      method,
      url: PREFIX + path,
      bodyLimit: 64 * 1024,
      async handler(request) {
        const given = (check ? check(request.body ?? {}) : {}) as Readonly<Record<string, string>>;
        const response = await answer(controls(), given as never, request.query as Record<string, string>);
        if (act) await controls().record(actOf(act, given));
        return response;
      },
    });
  }
};

function actOf(
  { action, subject, fields = [] }: NonNullable<AdminRoute["act"]>,
  given: Readonly<Record<string, string>>,
): Act {
  const details = Object.fromEntries(
    fields.flatMap((name) => (given[name] === undefined ? [] : [[name, given[name]]])),
  );
  return { action, subject, ...(Object.keys(details).length > 0 && { details }) };
}

function readDuration(given: string): number {
  try {
    return toMilliseconds(given);
  } catch (cause) {
    throw new RequestError("malformedRequest", `field 'duration': ${(cause as Error).message}`);
  }
}

async function readState(controls: Controls): Promise<string> {
  try {
    return await controls.state();
  } catch (cause) {
    if (cause instanceof AdministrationError) throw new RequestError("malformedRequest", cause.message);
    throw cause;
  }
}
