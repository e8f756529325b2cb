/** The tables of docs/test-users.md, from the data of the test users. */
import { type ReasonName, reasons } from "@proofline/contract";
import { assuranceOf } from "../src/people/assurance.ts";
import { phoneFailureReasons } from "../src/people/phone-policy.ts";
import { testUsers } from "../src/people/test-users/index.ts";
import type { TestUser } from "../src/people/test-users/test-user.ts";

const products = { prefill: "Pre-Fill", identity: "Identity", manager: "Identity Manager", unify: "Unify" } as const;

const calls = {
  "v3-validate": "Validate",
  "v3-challenge": "Challenge",
  "v3-complete": "Complete",
  "v3-unify-status": "Unify Status",
} as const;

/** Replaces the rows of both tables. */
export function fillTestUsers(page: string): string {
  const verified = testUsers.filter(({ product }) => product === "verify");
  const others = testUsers.filter((user) => !verified.includes(user));
  return fill(
    fill(page, "Pre-Fill, Identity, Identity Manager and Unify", others.map(flowRow)),
    "Verify",
    verified.map(verifyRow),
  );
}

function fill(page: string, heading: string, rows: readonly (readonly string[])[]): string {
  const table = new RegExp(`(^## ${heading}\\n[^|]*\\|.*\\n\\|.*\\n)(?:\\|.*\\n)*`, "m");
  if (!table.test(page)) throw new Error(`no table below '${heading}'`);
  return page.replace(table, (_, head: string) => head + rows.map((cells) => `| ${cells.join(" | ")} |\n`).join(""));
}

const nameOf = ({ record: { firstName, lastName } }: TestUser): string => `${firstName} ${lastName}`;

function flowRow(user: TestUser): string[] {
  const { phoneNumber, product, term, facts = {} } = user;
  const start = [phoneNumber, nameOf(user), product === "verify" ? "" : products[product]];
  if (product === "manager") return [...start, "–", "–", "–", "can be enrolled"];
  const isKeyless = product === "unify" && term === "short-term";
  const needsCode = facts.mobileAuth !== "passes" && !isKeyless;
  return [
    ...start,
    term === "short-term" ? "passes" : "pending",
    facts.mobileAuth ?? "–",
    needsCode ? "yes" : "no",
    resultOf(user),
  ];
}

function resultOf({ fails = {} }: TestUser): string {
  const [[call, reason] = []] = Object.entries(fails) as [keyof typeof calls, ReasonName][];
  return call && reason ? `fails at ${calls[call]}, ${reasons[reason].code}` : "passes";
}

function verifyRow(user: TestUser): string[] {
  const { phoneNumber, facts = {} } = user;
  const [human, person] = [false, true].map((isIdentified) => assuranceOf({ ...facts, isIdentified }));
  const [objection] = phoneFailureReasons(facts);
  const isRisk = Object.keys(person?.risks ?? {}).length > 0;
  const result = objection ? `fails, ${reasons[objection].code}` : isRisk ? "fails" : "passes";
  return [phoneNumber, nameOf(user), result, human?.reasons.join(", ") ?? "", person?.reasons.join(", ") ?? ""];
}
