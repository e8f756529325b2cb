import assert from "node:assert/strict";
import { test } from "node:test";
import { targetUrlProblem, clientReach } from "./target.ts";

test("complaintAboutTarget accepts https URLs, and http URLs on loopback in any notation", () => {
  for (const url of [
    "https://shop.example/hook?x=1",
    "https://10.0.0.1/",
    "http://127.0.0.1:3000/hook",
    "http://localhost:3000",
    "http://[::1]:3000/",
    "http://2130706433/",
    "http://0x7f.1/",
  ]) {
    assert.equal(targetUrlProblem(url), undefined, url);
  }
});

test("complaintAboutTarget returns a message for every invalid URL", () => {
  const cases: Readonly<Record<string, RegExp>> = {
    "": /https URL/,
    "shop.example": /https URL/,
    "http://shop.example/": /https URL/,
    "http://localhost.shop.example/": /https URL/,
    "http://127.0.0.1.shop.example/": /https URL/,
    "ftp://127.0.0.1/": /https URL/,
    "file:///etc/passwd": /https URL/,
    "gopher://127.0.0.1:25/": /https URL/,
    "https://user@shop.example/": /must not contain a user name/,
    "https://:secret@shop.example/": /or a password/,
    "https://shop.example/#part": /must not contain a fragment/,
    [`https://shop.example/${"a".repeat(2048)}`]: /2048 characters/,
  };
  for (const [url, complaint] of Object.entries(cases)) assert.match(targetUrlProblem(url) ?? "", complaint, url);
});

test("clientReach includes loopback if the public URL is on loopback, and private addresses with allowPrivateTargets", () => {
  const reach = (publicUrl: string, allowPrivateTargets: boolean) => clientReach({ publicUrl, allowPrivateTargets });
  assert.deepEqual(reach("http://127.0.0.1:8080", false), ["public", "loopback"]);
  assert.deepEqual(reach("https://id.example", false), ["public"]);
  assert.deepEqual(reach("https://id.example", true), ["public", "loopback", "private"]);
});
