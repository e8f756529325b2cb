/**
 * Makes one module of a folder of small ones. A model in the sources is a file with a type and the names of its two
 * JSON functions; a hundred and fifty such files, three times over, would be a quarter of the package.
 */
import { existsSync, globSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";

/** Folder → modules outside it that go into the same one. */
const FOLDERS: Readonly<Record<string, readonly string[]>> = {
  "models/components": ["internal/codecs.ts"],
  "models/operations": [],
  "models/errors": [],
  funcs: [],
  sdk: [],
  types: [],
};

const FROM = /^(import|export) ([^;"]*?) from "(\.[^"]+)";$\n?/gm;

/** What a joined module takes from others: module → names, as they stand in an import. */
type Imports = Map<string, Set<string>>;

/** Rewrites the sources in `src`, which is a copy. Every import of a joined module leads to the one it is part of. */
export function joinModules(src: string): void {
  const joined = new Map<string, string>();
  for (const [folder, others] of Object.entries(FOLDERS)) {
    const index = join(src, folder, "index.ts");
    const members = inOrder(readdirSync(join(src, folder)).map((name) => join(src, folder, name)));
    for (const member of [...members, ...others.map((name) => join(src, name))]) joined.set(member, index);
  }
  const indexes = new Set(joined.values());
  const texts = [...indexes].map((index) => [index, joinedText(index, joined)] as const);
  for (const member of joined.keys()) if (existsSync(member)) rmSync(member);
  for (const [index, text] of texts) writeFileSync(index, text);
  for (const name of globSync("**/*.ts", { cwd: src })) {
    const file = join(src, name);
    if (!indexes.has(file)) writeFileSync(file, redirected(file, joined));
  }
}

/** Those that others import first: a class must be there before one that extends it. */
function inOrder(members: readonly string[]): string[] {
  const ordered = new Set<string>();
  const visit = (member: string, path: readonly string[] = []): void => {
    if (path.includes(member)) return;
    for (const [, , , specifier = ""] of readFileSync(member, "utf8").matchAll(FROM)) {
      const imported = resolve(dirname(member), specifier);
      if (members.includes(imported)) visit(imported, [...path, member]);
    }
    ordered.add(member);
  };
  for (const member of members) visit(member);
  return [...ordered];
}

/** The modules that are joined to `index`, with one import per module that they need. */
function joinedText(index: string, joined: ReadonlyMap<string, string>): string {
  const imports: Imports = new Map();
  const bodies = [...joined]
    .filter(([member, into]) => into === index && existsSync(member))
    .map(([member]) => bodyOf(member, index, joined, imports));
  const lines = [...imports].flatMap(([module, names]) => importLines(module, names));
  return [...lines, ...bodies].join("\n");
}

/** A module without what it says of others: imports go to `imports`, and names of its own new module stand alone. */
function bodyOf(file: string, index: string, joined: ReadonlyMap<string, string>, imports: Imports): string {
  let text = readFileSync(file, "utf8");
  const own = new Set<string>();
  text = text.replaceAll(FROM, (statement: string, kind: string, names: string, specifier: string) => {
    const target = targetOf(file, specifier, joined);
    if (target === index) {
      const namespace = /\* as (\w+)/.exec(names)?.[1];
      if (namespace) own.add(namespace);
      return "";
    }
    const module = specifierOf(index, target);
    if (kind === "export") return statement.replace(specifier, module);
    // `tidyCommonJS` puts the names of the other module where these stand, which may mean something else there.
    if (/\w as /.test(names)) throw new Error(`${file}: import under the name that it has, not as another`);
    imports.set(module, new Set([...(imports.get(module) ?? []), ...namesOf(names)]));
    return "";
  });
  for (const namespace of own) text = text.replaceAll(new RegExp(`\\b${namespace}\\.`, "g"), "");
  return text;
}

/** `type { A, B }` → `type A`, `type B`; `* as all` stays one name. */
function namesOf(text: string): string[] {
  const type = text.startsWith("type ") ? "type " : "";
  const names = text.slice(type.length);
  if (!names.startsWith("{")) return [type + names];
  return names
    .slice(1, -1)
    .split(",")
    .map((name) => name.trim())
    .filter(Boolean)
    .map((name) => (name.startsWith("type ") ? name : type + name));
}

function importLines(module: string, all: ReadonlySet<string>): string[] {
  // What is imported as a value is there as a type too.
  const names = [...all].filter((name) => !name.startsWith("type ") || !all.has(name.slice("type ".length)));
  const listed = names.filter((name) => !name.includes("*"));
  const lines = names.filter((name) => name.includes("*")).map((name) => `import ${name} from "${module}";`);
  return listed.length > 0 ? [...lines, `import { ${listed.join(", ")} } from "${module}";`] : lines;
}

function redirected(file: string, joined: ReadonlyMap<string, string>): string {
  return readFileSync(file, "utf8").replaceAll(/((?:from|import\() ?)"(\.[^"]+)"/g, (_, before: string, to: string) => {
    return `${before}"${specifierOf(file, targetOf(file, to, joined))}"`;
  });
}

/** The file that a specifier means, after joining. */
function targetOf(file: string, specifier: string, joined: ReadonlyMap<string, string>): string {
  const target = resolve(dirname(file), specifier);
  return joined.get(target) ?? target;
}

function specifierOf(from: string, target: string): string {
  const path = relative(dirname(from), target).replaceAll("\\", "/");
  return path.startsWith(".") ? path : `./${path}`;
}
