/** Starts the built platform on a temporary data folder, with a client of this run. */
import { randomBytes } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { root } from "./build.ts";
import type { HttpRequest } from "./load.ts";
import { type RunningServer, startServer } from "./server-process.ts";

export const client = { id: "bench-client", secret: randomBytes(32).toString("base64url") };

export const tokenRequest: HttpRequest = {
  method: "POST",
  path: "/token",
  headers: { "content-type": "application/x-www-form-urlencoded" },
  body: String(
    new URLSearchParams({ client_id: client.id, client_secret: client.secret, grant_type: "client_credentials" }),
  ),
};

/** Resolves when the server listens. */
export function startPlatform(
  dataFolder: string,
  core?: number,
  environment: Readonly<Record<string, string>> = {},
): Promise<RunningServer> {
  const cli = path.join(root, "platform/dist/cli.js");
  return startServer({
    command: [process.execPath, cli, "serve", "--port", "0", "--host", "127.0.0.1", "--data", dataFolder],
    environment: { PROVE_CLIENT_ID: client.id, PROVE_CLIENT_SECRET: client.secret, ...environment },
    core,
  });
}

/** Runs `work` with an empty folder, which is removed afterwards. */
export async function withDataFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(path.join(tmpdir(), "bench-data-"));
  const remove = () => rmSync(folder, { recursive: true, force: true });
  process.once("exit", remove);
  try {
    return await work(folder);
  } finally {
    process.off("exit", remove);
    remove();
  }
}
