/**
 * Thousands of requests to every route, made from valid ones by seeded changes: the API answers each in its own words,
 * never with a failure of its own, and tells nothing of how it is made.
 */
import assert from "node:assert/strict";
import { test } from "node:test";
import { type Operation, operations } from "@proofline/contract";
import fc from "fast-check";
import { MINUTE } from "../src/system/clock.ts";
import { EMULATED_PATH } from "../src/possession/carrier/emulated.ts";
import { LINK_PREFIX } from "../src/possession/links/link.ts";
import { INTROSPECTION_PATH } from "../src/oauth/introspection.ts";
import { PROTECTED_RESOURCE_PATH } from "../src/oauth/metadata.ts";
import { REVOCATION_PATH } from "../src/oauth/revocation-endpoint.ts";
import type { HandledSlug } from "../src/operations/index.ts";
import { changedRequests, type ValidCall } from "./fuzzing/mutation.ts";
import { type RawRequest, sendRaw } from "./fuzzing/raw-request.ts";
import { answered, CREDENTIALS, MARCIA, startTestPlatform } from "./harness.ts";
import { sceneOf, scenes } from "./scenes/index.ts";
import { newStage, wholeCall } from "./scenes/scene.ts";

const ROUNDS = Number(process.env["PROOFLINE_SOAK_ROUNDS"] ?? 1);
/** Of one's own for a hunt: `PROOFLINE_FUZZ=7:2000 npm test -- platform/test/fuzz.test.ts`. More in `npm run soak`. */
const [SEED = 20260101, REQUESTS = 80 * ROUNDS] = (process.env["PROOFLINE_FUZZ"]?.split(":") ?? []).map(Number);
/** At a time. */
const ABREAST = 5;

const platform = await startTestPlatform();

/** What a message must never have: code, places in it, the database, values that were not meant to be printed. */
const details =
  /\bat \S+ \(|node_modules|node:|\.ts\b|\.js\b|sqlite|kysely|postgres|SELECT|syntax error|undefined|\[object/i;

async function assertAnswered(sent: RawRequest): Promise<void> {
  const { status, contentType, text } = await sendRaw(platform.url, sent);
  const shown = `${sent.method} ${sent.target} ${JSON.stringify(sent.headers)} ${Buffer.from(sent.body).toString()} → ${status} ${text}`;
  assert.ok(status >= 200 && status < 500, shown);
  assert.doesNotMatch(text, details, shown);
  assert.ok(!text.includes(CREDENTIALS.clientSecret), shown);
  if (!contentType.startsWith("application/json") || text === "") return;
  const body = JSON.parse(text) as Record<string, unknown>;
  assert.equal(typeof body, "object", shown);
  // To the browser SDK errors are objects.
  const { message } = Object(body["error"] ?? body) as { message?: unknown };
  if (status >= 400) assert.equal(typeof (message ?? body["error"]), "string", shown);
}

async function fuzz(requests: fc.Arbitrary<RawRequest>): Promise<void> {
  const sample = fc.sample(requests, { seed: SEED, numRuns: REQUESTS });
  for (let start = 0; start < sample.length; start += ABREAST) {
    await Promise.all(sample.slice(start, start + ABREAST).map(assertAnswered));
  }
  // The failed authentications among them no longer count.
  platform.clock.advance(MINUTE);
}

const isHandled = (slug: string): slug is HandledSlug => slug in scenes;

/** A call that does what it is for, or the contract's example where no scene says how to come to one. */
async function validCall(operation: Operation): Promise<ValidCall> {
  const { slug, caller, authentication } = operation;
  if (isHandled(slug)) {
    const stage = await newStage(platform);
    const given = await sceneOf(slug).set(stage);
    return { operation, call: wholeCall(operation, given), authorization: `Bearer ${stage.own.bearer}` };
  }
  const call = wholeCall(operation, {});
  if (authentication === "client") return { operation, call, authorization: "" };
  assert.equal(caller, "browser");
  return { operation, call, authorization: `Bearer ${(await platform.start(MARCIA)).authToken}` };
}

for (const operation of answered) {
  test(`${operation.slug} answers whatever it is sent`, async () => {
    await fuzz(changedRequests(await validCall(operation)));
  });
}

/** Routes that are not of the contract, each with something that names what is not there. */
const others = [
  "/health",
  PROTECTED_RESOURCE_PATH,
  INTROSPECTION_PATH,
  REVOCATION_PATH,
  `${LINK_PREFIX}{id}`,
  `${EMULATED_PATH}/{id}`,
  "/{id}",
];

for (const path of others) {
  test(`${path} answers whatever it is sent`, async () => {
    const operation = {
      ...operations.token,
      path,
      parameters: path.includes("{id}") ? [{ name: "id", in: "path", required: true, schema: {} }] : [],
    } as Operation;
    const call = { parameters: { id: "x" }, body: operations.token.request.example };
    await fuzz(changedRequests({ operation, call, authorization: `Bearer ${platform.token}` }));
  });
}

test("the platform is as well as before", async () => {
  assert.equal((await platform.send("/health")).status, 200);
});
