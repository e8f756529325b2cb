/** Runs in a process of its own (see load.ts): takes a `LoadOrder`, drives the load, answers with a `LoadResult`. */
import autocannon from "autocannon";
import type { LoadOrder, LoadResult } from "./load.ts";
import { percentile } from "./statistics.ts";

process.on("message", (order: LoadOrder) => {
  drive(order).then(
    (result) => process.send?.(result),
    (error: unknown) => {
      process.stderr.write(`${String(error)}\n`);
      process.exit(1);
    },
  );
});

async function drive({ url, request, connections, seconds }: LoadOrder): Promise<LoadResult> {
  const cpuBefore = process.cpuUsage();
  const startedAt = performance.now();
  const latencies: number[] = [];
  let lastAnswerAt = startedAt;
  const run = autocannon({
    url: url + request.path,
    method: request.method,
    headers: request.headers,
    body: request.body,
    connections,
    duration: seconds,
  });
  // autocannon's own histogram counts whole milliseconds, which is coarse for a local server.
  run.on("response", (_client, status: number, _bytes, milliseconds: number) => {
    lastAnswerAt = performance.now();
    if (status >= 200 && status < 300) latencies.push(milliseconds);
  });
  const { errors, timeouts, non2xx } = await run;
  const cpu = process.cpuUsage(cpuBefore);
  const elapsedMs = performance.now() - startedAt;
  return {
    perSecond: (latencies.length * 1000) / (lastAnswerAt - startedAt),
    answered: latencies.length,
    p50Ms: percentile(latencies, 0.5),
    p99Ms: percentile(latencies, 0.99),
    failed: errors + timeouts + non2xx,
    generatorBusy: (cpu.user + cpu.system) / 1000 / elapsedMs,
  };
}
