/** A span per attempt at a job, linked to the request or the job that wrote it, where this node did. */
import { type SpanContext, SpanKind } from "@opentelemetry/api";
import { BoundedMap } from "../../system/bounded-map.ts";
import type { AttemptResult, JobKind } from "../../delivery/queue/job.ts";
import { insertJob } from "../../store/tables/jobs.ts";
import type { JobRow } from "../../store/rows/delivery.ts";
import type { Statement, Write } from "../../store/statement.ts";
import { fail, type Spans } from "./spans.ts";

/** Jobs whose writers are remembered. Of those that wait for longer the link is lost, and nothing else. */
const MOST_REMEMBERED = 10_000;

const inserting = insertJob as unknown as Statement<never>;

export class JobSpans {
  readonly #spans: Spans;
  readonly #writers = new BoundedMap<SpanContext>(MOST_REMEMBERED);

  constructor(spans: Spans) {
    this.#spans = spans;
  }

  /** Remembers who wrote the jobs of a unit. */
  remember(unit: readonly Write[]): void {
    const writer = this.#spans.current?.spanContext();
    if (!writer) return;
    for (const { statement, values } of unit) {
      if (statement === inserting) this.#writers.set((values as JobRow).id, writer);
    }
  }

  traced(kind: JobKind): JobKind {
    return {
      ...kind,
      attempt: async (job) => {
        const writer = this.#writers.get(job.id);
        const span = this.#spans.begin({
          name: `job ${kind.name}`,
          kind: SpanKind.CONSUMER,
          attributes: { "prove.job.kind": kind.name, "prove.job.id": job.id, "prove.job.attempt": job.number },
          links: writer ? [{ context: writer }] : [],
        });
        let result: AttemptResult | undefined;
        try {
          result = await this.#spans.run(span, () => kind.attempt(job));
          return result;
        } finally {
          if (!result) fail(span, "exception");
          else if (result.failure !== undefined) fail(span, "failed attempt");
          span.end();
        }
      },
    };
  }
}
