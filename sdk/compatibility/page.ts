/** The page on compatibility, as Markdown that is not formatted yet. */
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
    "How `@proofline/prove-api` compares to the official package, `@prove-identity/prove-api` 0.14.9. What to do " +
      "about it stands in [migration](migration.md). This page is computed from both packages, and `npm test` finds it " +
      "stale when the code, the contract or the tests say otherwise.",
    "## Names",
    ...namesPart(await areas()),
    "### Models that differ",
    "Every official model is there with all members, under their names and as optional as they were. Beyond that:",
    table(["Member", "Official", "Here", "Why"], deviations.map(deviationRow)),
    "## Behaviour",
    ...Object.entries(behavior).flatMap(([subject, differences]) => [
      `### ${subject}`,
      table(
        ["", "Official", "Here", "Why"],
        differences.map(({ topic, official, ours, why }) => [topic, official, ours, why]),
      ),
    ]),
    "## Weaknesses of the official package",
    "Found by running 0.9.6 and 0.14.9 against a server, or by reading them. Each is mended here unless it says " +
      "otherwise, and each has something that shows it.",
    ...Object.entries(WEIGHTS).flatMap(([letter, title]) => [
      `### ${title}`,
      table(
        ["No.", "Official", "Here", "Shown by"],
        weaknesses.filter(({ id }) => id.startsWith(letter)).map(weaknessRow),
      ),
    ]),
  ].join("\n\n");
}

const WEIGHTS = { A: "Breaks correct programs", B: "Hurts in production", C: "Cost and comfort" };

function namesPart(all: readonly Area[]): string[] {
  const rows = all.map(({ title, names, different }) => {
    const same = names.filter((name) => !different.includes(name)).length;
    return [title, String(names.length), String(same), different.length > 0 ? String(different.length) : ""];
  });
  return [
    "Names stay as they are, also where they stutter: changing the import is the whole migration.",
    table(["", "Official", "The same here", "Different on purpose"], rows),
    "### Names that differ",
    table(["Names", "Why"], byReason(all)),
  ];
}

/** Names with the same reason stand together. Those of the schema objects follow from the models' names. */
function byReason(all: readonly Area[]): string[][] {
  const different = new Set(all.filter(({ title }) => !title.startsWith("Schema")).flatMap((area) => area.different));
  const groups = Map.groupBy(different, (name) => reasonOf(name) ?? "**nobody has said**");
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

/** What has angle brackets would be taken for HTML. */
const typeCell = (type: string) => (type.includes("<") ? `\`${type}\`` : type);

const deviationRow = ({ name, official, ours, why }: Deviation) => [
  `\`${name}\``,
  typeCell(official),
  typeCell(ours),
  why,
];

const weaknessRow = ({ id, official, ours, proof }: Weakness) => [id, official, ours, proof.map(shownBy).join("; ")];

function shownBy(proof: Proof): string {
  if ("bench" in proof) return `\`npm run bench -- ${proof.bench}\`: ${proof.aim}`;
  const [path = "", title = ""] = "test" in proof ? proof.test.split(" › ") : proof.doc.split("#");
  const link = path.startsWith("docs/") ? path.replace("docs/", "") : `../${path}`;
  return `[${title.replaceAll(/[[\]*_]/g, "\\$&")}](${link})`;
}
