import assert from "node:assert/strict";
import { execFileSync, fork } from "node:child_process";
import { once } from "node:events";
import { describe, test } from "node:test";
import { type Command, runCommand } from "../../test/command.ts";
import { inspectedEnvironment } from "../../test/inspected.ts";
import { COMMAND } from "../../test/programs.ts";

/** Run by every Node process at its start: says which process it is and how large its heap may become. */
const tell = `import v8 from "node:v8"; console.error("started", process.pid, v8.getHeapStatistics().heap_size_limit);`;
const PROBE = `--import=data:text/javascript,${encodeURIComponent(tell)}`;

const environment = { PROVE_CLIENT_ID: "memory-client", PROVE_CLIENT_SECRET: "memory-secret", NODE_OPTIONS: PROBE };
const serve = ["serve", "--port", "0", "--data", ":memory:"];

/** The heap limit counts the young generation in, so it tells which semi-space V8 really works with. */
function heapLimit(...flags: string[]): number {
  return Number(execFileSync(process.execPath, [...flags, "-p", "v8.getHeapStatistics().heap_size_limit"]));
}

const starts = (command: Command) =>
  [...command.output().matchAll(/^started (\d+) (\d+)$/gm)].map(([, pid, limit]) => ({
    pid: Number(pid),
    limit: Number(limit),
  }));

describe("serve bounds the memory of V8", { skip: process.platform === "win32" && "there is no execve" }, () => {
  test("in the very process that was started, which is no other and no second one", async () => {
    const command = runCommand(serve, environment);
    await command.listening;
    const pid = command.child.pid;
    assert.deepEqual(starts(command), [
      { pid, limit: heapLimit() },
      { pid, limit: heapLimit("--max-semi-space-size=16") },
    ]);
    command.child.kill("SIGTERM");
    assert.equal(await command.ended, 0);
    assert.doesNotMatch(command.output(), /execve/, "Node.js prints no warning about it");
  });

  for (const said of ["--max-semi-space-size=4", "--max_semi_space_size=4"]) {
    test(`unless NODE_OPTIONS says ${said}`, async () => {
      const command = runCommand(serve, { ...environment, NODE_OPTIONS: `${PROBE} ${said}` });
      await command.listening;
      assert.deepEqual(starts(command), [{ pid: command.child.pid, limit: heapLimit(said) }]);
    });
  }

  test("unless Node.js was started with a flag about it", async () => {
    const command = runCommand(serve, environment, ["--max-semi-space-size=4"]);
    await command.listening;
    assert.deepEqual(starts(command), [{ pid: command.child.pid, limit: heapLimit("--max-semi-space-size=4") }]);
  });

  test("and serves without the bound where it may not replace itself", async () => {
    const mayNot = ["--permission", "--allow-fs-read=*", "--allow-fs-write=*"];
    const command = runCommand(serve, environment, mayNot);
    await command.listening;
    assert.deepEqual(starts(command), [{ pid: command.child.pid, limit: heapLimit() }]);
  });

  test("and keeps the channel to a parent that has one", async () => {
    const env = { PATH: process.env["PATH"] ?? "", ...inspectedEnvironment, ...environment };
    const child = fork(COMMAND, serve, { env, silent: true, execArgv: ["--conditions=prove-source"] });
    try {
      await once(child.stdout!, "data");
      assert.equal(child.connected, true);
    } finally {
      child.kill("SIGKILL");
    }
  });
});
