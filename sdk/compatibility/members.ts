/** Compares the names of models, errors and options, and their members. */
import { type Area, area, load, MODEL_MODULES, split } from "./area.ts";
import { models, options, surface } from "./official.ts";
import type { Members, Types } from "./types.ts";

export async function modelAreas(types: Types): Promise<Area[]> {
  const exported = new Map(MODEL_MODULES.map((module) => [module, types.exported(module)]));
  const values = new Map<string, Record<string, unknown>>();
  for (const module of MODEL_MODULES) values.set(module, await load(module));
  const isExported = (module: string, name: string) => exported.get(module)?.has(name) ?? false;
  const helpers = models.flatMap(({ module, jsonHelpers }) => jsonHelpers.map((name) => `${module}: ${name}`));
  const constants = models.flatMap(({ module, name, values }) =>
    Object.entries(values ?? {}).map(([key, value]) => [`${name}.${key}`, { module, name, key, value }] as const),
  );
  const constantOf = new Map<string, (typeof constants)[number][1]>(constants);
  const [module = ""] = MODEL_MODULES;
  const schemas = models.flatMap(({ name }) =>
    ["$inboundSchema", "$outboundSchema", "$Outbound", "$"].map((x) => name + x),
  );
  return [
    area(
      "Models",
      models.map(({ module, name }) => `${module}: ${name}`),
      (name) => isExported(...split(name)),
    ),
    memberArea(
      "Members of models",
      types,
      models.filter(({ module, name }) => isExported(module, name)),
    ),
    area("JSON functions of models", helpers, (name) => {
      const [module, helper] = split(name);
      return typeof values.get(module)?.[helper] === "function";
    }),
    area("Members of `VerificationType`", [...constantOf.keys()], (name) => {
      const { module = "", name: constant = "", key = "", value } = constantOf.get(name) ?? {};
      return (values.get(module)?.[constant] as Record<string, unknown> | undefined)?.[key] === value;
    }),
    area("Schema objects and types of models", schemas, (name) => isExported(module, name)),
  ];
}

type WithFields = {
  readonly module: string;
  readonly name: string;
  readonly fields: readonly { readonly name: string; readonly required: boolean }[];
};

/** A member is equal if it exists and is equally optional. */
function memberArea(title: string, types: Types, all: readonly WithFields[]): Area {
  const members = new Map<string, Members>(
    all.map(({ module, name }) => [`${module}: ${name}`, types.members(module, name)]),
  );
  const fields = all.flatMap(({ module, name, fields }) =>
    fields.map((field) => [`${module}: ${name}.${field.name}`, { field, model: `${module}: ${name}` }] as const),
  );
  const fieldOf = new Map<string, (typeof fields)[number][1]>(fields);
  return area(title, [...fieldOf.keys()], (name) => {
    const { field, model = "" } = fieldOf.get(name) ?? {};
    const ours = field && members.get(model)?.get(field.name);
    return ours !== undefined && ours.required === field?.required;
  });
}

export async function errorAreas(types: Types): Promise<Area[]> {
  const values = await load("models/errors/index");
  const classes = Object.keys(surface.errors);
  const withFields = Object.entries(surface.errors).map(([name, { fields }]) => ({
    name,
    module: "models/errors/index",
    // A member of type `unknown` is optional.
    fields: fields.map((field) => ({ ...field, required: field.required && field.name !== "cause" })),
  }));
  return [
    area("Error classes", classes, (name) => typeof values[name] === "function"),
    memberArea("Members of errors", types, withFields),
  ];
}

export function optionAreas(types: Types): Area[] {
  const of = (module: string, name: string) => {
    const members = types.members(module, name);
    return (member: string) => members.has(member);
  };
  const acceptsAll = (member: string) =>
    member === "httpClient" || types.acceptsAll("lib/config", "SDKOptions", member);
  const isCallOption = of("lib/sdks", "RequestOptions");
  const narrower = options.call
    .filter((member) => !types.acceptsAll("lib/sdks", "RequestOptions", member))
    .map((member) => `an option of a call, ${member}, which accepts fewer types`);
  const call = area("Options of a call", options.call, isCallOption);
  const isClientOption = of("lib/config", "SDKOptions");
  return [
    area("Options of a client", options.client, (member) => isClientOption(member) && acceptsAll(member)),
    { ...call, different: [...call.different, ...narrower] },
    area("Members of `HTTPClient`", options.httpClient, of("lib/http", "HTTPClient")),
    area("Members of `RetryConfig`", options.retry, of("lib/retries", "RetryConfig")),
    area("Members of `BackoffStrategy`", options.backoff, of("lib/retries", "BackoffStrategy")),
  ];
}
