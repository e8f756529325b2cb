/** Renders docs/compatibility.md, before formatting. */
import { type Deviation, deviations } from "../../contract/src/deviations.ts";
import type { Area } from "./area.ts";
import { behavior } from "./behavior.ts";
import { areas } from "./names.ts";
import { reasonOf } from "./reasons.ts";
import type { Proof, Weakness } from "./weakness.ts";
import { weaknesses } from "./weaknesses.ts";

const cell = (text: string) => text.replaceAll("|", "\\|");

const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => "---"), ...rows].map((cells) => `| ${cells.map(cell).join(" | ")} |`).join("\n");

export async function page(): Promise<string> {
  return [
    "# Compatibility",
    "This page compares `@proofline/prove-api` with the official package, `@prove-identity/prove-api` 0.14.9. " +
      "[Migration](migration.md) lists the steps to switch. The page is generated from both packages, and `npm test` " +
      "fails when it is stale.",
    "## Names",
    ...namesPart(await areas()),
    "### Models that differ",
    "This package has every official model with all members, names and optionality. These members differ:",
    table(["Member", "Official", "Here", "Why"], deviations.map(deviationRow)),
    "## Behavior",
    ...Object.entries(behavior).flatMap(([subject, differences]) => [
      `### ${subject}`,
      table(
        ["", "Official", "Here", "Why"],
        differences.map(({ topic, official, ours, why }) => [topic, official, ours, why]),
      ),
    ]),
    "## Weaknesses of the official package",
    "Found by running 0.9.6 and 0.14.9 against a server, or by reading their code. Each is fixed here unless its row " +
      "says otherwise. The last column links to the proof.",
    ...Object.entries(SECTIONS).flatMap(([letter, title]) => [
      `### ${title}`,
      table(
        ["No.", "Official", "Here", "Proof"],
        weaknesses.filter(({ id }) => id.startsWith(letter)).map(weaknessRow),
      ),
    ]),
  ].join("\n\n");
}

const SECTIONS = { A: "Breaks correct programs", B: "Hurts in production", C: "Cost and convenience" };

function namesPart(all: readonly Area[]): string[] {
  const rows = all.map(({ title, names, different }) => {
    const same = names.filter((name) => !different.includes(name)).length;
    return [title, String(names.length), String(same), different.length > 0 ? String(different.length) : ""];
  });
  return [
    "All names are kept, even repetitive ones, so that a migration only changes the import.",
    table(["", "Official", "Equal here", "Different"], rows),
    "### Names that differ",
    table(["Names", "Why"], byReason(all)),
  ];
}

/** Groups names by reason. The many names of schema objects become one row. */
function byReason(all: readonly Area[]): string[][] {
  const different = new Set(all.filter(({ title }) => !title.startsWith("Schema")).flatMap((area) => area.different));
  const groups = Map.groupBy(different, (name) => reasonOf(name) ?? "**reason missing**");
  const schemas = all.find(({ title }) => title.startsWith("Schema"))?.different ?? [];
  const ofSchemas = reasonOf(schemas[0] ?? "") ?? "";
  return [
    ...(schemas.length > 0
      ? [["`…$inboundSchema`, `…$outboundSchema`, `…$Outbound` and `…$` of every model and error", ofSchemas]]
      : []),
    ...[...groups].filter(([why]) => why !== ofSchemas).map(([why, names]) => [byModule(names), why]),
  ];
}

function byModule(names: readonly string[]): string {
  const modules = Map.groupBy(names, (name) => (name.includes(": ") ? name.replace(/: .*/, "") : ""));
  return [...modules]
    .map(([module, members]) => {
      const shown = members.map((name) => (name.startsWith("an option") ? name : `\`${name.replace(/^.*: /, "")}\``));
      return (module && `${module}: `) + shown.join(", ");
    })
    .join("; ");
}

/** Quotes types with angle brackets, which Markdown would treat as HTML. */
const typeCell = (type: string) => (type.includes("<") ? `\`${type}\`` : type);

const deviationRow = ({ name, official, ours, why }: Deviation) => [
  `\`${name}\``,
  typeCell(official),
  typeCell(ours),
  why,
];

const weaknessRow = ({ id, official, ours, proof }: Weakness) => [id, official, ours, proof.map(proofText).join("; ")];

function proofText(proof: Proof): string {
  if ("bench" in proof) return `\`npm run bench -- ${proof.bench}\`: ${proof.aim}`;
  const [path = "", title = ""] = "test" in proof ? proof.test.split(" › ") : proof.doc.split("#");
  const link = path.startsWith("docs/") ? path.replace("docs/", "") : `../${path}`;
  return `[${title.replaceAll(/[[\]*_]/g, "\\$&")}](${link})`;
}
