import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { randomMasterKey } from "../store/keys/master-key.ts";
import type { Platform } from "../operations/platform.ts";
import type { Possession } from "../store/rows/flows.ts";
import { plainJson, signAuthToken, verifyAuthToken } from "./auth-token.ts";
import { planText, plans } from "./plans.ts";

let now = 1_750_000_000_000;
const platform = {
  clock: { now: () => now },
  masterKey: randomMasterKey(),
  publicUrl: "https://id.example",
} as Platform;

const possession = {
  id: "9c1d6a1e-1111-4111-8111-111111111111",
  domainId: "ünïcode?~>domain",
  plan: planText(plans.mobile),
  createdAt: now,
  expiresAt: now + 15 * 60_000,
} as Possession;

test("verifyAuthToken accepts a signed token until it expires", () => {
  const token = signAuthToken(platform, possession);
  assert.equal(verifyAuthToken(platform, token)?.auth.id, possession.id);
  now += 15 * 60_000;
  assert.equal(verifyAuthToken(platform, token), undefined);
  now -= 15 * 60_000;
});

test("plainJson yields a payload that plain base64 decodes, for any JSON value", () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.string({ unit: "binary" }), (value, text) => {
      const json = plainJson({ value, text });
      assert.deepEqual(JSON.parse(json), JSON.parse(JSON.stringify({ value, text })));
      assert.match(Buffer.from(json).toString("base64url"), /^[A-Za-z0-9]*$/);
      assert.deepEqual(JSON.parse(atob(Buffer.from(json).toString("base64url"))), JSON.parse(json));
    }),
  );
});

test("verifyAuthToken rejects a token with any character changed", () => {
  const token = signAuthToken(platform, possession);
  const bytes = (text: string) =>
    text
      .split(".")
      .map((part) => Buffer.from(part, "base64url").toString("hex"))
      .join(".");
  fc.assert(
    fc.property(fc.nat(token.length - 1), fc.constantFrom("A", "b", "0", ".", "_", "-"), (at, character) => {
      const changed = token.slice(0, at) + character + token.slice(at + 1);
      // base64url ignores some bits of a segment's last character: a token with the same bytes is the same token.
      fc.pre(bytes(changed) !== bytes(token));
      assert.equal(verifyAuthToken(platform, changed), undefined);
    }),
  );
});

test("verifyAuthToken rejects tokens of another installation, unsigned tokens and malformed text", () => {
  const other = { ...platform, masterKey: randomMasterKey() };
  const token = signAuthToken(platform, possession);
  const [, payload] = token.split(".");
  const none = Buffer.from('{"alg":"none"}').toString("base64url");
  for (const foreign of [
    signAuthToken(other, possession),
    `${none}.${payload}.`,
    `${token}.`,
    "",
    ".",
    "..",
    "a.b.c",
    "x".repeat(9000),
  ]) {
    assert.equal(verifyAuthToken(platform, foreign), undefined);
  }
});
