/** Backups of a running server, and restores from them. */
import assert from "node:assert/strict";
import { copyFile, mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { after, test } from "node:test";
import { done, end, refused, runCommand } from "./command.ts";
import { freePort } from "./free-port.ts";
import { AcknowledgedSteps, LOAD_CLIENT } from "./acknowledged-steps.ts";

const root = await mkdtemp(join(tmpdir(), "backup-"));
after(() => rm(root, { recursive: true }));

const at = (...path: string[]) => join(root, ...path);
/** All servers here share a port, because access tokens are valid only for the address that they were issued under. */
const port = String(await freePort());
const serve = (folder: string) => runCommand(["serve", "--port", port, "--data", folder], LOAD_CLIENT);

const first = serve(at("data"));
let url = await first.listening;
const ledger = new AcknowledgedSteps(() => url);

test("a backup under load contains every write that was acknowledged before it began", async () => {
  ledger.begin(6);
  await ledger.more(100);
  const before = ledger.copy();
  const told = await done(runCommand(["backup", at("one.db"), "--data", at("data")]));
  assert.match(told, /Also save \S+master\.key/);
  assert.doesNotMatch(told, new RegExp((await readFile(at("data", "master.key"), "utf8")).trim()));
  await ledger.more(50);
  await ledger.end();
  await end(first);

  await done(
    runCommand(["restore", at("one.db"), "--data", at("copy"), "--master-key-file", at("data", "master.key")]),
  );
  const copy = serve(at("copy"));
  url = await copy.listening;
  assert.ok(before.length > 20);
  await ledger.check(before);
  await end(copy);
});

test("a backup into a folder creates a file named by time that only its owner can read", async () => {
  await mkdir(at("backups"));
  await done(runCommand(["backup", at("backups"), "--data", at("data")]));
  const [name = "", ...others] = await readdir(at("backups"));
  assert.match(name, /^proofline-\d{4}-\d\d-\d\dT\d\d-\d\d-\d\d\.\d{3}Z\.db$/);
  assert.deepEqual(others, []);
  assert.equal((await stat(at("backups", name))).mode & 0o077, 0);
});

test("a backup rejects an existing file, an unwritable path and a folder without an installation", async () => {
  await writeFile(at("precious"), "mine");
  await refused(
    runCommand(["backup", at("precious"), "--data", at("data")]),
    /already exists; a backup does not overwrite files/,
  );
  assert.equal(await readFile(at("precious"), "utf8"), "mine");
  await refused(runCommand(["backup", at("nowhere", "x.db"), "--data", at("data")]), /cannot write the backup: ENOENT/);
  await refused(runCommand(["backup", at("x.db"), "--data", at("none")]), /none has no installation/);
});

test("a restore rejects a folder that contains all or part of an installation, or that is in use", async () => {
  const restoreTo = (folder: string) => ["restore", at("one.db"), "--data", at(folder)];
  await refused(runCommand(restoreTo("data")), /data already has a platform\.db; name a folder/);
  const served = serve(at("data"));
  await served.listening;
  await refused(runCommand(restoreTo("data")), /another proofline process serves/);
  await end(served);
  await mkdir(at("rest"));
  await writeFile(at("rest", "platform.db-wal"), "left over");
  await refused(runCommand(restoreTo("rest")), /rest already has a platform\.db-wal/);
});

test("a restore ignores the files that an interrupted restore left", async () => {
  await mkdir(at("cut"));
  const unfinished = at("cut", "platform.db.unfinished");
  await copyFile(at("one.db"), unfinished);
  const earlier = new DatabaseSync(unfinished);
  earlier.exec("PRAGMA journal_mode = WAL; PRAGMA foreign_keys = OFF; DELETE FROM domains;");
  const log = await readFile(`${unfinished}-wal`);
  earlier.close();
  await writeFile(`${unfinished}-wal`, log);

  await copyFile(at("data", "master.key"), at("cut", "master.key"));
  await done(runCommand(["restore", at("one.db"), "--data", at("cut")]));
  assert.match(await done(runCommand(["domains", "list", "--data", at("cut")])), /sandbox/);
});

test("a restore requires the key of the backup", async () => {
  const restore = ["restore", at("one.db"), "--data", at("keyless")];
  await refused(runCommand(restore), /copy it to \S+master\.key, or set --master-key-file/);
  await refused(
    runCommand(restore, { PROOFLINE_MASTER_KEY: "A".repeat(43) }),
    /the master key does not belong to this database/,
  );
  await refused(runCommand(restore, { PROOFLINE_MASTER_KEY: "short" }), /invalid master key/);
  assert.deepEqual(await readdir(at("keyless")), ["serving.lock"]);
  await copyFile(at("data", "master.key"), at("keyless", "master.key"));
  await done(runCommand(restore));
});

test("a restore rejects a file that is corrupt or not a backup", async () => {
  const restore = (file: string) => ["restore", at(file), "--data", at("unused")];
  await writeFile(at("text"), "no database".repeat(1000));
  await refused(runCommand(restore("text")), /text is not a valid backup: file is not a database/);
  await refused(runCommand(restore("missing")), /missing is not a valid backup/);
  const bytes = await readFile(at("one.db"));
  bytes.fill(7, 5 * 4096, 9 * 4096);
  await writeFile(at("broken.db"), bytes);
  await refused(runCommand(restore("broken.db")), /broken\.db is not a valid backup/);
});
