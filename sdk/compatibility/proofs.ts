/** Whether what a proof names is there. */
import { existsSync, globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript-5";
import type { Proof } from "./weakness.ts";

const root = join(import.meta.dirname, "..", "..");

/** What is wrong with a proof; `undefined` if it stands. */
export function flawOf(proof: Proof): string | undefined {
  if ("test" in proof) return flawOfTest(proof.test);
  if ("bench" in proof) return flawOfAim(proof.bench, proof.aim);
  return flawOfHeading(proof.doc);
}

function flawOfTest(test: string): string | undefined {
  const [path = "", title = ""] = test.split(" › ");
  if (!existsSync(join(root, path))) return `there is no ${path}`;
  return titlesOf(path).some((pattern) => pattern.test(title)) ? undefined : `${path} has no test '${title}'`;
}

function flawOfAim(bench: string, aim: string): string | undefined {
  const texts = globSync("bench/*.ts", { cwd: root }).map((file) => readFileSync(join(root, file), "utf8"));
  if (!texts.some((text) => text.includes(`"${aim}"`))) return `no benchmark has the aim '${aim}'`;
  const names = readFileSync(join(root, "bench", "main.ts"), "utf8");
  return new RegExp(`^ +${bench}: bench\\w+,$`, "m").test(names) ? undefined : `there is no benchmark '${bench}'`;
}

function flawOfHeading(doc: string): string | undefined {
  const [path = "", heading = ""] = doc.split("#");
  if (!existsSync(join(root, path))) return `there is no ${path}`;
  const lines = readFileSync(join(root, path), "utf8").split("\n");
  return lines.some((line) => /^#+ /.test(line) && line.replace(/^#+ /, "") === heading)
    ? undefined
    : `${path} has no heading '${heading}'`;
}

const known = new Map<string, RegExp[]>();

/** Titles of the tests of a file and of their groups; where a title is computed, what it may become. */
function titlesOf(path: string): RegExp[] {
  const found = known.get(path) ?? [];
  if (known.has(path)) return found;
  known.set(path, found);
  const file = ts.createSourceFile(path, readFileSync(join(root, path), "utf8"), ts.ScriptTarget.Latest);
  const visit = (node: ts.Node): void => {
    if (
      ts.isCallExpression(node) &&
      ts.isIdentifier(node.expression) &&
      /^(it|test|describe)$/.test(node.expression.text)
    ) {
      const pattern = node.arguments[0] && patternOf(node.arguments[0]);
      if (pattern) found.push(new RegExp(`^${pattern}$`));
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}

function patternOf(title: ts.Expression): string | undefined {
  const quoted = (text: string) => text.replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&");
  if (ts.isStringLiteralLike(title)) return quoted(title.text);
  if (!ts.isTemplateExpression(title)) return undefined;
  return quoted(title.head.text) + title.templateSpans.map(({ literal }) => `.*${quoted(literal.text)}`).join("");
}
