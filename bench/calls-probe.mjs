// Makes calls in a fresh process and prints how many microseconds of CPU time, or how many seconds, one took:
//   node calls-probe.mjs work|network|batch ours|official|bare <url of a server> <calls>
// Plain JavaScript, so that the type stripper is not part of the process that is measured.
const [, , scenario, variant, url, count] = process.argv;
const calls = Number(count);
const WARM_UP = 0.3;
const BATCH_ITEMS = 1_000;

const start = { flowType: "mobile", phoneNumber: "2001001695" };
const json = { "content-type": "application/json" };
const startAnswer = JSON.stringify({
  authToken: "eyJhbGciOi.eyJzdWIi.c2lnbmF0dXJl",
  correlationId: "713189b8-5555-4b08-83ba-75d08780aebd",
  next: { "v3-validate": "/v3/validate" },
});
const tokenAnswer = JSON.stringify({ access_token: "token", token_type: "Bearer", expires_in: 3600 });

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
const batchAnswer = JSON.stringify({ clientRequestId: "713189b8", results: list(result) });
const batchBytes = new TextEncoder().encode(batchAnswer);

/** Answers from memory, the long one in bytes: to make them of text is work of the server's. */
const fetcher = async (request) => {
  const path = new URL(request.url).pathname;
  const body = path === "/token" ? tokenAnswer : path === "/v3/start" ? startAnswer : batchBytes;
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

/** What a careful program does by hand: the same request with a time limit, the same answer read. */
function bareCall() {
  if (scenario === "batch") return async () => (JSON.stringify(batch), JSON.parse(batchAnswer).results.length);
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
    if (!(await call())) throw new Error("no answer");
    // Calls without network never leave the microtask queue, where nothing that is finalised is freed.
    if (scenario !== "network" && done % 64 === 0) await new Promise((resolve) => setImmediate(resolve));
  }
}

await run(calls * WARM_UP);
const [cpuBefore, startedAt] = [process.cpuUsage(), performance.now()];
await run(calls);
const [cpu, elapsed] = [process.cpuUsage(cpuBefore), performance.now() - startedAt];
process.stdout.write(JSON.stringify({ cpuMicros: (cpu.user + cpu.system) / calls, millis: elapsed / calls }));
process.exit();
