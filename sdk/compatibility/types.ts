/** Reads exports and types with the compiler: from the sources of this package, from the declarations of the official one. */
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import ts from "typescript-5";

const { resolve } = createRequire(import.meta.url);

/** Resolves a module path: to a source file of this package, or to a declaration file of the official one. */
export const fileOf = (path: string, official = false): string =>
  official
    ? resolve(`official-prove-api/${path}.js`).replace(/\.js$/, ".d.ts")
    : fileURLToPath(import.meta.resolve(`@prove-identity/prove-api/${path}`));

export type Members = ReadonlyMap<string, { readonly required: boolean }>;

/** Compares the types of both packages. */
export class Types {
  readonly #program: ts.Program;
  readonly #checker: ts.TypeChecker;

  constructor(ours: readonly string[], official: readonly string[]) {
    const files = [...ours.map((module) => fileOf(module, false)), ...official.map((module) => fileOf(module, true))];
    this.#program = ts.createProgram(files, {
      target: ts.ScriptTarget.ES2023,
      lib: ["lib.es2024.d.ts", "lib.esnext.iterator.d.ts"],
      module: ts.ModuleKind.NodeNext,
      types: ["node"],
      strict: true,
      skipLibCheck: true,
      allowImportingTsExtensions: true,
      noEmit: true,
    });
    this.#checker = this.#program.getTypeChecker();
  }

  /** Returns the names of a module's exported values and types. */
  exported(module: string, official = false): Set<string> {
    return new Set(this.#exports(module, official).keys());
  }

  /** Returns the members of an exported type: instance members of a class, members of all parts of a union. */
  members(module: string, name: string): Members {
    const type = this.#type(module, name, false);
    const found = new Map<string, { required: boolean }>();
    for (const part of type.isUnion() ? type.types : [type]) {
      for (const property of this.#checker.getPropertiesOfType(part)) {
        const { name, flags } = property;
        if (!/^[\w$]/.test(name) || name.startsWith("__")) continue;
        const shown = flags & ts.SymbolFlags.Method ? `${name}()` : name;
        found.set(shown, { required: (flags & ts.SymbolFlags.Optional) === 0 });
      }
    }
    return found;
  }

  /** Returns true if this package accepts every value that the official one accepts for a member. */
  acceptsAll(module: string, name: string, member: string): boolean {
    const typeOf = (official: boolean) => {
      const property = this.#checker.getPropertyOfType(this.#type(module, name, official), member);
      return property && this.#checker.getNonNullableType(this.#checker.getTypeOfSymbol(property));
    };
    const [theirs, ours] = [typeOf(true), typeOf(false)];
    return theirs === undefined || (ours !== undefined && this.#checker.isTypeAssignableTo(theirs, ours));
  }

  #exports(module: string, official: boolean): Map<string, ts.Symbol> {
    const file = this.#program.getSourceFile(fileOf(module, official));
    const symbol = file && this.#checker.getSymbolAtLocation(file);
    if (!symbol) throw new Error(`unknown module ${module}`);
    return new Map(this.#checker.getExportsOfModule(symbol).map((one) => [one.name, one]));
  }

  #type(module: string, name: string, official: boolean): ts.Type {
    const symbol = this.#exports(module, official).get(name);
    if (!symbol) throw new Error(`${module} has no ${name}`);
    const isAlias = (symbol.flags & ts.SymbolFlags.Alias) !== 0;
    return this.#checker.getDeclaredTypeOfSymbol(isAlias ? this.#checker.getAliasedSymbol(symbol) : symbol);
  }
}
