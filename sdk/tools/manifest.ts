/** `package.json` as it is published. */
import { readFileSync } from "node:fs";
import { join } from "node:path";

const manifest = join(import.meta.dirname, "..", "package.json");

type Entry = string | null | Readonly<Record<string, string>>;

/** Without scripts, which are for the repository, and without the condition that finds the sources. */
export function publishedManifest(): string {
  const { scripts: _, ...published } = JSON.parse(readFileSync(manifest, "utf8")) as {
    scripts: object;
    exports: Record<string, Entry>;
  };
  const exports = Object.fromEntries(
    Object.entries(published.exports).map(([path, entry]) => [path, withoutSource(entry)]),
  );
  return `${JSON.stringify({ ...published, exports }, undefined, 2)}\n`;
}

function withoutSource(entry: Entry): Entry {
  if (typeof entry === "string" || entry === null) return entry;
  const { "prove-source": _, ...built } = entry;
  return built;
}
