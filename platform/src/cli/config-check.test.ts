import assert from "node:assert/strict";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { runCommand } from "../../test/command.ts";
import { readConfiguration } from "./settings/settings.ts";
import { UsageError } from "./options.ts";

const folder = await mkdtemp(join(tmpdir(), "config-"));
after(() => rm(folder, { recursive: true }));

async function fileOf(text: string): Promise<string> {
  const path = join(folder, `${text.length}.json`);
  await writeFile(path, text);
  return path;
}

test("a setting in the --config file applies only without a flag and a variable", async () => {
  const path = await fileOf(JSON.stringify({ port: 1, "rate-limit": 7, "log-level": "info" }));
  const given = readConfiguration(["--config", path, "--rate-limit", "9"], { PROOFLINE_LOG_LEVEL: "error" });
  assert.deepEqual([given.port, given.rateLimit, given.log?.level], [1, 9, "error"]);
  assert.equal(readConfiguration([], { PROOFLINE_CONFIG: path }).port, 1);
  assert.equal(readConfiguration([`--config=${path}`], {}).port, 1);
});

test("an invalid --config file is a usage error that names the problem and does not quote the file", async () => {
  const refused = async (text: string, message: RegExp) => {
    const path = await fileOf(text);
    assert.throws(
      () => readConfiguration(["--config", path], {}),
      (error: unknown) => error instanceof UsageError && message.test(error.message),
    );
  };
  await refused('{"prot": 1}', /unknown setting 'prot'/);
  await refused('{"port": [1]}', /'port' must be a string or a number/);
  await refused('{"port": "http"}', /--port must be a whole number/);
  await refused('{"config": "x"}', /unknown setting 'config'/);
  await refused("[]", /must be a JSON object/);
  await refused("s3cret", /^(?!.*s3cret).*invalid JSON$/);
  assert.throws(() => readConfiguration(["--config", join(folder, "none")], {}), /--config cannot be read: ENOENT/);
});

test("config check prints every setting with its source, masks passwords and exits with 0", async () => {
  const path = await fileOf(JSON.stringify({ data: "postgres://prove:pa55@db/prove", "trust-proxy": 1 }));
  const command = runCommand(["config", "check", "--config", path, "--port", "0"], { PROOFLINE_LOG_LEVEL: "info" });
  assert.equal(await command.ended, 0);
  const output = command.output();
  assert.match(output, /^port +0 +flag$/m);
  assert.match(output, /^log-level +info +environment$/m);
  assert.match(output, /^trust-proxy +1 +file$/m);
  assert.match(output, /^host +127\.0\.0\.1 +default$/m);
  assert.match(output, /postgres:\/\/prove:\*\*\*@db\/prove/);
  assert.doesNotMatch(output, /pa55/);
});

test("config check reports all invalid settings together and exits with 2", async () => {
  const command = runCommand(["config", "check", "--port", "x"], { PROOFLINE_LOG_LEVEL: "loud" });
  assert.equal(await command.ended, 2);
  assert.match(command.output(), /--port must be .*\n.*--log-level must be/);
  const half = runCommand(["config", "check"], { PROVE_CLIENT_ID: "a" });
  assert.equal(await half.ended, 2);
  assert.match(half.output(), /PROVE_CLIENT_ID is set but/);
});
