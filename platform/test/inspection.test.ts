/** Tests that the inspection of responses, which all tests with a platform rely on, finds violations. */
import assert from "node:assert/strict";
import { after, test } from "node:test";
import { type Operation, operations, type Slug } from "@proofline/contract";
import Fastify from "fastify";
import { takeComplaints } from "./inspected.ts";
import { inspectAnswers } from "./inspection.ts";

const found: string[] = [];
after(inspectAnswers((complaint) => found.push(complaint)));
after(takeComplaints);

interface MadeUp {
  readonly slug?: Slug;
  readonly status?: number;
  readonly headers?: Record<string, string>;
  readonly body: object;
}

const always = { "x-request-id": "1", "cache-control": "no-store" };
const flow = { authToken: "a", correlationId: "c", next: {} };

/** Sends a made-up response. @returns the violations that the inspection reports, one per line */
async function complaintsOf({ slug = "v3-start", status = 200, headers = always, body }: MadeUp): Promise<string> {
  const app = Fastify();
  after(() => app.close());
  const operation: Operation = operations[slug];
  app.get("/", { config: { operation } }, (_, reply) => reply.code(status).headers(headers).send(body));
  found.length = 0;
  await app.inject("/");
  return found.join("\n");
}

test("the inspection accepts a response that satisfies the contract", async () => {
  assert.equal(await complaintsOf({ body: flow }), "");
  assert.equal(await complaintsOf({ status: 400, body: { code: 8007, message: "m" } }), "");
});

const wrong: Readonly<Record<string, [MadeUp, RegExp]>> = {
  "a missing field": [{ body: { ...flow, next: undefined } }, /next/],
  "an unknown field": [{ body: { ...flow, secret: 1 } }, /secret/],
  "an absent field sent as null": [{ slug: "v3-verify", body: { identity: null } }, /\/identity/],
  "a value other than a string in `next`": [{ body: { ...flow, next: { done: true } } }, /\/next\/done/],
  "a string in `evaluation`": [{ slug: "v3-verify", body: { evaluation: { risk: "pass" } } }, /\/evaluation\/risk/],
  "a status that the operation does not document": [{ status: 404, body: { code: 8011, message: "m" } }, /404/],
  "an error that is not in the catalog": [{ status: 400, body: { code: 8099, message: "m" } }, /no such error/],
  "an error of another operation": [
    { slug: "v3-verify-batch", status: 400, body: { code: 8007, message: "m" } },
    /no such error/,
  ],
  "an error with the wrong status": [{ status: 403, body: { code: 8007, message: "m" } }, /no such error/],
  "an error without a message": [{ status: 400, body: { code: 8001 } }, /message/],
  "a rejected token request that OAuth clients cannot read": [
    { slug: "token", status: 400, body: { code: 8001, message: "m" } },
    /error/,
  ],
  "a response without a request ID": [{ headers: { "cache-control": "no-store" }, body: flow }, /X-Request-Id/],
  "a 429 without Retry-After": [{ status: 429, body: { message: "m" } }, /Retry-After/],
  "a 401 without WWW-Authenticate": [{ status: 401, body: { code: 8002, message: "m" } }, /WWW-Authenticate/],
  "a response that is not JSON": [
    { headers: { ...always, "content-type": "text/html" }, body: Buffer.from("{}") },
    /html/,
  ],
};

for (const [what, [answer, complaint]] of Object.entries(wrong)) {
  test(`the inspection reports ${what}`, async () => assert.match(await complaintsOf(answer), complaint));
}
