import assert from "node:assert/strict";
import { test } from "node:test";
import { startTestPlatform, type TestPlatform } from "./harness.ts";

/** Sixty wrong secrets from one address, then one from another. @returns which of the two was limited */
async function guessFrom(platform: TestPlatform): Promise<{ same: number; other: number }> {
  const guess = async (address: string, client: number) => {
    const body = { grant_type: "client_credentials", client_id: `client-${client}`, client_secret: "guess" };
    const headers = { "x-forwarded-for": `198.51.100.99, ${address}` };
    return (await platform.send("/token", { method: "POST", headers, body: new URLSearchParams(body) })).status;
  };
  for (let client = 0; client < 60; client++) await guess("203.0.113.1", client);
  return { same: await guess("203.0.113.1", 100), other: await guess("203.0.113.2", 100) };
}

test("behind a trusted proxy, limits apply to the address that X-Forwarded-For names", async () => {
  assert.deepEqual(await guessFrom(await startTestPlatform({ trustProxy: 1 })), { same: 429, other: 401 });
});

test("without a trusted proxy, X-Forwarded-For does not change the address that limits apply to", async () => {
  assert.deepEqual(await guessFrom(await startTestPlatform()), { same: 429, other: 429 });
});
