/** docs/vendor-and-decisions.md: separates what the vendor documents from what this project decided. */
import { flows, phoneNumbers } from "./flows.ts";
import { attributes, domains, identityManager } from "./identities.ts";
import { messages, webhooks } from "./messages.ts";
import { codes, deviceKeys, instantLink, mobileAuth, unify } from "./possession.ts";
import { proveAuth } from "./prove-auth.ts";
import { limits, oauth, requestErrors, retries } from "./requests.ts";
import type { Source, Table, Topic } from "./statement.ts";
import { testUsers } from "./test-users.ts";
import { matching, verify, verifyWithPossession } from "./verify.ts";

const INTRODUCTION = `<!-- Derived from platform/reference/behavior/ by \`npm run generate\`. Change the statements, not this file. -->

# Vendor documentation and project decisions

Each topic first lists what public sources state, then what Proofline decided where they are silent or contradict each other. Decisions
are open to change; report a difference from the real service. The sources are the vendor's documentation (developer.prove.com, of which we
read public copies; since autumn 2026 it requires a login), the official packages as published, and RFCs.`;

const topics: readonly Topic[] = [
  flows,
  verify,
  verifyWithPossession,
  matching,
  phoneNumbers,
  testUsers,
  identityManager,
  attributes,
  domains,
  codes,
  instantLink,
  mobileAuth,
  unify,
  deviceKeys,
  proveAuth,
  messages,
  webhooks,
  requestErrors,
  oauth,
  retries,
  limits,
];

const headings: readonly (readonly [Source, string])[] = [
  ["vendor", "The vendor documents"],
  ["sdk", "The official packages show"],
  ["standard", "Standards require"],
  ["decision", "Decided by this project"],
];

export const vendorAndDecisions = (): string => `${[INTRODUCTION, ...topics.flatMap(section)].join("\n\n")}\n`;

function section({ title, vendorPages = [], statements, tables = [] }: Topic): string[] {
  const parts = headings.flatMap(([source, heading]) => {
    const items = statements.filter((statement) => statement.source === source).map(({ text }) => `- ${text}`);
    const shown = tables.filter((table) => table.source === source).flatMap(lines);
    return items.length + shown.length === 0 ? [] : [`**${heading}**`, items.join("\n"), shown.join("\n\n")];
  });
  const pages = vendorPages.map((path) => `\`${path}\``).join(", ");
  const source = pages && `Vendor's pages: ${pages}`;
  return [`## ${title}`, source, ...parts].filter((part) => part !== "");
}

const lines = ({ caption, head, rows }: Table): string[] => [
  `${caption}:`,
  [head, head.map(() => "---"), ...rows].map((cells) => `| ${cells.join(" | ")} |`).join("\n"),
];
