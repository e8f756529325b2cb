/**
 * `npm run web-app`: a shop whose customers open an account and sign in with their phone.
 *
 *   npm run web-app -- --port 3000
 *
 * It talks to the Prove API that PROVE_SERVER_URL, PROVE_CLIENT_ID and PROVE_CLIENT_SECRET name. Where they are not set
 * it starts a platform of its own, in memory.
 */
import { randomUUID } from "node:crypto";
import { parseArgs } from "node:util";
import { startPlatform } from "@proofline/platform";
import { Proveapi } from "@prove-identity/prove-api";
import { startShop } from "./shop.ts";

const { values } = parseArgs({ options: { port: { type: "string", default: "3000" } } });

const platform = process.env["PROVE_SERVER_URL"] ? undefined : await startSandbox();
const proveUrl = platform?.url ?? process.env["PROVE_SERVER_URL"] ?? "";
const shop = await startShop({
  prove: platform?.prove ?? new Proveapi(),
  proveUrl,
  ...(platform && { phonesUrl: `${platform.url}/phone` }),
  port: Number(values.port),
}).catch((cause: NodeJS.ErrnoException) => {
  if (cause.code !== "EADDRINUSE") throw cause;
  console.error(`Port ${values.port} is taken; choose another: npm run web-app -- --port 4000`);
  return process.exit(1);
});

let stopping: Promise<unknown> | undefined;
for (const signal of ["SIGINT", "SIGTERM"] as const) {
  process.on(signal, () => void (stopping ??= Promise.all([shop.stop(), platform?.stop()])));
}
if (platform) console.log(`The phones of its customers: ${platform.url}/phone`);
console.log(`The shop: ${shop.url}`);
console.log("Serving until Ctrl-C.");

async function startSandbox() {
  const credentials = { clientId: "web-app", clientSecret: randomUUID() };
  // The customer opens the Instant Link, at the page of the phones, instead of the sandbox by itself.
  const running = await startPlatform({ port: 0, credentials, sandboxLinks: "manual" });
  const security = { clientID: credentials.clientId, clientSecret: credentials.clientSecret };
  return { ...running, prove: new Proveapi({ serverURL: running.url, security }) };
}
