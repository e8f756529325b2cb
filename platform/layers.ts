/** The layers of `platform/src` from top to bottom. Each imports only from the layers below it. */
export const layers = [
  { folder: "cli", purpose: "the command: arguments, prompts, output; settings from flags, environment and file" },
  { folder: "testing", purpose: "the published test kit and its HTTP routes" },
  {
    folder: "server",
    purpose: "opens and seeds data, assembles the parts, serves pages, telemetry, sweeps",
  },
  {
    folder: "admin",
    purpose: "administration of an open store: domains, clients, people, webhooks, keys, backup, move",
  },
  { folder: "operations", purpose: "one folder per API operation; the state of API flows" },
  { folder: "possession", purpose: "proves that the user holds the phone" },
  { folder: "people", purpose: "identity records, matching, enrolled identities, which domain may see whom" },
  { folder: "oauth", purpose: "clients, tokens, signing keys" },
  { folder: "delivery", purpose: "everything outgoing: queue, SMS, webhooks, callbacks" },
  { folder: "http", purpose: "parses requests, rejects, responds, serves pages and TLS" },
  { folder: "store", purpose: "schema, statements, SQLite and PostgreSQL, sealing keys, audit rows, notices" },
  { folder: "system", purpose: "clock, randomness, files, errors; nothing about the product" },
] as const;

/** Layers that serve different APIs over the same layers below, and do not import each other. */
export const separateLayers: readonly string[] = ["admin", "operations"];

/** Folders that a file of `folder` may not import from. */
export function forbiddenFor(folder: string): readonly string[] {
  const position = layers.findIndex((layer) => layer.folder === folder);
  const above = layers.slice(0, position).map((layer) => layer.folder);
  const beside = separateLayers.includes(folder) ? separateLayers.filter((other) => other !== folder) : [];
  return [...new Set([...above, ...beside])];
}
