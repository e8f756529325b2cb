/** What is done to the compiler's output: less text, the same programs. */
import { globSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { transformSync } from "esbuild";

/** For types. */
export function tidyTypes(folder: string): void {
  change(folder, "**/*.d.ts", (text) => {
    const named = text
      // Types have nothing but types to import.
      .replaceAll(
        /^import \{ (type \w+(?:, type \w+)*) \} from/gm,
        (_, names: string) => `import type { ${names.replaceAll("type ", "")} } from`,
      )
      // The compiler names compiled files in programs, but not in types.
      .replaceAll(/((?:from|import\() ?"\.[^"]*)\.ts"/g, '$1.js"')
      // Examples stand in the sources and on the reference pages; here they would be a tenth of the types.
      .replaceAll(/^ *\* @example(?!.*\*\/).*\n(?:^ *\* (?!@).*\n|^ *\*\n)*/gm, "")
      .replaceAll(/ @example .*?(?= \*\/$)/gm, "")
      .replaceAll(/^( *\/\*\*)\n *\*( .*)\n(?: *\*\n)* *\*\/$/gm, "$1$2 */")
      // A tag begins a part of its own without an empty line before it.
      .replaceAll(/^ *\*\n(?= *\* @)/gm, "");
    return indented(declaredTogether(named));
  });
}

/** One declaration for constants that follow each other: three hundred JSON functions do. */
function declaredTogether(text: string): string {
  return text.replaceAll(/(?:^export declare const \w+: [^;{]+;\n){2,}/gm, (declarations) => {
    const constants = [...declarations.matchAll(/const (.*);/g)].map(([, constant]) => `    ${constant}`);
    return `export declare const\n${constants.join(",\n")};\n`;
  });
}

/** For programs. */
export function tidyPrograms(folder: string): void {
  change(folder, "**/*.js", indented);
}

/** Derived data, which nobody reads, goes without its line breaks. */
export function compactData(folder: string, modules = "internal/{schemas,operations}.js"): void {
  change(folder, modules, (text) => transformSync(text, { minifyWhitespace: true }).code);
}

/** Two spaces, as everywhere in the project, for the compiler's four. */
const indented = (text: string): string => text.replaceAll(/^(?: {4})+/gm, (spaces) => " ".repeat(spaces.length / 2));

/** Deletes files that no public one leads to: internal modules that hold types only, or types of programs only. */
export function dropUnreachable(folder: string, ending: ".js" | ".d.ts"): void {
  const files = globSync(`**/*${ending}`, { cwd: folder }).filter(
    (file) => ending === ".d.ts" || !file.endsWith(".d.ts"),
  );
  const reached = new Set(files.filter((file) => !file.startsWith("internal")));
  for (const file of reached) {
    for (const [, specifier = ""] of readFileSync(join(folder, file), "utf8").matchAll(/"(\.[^"]+)\.js"/g)) {
      reached.add(relative(folder, join(folder, dirname(file), specifier)) + ending);
    }
  }
  for (const file of files) if (!reached.has(file)) rmSync(join(folder, file));
}

function change(folder: string, pattern: string, edit: (text: string) => string): void {
  for (const file of globSync(pattern, { cwd: folder })) {
    const path = join(folder, file);
    writeFileSync(path, edit(readFileSync(path, "utf8")));
  }
}
