// Makes calls in a fresh process and prints the mean CPU time (microseconds) and duration (milliseconds) of a call:
//   node calls-probe.mjs work|network|batch ours|official|bare <server URL> <calls>
// Plain JavaScript, because type stripping would count in the measured process.
const [, , scenario, variant, url, count] = process.argv;
const calls = Number(count);
const WARM_UP = 0.3;
const BATCH_ITEMS = 1_000;

const start = { flowType: "mobile", phoneNumber: "2001001695" };
const json = { "content-type": "application/json" };
const startResponse = JSON.stringify({
  authToken: "eyJhbGciOi.eyJzdWIi.c2lnbmF0dXJl",
  correlationId: "713189b8-5555-4b08-83ba-75d08780aebd",
  next: { "v3-validate": "/v3/validate" },
});
const tokenResponse = JSON.stringify({ access_token: "token", token_type: "Bearer", expires_in: 3600 });

const person = (index) => ({
  clientCustomerId: `customer-${index}`,
  emailAddress: "mpinsonm@dyndns.org",
  firstName: "Tod",
  lastName: "Weedall",
  phoneNumber: "2001004014",
  verificationType: "verifiedUser",
});
const result = (index) => ({
  assuranceLevel: "AL2",
  clientCustomerId: `customer-${index}`,
  evaluation: { authentication: { result: "pass" }, risk: { result: "pass" } },
  identity: { assuranceLevel: "AL2", proveId: `prove-${index}`, reasons: ["AL2a"] },
  phoneNumber: "2001004014",
  proveId: `prove-${index}`,
  provePhoneAlias: `alias-${index}`,
  success: "true",
});
const list = (make) => Array.from({ length: BATCH_ITEMS }, (_, index) => make(index));
const batch = { clientRequestId: "713189b8", items: list(person) };
const batchResponse = JSON.stringify({ clientRequestId: "713189b8", results: list(result) });
const batchBytes = new TextEncoder().encode(batchResponse);

/** Responds from memory. The batch response is stored as bytes, because encoding it is the server's work. */
const fetcher = async (request) => {
  const path = new URL(request.url).pathname;
  const body = path === "/token" ? tokenResponse : path === "/v3/start" ? startResponse : batchBytes;
  return new Response(body, { status: 200, headers: json });
};

async function sdkCall(packageName) {
  const { Proveapi } = await import(packageName);
  const { HTTPClient } = await import(`${packageName}/lib/http.js`);
  const security = { clientID: "customer_id", clientSecret: "secret" };
  const offline = scenario === "network" ? {} : { httpClient: new HTTPClient({ fetcher }) };
  const prove = new Proveapi({ serverURL: url, security, ...offline });
  return scenario === "batch"
    ? async () => (await prove.v3.v3VerifyBatchRequest(batch)).v3VerifyBatchResponse.results.length
    : async () => (await prove.v3.v3StartRequest(start)).v3StartResponse.correlationId;
}

/** The same call without an SDK: a request with a time limit, and the parsed response. */
function bareCall() {
  if (scenario === "batch") return async () => (JSON.stringify(batch), JSON.parse(batchResponse).results.length);
  const send = scenario === "network" ? fetch : fetcher;
  const headers = { accept: "application/json", "user-agent": "bare/1", authorization: "Bearer token", ...json };
  return async () => {
    const limit = new AbortController();
    const timer = setTimeout(() => limit.abort(), 30_000);
    const body = JSON.stringify(start);
    try {
      const response = await send(
        new Request(`${url}/v3/start`, { method: "POST", headers, body, signal: limit.signal }),
      );
      return JSON.parse(await response.text()).correlationId;
    } finally {
      clearTimeout(timer);
    }
  };
}

const packages = { ours: "@prove-identity/prove-api", official: "official-prove-api" };
const call = variant === "bare" ? bareCall() : await sdkCall(packages[variant]);

async function run(times) {
  for (let done = 0; done < times; done += 1) {
    if (!(await call())) throw new Error("the call returned no result");
    // Calls without network never leave the microtask queue, which delays finalizers and the memory they free.
    if (scenario !== "network" && done % 64 === 0) await new Promise((resolve) => setImmediate(resolve));
  }
}

await run(calls * WARM_UP);
const [cpuBefore, startedAt] = [process.cpuUsage(), performance.now()];
await run(calls);
const [cpu, elapsed] = [process.cpuUsage(cpuBefore), performance.now() - startedAt];
process.stdout.write(JSON.stringify({ cpuMicros: (cpu.user + cpu.system) / calls, millis: elapsed / calls }));
process.exit();
