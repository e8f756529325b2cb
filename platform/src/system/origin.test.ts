import assert from "node:assert/strict";
import { test } from "node:test";
import { checkedPublicUrl } from "./origin.ts";
import { launch } from "../server/start.ts";
import { StartError } from "./errors.ts";
import "../../test/inspected.ts";

test("an origin is used unchanged, without a slash at its end", () => {
  for (const origin of [
    "https://id.example.com",
    "https://id.example.com:8443",
    "http://127.0.0.1:9000",
    "http://localhost",
    "http://[::1]:8080",
  ]) {
    assert.equal(checkedPublicUrl(origin), origin);
    assert.equal(checkedPublicUrl(`${origin}/`), origin);
  }
});

test("another spelling is rejected with the right one", () => {
  for (const [wrong, message] of [
    ["https://A.example", /write the public URL as https:\/\/a\.example,/],
    ["https://a.example:443", /as https:\/\/a\.example,/],
    ["https://a.example/path", /as https:\/\/a\.example,/],
    ["id.example.com", /must be like https/],
    ["ftp://id.example.com", /must be like https/],
    ["http://id.example.com", /must use https/],
  ] as const) {
    assert.throws(
      () => checkedPublicUrl(wrong),
      (error) => error instanceof StartError && message.test(error.message),
    );
  }
});

test("a platform in the test's own process follows the same rules", async () => {
  await assert.rejects(launch({ port: 0, publicUrl: "http://example.com" }), /must use https/);
  await assert.rejects(launch({ port: 0, host: "0.0.0.0" }), /set the public URL/);
});
