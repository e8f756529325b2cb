/** A group of official names, and those that differ in this package. */
export interface Area {
  readonly title: string;
  readonly names: readonly string[];
  /** Names that differ, and other notes on the group. */
  readonly different: readonly string[];
}

export const MODEL_MODULES = ["models/components/index", "models/operations/index"];

export function area(title: string, names: readonly string[], isSame: (name: string) => boolean): Area {
  return { title, names, different: names.filter((name) => !isSame(name)) };
}

/** Imports a module of the package by its path. */
export const load = async (path: string): Promise<Record<string, unknown>> =>
  import(`@prove-identity/prove-api/${path}`);

/** Splits `module: name`. */
export const split = (name: string): [module: string, name: string] => name.split(": ") as [string, string];
