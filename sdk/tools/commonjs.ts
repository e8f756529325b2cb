/** Makes the compiler's CommonJS read like the sources. It writes for modules unlike ours, and three times as much. */
import { globSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

export function tidyCommonJS(folder: string): void {
  refuseCircles(folder);
  for (const name of globSync("**/*.js", { cwd: folder })) {
    const file = join(folder, name);
    writeFileSync(file, importedByName(withoutHelpers(readFileSync(file, "utf8"))));
  }
}

function withoutHelpers(text: string): string {
  return (
    text
      // Exports are undefined at first, for modules that load each other in a circle.
      .replaceAll(/^exports\.\w+ = .*void 0;\n/gm, "")
      // Whether what is loaded was an ES module once: all of ours were.
      .replaceAll(/^var __\w+ = \(this && this\.__\w+\) .*?^\}\)(?:\(\))?;\n/gms, "")
      .replaceAll(/__importStar\((require\("[^"]+"\))\)/g, "$1")
      // Exports of others that may yet change: ours are constants.
      .replaceAll(
        /^Object\.defineProperty\(exports, "(\w+)", \{ enumerable: true, get: function \(\) \{ return (.*?); \} \}\);$/gm,
        "exports.$1 = $2;",
      )
  );
}

const REQUIRED = /^(?:const|var) (\w+_ts_\d+) = (require\("[^"]+"\));$/gm;

/** `(0, shape_ts_1.validate)(value)` → `validate(value)`, as in the source; the compiler keeps names from clashing. */
function importedByName(text: string): string {
  return text
    .replaceAll(REQUIRED, (_, module: string, call: string) => {
      const names = [...text.matchAll(new RegExp(`\\b${module}\\.(\\w+)`, "g"))].map(([, name]) => name);
      return `const { ${[...new Set(names)].join(", ")} } = ${call};`;
    })
    .replaceAll(/\(0, \w+_ts_\d+\.(\w+)\)/g, "$1")
    .replaceAll(/\b\w+_ts_\d+\.(\w+)/g, "$1");
}

/** Taking names at once takes for granted that the other module has run to its end. */
function refuseCircles(folder: string): void {
  const done = new Set<string>();
  const visit = (file: string, path: readonly string[]): void => {
    if (path.includes(file)) throw new Error(`modules load each other: ${[...path, file].join(" → ")}`);
    if (done.has(file)) return;
    for (const [, specifier = ""] of readFileSync(file, "utf8").matchAll(/\brequire\("(\.[^"]+)"\)/g)) {
      visit(join(dirname(file), specifier), [...path, file]);
    }
    done.add(file);
  };
  for (const name of globSync("**/*.js", { cwd: folder })) visit(join(folder, name), []);
}
