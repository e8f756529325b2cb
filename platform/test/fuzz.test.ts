/**
 * Sends thousands of seeded mutations of valid requests to every route: each response is documented, none is an
 * internal error, and none reveals implementation details.
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
/**
 * Seed and rounds, for example `PROOFLINE_FUZZ=7:2000 npm test -- platform/test/fuzz.test.ts`. `npm run soak` runs
 * more.
 */
const [SEED = 20260101, REQUESTS = 80 * ROUNDS] = (process.env["PROOFLINE_FUZZ"]?.split(":") ?? []).map(Number);
/** Number of concurrent requests. */
const CONCURRENCY = 5;

const platform = await startTestPlatform();

/** Details that no message may contain: code, paths, database terms, objects printed by accident. */
const details =
  /\bat \S+ \(|node_modules|node:|\.ts\b|\.js\b|sqlite|kysely|postgres|SELECT|syntax error|undefined|\[object/i;

async function assertDocumented(sent: RawRequest): Promise<void> {
  const { status, contentType, text } = await sendRaw(platform.url, sent);
  const shown = `${sent.method} ${sent.target} ${JSON.stringify(sent.headers)} ${Buffer.from(sent.body).toString()} → ${status} ${text}`;
  assert.ok(status >= 200 && status < 500, shown);
  assert.doesNotMatch(text, details, shown);
  assert.ok(!text.includes(CREDENTIALS.clientSecret), shown);
  if (!contentType.startsWith("application/json") || text === "") return;
  const body = JSON.parse(text) as Record<string, unknown>;
  assert.equal(typeof body, "object", shown);
  // The browser SDK reads errors as objects.
  const { message } = Object(body["error"] ?? body) as { message?: unknown };
  if (status >= 400) assert.equal(typeof (message ?? body["error"]), "string", shown);
}

async function fuzz(requests: fc.Arbitrary<RawRequest>): Promise<void> {
  const sample = fc.sample(requests, { seed: SEED, numRuns: REQUESTS });
  for (let start = 0; start < sample.length; start += CONCURRENCY) {
    await Promise.all(sample.slice(start, start + CONCURRENCY).map(assertDocumented));
  }
  // Failed authentications of these requests no longer count toward the limit.
  platform.clock.advance(MINUTE);
}

const isHandled = (slug: string): slug is HandledSlug => slug in scenes;

/** A successful call, or the contract's example where no scene exists. */
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
  test(`${operation.slug} returns a documented response to every mutated request`, async () => {
    await fuzz(changedRequests(await validCall(operation)));
  });
}

/** Routes outside the contract, each with an ID that does not exist. */
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
  test(`${path} returns a documented response to every mutated request`, async () => {
    const operation = {
      ...operations.token,
      path,
      parameters: path.includes("{id}") ? [{ name: "id", in: "path", required: true, schema: {} }] : [],
    } as Operation;
    const call = { parameters: { id: "x" }, body: operations.token.request.example };
    await fuzz(changedRequests({ operation, call, authorization: `Bearer ${platform.token}` }));
  });
}

test("the platform still works after the mutated requests", async () => {
  assert.equal((await platform.send("/health")).status, 200);
});
