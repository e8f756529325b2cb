import assert from "node:assert/strict";
import { globSync, readFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import { describeInputs } from "../help.ts";
import { type Option, UsageError } from "../options.ts";
import { readConfiguration, settings } from "./settings.ts";

const refused = (args: string[], environment: NodeJS.ProcessEnv, message: RegExp) =>
  assert.throws(
    () => readConfiguration(args, environment),
    (error: unknown) => error instanceof UsageError && message.test(error.message),
  );

test("flags override the environment, the environment overrides defaults", () => {
  assert.equal(readConfiguration([], {}).port, 8080);
  assert.equal(readConfiguration([], { PROOFLINE_PORT: "1" }).port, 1);
  assert.equal(readConfiguration(["--port", "2"], { PROOFLINE_PORT: "1" }).port, 2);
  assert.equal(readConfiguration(["--port=0"], {}).port, 0);
});

test("an invalid setting is a UsageError that states the accepted form", () => {
  refused(["--port", "http"], {}, /--port must be a whole number from 0 to 65535, not 'http'/);
  refused(["--port", "65536"], {}, /--port must be/);
  refused(["--rate-limit", "0"], {}, /--rate-limit must be a whole number from 1/);
  refused(["--signing-algorithm", "HS256"], {}, /one of ES256, RS256, EdDSA/);
  refused(["--log-level", "loud"], {}, /one of debug, info/);
  refused(["--prot", "1"], {}, /--prot/);
  refused(["extra"], {}, /extra/);
  refused(["--host="], {}, /--host requires a value/);
});

test("a client ID without a secret, or the reverse, is a UsageError that does not show the value", () => {
  refused([], { PROVE_CLIENT_ID: "a" }, /PROVE_CLIENT_ID is set but PROVE_CLIENT_SECRET is not/);
  refused([], { PROVE_CLIENT_SECRET: "s3cret" }, /^(?!.*s3cret).*PROVE_CLIENT_ID is not/);
  assert.deepEqual(readConfiguration([], { PROVE_CLIENT_ID: "a", PROVE_CLIENT_SECRET: "b" }).credentials, {
    clientId: "a",
    clientSecret: "b",
  });
});

const page = await readFile(new URL("../../../../docs/configuration.md", import.meta.url), "utf8");
/** Rows of the page's tables: flag, variable, default, meaning. */
const rows = page
  .split("\n")
  .filter((line) => line.startsWith("|"))
  .map((line) => line.split("|").map((cell) => cell.trim()));

for (const [name, { variable, ...facts }] of Object.entries<Option & { variable: string }>(settings)) {
  test(`help and docs/configuration.md list --${name} with its variable and default`, () => {
    const help = describeInputs({ options: settings });
    for (const text of [`--${name}`, variable]) assert.match(help, new RegExp(`${text}\\b`));
    const [row = [], ...more] = rows.filter(([, flag]) => flag === `\`--${name}\``);
    assert.deepEqual([row[2], more], [`\`${variable}\``, []]);
    const { default: standard } = facts;
    if (standard === undefined) assert.doesNotMatch(row[3] ?? "", /^`(?!on` on loopback)/);
    else if (!standard.includes("/")) assert.equal(row[3], `\`${standard}\``);
  });
}

test("docs/configuration.md lists exactly the PROVE_ and PROOFLINE_ variables that the program reads", () => {
  const within = new URL("../..", import.meta.url);
  const sources = globSync("**/*.ts", { cwd: within }).filter((file) => !file.endsWith(".test.ts"));
  const variables = (text: string) => text.match(/\b(?:PROVE|PROOFLINE)_[A-Z]+(_[A-Z]+)*\b/g) ?? [];
  const read = sources.flatMap((file) => variables(readFileSync(new URL(file, within), "utf8")));
  // PROVE_ID is a placeholder in the help.
  const inProgram = new Set(read.filter((name) => name !== "PROVE_ID"));
  assert.deepEqual([...new Set(variables(page))].sort(), [...inProgram].sort());
});
