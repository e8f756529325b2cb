import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { DAY, HOUR, MINUTE, SECOND } from "../system/clock.ts";
import { durationFrom, oneOf, wholeNumber } from "./option-kinds.ts";
import { readInputs, UsageError } from "./options.ts";

const inputs = {
  parameters: { subject: { value: "SUBJECT", about: "" } },
  options: {
    limit: { value: "N", about: "", kind: wholeNumber(1, 10), default: "5", variable: "TEST_LIMIT" },
    tier: { value: "TIER", about: "", kind: oneOf(["a", "b"]) },
    name: { value: "NAME", about: "", required: true },
    json: { about: "" },
  },
} as const;

const refused = (args: string[], message: RegExp, environment: NodeJS.ProcessEnv = {}) =>
  assert.throws(
    () => readInputs(inputs, args, environment),
    (error: unknown) => error instanceof UsageError && message.test(error.message),
  );

test("readInputs parses arguments, flags, variables and defaults", () => {
  const given = readInputs(inputs, ["--name", "n", "x", "--json"], { TEST_LIMIT: "7" });
  assert.deepEqual(given, { subject: "x", limit: 7, tier: undefined, name: "n", json: true });
  assert.equal(readInputs(inputs, ["x", "--name=n", "--limit=1"], { TEST_LIMIT: "7" }).limit, 1);
  assert.equal(readInputs(inputs, ["x", "--name=n"], { TEST_LIMIT: "" }).limit, 5);
});

test("readInputs names the missing, unexpected or invalid input in a UsageError", () => {
  refused(["--name=n"], /^SUBJECT is missing$/);
  refused(["x"], /^--name NAME is missing$/);
  refused(["x", "y", "--name=n"], /^unexpected argument 'y'$/);
  refused(["x", "--name=n", "--tier=c"], /^--tier must be one of a, b, not 'c'$/);
  refused(["x", "--name="], /^--name requires a value$/);
  refused(["x", "--name=n"], /^--limit must be a whole number from 1 to 10, not '11'$/, { TEST_LIMIT: "11" });
  refused(["x", "--nmae=n"], /--nmae/);
  refused(["x", "--name=n", "--json=yes"], /--json/);
});

test("durationFrom accepts only a number with a unit", () => {
  const units = { s: SECOND, m: MINUTE, h: HOUR, d: DAY } as const;
  const read = (text: string) => durationFrom(0).read(text);
  fc.assert(
    fc.property(fc.nat(999_999), fc.constantFrom("s", "m", "h", "d"), (number, unit) => {
      assert.equal(read(`${number}${unit}`), number * units[unit]);
    }),
  );
  fc.assert(fc.property(fc.string(), (text) => /^\d{1,6}[smhd]$/.test(text) || read(text) === undefined));
  assert.equal(durationFrom(HOUR).read("59m"), undefined);
  assert.equal(durationFrom(HOUR).read("60m"), HOUR);
});
