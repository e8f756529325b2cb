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

/** What a module of the sources has at run time. */
export const load = async (module: string): Promise<Record<string, unknown>> => import(`../src/${module}.ts`);

/** `module: name` in its parts. */
export const split = (name: string): [module: string, name: string] => name.split(": ") as [string, string];
