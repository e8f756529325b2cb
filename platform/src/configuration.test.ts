import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import { describeInputs } from "./cli/help.ts";
import { UsageError } from "./cli/options.ts";
import { readConfiguration, settings } from "./configuration.ts";

const refused = (args: string[], environment: NodeJS.ProcessEnv, message: RegExp) =>
  assert.throws(
    () => readConfiguration(args, environment),
    (error: unknown) => error instanceof UsageError && message.test(error.message),
  );

test("flags come before the environment, the environment before defaults", () => {
  assert.equal(readConfiguration([], {}).port, 8080);
  assert.equal(readConfiguration([], { PROVE_PORT: "1" }).port, 1);
  assert.equal(readConfiguration(["--port", "2"], { PROVE_PORT: "1" }).port, 2);
  assert.equal(readConfiguration(["--port=0"], {}).port, 0);
});

test("a wrong value is refused with what to write instead", () => {
  refused(["--port", "http"], {}, /--port must be a whole number from 0 to 65535, not 'http'/);
  refused(["--port", "65536"], {}, /--port must be/);
  refused(["--rate-limit", "0"], {}, /--rate-limit must be a whole number from 1/);
  refused(["--signing-algorithm", "HS256"], {}, /one of ES256, RS256, EdDSA/);
  refused(["--log-level", "loud"], {}, /one of debug, info/);
  refused(["--prot", "1"], {}, /--prot/);
  refused(["extra"], {}, /extra/);
  refused(["--host="], {}, /--host needs a value/);
});

test("half-given credentials are refused by name, and never shown", () => {
  refused([], { PROVE_CLIENT_ID: "a" }, /PROVE_CLIENT_ID is set but PROVE_CLIENT_SECRET is not/);
  refused([], { PROVE_CLIENT_SECRET: "s3cret" }, /^(?!.*s3cret).*PROVE_CLIENT_ID is not/);
  assert.deepEqual(readConfiguration([], { PROVE_CLIENT_ID: "a", PROVE_CLIENT_SECRET: "b" }).credentials, {
    clientId: "a",
    clientSecret: "b",
  });
});

test("help and the docs name every setting and its variable", async () => {
  const docs = await readFile(new URL("../../docs/configuration.md", import.meta.url), "utf8");
  for (const [name, { variable }] of Object.entries(settings)) {
    for (const text of [describeInputs({ options: settings }), docs]) {
      assert.match(text, new RegExp(`--${name}\\b`));
      assert.match(text, new RegExp(`\\b${variable}\\b`));
    }
  }
});
