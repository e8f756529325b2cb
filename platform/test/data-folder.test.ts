/** Faults of the data folder, and how serve reports them. */
import assert from "node:assert/strict";
import { chmod, mkdir, mkdtemp, readdir, rename, rm, stat, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { type Command, done, end, refused, runCommand } from "./command.ts";

const root = await mkdtemp(join(tmpdir(), "data-"));
after(() => rm(root, { recursive: true }));

const credentials = { PROVE_CLIENT_ID: "a", PROVE_CLIENT_SECRET: "b" };
const serve = (data: string, environment = {}, more: string[] = []) =>
  runCommand(["serve", "--port", "0", "--data", join(root, data), ...more], environment);

async function tokenStatus(command: Command): Promise<number> {
  const body = new URLSearchParams({ grant_type: "client_credentials", client_id: "a", client_secret: "b" });
  return (await fetch(`${await command.listening}/token`, { method: "POST", body })).status;
}

test("a first start that could not listen prints the credentials again at the next start", async () => {
  const taken = createServer().listen(0, "127.0.0.1");
  await new Promise((resolve) => {
    taken.once("listening", resolve);
  });
  const { port } = taken.address() as { port: number };
  await refused(serve("unlucky", {}, ["--port", String(port)]), /is in use/);
  taken.close();
  const next = serve("unlucky");
  await next.listening;
  assert.match(next.output(), /client_secret \S{43} /);
  await end(next);
});

test("a database is not opened with a wrong or missing key, and the attempt changes nothing", async () => {
  const first = serve("keyed", credentials);
  assert.equal(await tokenStatus(first), 200);
  await end(first);
  const key = join(root, "keyed", "master.key");
  await rename(key, `${key}.kept`);
  await refused(serve("keyed", credentials), /has a platform\.db but its master\.key is missing; restore the key/);
  await writeFile(key, "A".repeat(43));
  await refused(serve("keyed", credentials, ["--signing-algorithm", "RS256"]), /master key does not belong/);
  await writeFile(key, "");
  await refused(serve("keyed", credentials), /the master key must be 32 bytes long/);
  await rename(`${key}.kept`, key);
  const again = serve("keyed");
  assert.equal(await tokenStatus(again), 200);
  await end(again);
});

test("only one process can serve a folder at a time; the next one starts even after a kill", async () => {
  const first = serve("locked", credentials);
  await first.listening;
  await refused(serve("locked", credentials), /another proofline process serves the data folder/);
  first.child.kill("SIGKILL");
  await first.ended;
  const next = serve("locked", credentials);
  await next.listening;
  await end(next);
});

test("only the owner can read the data, even in a folder that existed before", async () => {
  const folder = join(root, "open");
  await mkdir(folder);
  await chmod(folder, 0o755);
  const command = serve("open", credentials);
  await command.listening;
  for (const name of await readdir(folder)) {
    assert.equal((await stat(join(folder, name))).mode & 0o077, 0, name);
  }
  await end(command);
});

test("serve fails with the path of a data folder that it cannot use", async () => {
  await writeFile(join(root, "file"), "");
  await refused(serve("file", credentials), /cannot use the data folder \S+file: /);
  await mkdir(join(root, "corrupt"));
  await writeFile(join(root, "corrupt", "master.key"), "A".repeat(43));
  await writeFile(join(root, "corrupt", "platform.db"), "this is no database, however long it goes on".repeat(100));
  await refused(serve("corrupt", credentials), /cannot use the data folder \S+corrupt: /);
});

test("serve names a host that is not an address of this machine", async () => {
  const publicUrl = ["--public-url", "https://id.example.com"];
  await refused(
    serve("elsewhere", credentials, ["--host", "192.0.2.1", ...publicUrl]),
    /cannot listen: .*192\.0\.2\.1/,
  );
});

test("serve exits cleanly when npm passes on a second Ctrl-C", async () => {
  const command = serve("twice", credentials);
  await command.listening;
  command.child.kill("SIGINT");
  command.child.kill("SIGINT");
  await done(command);
});
