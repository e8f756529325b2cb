/** Driver process (see load.ts) that receives a `LoadOrder`, generates the load and returns a `LoadResult`. */
import autocannon, { type Request } from "autocannon";
import { inventedPerson } from "./invented-people.ts";
import { CORRELATION_ID, type HttpRequest, type LoadOrder, type LoadResult, type PeopleRotation } from "./load.ts";
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

async function drive({ url, requests, connections, seconds }: LoadOrder): Promise<LoadResult> {
  const cpuBefore = process.cpuUsage();
  const startedAt = performance.now();
  const latencies: number[] = [];
  let lastResponseAt = startedAt;
  const run = autocannon({
    url,
    requests: requests.map(requests.length === 1 ? singleRequest : step),
    connections,
    duration: seconds,
  });
  // autocannon's own histogram counts whole milliseconds, which is too coarse for a local server.
  run.on("response", (_client, status: number, _bytes, milliseconds: number) => {
    lastResponseAt = performance.now();
    if (status >= 200 && status < 300) latencies.push(milliseconds);
  });
  const { errors, timeouts, non2xx } = await run;
  const cpu = process.cpuUsage(cpuBefore);
  const sequences = latencies.length / requests.length;
  const elapsedMs = performance.now() - startedAt;
  return {
    perSecond: (sequences * 1000) / (lastResponseAt - startedAt),
    completed: sequences,
    p50Ms: percentile(latencies, 0.5),
    p99Ms: percentile(latencies, 0.99),
    failed: errors + timeouts + non2xx,
    generatorBusy: (cpu.user + cpu.system) / 1000 / elapsedMs,
  };
}

const singleRequest = ({ path, method, headers, body, people }: HttpRequest): Request => ({
  path,
  method,
  headers,
  body,
  ...(people && { setupRequest: (defaults) => ({ ...defaults, ...nextPersonRequest(people, defaults, body) }) }),
});

/** Continues across rounds, so that every person is used equally often. */
let calls = 0;

function nextPersonRequest(
  { count, stride, bearers }: PeopleRotation,
  { headers }: Request,
  body: string,
): Partial<Request> {
  const person = inventedPerson((calls % count) * stride);
  const bearer = bearers[calls % bearers.length];
  calls += 1;
  return {
    headers: { ...headers, authorization: `Bearer ${bearer}` },
    body: JSON.stringify({ ...(JSON.parse(body) as object), ...person }),
  };
}

/** Builds one request of a sequence: the first response has the correlation ID that the other requests send. */
const step = (request: HttpRequest, index: number): Request => ({
  ...singleRequest(request),
  setupRequest: (defaults, { correlationId = "" }) => ({
    ...defaults,
    body: request.body.replace(CORRELATION_ID, correlationId),
  }),
  ...(index === 0 && {
    onResponse: (_status, body, context) => {
      context.correlationId = JSON.parse(body).correlationId;
    },
  }),
});
