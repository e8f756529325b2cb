/** Compares every official name with the exports of this package's sources. */
import { existsSync } from "node:fs";
import { type Area, area, load, MODEL_MODULES, split } from "./area.ts";
import { errorAreas, modelAreas, optionAreas } from "./members.ts";
import { internalModules, models, modules, surface } from "./official.ts";
import { fileOf, Types } from "./types.ts";

/** Compares all areas; the compiler takes one or two seconds. */
export async function areas(): Promise<Area[]> {
  const official = [...Object.keys(modules), ...internalModules];
  const types = new Types([...official, ...MODEL_MODULES, "funcs/index"], official);
  return [
    await methods(),
    await functions(),
    ...(await modelAreas(types)),
    ...(await errorAreas(types)),
    ...optionAreas(types),
    helpers(types),
    paths(types),
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
  const exported = await load("funcs/index");
  return area("Standalone functions", names, (name) => typeof exported[name] === "function");
}

function helpers(types: Types): Area {
  const names = Object.entries(modules).flatMap(([module, later]) =>
    [...new Set([...types.exported(module, true), ...later])].map((name) => `${module}: ${name}`),
  );
  return area("Exports of hand-written modules", names, (name) => {
    const [module, exported] = split(name);
    return types.exported(module).has(exported);
  });
}

/**
 * Some folders are one module in this package, so that every path in them resolves. A path is equal if its module
 * exports all names that the official surface lists for it, or else any name of the official module.
 */
function paths(types: Types): Area {
  const listed = new Map<string, string[]>([["types/async", ["APIPromise"]]]);
  for (const path of MODEL_MODULES) listed.set(path, []);
  const add = (path: string, name: string) => listed.set(path, [...(listed.get(path) ?? []), name]);
  for (const { standaloneFunction } of surface.operations) add(`funcs/${standaloneFunction}`, standaloneFunction);
  for (const { namespace, sourceFile, name } of models) add(`models/${namespace}/${sourceFile}`, name);
  for (const [name, { sourceFile }] of Object.entries(surface.errors)) add(`models/errors/${sourceFile}`, name);
  const names = [...new Set([...Object.keys(modules), ...internalModules, ...listed.keys()])];
  return area("Import paths", names, (path) => {
    if (!existsSync(fileOf(path))) return false;
    const isExported = (name: string) => types.exported(path).has(name);
    return listed.get(path)?.every(isExported) ?? [...types.exported(path, true)].some(isExported);
  });
}
