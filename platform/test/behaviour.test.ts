import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { errors, linkScopeNames, operations, reasons } from "@proofline/contract";
import { assuranceOf } from "../src/people/assurance.ts";
import { objectionsTo } from "../src/people/phone-policy.ts";
import { type Product, linkStates } from "../src/store/rows/clients.ts";
import { linkCalls, linkMachine } from "../src/people/domains/links.ts";
import { testPeople } from "../src/people/test-people/index.ts";

const page = readFileSync(new URL("../../docs/behaviour.md", import.meta.url), "utf8");
/** The rows of all tables, as lists of cells. */
const rows = page
  .split("\n")
  .filter((line) => line.startsWith("|"))
  .map((line) => line.split("|").map((cell) => cell.trim()));

const productNames: Record<Product, string> = {
  prefill: "Pre-Fill",
  identity: "Identity",
  unify: "Unify",
  verify: "Verify",
  manager: "Manager",
};

test("docs/behaviour.md lists every test person with the outcome that the data gives", () => {
  for (const { phoneNumber, product, term, fails = {}, inferred, record, facts = {} } of testPeople) {
    const cells = rows.find(([, number]) => number === phoneNumber) ?? [];
    const row = cells.join(" | ");
    assert.equal(cells[2], `${record.firstName} ${record.lastName}`, phoneNumber);
    assert.equal(cells[3]?.startsWith(productNames[product]), true, row);
    assert.equal(cells[4], term.replace("-term", ""), row);
    assert.equal(row.includes("(decided)"), inferred !== undefined, `${row}: marked as decided where it is inferred`);
    if (product === "verify") {
      const levels = [false, true].map((isIdentified) => assuranceOf({ ...facts, isIdentified }).reasons.join(", "));
      const [objection] = objectionsTo(facts);
      assert.deepEqual(cells.slice(6, 8), levels, row);
      const isRisk = Object.keys(assuranceOf({ ...facts, isIdentified: true }).risks).length > 0;
      const outcome = objection ? `fails, reason ${reasons[objection].code}` : isRisk ? "fails" : "passes";
      assert.equal(cells[5]?.replace(" (decided)", ""), outcome, row);
      continue;
    }
    const [[call, reason] = []] = Object.entries(fails);
    if (!call || !reason) assert.match(cells[5] ?? "", /passes/);
    else assert.match(cells[5] ?? "", new RegExp(`fails at ${call.slice(3)}, reason ${reasons[reason].code}`, "i"));
  }
});

test("docs/behaviour.md lists every error of the catalogue with its status", () => {
  for (const error of Object.values(errors)) {
    const code = "code" in error ? String(error.code) : "–";
    assert.ok(
      rows.some(([, first, second]) => first === code && second === String(error.status)),
      `${code} ${error.status}`,
    );
  }
});

test("docs/behaviour.md has the table of links between domains, and every scope", () => {
  const listed = rows.filter(([, state = ""]) => state === "none" || state === "requested" || state === "linked");
  const inCode = linkStates.flatMap((state) =>
    linkCalls
      .filter((call) => linkMachine[state][call])
      .map((call) => [state, `\`POST ${operations[`v3-domain-${call}`].path}\``, linkMachine[state][call]]),
  );
  assert.deepEqual(
    listed.map(([, state, call, , to]) => [state, call, to]),
    inCode,
  );
  for (const scope of linkScopeNames)
    assert.ok(
      rows.some(([, name]) => name === `\`${scope}\``),
      scope,
    );
});
