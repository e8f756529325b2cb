/**
 * Writes the JSON functions of the models as a loop. The sources have one line for each of four hundred, which differ
 * in a name; in the package they would be a sixth of it.
 */
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

type Family = {
  /** Module that they are in once the folders are joined. */
  readonly module: string;
  /** What they are made of, and what its names end in. */
  readonly made: { readonly of: string; readonly ending: string };
  /** `from` in `fromJSON`, and what the name of the function has before it. */
  readonly by: { readonly reader: string; readonly writer: string; readonly infix: string };
};

const families: readonly Family[] = [
  {
    module: "models/components/index.js",
    made: { of: "schemas", ending: "Shape" },
    by: { reader: "fromJSON", writer: "toJSON", infix: "" },
  },
  {
    module: "internal/operation-codecs.js",
    made: { of: "operations", ending: "Operation" },
    by: { reader: "resultFromJSON", writer: "resultToJSON", infix: "Response" },
  },
];

export function loopCodecs(esm: string): void {
  for (const family of families) {
    const file = join(esm, family.module);
    const [names, rest] = cut(file, family, "export const ");
    const isApart = family.made.of === "schemas";
    // In a module of its own, which a bundler leaves out when none of them is used, but not the constants beside them.
    const target = isApart ? join(esm, "internal", "codecs.js") : file;
    const loop = `const codecs = {};\n${loopOf(family, "codecs")}export const { ${names.join(", ")} } = codecs;\n`;
    if (!isApart) {
      writeFileSync(target, rest + loop);
      continue;
    }
    if (existsSync(target)) throw new Error(`${target} is there already`);
    const imports = `import { fromJSON, toJSON } from "./json.js";\nimport * as schemas from "./schemas.js";\n`;
    writeFileSync(target, imports + loop);
    const kept = rest
      .replace(/^import \* as schemas .*\n/m, "")
      // The compiler drops these marks with the comments.
      .replaceAll(/ = ((?:from|to)JSON\()/g, " = /* @__PURE__ */ $1");
    writeFileSync(file, `export * from "../../internal/codecs.js";\n${kept}`);
  }
}

export function loopCodecsOfCommonJS(cjs: string): void {
  for (const family of families) {
    const file = join(cjs, family.module);
    const [names, rest] = cut(file, family, "exports\\.");
    const listed = [...names, ...[...rest.matchAll(/^exports\.(\w+) = /gm)].map(([, name]) => name)].join(", ");
    // Node learns by reading what a module exports, without running it.
    writeFileSync(file, `${rest}${loopOf(family, "exports")}0 && (module.exports = { ${listed} });\n`);
  }
}

/** The names of the functions that follow from the name of what they are made of, and the module without these. */
function cut(file: string, { made, by }: Family, declared: string): [names: string[], rest: string] {
  const line = (stem: string, make: string, way: string) =>
    `${declared}${stem}${by.infix}${way} = ${make}\\(${made.of}\\.\\1${made.ending}\\);\n`;
  const first = line("(\\w+)", by.reader, "FromJSON");
  const pair = new RegExp(`^${first}${line("\\1", by.writer, "ToJSON")}`, "gm");
  const text = readFileSync(file, "utf8");
  const stems = [...text.matchAll(pair)].map(([, stem]) => stem);
  if (stems.length === 0) throw new Error(`${file} does not have the JSON functions as expected`);
  const names = stems.flatMap((stem) => [`${stem}${by.infix}FromJSON`, `${stem}${by.infix}ToJSON`]);
  return [names, text.replaceAll(pair, "")];
}

const loopOf = ({ made, by }: Family, target: string): string =>
  `for (const [name, model] of Object.entries(${made.of})) {
  const stem = name.slice(0, -"${made.ending}".length);
  ${target}[\`\${stem}${by.infix}FromJSON\`] = ${by.reader}(model);
  ${target}[\`\${stem}${by.infix}ToJSON\`] = ${by.writer}(model);
}
`;
