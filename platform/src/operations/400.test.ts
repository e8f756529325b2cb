/** Tests that every operation rejects malformed bodies and fields that violate the contract. */
// Runs on the embedded store only: such requests are rejected before they reach the store.
import assert from "node:assert/strict";
import { test } from "node:test";
import { enforced, type Operation, operations } from "@proofline/contract";
import { type Answer, assertRefused, pathOf, startTestPlatform } from "../../test/harness.ts";
import { handledSlugs } from "../../test/scenes/index.ts";
import { wholeCall } from "../../test/scenes/scene.ts";
import { storeContents } from "../../test/walk.ts";

const platform = await startTestPlatform();
const json = { "content-type": "application/json" };

type Body = string | Uint8Array<ArrayBuffer>;

/** Sends the contract's example with a different body or path. */
async function send(
  operation: Operation,
  body: Body | undefined,
  headers: Record<string, string> = json,
  path?: string,
) {
  const { parameters } = wholeCall(operation, {});
  return platform.send(path ?? pathOf(operation, parameters), {
    method: operation.method,
    headers: { authorization: `Bearer ${platform.token}`, ...(body !== undefined && headers) },
    ...(body !== undefined && { body }),
  });
}

const malformed = (response: Answer, message: string | RegExp) => assertRefused(response, 400, 8001, message);

for (const slug of handledSlugs) {
  const operation: Operation = operations[slug];
  const { request, parameters } = operation;

  test(`${slug} returns 400 when the access token is sent both in the header and in the query`, async () => {
    const path = pathOf(operation, wholeCall(operation, {}).parameters);
    const twice = `${path}${path.includes("?") ? "&" : "?"}access_token=${platform.token}`;
    malformed(await send(operation, undefined, {}, twice), /in the Authorization header only/);
  });

  for (const { name } of parameters) {
    test(`${slug} returns 400 when parameter ${name} contains a NUL character`, async () => {
      const path = pathOf(operation, { ...wholeCall(operation, {}).parameters, [name]: "a\u0000b" });
      malformed(await send(operation, undefined, {}, path), `field '${name}' must not contain a NUL character`);
    });
  }

  for (const { name, in: place, schema } of parameters) {
    const { type, pattern } = schema as { type?: string; pattern?: string };
    if (type === "string" && pattern === undefined) continue;
    test(`${slug} returns 400 with the parameter name when ${name} is invalid`, async () => {
      const { parameters: values } = wholeCall(operation, {});
      const path = pathOf(operation, { ...values, [name]: "not:right" });
      malformed(await send(operation, undefined, {}, path), new RegExp(`field '${name}' must be`));
      assert.ok(place === "path" || place === "query");
    });
  }

  if (!request) continue;
  const largest = request.largest ?? 4096;

  test(`${slug} returns 400 and changes nothing when the body is not a JSON object, not UTF-8 or too large`, async () => {
    const before = await storeContents(platform);
    malformed(await send(operation, "{"), "the body is not JSON");
    for (const other of ["[]", "null", "1", '"text"', "true"]) {
      malformed(await send(operation, other), "the body must be a JSON object");
    }
    malformed(await send(operation, Uint8Array.of(0x7b, 0xff, 0x7d)), "the body is not valid UTF-8");
    malformed(await send(operation, "{}", { "content-type": "application/json; charset=latin1" }), /charset/);
    malformed(await send(operation, "{}", { "content-type": "text/plain" }), /'Content-Type'/);
    malformed(await send(operation, JSON.stringify({ x: "y".repeat(largest) })), /too large/);
    assert.deepEqual(await storeContents(platform), before);
  });

  test(`${slug} returns 400 for an unknown field and suggests the correct name`, async () => {
    const withField = (name: string) => send(operation, JSON.stringify({ ...request.example, [name]: "x" }));
    malformed(await withField("noSuchField"), "field 'noSuchField' is unknown");
    malformed(await withField("__proto__x"), "field '__proto__x' is unknown");
    const [known] = Object.keys(request.model.properties);
    if (known) malformed(await withField(known.toUpperCase()), new RegExp(`did you mean '${known}'\\?`));
  });

  test(`${slug} returns 400 with the field name for a NUL in any string, and no 5xx for a lone surrogate`, async () => {
    const whole = JSON.stringify(request.example);
    for (const { index, 0: text } of whole.matchAll(/:"[^"]*"/g)) {
      const withValue = (other: string) =>
        send(operation, `${whole.slice(0, index)}:"${other}"${whole.slice(index + text.length)}`);
      for (const nul of ["a\\u0000b", "\\u0000"]) malformed(await withValue(nul), /^field '.+' must not contain a NUL/);
      for (const other of ["\\ud800", "\\\\u0000"]) {
        const { status, body } = await withValue(other);
        assert.ok(status < 500, JSON.stringify(body));
        assert.doesNotMatch(String(body["message"]), /NUL/);
      }
    }
  });

  const { required = [] } = enforced(request.model, "refused") as { required?: readonly string[] };
  for (const name of required) {
    test(`${slug} returns 400 when ${name} is missing or empty`, async () => {
      for (const value of [undefined, ""]) {
        const body = JSON.stringify({ ...request.example, [name]: value });
        malformed(await send(operation, body), `field '${name}' is missing`);
      }
    });
  }

  for (const name of Object.keys(request.model.properties)) {
    test(`${slug} returns 400 when ${name} is null or has the wrong type`, async () => {
      for (const value of [null, { not: "right" }, [[]], 1e9, { toString: "x" }]) {
        const body = JSON.stringify({ ...request.example, [name]: value });
        malformed(await send(operation, body), new RegExp(`field '${name}[\\].[\\w']`));
      }
    });
  }
}
