/** Checks that the test, benchmark or heading of a proof exists. */
import { existsSync, globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript-5";
import type { Proof } from "./weakness.ts";

const root = join(import.meta.dirname, "..", "..");

/** Returns the problem with a proof; `undefined` if it is valid. */
export function problemOf(proof: Proof): string | undefined {
  if ("test" in proof) return problemOfTest(proof.test);
  if ("bench" in proof) return problemOfAim(proof.bench, proof.aim);
  return problemOfHeading(proof.doc);
}

function problemOfTest(test: string): string | undefined {
  const [path = "", title = ""] = test.split(" › ");
  if (!existsSync(join(root, path))) return `there is no ${path}`;
  const { patterns, numbers } = titlesOf(path);
  const exists = patterns.some((pattern) => {
    const [whole, ...computed] = pattern.exec(title) ?? [];
    return whole !== undefined && (computed.join(" ").match(/\d+/g) ?? []).every((number) => numbers.has(number));
  });
  return exists ? undefined : `${path} has no test '${title}'`;
}

function problemOfAim(bench: string, aim: string): string | undefined {
  const texts = globSync("bench/*.ts", { cwd: root }).map((file) => readFileSync(join(root, file), "utf8"));
  if (!texts.some((text) => text.includes(`"${aim}"`))) return `no benchmark has the aim '${aim}'`;
  const names = readFileSync(join(root, "bench", "main.ts"), "utf8");
  return new RegExp(`^ +${bench}: bench\\w+,$`, "m").test(names) ? undefined : `there is no benchmark '${bench}'`;
}

function problemOfHeading(doc: string): string | undefined {
  const [path = "", heading = ""] = doc.split("#");
  if (!existsSync(join(root, path))) return `there is no ${path}`;
  const lines = readFileSync(join(root, path), "utf8").split("\n");
  return lines.some((line) => /^#+ /.test(line) && line.replace(/^#+ /, "") === heading)
    ? undefined
    : `${path} has no heading '${heading}'`;
}

type Titles = {
  /** Titles of tests and groups; computed parts match any text. */
  readonly patterns: readonly RegExp[];
  /** All numbers in the file; numbers in computed titles must be among them. */
  readonly numbers: ReadonlySet<string>;
};

const known = new Map<string, Titles>();

function titlesOf(path: string): Titles {
  const before = known.get(path);
  if (before) return before;
  const text = readFileSync(join(root, path), "utf8");
  const patterns: RegExp[] = [];
  const visit = (node: ts.Node): void => {
    if (isTest(node)) {
      const pattern = node.arguments[0] && patternOf(node.arguments[0]);
      if (pattern) patterns.push(new RegExp(`^${pattern}$`));
    }
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(path, text, ts.ScriptTarget.Latest));
  const titles = { patterns, numbers: new Set(text.replaceAll(/(?<=\d)_(?=\d)/g, "").match(/\d+/g)) };
  known.set(path, titles);
  return titles;
}

const isTest = (node: ts.Node): node is ts.CallExpression =>
  ts.isCallExpression(node) && ts.isIdentifier(node.expression) && /^(it|test|describe)$/.test(node.expression.text);

function patternOf(title: ts.Expression): string | undefined {
  const quoted = (text: string) => text.replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&");
  if (ts.isStringLiteralLike(title)) return quoted(title.text);
  if (!ts.isTemplateExpression(title)) return undefined;
  return quoted(title.head.text) + title.templateSpans.map(({ literal }) => `(.*)${quoted(literal.text)}`).join("");
}
