import assert from "node:assert/strict";
import { test } from "node:test";
import { complaintAboutTarget, reachOfTenants } from "./target.ts";

test("https is a target, and http on loopback, however the address is spelt", () => {
  for (const url of [
    "https://shop.example/hook?x=1",
    "https://10.0.0.1/",
    "http://127.0.0.1:3000/hook",
    "http://localhost:3000",
    "http://[::1]:3000/",
    "http://2130706433/",
    "http://0x7f.1/",
  ]) {
    assert.equal(complaintAboutTarget(url), undefined, url);
  }
});

test("everything else is not, and the complaint says what to write", () => {
  const cases: Readonly<Record<string, RegExp>> = {
    "": /https URL/,
    "shop.example": /https URL/,
    "http://shop.example/": /https URL/,
    "http://localhost.shop.example/": /https URL/,
    "http://127.0.0.1.shop.example/": /https URL/,
    "ftp://127.0.0.1/": /https URL/,
    "file:///etc/passwd": /https URL/,
    "gopher://127.0.0.1:25/": /https URL/,
    "https://user@shop.example/": /no user name/,
    "https://:secret@shop.example/": /no password/,
    "https://shop.example/#part": /no fragment/,
    [`https://shop.example/${"a".repeat(2048)}`]: /2048 characters/,
  };
  for (const [url, complaint] of Object.entries(cases)) assert.match(complaintAboutTarget(url) ?? "", complaint, url);
});

test("tenants reach loopback only where the platform itself is on loopback, and private addresses if the operator says so", () => {
  const reach = (publicUrl: string, allowPrivateTargets: boolean) => reachOfTenants({ publicUrl, allowPrivateTargets });
  assert.deepEqual(reach("http://127.0.0.1:8080", false), ["public", "loopback"]);
  assert.deepEqual(reach("https://id.example", false), ["public"]);
  assert.deepEqual(reach("https://id.example", true), ["public", "loopback", "private"]);
});
