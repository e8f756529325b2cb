/** Runs the README's programs and the examples, and compares their output with what the pages say. */
import assert from "node:assert/strict";
import { spawn, spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { after, test } from "node:test";
import { inspectedEnvironment } from "../platform/test/inspected.ts";

const root = new URL("..", import.meta.url).pathname;

/** Starts `npm start` or another example's command, without the installation. */
function start(program = "getting-started"): {
  output: () => string;
  serving: Promise<string>;
  end: () => Promise<number | null>;
} {
  const file = new URL(`${program}/main.ts`, import.meta.url).pathname;
  const child = spawn(process.execPath, ["--conditions=prove-source", file, "--port", "0"], {
    stdio: ["ignore", "pipe", "inherit"],
    env: { ...process.env, ...inspectedEnvironment },
  });
  after(() => child.kill("SIGKILL"));
  let output = "";
  const serving = new Promise<string>((resolve, reject) => {
    child.stdout.on("data", (text: Buffer) => {
      output += text.toString();
      const [, url] = /(?:Serving at|The shop:) (\S+)/.exec(output) ?? [];
      if (url) resolve(url);
    });
    child.on("close", (code) => reject(new Error(`ended with ${code}:\n${output}`)));
  });
  const end = () =>
    new Promise<number | null>((resolve) => {
      child.on("close", resolve);
      child.kill("SIGINT");
    });
  return { output: () => output, serving, end };
}

test("npm start verifies two people, serves, and exits on Ctrl-C", async () => {
  const started = start();
  const url = await started.serving;
  assert.match(started.output(), /Milo Pinson verified: yes/);
  assert.match(started.output(), /Marcia Longo verified: yes/);
  assert.equal((await fetch(`${url}/health`)).status, 200);
  const addresses = Array.from(started.output().matchAll(/^ {2}\w.* (http\S+)$/gm), ([, address = ""]) => address);
  const paths = ["/", "/phone", "/openapi.json", "/.well-known/oauth-authorization-server"];
  assert.deepEqual(
    addresses,
    paths.map((path) => url + path),
    "npm start does not start the shop",
  );
  for (const address of addresses) assert.equal((await fetch(address)).status, 200, address);
  assert.equal(await started.end(), 0);
});

test("npm start on a port in use names the port and the fix", async () => {
  const started = start();
  const { port } = new URL(await started.serving);
  const program = new URL("getting-started/main.ts", import.meta.url).pathname;
  const args = ["--conditions=prove-source", program, "--port", port];
  const { status, stderr } = spawnSync(process.execPath, args, { encoding: "utf8" });
  assert.deepEqual([status, stderr], [1, `Port ${port} is taken; choose another: npm start -- --port 9090\n`]);
});

test("npm run web-app starts a platform, prints the URLs of the shop and the phone page, and exits on Ctrl-C", async () => {
  const started = start("web-app");
  const shop = await started.serving;
  assert.match(await (await fetch(`${shop}/sign-up`)).text(), /Open an account/);
  const [, phones = ""] = /phone page: (\S+)/.exec(started.output()) ?? [];
  assert.equal((await fetch(phones)).status, 200);
  assert.equal(await started.end(), 0);
});

test("each program in the README prints the output that the README shows", async () => {
  const started = start();
  const url = await started.serving;
  for (const [program, expected] of readmePrograms().map(
    (text, index) => [text, [/v3-validate/, /Bearer 3600/][index] ?? /./] as const,
  )) {
    const { stdout, stderr } = spawnSync(
      process.execPath,
      [
        "--conditions=prove-source",
        "--input-type=module-typescript",
        "-e",
        program.replaceAll("http://127.0.0.1:8080", url),
      ],
      { encoding: "utf8", cwd: `${root}/examples` },
    );
    assert.match(stdout, expected, stderr);
  }
  await started.end();
});

/** TypeScript programs of the README. */
function readmePrograms(): string[] {
  const readme = readFileSync(`${root}/README.md`, "utf8");
  return Array.from(readme.matchAll(/```ts\n(.*?)```/gs), ([, text = ""]) => text);
}
