/** Driver process (see load.ts) that runs whole flows with a one-time code, from Start to Validate. */
import { Agent, request } from "node:http";
import type { LoadResult } from "./load.ts";
import { percentile } from "./statistics.ts";

export interface FlowOrder {
  readonly url: string;
  /** Bearer token of the integrator's server. */
  readonly accessToken: string;
  /** Number of concurrent flows. */
  readonly connections: number;
  readonly seconds: number;
}

/** A test user who has to type the one-time code. */
const PHONE_NUMBER = "2001001693";

process.on("message", (order: FlowOrder) => {
  drive(order).then(
    (result) => process.send?.(result),
    (error: unknown) => {
      process.stderr.write(`${String(error)}\n`);
      process.exit(1);
    },
  );
});

async function drive(order: FlowOrder): Promise<LoadResult> {
  const agent = new Agent({ keepAlive: true, maxSockets: order.connections });
  const cpuBefore = process.cpuUsage();
  const startedAt = performance.now();
  const end = startedAt + order.seconds * 1000;
  const latencies: number[] = [];
  const worker = async () => {
    while (performance.now() < end) {
      const flowStartedAt = performance.now();
      await proveByCode(agent, order);
      latencies.push(performance.now() - flowStartedAt);
    }
  };
  await Promise.all(Array.from({ length: order.connections }, worker));
  agent.destroy();
  const elapsedMs = performance.now() - startedAt;
  const cpu = process.cpuUsage(cpuBefore);
  return {
    perSecond: (latencies.length * 1000) / elapsedMs,
    completed: latencies.length,
    p50Ms: percentile(latencies, 0.5),
    p99Ms: percentile(latencies, 0.99),
    failed: 0,
    generatorBusy: (cpu.user + cpu.system) / 1000 / elapsedMs,
  };
}

/** Sends the four calls of a flow: the integrator's Start, two calls of the browser, the integrator's Validate. */
async function proveByCode(agent: Agent, { url, accessToken }: FlowOrder): Promise<void> {
  const post = (path: string, bearer: string, body: object) => postJson(agent, url + path, bearer, body);
  const { authToken, correlationId } = await post("/v3/start", accessToken, {
    flowType: "mobile",
    phoneNumber: PHONE_NUMBER,
  });
  await post("/v1/client/mobile/otp/start", String(authToken), {});
  await post("/v1/client/mobile/otp/finish", String(authToken), { otp: "1234" });
  const { success } = await post("/v3/validate", accessToken, { correlationId });
  if (success !== true) throw new Error("Validate did not succeed after the correct one-time code");
}

function postJson(agent: Agent, url: string, bearer: string, body: object): Promise<Record<string, unknown>> {
  const headers = { authorization: `Bearer ${bearer}`, "content-type": "application/json" };
  return new Promise((resolve, reject) => {
    const sent = request(url, { agent, method: "POST", headers }, (response) => {
      let text = "";
      response.setEncoding("utf8").on("data", (part: string) => (text += part));
      response.on("end", () => resolve(JSON.parse(text) as Record<string, unknown>));
    });
    sent.on("error", reject);
    sent.end(JSON.stringify(body));
  });
}
