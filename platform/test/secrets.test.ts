/** Scans the files of the project for secrets, by the formats of common providers and of the platform. */
import assert from "node:assert/strict";
import { generateKeyPairSync } from "node:crypto";
import { globSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import { lintSource } from "@secretlint/core";
import { creator as formsOfOthers } from "@secretlint/secretlint-rule-preset-recommend";

const root = new URL("../../", import.meta.url);
const awsKeys = { id: "@secretlint/secretlint-rule-aws", options: { enableIDScanRule: true } };
const config = {
  rules: [{ id: "@secretlint/secretlint-rule-preset-recommend", rule: formsOfOthers, rules: [awsKeys] }],
};

/** Formats of webhook secrets and signed tokens. */
const ownFormats: Readonly<Record<string, RegExp>> = {
  "a webhook secret": /\bwhsec_[\w-]{43}\b/g,
  "a signed token": /\beyJ[\w-]{16,}\.eyJ[\w-]{16,}\.[\w-]{16,}/g,
};

/** Exceptions: strings that only look like secrets, by their content, with the reason. */
const exceptions: readonly (readonly [file: string, text: string, why: string])[] = [
  [
    "platform/src/cli/config-check.test.ts",
    "prove:pa55@db",
    "a made-up password, which shows that the command masks passwords",
  ],
];

/** Strings in a text that look like secrets. */
async function secretsIn(filePath: string, content: string): Promise<string[]> {
  const source = { filePath, content, contentType: "text" } as const;
  const { messages } = await lintSource({ source, options: { config, noPhysicFilePath: true } });
  const ours = Object.values(ownFormats).flatMap((form) => content.match(form) ?? []);
  return [...messages.map(({ range: [from, to] }) => content.slice(from, to)), ...ours];
}

test("no file of the project contains a secret", async () => {
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
      const [, text] = exceptions.find(([where, what]) => where === file && secret.includes(what)) ?? [];
      if (text) passed.add(text);
      else found.push(`${file}: ${secret.slice(0, 12)}…`);
    }
  }
  assert.deepEqual(found, []);
  assert.deepEqual(
    exceptions.filter(([, text]) => !passed.has(text)),
    [],
    "every listed exception is still in its file",
  );
});

test("the scan finds each kind of secret", async () => {
  const letters = "aB3dE6gH9jK2mN5pQ8sT1vW4yZ7bC0eF3hJ6kL9n";
  const { privateKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
  // Assembled here, so that this file contains no secret.
  const planted = {
    "an AWS key": `AKIA${letters.toUpperCase().slice(0, 16)}`,
    "a GitHub token": `ghp_${letters.slice(0, 36)}`,
    "an npm token": `npm_${letters.slice(0, 36)}`,
    "a Slack token": `xoxb-${"1".repeat(12)}-${"2".repeat(12)}-${letters.slice(0, 24)}`,
    "a private key": privateKey.export({ type: "pkcs8", format: "pem" }).toString(),
    "a webhook secret": `whsec_${letters}abc`,
    "a signed token": `eyJ${letters}.eyJ${letters}.${letters}`,
  };
  for (const [what, secret] of Object.entries(planted)) {
    assert.ok((await secretsIn("file.ts", `const secret = "${secret}";\n`)).length > 0, what);
  }
});
