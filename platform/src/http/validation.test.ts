import assert from "node:assert/strict";
import { test } from "node:test";
import { enforced, operations } from "@proofline/contract";
import { checkerOf } from "./validation.ts";

test("checkerOf rejects a list that is too long without reading its items", () => {
  const check = checkerOf(enforced(operations["v3-verify-batch"].request.model, "refused"));
  const never = new Proxy(
    {},
    {
      get: () => assert.fail("an item was read"),
      ownKeys: () => assert.fail("an item was read"),
    },
  );
  assert.throws(() => check({ items: Array.from({ length: 1001 }, () => never) }), {
    message: "field 'items' must have at most 1000 items",
  });
});
