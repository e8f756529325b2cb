/** A group of names of the official package, and which of them are not the same here. */
export interface Area {
  readonly title: string;
  readonly names: readonly string[];
  /** Those of `names`, and what else is to be said of them. */
  readonly different: readonly string[];
}

export const MODEL_MODULES = ["models/components/index", "models/operations/index"];

export function area(title: string, names: readonly string[], isSame: (name: string) => boolean): Area {
  return { title, names, different: names.filter((name) => !isSame(name)) };
}

/** The values that a path below the package's root exports. */
export const load = async (path: string): Promise<Record<string, unknown>> =>
  import(`@prove-identity/prove-api/${path}`);

/** `module: name` in its parts. */
export const split = (name: string): [module: string, name: string] => name.split(": ") as [string, string];
