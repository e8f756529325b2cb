/** Creates a span per job attempt, linked to the request or job that enqueued it on this node. */
import { type SpanContext, SpanKind } from "@opentelemetry/api";
import { BoundedMap } from "../../system/bounded-map.ts";
import type { AttemptResult, JobKind } from "../../delivery/queue/job.ts";
import { insertJob } from "../../store/tables/jobs.ts";
import type { JobRow } from "../../store/rows/delivery.ts";
import type { Statement, Write } from "../../store/statement.ts";
import { fail, type Spans } from "./spans.ts";

/** Jobs with a stored link; the oldest links are dropped first. */
const MAX_ORIGINS = 10_000;

const inserting = insertJob as unknown as Statement<never>;

export class JobSpans {
  readonly #spans: Spans;
  readonly #origins = new BoundedMap<SpanContext>(MAX_ORIGINS);

  constructor(spans: Spans) {
    this.#spans = spans;
  }

  /** Stores the current span as the origin of the unit's new jobs. */
  recordOrigin(unit: readonly Write[]): void {
    const origin = this.#spans.current?.spanContext();
    if (!origin) return;
    for (const { statement, values } of unit) {
      if (statement === inserting) this.#origins.set((values as JobRow).id, origin);
    }
  }

  traced(kind: JobKind): JobKind {
    return {
      ...kind,
      attempt: async (job) => {
        const origin = this.#origins.get(job.id);
        const span = this.#spans.begin({
          name: `job ${kind.name}`,
          kind: SpanKind.CONSUMER,
          attributes: { "prove.job.kind": kind.name, "prove.job.id": job.id, "prove.job.attempt": job.number },
          links: origin ? [{ context: origin }] : [],
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
