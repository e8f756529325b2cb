/** No file of the project holds a secret: by the forms of those that others give out, and of ours. */
import assert from "node:assert/strict";
import { generateKeyPairSync } from "node:crypto";
import { globSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import { lintSource } from "@secretlint/core";
import { creator as formsOfOthers } from "@secretlint/secretlint-rule-preset-recommend";

const root = new URL("../../", import.meta.url);
const keysOfAws = { id: "@secretlint/secretlint-rule-aws", options: { enableIDScanRule: true } };
const config = {
  rules: [{ id: "@secretlint/secretlint-rule-preset-recommend", rule: formsOfOthers, rules: [keysOfAws] }],
};

/** Of the platform's webhooks, and of signed tokens. */
const formsOfOurs: Readonly<Record<string, RegExp>> = {
  "a webhook secret": /\bwhsec_[\w-]{43}\b/g,
  "a signed token": /\beyJ[\w-]{16,}\.eyJ[\w-]{16,}\.[\w-]{16,}/g,
};

/** What looks like a secret and is none, by what is in it, with the reason. */
const letPass: readonly (readonly [file: string, text: string, why: string])[] = [
  [
    "platform/src/cli/config-check.test.ts",
    "prove:pa55@db",
    "a made-up password, to show that the command masks passwords",
  ],
];

/** What in a text looks like a secret. */
async function secretsIn(filePath: string, content: string): Promise<string[]> {
  const source = { filePath, content, contentType: "text" } as const;
  const { messages } = await lintSource({ source, options: { config, noPhysicFilePath: true } });
  const ours = Object.values(formsOfOurs).flatMap((form) => content.match(form) ?? []);
  return [...messages.map(({ range: [from, to] }) => content.slice(from, to)), ...ours];
}

test("no file of the project holds what looks like a secret", async () => {
  const files = globSync(["**/*", "**/.*", "**/.*/**"], {
    cwd: root,
    withFileTypes: true,
    exclude: ({ name }) => ["node_modules", "dist", ".git"].includes(name),
  }).filter((entry) => entry.isFile());
  assert.ok(files.length > 500);
  const found: string[] = [];
  const passed = new Set<string>();
  for (const { parentPath, name } of files) {
    const file = `${parentPath}/${name}`.slice(root.pathname.length);
    for (const secret of await secretsIn(file, await readFile(new URL(file, root), "utf8"))) {
      const [, text] = letPass.find(([where, what]) => where === file && secret.includes(what)) ?? [];
      if (text) passed.add(text);
      else found.push(`${file}: ${secret.slice(0, 12)}…`);
    }
  }
  assert.deepEqual(found, []);
  assert.deepEqual(
    letPass.filter(([, text]) => !passed.has(text)),
    [],
    "what is let pass is still there",
  );
});

test("the scan finds what it is for", async () => {
  const letters = "aB3dE6gH9jK2mN5pQ8sT1vW4yZ7bC0eF3hJ6kL9n";
  const { privateKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
  // Put together here, so that this file holds none itself.
  const planted = {
    "a key of AWS": `AKIA${letters.toUpperCase().slice(0, 16)}`,
    "a token of GitHub": `ghp_${letters.slice(0, 36)}`,
    "a token of npm": `npm_${letters.slice(0, 36)}`,
    "a token of Slack": `xoxb-${"1".repeat(12)}-${"2".repeat(12)}-${letters.slice(0, 24)}`,
    "a private key": privateKey.export({ type: "pkcs8", format: "pem" }).toString(),
    "a webhook secret": `whsec_${letters}abc`,
    "a signed token": `eyJ${letters}.eyJ${letters}.${letters}`,
  };
  for (const [what, secret] of Object.entries(planted)) {
    assert.ok((await secretsIn("file.ts", `const secret = "${secret}";\n`)).length > 0, what);
  }
});
