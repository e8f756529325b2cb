/** That the inspection, which all tests with a platform rely on, sees what is wrong with an answer. */
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

/** @returns what the inspection says of such an answer */
async function complaintsOf({ slug = "v3-start", status = 200, headers = always, body }: MadeUp): Promise<string> {
  const app = Fastify();
  after(() => app.close());
  const operation: Operation = operations[slug];
  app.get("/", { config: { operation } }, (_, reply) => reply.code(status).headers(headers).send(body));
  found.length = 0;
  await app.inject("/");
  return found.join("\n");
}

test("nothing is said of an answer that is as the contract has it", async () => {
  assert.equal(await complaintsOf({ body: flow }), "");
  assert.equal(await complaintsOf({ status: 400, body: { code: 8007, message: "m" } }), "");
});

const wrong: Readonly<Record<string, [MadeUp, RegExp]>> = {
  "a field that is missing": [{ body: { ...flow, next: undefined } }, /next/],
  "a field that nobody knows": [{ body: { ...flow, secret: 1 } }, /secret/],
  "an absent field that is null": [{ slug: "v3-verify", body: { identity: null } }, /\/identity/],
  "something else than a text in `next`": [{ body: { ...flow, next: { done: true } } }, /\/next\/done/],
  "a text in `evaluation`": [{ slug: "v3-verify", body: { evaluation: { risk: "pass" } } }, /\/evaluation\/risk/],
  "a status that the operation is not documented to answer": [
    { status: 404, body: { code: 8011, message: "m" } },
    /404/,
  ],
  "an error that the catalogue does not have": [{ status: 400, body: { code: 8099, message: "m" } }, /no such error/],
  "an error that another operation has": [
    { slug: "v3-verify-batch", status: 400, body: { code: 8007, message: "m" } },
    /no such error/,
  ],
  "an error with a status that is not its own": [{ status: 403, body: { code: 8007, message: "m" } }, /no such error/],
  "an error without a sentence": [{ status: 400, body: { code: 8001 } }, /message/],
  "a refused token request that OAuth clients cannot read": [
    { slug: "token", status: 400, body: { code: 8001, message: "m" } },
    /error/,
  ],
  "an answer without a request id": [{ headers: { "cache-control": "no-store" }, body: flow }, /X-Request-Id/],
  "a 429 that does not say how long to wait": [{ status: 429, body: { message: "m" } }, /Retry-After/],
  "a 401 that does not say how to authenticate": [
    { status: 401, body: { code: 8002, message: "m" } },
    /WWW-Authenticate/,
  ],
  "an answer that is no JSON": [
    { headers: { ...always, "content-type": "text/html" }, body: Buffer.from("{}") },
    /html/,
  ],
};

for (const [what, [answer, complaint]] of Object.entries(wrong)) {
  test(`${what} is seen`, async () => assert.match(await complaintsOf(answer), complaint));
}
