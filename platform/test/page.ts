/** Pages of `docs/` as a reader follows them: all of their commands, one after the other, in a folder of the reader's own. */
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { chmod, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { text } from "node:stream/consumers";

const PROGRAM = new URL("../src/cli.ts", import.meta.url).pathname;

/**
 * @param url in place of the one that the page names
 * @returns what the commands printed
 */
export async function runPage(
  name: string,
  folder: string,
  environment: Record<string, string>,
  url = "",
): Promise<string> {
  const page = await readFile(new URL(`../../docs/${name}.md`, import.meta.url), "utf8");
  const blocks = [...page.matchAll(/^```sh\n(.*?)^```/gms)].map(([, block]) => block ?? "");
  assert.ok(blocks.length > 3, "the page has commands");
  const command = join(folder, "prove-platform");
  await writeFile(command, `#!/bin/sh\nexec '${process.execPath}' --conditions=prove-source '${PROGRAM}' "$@"\n`);
  await chmod(command, 0o755);
  const script = blocks.join("echo\n").replaceAll("http://127.0.0.1:8080", url);
  const bash = spawn("bash", ["-euo", "pipefail", "-c", script], {
    cwd: folder,
    env: { PATH: `${folder}:${process.env["PATH"] ?? ""}`, ...environment },
  });
  const [output, complaints, code] = await Promise.all([
    text(bash.stdout),
    text(bash.stderr),
    new Promise((resolve) => {
      bash.on("close", resolve);
    }),
  ]);
  assert.equal(code, 0, complaints + output);
  return output;
}
