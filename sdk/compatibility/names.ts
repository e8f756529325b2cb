/** Every name of the official package, and whether it is here. Computed from what the sources really export. */
import { existsSync } from "node:fs";
import { join } from "node:path";
import { type Area, area, load, MODEL_MODULES, split } from "./area.ts";
import { errorAreas, modelAreas, optionAreas } from "./members.ts";
import { internalModules, models, modules, surface } from "./official.ts";
import { Types } from "./types.ts";

const src = join(import.meta.dirname, "..", "src");

/** Compares everything. It takes the compiler a second or two. */
export async function areas(): Promise<Area[]> {
  const types = new Types([...Object.keys(modules), ...MODEL_MODULES], Object.keys(modules));
  return [
    await methods(),
    await functions(),
    ...(await modelAreas(types)),
    ...(await errorAreas(types)),
    ...optionAreas(types),
    helpers(types),
    paths(),
  ];
}

async function methods(): Promise<Area> {
  const { Proveapi } = (await load("index")) as { Proveapi: new () => Record<string, Record<string, unknown>> };
  const client = new Proveapi();
  const names = surface.operations.map(({ sdkNamespace, sdkMethod }) => `${sdkNamespace}.${sdkMethod}`);
  return area("Operations, as methods", names, (name) => {
    const [namespace = "", method = ""] = name.split(".");
    return typeof client[namespace]?.[method] === "function";
  });
}

async function functions(): Promise<Area> {
  const names = surface.operations.map(({ standaloneFunction }) => standaloneFunction);
  const found = new Set<string>();
  for (const name of names) {
    if (!existsSync(join(src, "funcs", `${name}.ts`))) continue;
    if (typeof (await load(`funcs/${name}`))[name] === "function") found.add(name);
  }
  return area("Standalone functions", names, (name) => found.has(name));
}

function helpers(types: Types): Area {
  const names = Object.entries(modules).flatMap(([module, later]) =>
    [...new Set([...types.exported(module, true), ...later])].map((name) => `${module}: ${name}`),
  );
  return area("Exports of the modules written by hand", names, (name) => {
    const [module, exported] = split(name);
    return types.exported(module).has(exported);
  });
}

function paths(): Area {
  const named = [
    ...Object.keys(modules),
    ...internalModules,
    "types/async",
    ...surface.operations.map(({ standaloneFunction }) => `funcs/${standaloneFunction}`),
    ...models.map(({ namespace, sourceFile }) => `models/${namespace}/${sourceFile}`),
    ...Object.values(surface.errors).map(({ sourceFile }) => `models/errors/${sourceFile}`),
    ...MODEL_MODULES,
  ];
  return area("Import paths", [...new Set(named)], (path) => existsSync(join(src, `${path}.ts`)));
}
