import assert from "node:assert/strict";
import { execFileSync, fork } from "node:child_process";
import { once } from "node:events";
import { describe, test } from "node:test";
import { type Command, runCommand } from "../../test/command.ts";
import { inspectedEnvironment } from "../../test/inspected.ts";
import { COMMAND } from "../../test/programs.ts";

/** Runs at the start of every Node.js process: prints its process ID and heap limit. */
const script = `import v8 from "node:v8"; console.error("started", process.pid, v8.getHeapStatistics().heap_size_limit);`;
const PROBE = `--import=data:text/javascript,${encodeURIComponent(script)}`;

const environment = { PROVE_CLIENT_ID: "memory-client", PROVE_CLIENT_SECRET: "memory-secret", NODE_OPTIONS: PROBE };
const serve = ["serve", "--port", "0", "--data", ":memory:"];

/** The heap limit includes the young generation, so it reveals the semi-space size in effect. */
function heapLimit(...flags: string[]): number {
  return Number(execFileSync(process.execPath, [...flags, "-p", "v8.getHeapStatistics().heap_size_limit"]));
}

const starts = (command: Command) =>
  [...command.output().matchAll(/^started (\d+) (\d+)$/gm)].map(([, pid, limit]) => ({
    pid: Number(pid),
    limit: Number(limit),
  }));

describe("the semi-space limit of serve", { skip: process.platform === "win32" && "Windows has no execve" }, () => {
  test("serve sets --max-semi-space-size in the started process, without a second process", async () => {
    const command = runCommand(serve, environment);
    await command.listening;
    const pid = command.child.pid;
    assert.deepEqual(starts(command), [
      { pid, limit: heapLimit() },
      { pid, limit: heapLimit("--max-semi-space-size=16") },
    ]);
    command.child.kill("SIGTERM");
    assert.equal(await command.ended, 0);
    assert.doesNotMatch(command.output(), /execve/, "no warning about execve is printed");
  });

  for (const flag of ["--max-semi-space-size=4", "--max_semi_space_size=4"]) {
    test(`serve keeps ${flag} from NODE_OPTIONS`, async () => {
      const command = runCommand(serve, { ...environment, NODE_OPTIONS: `${PROBE} ${flag}` });
      await command.listening;
      assert.deepEqual(starts(command), [{ pid: command.child.pid, limit: heapLimit(flag) }]);
    });
  }

  test("serve keeps --max-semi-space-size of the Node.js command line", async () => {
    const command = runCommand(serve, environment, ["--max-semi-space-size=4"]);
    await command.listening;
    assert.deepEqual(starts(command), [{ pid: command.child.pid, limit: heapLimit("--max-semi-space-size=4") }]);
  });

  test("serve runs without the limit when --permission prevents execve", async () => {
    const permissionFlags = ["--permission", "--allow-fs-read=*", "--allow-fs-write=*"];
    const command = runCommand(serve, environment, permissionFlags);
    await command.listening;
    assert.deepEqual(starts(command), [{ pid: command.child.pid, limit: heapLimit() }]);
  });

  test("serve keeps the IPC channel of a parent process", async () => {
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
