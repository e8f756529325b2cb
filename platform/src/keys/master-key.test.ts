import assert from "node:assert/strict";
import { mkdtemp, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { masterKeyOf, randomMasterKey } from "./master-key.ts";

const folder = await mkdtemp(join(tmpdir(), "key-"));
after(() => rm(folder, { recursive: true }));

test("a data folder has one key, made once, readable by its owner alone", async () => {
  const hash = (await masterKeyOf(folder)).hash("repeat", "text");
  assert.equal((await masterKeyOf(folder)).hash("repeat", "text"), hash);
  assert.equal((await stat(join(folder, "master.key"))).mode & 0o077, 0);
});

test("two purposes never share a key", () => {
  const key = randomMasterKey();
  assert.notEqual(key.hash("repeat", "text"), key.hash("one-time-code", "text"));
});

test("what was sealed opens with the same key and context, and with nothing else", () => {
  const key = randomMasterKey();
  const sealed = key.seal(Buffer.from("private"), "signing key 1");
  assert.equal(key.open(sealed, "signing key 1").toString(), "private");
  assert.throws(() => key.open(sealed, "signing key 2"), /not sealed with this master key/);
  assert.throws(() => randomMasterKey().open(sealed, "signing key 1"), /not sealed with this master key/);
  assert.notEqual(sealed, key.seal(Buffer.from("private"), "signing key 1"));
});

test("a key file of another length is refused", async () => {
  await writeFile(join(folder, "master.key"), "short");
  await assert.rejects(masterKeyOf(folder), /must be 32 bytes long/);
});
