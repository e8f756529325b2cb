import assert from "node:assert/strict";
import { test } from "node:test";
import { sandboxSource } from "./sandbox.ts";
import { testUsers } from "./test-users/index.ts";

const source = sandboxSource();

test("findByPhoneNumber finds every test user by the listed number and by its E.164 form", async () => {
  for (const { phoneNumber, record } of testUsers) {
    const listed = await source.findByPhoneNumber(phoneNumber);
    assert.equal(listed?.record, record);
    assert.equal((await source.findByPhoneNumber(listed.phoneNumber))?.record, record);
    assert.equal((await source.get(listed.key))?.record, record);
  }
});

test("test users have distinct phone numbers", () => {
  assert.equal(new Set(testUsers.map(({ phoneNumber }) => phoneNumber)).size, testUsers.length);
});

test("findByPhoneNumber treats a leading + as significant", async () => {
  assert.equal((await source.findByPhoneNumber("2001001695"))?.record.firstName, "Milo");
  assert.equal(await source.findByPhoneNumber("+2001001695"), undefined);
});

test("findByPhoneNumber prefers the listed spelling to the E.164 form", async () => {
  const [milo, marcia] = testUsers;
  assert.ok(milo && marcia);
  const two = sandboxSource([
    { ...milo, phoneNumber: "+2001004029" },
    { ...marcia, phoneNumber: "2001004029" },
  ]);
  assert.equal((await two.findByPhoneNumber("+2001004029"))?.record.firstName, "Milo");
  assert.equal((await two.findByPhoneNumber("2001004029"))?.record.firstName, "Marcia");
});

test("findByPhoneNumber returns undefined for malformed numbers", async () => {
  for (const text of ["", "abc", "+", "1", "200100169", "20010016955555555", "2001001695ext5"]) {
    assert.equal(await source.findByPhoneNumber(text), undefined);
  }
});
