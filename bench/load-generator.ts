/** Runs in a process of its own (see load.ts): takes a `LoadOrder`, drives the load, answers with a `LoadResult`. */
import autocannon, { type Request } from "autocannon";
import { inventedPerson } from "./invented-people.ts";
import { CORRELATION_ID, type HttpRequest, type LoadOrder, type LoadResult, type PeopleAsked } from "./load.ts";
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
  let lastAnswerAt = startedAt;
  const run = autocannon({
    url,
    requests: requests.map(requests.length === 1 ? alone : step),
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
  const walks = latencies.length / requests.length;
  const elapsedMs = performance.now() - startedAt;
  return {
    perSecond: (walks * 1000) / (lastAnswerAt - startedAt),
    answered: walks,
    p50Ms: percentile(latencies, 0.5),
    p99Ms: percentile(latencies, 0.99),
    failed: errors + timeouts + non2xx,
    generatorBusy: (cpu.user + cpu.system) / 1000 / elapsedMs,
  };
}

const alone = ({ path, method, headers, body, about }: HttpRequest): Request => ({
  path,
  method,
  headers,
  body,
  ...(about && { setupRequest: (made) => ({ ...made, ...nextOf(about, made, body) }) }),
});

/** Goes on in the next round, so that nobody is asked for more often than the others. */
let calls = 0;

function nextOf({ count, every, bearers }: PeopleAsked, { headers }: Request, body: string): Partial<Request> {
  const person = inventedPerson((calls % count) * every);
  const bearer = bearers[calls % bearers.length];
  calls += 1;
  return {
    headers: { ...headers, authorization: `Bearer ${bearer}` },
    body: JSON.stringify({ ...(JSON.parse(body) as object), ...person }),
  };
}

/** A step of a walk: the first one's answer has the id that the others send. */
const step = (request: HttpRequest, index: number): Request => ({
  ...alone(request),
  setupRequest: (made, { correlationId = "" }) => ({
    ...made,
    body: request.body.replace(CORRELATION_ID, correlationId),
  }),
  ...(index === 0 && {
    onResponse: (_status, body, context) => {
      context.correlationId = JSON.parse(body).correlationId;
    },
  }),
});
