import { randomUUID } from "node:crypto";
import { test } from "node:test";
import { operations } from "@proofline/contract";
import { assertRefused, startTestPlatform } from "../../../test/harness.ts";

const platform = await startTestPlatform();
const id = randomUUID();

for (const [slug, query, message] of [
  ["v3-discover", "", "field 'proveId' is missing"],
  ["v3-discover", "?proveId=x", "field 'proveId' must be a UUID"],
  ["v3-fetch", `?proveId=${id}`, "field 'attributeId' is missing"],
  ["v3-fetch", `?proveId=${id}&attributeId=9fk1ka74g`, "field 'attributeId' must be a UUID"],
  ["v3-fetch", `?proveId=${id}&proveId=${id}&attributeId=${id}`, "field 'proveId' must be a string"],
] as const) {
  test(`${slug}${query.replaceAll(id, "…")} returns 400`, async () => {
    const headers = { authorization: `Bearer ${platform.token}` };
    assertRefused(await platform.send(operations[slug].path + query, { headers }), 400, 8001, message);
  });
}
