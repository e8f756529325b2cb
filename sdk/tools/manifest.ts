/** `package.json` as it is published. */
import { readFileSync } from "node:fs";
import { join } from "node:path";

export const manifest = join(import.meta.dirname, "..", "package.json");

type Entry = string | null | Readonly<Record<string, string>>;

/** Without scripts, which are for the repository, and without the condition that finds the sources. */
export function publishedManifest(): string {
  const { scripts: _, ...published } = JSON.parse(readFileSync(manifest, "utf8")) as {
    scripts: object;
    exports: Record<string, Entry>;
  };
  const text = JSON.stringify({ ...published, exports: publishedExports(published.exports) }, undefined, 2);
  // One line for each entry that holds nothing but strings.
  return `${text.replaceAll(/([[{])\n([^[\]{}]*)\n *([\]}])/g, (_, open, inner, close) => `${open} ${inner.trim().replaceAll(/\n */g, " ")} ${close}`)}\n`;
}

/** Where all of a folder is one module, a pattern for names that end in `.js` leads nowhere else. */
function publishedExports(exports: Readonly<Record<string, Entry>>): Record<string, Entry> {
  const built = Object.entries(exports).map(([path, entry]) => [path, withoutSource(entry)] as const);
  return Object.fromEntries(
    built.filter(([path, entry]) => !path.endsWith("/*.js") || JSON.stringify(entry).includes("*")),
  );
}

function withoutSource(entry: Entry): Entry {
  if (typeof entry === "string" || entry === null) return entry;
  const { "prove-source": _, ...built } = entry;
  return built;
}
