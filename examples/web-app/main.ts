/**
 * `npm run web-app`: a shop whose customers open an account and sign in with their phone.
 *
 *   npm run web-app -- --port 3000
 *
 * It calls the Prove API of PROVE_SERVER_URL, PROVE_CLIENT_ID and PROVE_CLIENT_SECRET. If they are not set, it starts a
 * platform in memory.
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
if (platform) console.log(`The phone page: ${platform.url}/phone`);
console.log(`The shop: ${shop.url}`);
console.log("Serving until Ctrl-C.");

async function startSandbox() {
  const credentials = { clientId: "web-app", clientSecret: randomUUID() };
  // The customer opens the Instant Link on the phone page; by default the sandbox opens it itself.
  const running = await startPlatform({ port: 0, credentials, sandboxLinks: "manual" });
  const security = { clientID: credentials.clientId, clientSecret: credentials.clientSecret };
  return { ...running, prove: new Proveapi({ serverURL: running.url, security }) };
}
