/** The test users do what the tables of docs/test-users.md say. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { testUsers } from "../src/people/test-users/index.ts";
import { TestDevice } from "./device.ts";
import { startTestPlatform } from "./harness.ts";
import { unify } from "./unify.ts";
import { typeCode } from "./walk.ts";

const page = readFileSync(new URL("../../docs/test-users.md", import.meta.url), "utf8");
const platform = await startTestPlatform();

const rowsUnder = (heading: string): string[][] => {
  const [, section = ""] = page.split(`\n## ${heading}\n`);
  const [body = ""] = section.split("\n## ");
  const lines = body.split("\n").filter((line) => line.startsWith("|"));
  return lines.slice(2).map((line) =>
    line
      .slice(1, -1)
      .split("|")
      .map((cell) => cell.trim()),
  );
};
const flowRows = rowsUnder("Pre-Fill, Identity, Identity Manager and Unify");
const verifyRows = rowsUnder("Verify");

test("docs/test-users.md lists every test user once", () => {
  const listed = [...flowRows, ...verifyRows].map(([phoneNumber = ""]) => phoneNumber);
  assert.equal(new Set(listed).size, listed.length);
  assert.deepEqual(new Set(listed), new Set(testUsers.map(({ phoneNumber }) => phoneNumber)));
});

/** Takes the steps of a browser on a phone. Resolves to whether it required a code. */
async function browse(authToken: string, product: string): Promise<"yes" | "no"> {
  if (product === "Unify") {
    const { error } = await new TestDevice().register(platform, authToken);
    if (error) return "no";
  }
  const { body: visit } = await platform.browse("client-instant-start", authToken, { implementation: "fetch" });
  if (visit.data) {
    const vfp = new URL(visit.data.redirectUrl).searchParams.get("testVfp") ?? "";
    const { body } = await platform.browse("client-instant-finish", authToken, { vfp });
    if (body.next === "done") return "no";
  }
  await typeCode(platform, authToken);
  return "yes";
}

interface Walk {
  readonly withoutBrowser: string;
  readonly code: string;
  readonly result: string;
}

const codesIn = (evaluation: object = {}): string[] =>
  Object.values(evaluation as Record<string, { readonly failureReasons?: object }>).flatMap(({ failureReasons = {} }) =>
    Object.keys(failureReasons),
  );

const resultAt = (call: string, evaluation?: object): string => `fails at ${call}, ${codesIn(evaluation)[0]}`;

async function walkUnify(phoneNumber: string): Promise<Walk> {
  const { success } = await (await unify(platform, { phoneNumber })).status();
  const session = await unify(platform, { phoneNumber });
  const code = await browse(session.authToken, "Unify");
  const end = await session.status();
  const withoutBrowser = success === "true" ? "passes" : success;
  return { withoutBrowser, code, result: end.success === "true" ? "passes" : resultAt("Unify Status", end.evaluation) };
}

async function walkSignUp(phoneNumber: string, product: string): Promise<Walk> {
  const record = testUsers.find((user) => user.phoneNumber === phoneNumber)?.record;
  assert.ok(record);
  const { correlationId: unattended } = await platform.start(phoneNumber);
  const { body } = await platform.call("v3-validate", { correlationId: unattended });
  const withoutBrowser = body.success ? "passes" : "v3-validate" in body.next ? "pending" : "fails";
  const { correlationId, authToken } = await platform.start(phoneNumber);
  const code = await browse(authToken, product);
  const validated = (await platform.call("v3-validate", { correlationId })).body;
  if (!validated.success) return { withoutBrowser, code, result: resultAt("Validate", validated.evaluation) };
  if (product === "Pre-Fill") {
    const challenge = { correlationId, ...(record.dob && { dob: record.dob }) };
    const challenged = (await platform.call("v3-challenge", challenge)).body;
    if (!challenged.success) return { withoutBrowser, code, result: resultAt("Challenge", challenged.evaluation) };
  }
  const { firstName, lastName } = record;
  const completed = (await platform.call("v3-complete", { correlationId, individual: { firstName, lastName } })).body;
  return { withoutBrowser, code, result: completed.success ? "passes" : resultAt("Complete", completed.evaluation) };
}

for (const [phoneNumber = "", name, product = "", withoutBrowser, , code, result] of flowRows) {
  if (product === "Identity Manager") continue;
  test(`${name} (${phoneNumber}) gives the documented results with and without a browser`, async () => {
    const walk = product === "Unify" ? walkUnify(phoneNumber) : walkSignUp(phoneNumber, product);
    assert.deepEqual(await walk, { withoutBrowser, code, result });
  });
}

for (const [phoneNumber = "", name = "", result, ...levels] of verifyRows) {
  test(`Verify returns the documented result and levels for ${name} (${phoneNumber})`, async () => {
    const [firstName = "", lastName = ""] = name.split(" ");
    for (const [index, request] of [
      { verificationType: "humanAssurance" as const },
      { verificationType: "verifiedUser" as const, firstName, lastName },
    ].entries()) {
      const { body } = await platform.call("v3-verify", { phoneNumber, ...request });
      assert.equal(body.identity?.reasons?.join(", "), levels[index]);
      if (request.verificationType !== "verifiedUser") continue;
      const codes = codesIn(body.evaluation);
      assert.equal(body.success, String(result === "passes"));
      const [, documented] = /^fails, (\d+)$/.exec(result ?? "") ?? [];
      if (documented) assert.ok(codes.includes(documented), codes.join());
    }
  });
}
