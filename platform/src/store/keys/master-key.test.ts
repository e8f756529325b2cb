import assert from "node:assert/strict";
import { mkdtemp, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { existingMasterKey, newMasterKey, randomMasterKey } from "./master-key.ts";

const folder = await mkdtemp(join(tmpdir(), "key-"));
after(() => rm(folder, { recursive: true }));

const file = join(folder, "master.key");

test("a key file can be read only by its owner", async () => {
  assert.equal(await existingMasterKey(file), undefined);
  const made = await newMasterKey(file);
  assert.equal((await existingMasterKey(file))?.hash("repeat", "text"), made.hash("repeat", "text"));
  assert.equal((await stat(file)).mode & 0o077, 0);
});

test("keys for two purposes differ", () => {
  const key = randomMasterKey();
  assert.notEqual(key.hash("repeat", "text"), key.hash("one-time-code", "text"));
});

test("a sealed value opens only with the same key and context", () => {
  const key = randomMasterKey();
  const sealed = key.seal(Buffer.from("private"), "signing key 1");
  assert.equal(key.open(sealed, "signing key 1").toString(), "private");
  assert.throws(() => key.open(sealed, "signing key 2"), /not sealed with this master key/);
  assert.throws(() => randomMasterKey().open(sealed, "signing key 1"), /not sealed with this master key/);
  assert.notEqual(sealed, key.seal(Buffer.from("private"), "signing key 1"));
  for (let length = 0; length < sealed.length; length++) {
    assert.throws(() => key.open(sealed.slice(0, length), "signing key 1"), `the first ${length} characters`);
  }
});

test("a key file of another length is rejected", async () => {
  for (const text of ["", "short"]) {
    await writeFile(file, text);
    await assert.rejects(existingMasterKey(file), /must be 32 bytes long/);
  }
});
