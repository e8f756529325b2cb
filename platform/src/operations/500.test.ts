/** Tests that an internal error returns 8000 without its cause, which is logged with the request ID. */
import assert from "node:assert/strict";
import { test } from "node:test";
import type { Operation } from "@proofline/contract";
import { answered, MARCIA, pathOf, startTestPlatform } from "../../test/harness.ts";
import { scenes, sceneOf } from "../../test/scenes/index.ts";
import { newStage, wholeCall } from "../../test/scenes/scene.ts";
import { addClient } from "../../test/other-domains.ts";
import type { HandledSlug } from "./index.ts";

const lines: string[] = [];
const platform = await startTestPlatform({
  log: { level: "error", stream: { write: (line) => void lines.push(line) } },
});

interface LogLine {
  readonly reqId: string;
  readonly operation: string;
  readonly err: { readonly message: string };
}

const CAUSE = "the disk of /var/lib/prove is full";

const isHandled = (slug: string): slug is HandledSlug => slug in scenes;

/** Returns a request that would succeed. */
async function requestOf(operation: Operation): Promise<[path: string, init: RequestInit]> {
  const { slug, method, authentication, request } = operation;
  if (slug === "token") {
    // A new client: the platform caches the others.
    const { clientId, clientSecret } = await addClient(platform, {});
    return [
      operation.path,
      {
        method,
        body: new URLSearchParams({
          grant_type: "client_credentials",
          client_id: clientId,
          client_secret: clientSecret,
        }),
      },
    ];
  }
  const stage = await newStage(platform);
  const { parameters, body } = wholeCall(operation, isHandled(slug) ? await sceneOf(slug).set(stage) : {});
  const bearer = authentication === "bearer" ? stage.own.bearer : (await platform.start(MARCIA)).authToken;
  const headers = { authorization: `Bearer ${bearer}`, ...(request && { "content-type": "application/json" }) };
  return [pathOf(operation, parameters), { method, headers, ...(request && { body: JSON.stringify(body) }) }];
}

for (const operation of answered) {
  test(`${operation.slug} returns 500 (8000) without the cause of an internal error, and logs the cause`, async (t) => {
    const [path, init] = await requestOf(operation);
    const { store } = platform.platform;
    const broken = () => Promise.reject(new Error(CAUSE));
    t.mock.method(store, "read", broken);
    t.mock.method(store, "commit", broken);
    const { status, body, headers } = await platform.send(path, init);
    t.mock.restoreAll();
    assert.deepEqual(
      { status, body },
      { status: 500, body: { code: 8000, message: "internal error, try again later" } },
    );
    const entries = lines.map((line) => JSON.parse(line) as LogLine);
    const ofRequest = entries.filter(({ reqId }) => reqId === headers.get("x-request-id"));
    assert.deepEqual(
      ofRequest.map((line) => [line.operation, line.err.message]),
      [[operation.slug, CAUSE]],
    );
  });
}
