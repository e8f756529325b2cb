import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { text } from "node:stream/consumers";
import { it } from "node:test";
import { fileURLToPath } from "node:url";

const program = fileURLToPath(import.meta.resolve("./programs/caught-errors.ts"));

it("a caught error does not end the process, for every kind of failure", async () => {
  const child = spawn(process.execPath, ["--conditions=prove-source", program], { stdio: ["ignore", "pipe", "pipe"] });
  const [output, errors, [code]] = await Promise.all([text(child.stdout), text(child.stderr), once(child, "close")]);
  assert.equal(errors, "");
  assert.equal(code, 0);
  const both = (name: string) => [name, name];
  assert.deepEqual(JSON.parse(output), {
    "body truncated": both("ConnectionError"),
    "timeout in the body": both("RequestTimeoutError"),
    "abort in the body": both("RequestAbortedError"),
    "200, broken JSON": both("ResponseValidationError"),
    "200, empty": both("ResponseValidationError"),
    "400, broken JSON": both("Error400"),
    "400, empty": both("Error400"),
    "500, broken JSON": both("ErrorT"),
    "500, empty": both("ErrorT"),
    "security function throws": both("UnexpectedClientError"),
  });
});
