/**
 * Starts a real platform on a port, with a clock that the test moves.
 *
 * Each test has its own. A test file fails if any response given while it ran violates the contract.
 */
import assert from "node:assert/strict";
import { randomBytes } from "node:crypto";
import { after } from "node:test";
import {
  type Operation,
  operations,
  type ParametersOf,
  type RequestOf,
  type ResponseOf,
  type Slug,
} from "@proofline/contract";
import type { Balancer } from "./balancer.ts";
import { browserHandlers, deviceHandlers, serverHandlers } from "../src/operations/index.ts";
import type { StartOptions } from "../src/server/options.ts";
import { launch, type LaunchedPlatform } from "../src/server/start.ts";
import "./inspected.ts";

export const CREDENTIALS = { clientId: "test-client", clientSecret: "test-secret" };

/** Test users by their purpose. The data is in `platform/src/people/test-users/`. */
export const MILO = "2001001695";
export const MARCIA = "2001001693";
export const NEVIN = "2001001688";
export const AGRETHA = "2001001687";
export const MARTINA = "2001004000";
export const BENJI = "2001004009";
export const CARNEY = "2001001699";
export const ELENA = "2001004053";
export const HILARY = "2001004052";
export const MERLA = "2001004031";
export const JAIMIE = "2001004035";

/** Operations that the platform implements. */
export const answered = Object.values<Operation>(operations).filter(
  ({ slug }) => slug === "token" || slug in serverHandlers || slug in browserHandlers || slug in deviceHandlers,
);

export interface Answer<T = Record<string, unknown>> {
  readonly status: number;
  readonly body: T;
  readonly headers: Headers;
}

export interface CallFacts<S extends Slug> {
  readonly body?: RequestOf<S>;
  /** Access token; that of the first client by default. */
  readonly bearer?: string;
}

export class MovedClock {
  #now = Date.parse("2026-01-01T00:00:00Z");
  now(): number {
    return this.#now;
  }
  advance(milliseconds: number): void {
    this.#now += milliseconds;
  }
}

export interface TestPlatform extends LaunchedPlatform {
  readonly clock: MovedClock;
  /** An access token of the first client. */
  readonly token: string;
  /** Calls an operation as the first client. */
  call<S extends Slug>(slug: S, body: RequestOf<S>): Promise<Answer<ResponseOf<S>>>;
  /** Calls an operation with path or query parameters, as any client. */
  callWith<S extends Slug>(slug: S, parameters: ParametersOf<S>, more?: CallFacts<S>): Promise<Answer<ResponseOf<S>>>;
  /** Sends any request. */
  send(path: string, init?: RequestInit): Promise<Answer>;
  /** Calls an operation as a browser, with the authToken of a flow. */
  browse<S extends Slug>(slug: S, authToken: string, body: RequestOf<S>): Promise<Answer<ResponseOf<S>>>;
  /** Starts a flow; fails if it does not start. */
  start(phoneNumber: string, more?: Partial<RequestOf<"v3-start">>): Promise<ResponseOf<"v3-start">>;
  /** A token of another client, created in the same or another domain. */
  tokenFor(credentials: { clientId: string; clientSecret: string }): Promise<string>;
}

/** Database of the tests: in memory by default; `postgres` creates one per test on a real server. */
const postgres = process.env["PROOFLINE_TEST_DATABASE"] === "postgres" ? await import("./postgres.ts") : undefined;

const ownDatabase = async (): Promise<StartOptions> =>
  postgres ? { data: await postgres.emptyDatabase(), masterKey: randomBytes(32).toString("base64") } : {};

/**
 * Starts a platform that stops when the test file ends.
 *
 * @param balancer load balancer in front of the platform, which is one of its nodes
 */
export async function startTestPlatform(options: StartOptions = {}, balancer?: Balancer): Promise<TestPlatform> {
  const clock = new MovedClock();
  const database = options.data ? {} : await ownDatabase();
  const running = await launch({ port: 0, credentials: CREDENTIALS, clock, ...database, ...options });
  after(() => running.stop());
  balancer?.nodes.push(running.localUrl);
  return { ...running, ...(await clientOf(balancer ? { localUrl: balancer.url } : running)), clock };
}

type TestClient = Omit<TestPlatform, keyof LaunchedPlatform | "clock">;

/** Calls a platform whose clock and end another function controls. */
export async function clientOf({ localUrl }: Pick<LaunchedPlatform, "localUrl">): Promise<TestClient> {
  const send = async (path: string, init?: RequestInit): Promise<Answer<never>> => {
    const response = await fetch(localUrl + path, init);
    const text = await response.text();
    return { status: response.status, headers: response.headers, body: (text ? JSON.parse(text) : {}) as never };
  };
  const post = (slug: Slug, bearer: string, body: unknown, path: string = operations[slug].path) =>
    send(path, {
      method: operations[slug].method,
      headers: { authorization: `Bearer ${bearer}`, ...(body !== undefined && { "content-type": "application/json" }) },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
  const tokenFor = async ({ clientId, clientSecret }: typeof CREDENTIALS) => {
    const body = new URLSearchParams({
      grant_type: "client_credentials",
      client_id: clientId,
      client_secret: clientSecret,
    });
    const answer: Answer<ResponseOf<"token">> = await send(operations.token.path, { method: "POST", body });
    assert.equal(answer.status, 200);
    return answer.body.access_token;
  };
  const token = await tokenFor(CREDENTIALS);
  return {
    token,
    tokenFor,
    send,
    call: (slug, body) => post(slug, token, body),
    callWith: (slug, parameters, { body, bearer = token } = {}) =>
      post(slug, bearer, body, pathOf(operations[slug], parameters)),
    browse: (slug, authToken, body) => post(slug, authToken, body),
    async start(phoneNumber, more) {
      const answer: Answer<ResponseOf<"v3-start">> = await post("v3-start", token, {
        flowType: "mobile",
        phoneNumber,
        ...more,
      });
      assert.equal(answer.status, 200, JSON.stringify(answer.body));
      return answer.body;
    },
  };
}

export type ParameterValues = Readonly<Record<string, string | number | boolean | undefined>>;

/** Path and query of a call. */
export function pathOf({ path, parameters }: Operation, values: ParameterValues): string {
  const query = new URLSearchParams();
  let filled = path;
  for (const { name, in: place } of parameters) {
    const value = values[name];
    if (value === undefined) continue;
    if (place === "path") filled = filled.replace(`{${name}}`, encodeURIComponent(value));
    else query.set(name, String(value));
  }
  return query.size > 0 ? `${filled}?${query.toString()}` : filled;
}

/** Asserts an error response of the API. */
export function assertRefused(answer: Answer<unknown>, status: number, code: number, message?: string | RegExp): void {
  const body = answer.body as { code?: number; message?: string };
  assert.deepEqual({ status: answer.status, code: body.code }, { status, code }, body.message ?? "");
  if (typeof message === "string") assert.equal(body.message, message);
  else if (message) assert.match(body.message ?? "", message);
}
