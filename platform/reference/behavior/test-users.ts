/** Test users, with what the vendor documents and what this project decided for each. */
import { type ReasonName, reasons } from "@proofline/contract";
import { assuranceOf } from "../../src/people/assurance.ts";
import { phoneFailureReasons } from "../../src/people/phone-policy.ts";
import { testUsers as builtInTestUsers } from "../../src/people/test-users/index.ts";
import type { TestUser } from "../../src/people/test-users/test-user.ts";
import { decided, type Topic, vendor } from "./statement.ts";

const products = {
  prefill: "Pre-Fill",
  identity: "Identity",
  unify: "Unify",
  verify: "Verify",
  manager: "Identity Manager",
} as const satisfies Record<TestUser["product"], string>;

export const testUsers: Topic = {
  title: "Test users",
  vendorPages: [
    "/docs/prove-pre-fill-sandbox-testing",
    "/docs/prove-identity-sandbox-testing",
    "/docs/unify-sandbox-testing",
    "/docs/verified-users-sandbox-testing",
    "/docs/identity-manager-sandbox-testing",
  ],
  statements: [
    vendor(
      "The phone number selects the scenario. For short-term test users, possession succeeds without the browser SDK; long-term test users need the code `1234`.",
    ),
    vendor("A client of another product gets 8009 for a test user."),
    vendor("Kurt Mathen and Janek Ambrogio are documented as failing."),
    decided("The phone numbers of Kurt Mathen and Janek Ambrogio."),
    decided(
      "Alice Smith and Jordan Lee share a phone number in the vendor's samples, and here. Jordan Lee has a business, and is verified under that name.",
    ),
    decided(
      "8009 has status 403. A client without a product can use every test user, whose product then decides. Live domains have no test users.",
    ),
    decided("Every test user can be verified; those without their own facts have AL1a and AL2a."),
    decided("Each row of the table says what of it is decided; the rest is documented."),
  ],
  tables: [
    {
      source: "decision",
      caption: "Test users",
      head: ["Number", "Test user", "Product", "Term", "Outcome", "Decided here"],
      rows: builtInTestUsers.map((user) => [
        user.phoneNumber,
        `${user.record.firstName} ${user.record.lastName}`,
        products[user.product],
        user.term.replace("-term", ""),
        outcomeOf(user),
        (user.inferred ?? []).join(", ") || "–",
      ]),
    },
  ],
};

function outcomeOf({ product, fails = {}, facts = {} }: TestUser): string {
  if (product === "verify") return verificationOf(facts);
  const [[call, reason] = []] = Object.entries<ReasonName>(fails);
  const outcome = call && reason ? `fails at ${call.replace("v3-", "")}, reason ${reasons[reason].code}` : "passes";
  return facts.mobileAuth ? `Mobile Auth ${facts.mobileAuth}; ${outcome}` : outcome;
}

function verificationOf(facts: NonNullable<TestUser["facts"]>): string {
  const [human, person] = [false, true].map((isIdentified) => assuranceOf({ ...facts, isIdentified }));
  const [objection] = phoneFailureReasons(facts);
  const isRisk = Object.keys(person?.risks ?? {}).length > 0;
  const outcome = objection ? `fails, reason ${reasons[objection].code}` : isRisk ? "fails" : "passes";
  return `${outcome}; ${human?.reasons.join(", ")} as a human, ${person?.reasons.join(", ")} as this person`;
}
