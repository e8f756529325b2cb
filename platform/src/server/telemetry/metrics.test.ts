import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { once } from "node:events";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import { freePort } from "../../../test/free-port.ts";
import { MARCIA, startTestPlatform, type TestPlatform } from "../../../test/harness.ts";
import { openStatus } from "../../../test/status-socket.ts";
import { setWebhook, testWebhook } from "../../admin/webhooks.ts";
import { startReceiver } from "../../../test/receiver.ts";

const metrics = { port: 0 };

const scrape = async ({ metricsPort }: TestPlatform): Promise<string> =>
  (await fetch(`http://127.0.0.1:${metricsPort}/metrics`)).text();

/** Returns the value of a series by its name with labels. */
function valueOf(text: string, series: string): number | undefined {
  const line = text.split("\n").find((each) => each.startsWith(`${series} `));
  return line === undefined ? undefined : Number(line.slice(series.length + 1));
}

test("GET /metrics counts requests by operation and status class, with their durations", async () => {
  const platform = await startTestPlatform({ metrics });
  await platform.start(MARCIA);
  await platform.send("/health");
  const text = await scrape(platform);
  assert.equal(valueOf(text, 'proofline_requests_total{operation="token",status="2xx"}'), 1);
  assert.equal(valueOf(text, 'proofline_requests_total{operation="v3-start",status="2xx"}'), 1);
  assert.equal(valueOf(text, 'proofline_requests_total{operation="other",status="2xx"}'), 1);
  assert.equal(valueOf(text, 'proofline_request_duration_seconds_count{operation="v3-start"}'), 1);
});

test("GET /metrics counts errors by catalog name, also outside of operations", async () => {
  const platform = await startTestPlatform({ metrics });
  await platform.call("v3-validate", { correlationId: randomUUID() });
  await platform.send("/no/such/path");
  const text = await scrape(platform);
  const count = (operation: string, error: string) =>
    valueOf(text, `proofline_refusals_total{operation="${operation}",error="${error}"}`);
  assert.equal(count("v3-validate", "invalidCorrelationId"), 1);
  assert.equal(count("other", "unknownOperation"), 1);
});

test("GET /metrics reports waiting jobs, job attempts, status sockets and commits", async () => {
  const platform = await startTestPlatform({ metrics });
  const { authToken } = await platform.start(MARCIA);
  const { socket } = await openStatus(platform, authToken);
  assert.equal(valueOf(await scrape(platform), "proofline_status_sockets"), 1);
  socket.close();
  await once(socket, "close");

  const receiver = await startReceiver();
  receiver.status = 503;
  const administrator = { ...platform.platform, actor: "os:test" };
  await setWebhook(administrator, { url: `${receiver.url}/hook`, newSecret: false });
  await testWebhook(administrator, undefined, "PORT");
  await platform.queue.runDue();
  const text = await scrape(platform);
  assert.equal(valueOf(text, 'proofline_jobs_waiting{kind="webhook"}'), 1);
  assert.equal(valueOf(text, 'proofline_jobs_waiting{kind="message"}'), 0);
  assert.equal(valueOf(text, 'proofline_job_attempts_total{kind="webhook",result="failed"}'), 1);
  assert.ok((valueOf(text, 'proofline_store_commits_total{result="done"}') ?? 0) > 3);
  assert.ok((valueOf(text, "proofline_store_commit_duration_seconds_count") ?? 0) > 3);
  assert.ok((valueOf(text, "process_resident_memory_bytes") ?? 0) > 0);
});

test("metrics are off by default", async () => {
  const platform = await startTestPlatform();
  assert.equal(platform.metricsPort, undefined);
  assert.equal((await platform.send("/metrics")).status, 403);
});

test("docs/monitor.md lists exactly the platform's metrics", async () => {
  const docs = await readFile(new URL("../../../../docs/monitor.md", import.meta.url), "utf8");
  const named = Array.from(docs.matchAll(/^\| `(proofline_\w+)`/gm), ([, name]) => name);
  const text = await scrape(await startTestPlatform({ metrics }));
  const counted = Array.from(text.matchAll(/^# TYPE (proofline_\w+)/gm), ([, name]) => name);
  assert.deepEqual(new Set(named), new Set(counted));
});

test("the start fails with EADDRINUSE if the metrics port is in use", async () => {
  const { metricsPort = 0 } = await startTestPlatform({ metrics });
  await assert.rejects(startTestPlatform({ metrics: { port: metricsPort } }), /EADDRINUSE/);
});

test("the metrics port serves only GET /metrics and closes with the platform", async () => {
  const platform = await startTestPlatform({ metrics: { port: await freePort() } });
  const origin = `http://127.0.0.1:${platform.metricsPort}`;
  for (const [path, method] of [
    ["/", "GET"],
    ["/metrics", "POST"],
    ["/token", "POST"],
  ] as const) {
    assert.equal((await fetch(origin + path, { method })).status, 404);
  }
  await platform.stop();
  await assert.rejects(fetch(`${origin}/metrics`));
});
