/** Makes every call whose error ended the process with the official SDK, and prints the errors that it caught. */
import { setTimeout as wait } from "node:timers/promises";
import { HTTPClient, type SDKOptions } from "@prove-identity/prove-api";
import { ProveapiCore } from "@prove-identity/prove-api/core";
import { v3V3StartRequest } from "@prove-identity/prove-api/funcs/v3V3StartRequest";
import { clientOf, failureOf, type Handler, type Reply, security, serve, start } from "../recording-server.ts";

const closing: (() => void)[] = [];
const t = { after: (run: () => void) => void closing.push(run) };

const headersOnly: Handler = (_, response) => {
  response.writeHead(200, { "content-type": "application/json" }).write('{"authToken":');
};
const cut: Handler = (_, response) => {
  response.writeHead(200, { "content-type": "application/json", "content-length": "99" });
  response.write('{"authToken":', () => response.destroy());
};
const replies = (reply: Reply): Handler => {
  return () => reply;
};

/** Aborts the call after the response headers. */
function abortedInTheBody() {
  const caller = new AbortController();
  const httpClient = new HTTPClient().addHook("response", (_, { url }) => {
    if (!url.endsWith("/token")) setImmediate(() => caller.abort());
  });
  return { options: { httpClient }, signal: caller.signal };
}

type Trigger = { handler: Handler; options?: SDKOptions; signal?: AbortSignal };
const triggers: Readonly<Record<string, () => Trigger>> = {
  "body truncated": () => ({ handler: cut }),
  "timeout in the body": () => ({ handler: headersOnly, options: { timeoutMs: 200 } }),
  "abort in the body": () => ({ handler: headersOnly, ...abortedInTheBody() }),
  "200, broken JSON": () => ({ handler: replies({ text: "{broken" }) }),
  "200, empty": () => ({ handler: replies({ text: "" }) }),
  "400, broken JSON": () => ({ handler: replies({ status: 400, text: "{broken" }) }),
  "400, empty": () => ({ handler: replies({ status: 400, text: "" }) }),
  "500, broken JSON": () => ({ handler: replies({ status: 500, text: "{broken" }) }),
  "500, empty": () => ({ handler: replies({ status: 500, text: "" }) }),
  "security function throws": () => ({
    handler: replies({ json: {} }),
    options: { security: () => Promise.reject(new Error("vault is closed")) },
  }),
};

const caught: Record<string, string[]> = {};
for (const [name, make] of Object.entries(triggers)) {
  const forMethod = make();
  const server = await serve(t, forMethod.handler);
  const thrown = await failureOf(
    clientOf(server, forMethod.options).v3.v3StartRequest(start, { signal: forMethod.signal ?? null }),
  );
  const { options, signal } = make();
  const core = new ProveapiCore({ serverURL: server.url, security, ...options });
  const { error } = await v3V3StartRequest(core, start, { signal: signal ?? null });
  caught[name] = [thrown.name, error?.name ?? "none"];
}
await wait(50); // an unhandled rejection would end the process within this time
for (const close of closing) close();
console.log(JSON.stringify(caught));
