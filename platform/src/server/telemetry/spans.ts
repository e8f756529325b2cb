/**
 * Creates spans and tracks the current one without OpenTelemetry's global state, since the embedding program may have
 * its own setup.
 */
import { AsyncLocalStorage } from "node:async_hooks";
import {
  type Context,
  ROOT_CONTEXT,
  type Span,
  type SpanContext,
  SpanKind,
  type SpanOptions,
  SpanStatusCode,
  trace,
  type Tracer,
} from "@opentelemetry/api";
import { ATTR_ERROR_TYPE } from "@opentelemetry/semantic-conventions";

export interface Described extends SpanOptions {
  readonly name: string;
}

export class Spans {
  readonly #tracer: Tracer;
  readonly #current = new AsyncLocalStorage<Context>();

  constructor(tracer: Tracer) {
    this.#tracer = tracer;
  }

  /** Span of the current request or job. */
  get current(): Span | undefined {
    const context = this.#current.getStore();
    return context && trace.getSpan(context);
  }

  /** Starts a root span. @param remote the client's span, if any */
  begin({ name, ...options }: Described, remote?: SpanContext): Span {
    const parent = remote ? trace.setSpanContext(ROOT_CONTEXT, remote) : ROOT_CONTEXT;
    return this.#tracer.startSpan(name, options, parent);
  }

  /** Runs `work` with the span as the current one. */
  run<T>(span: Span, work: () => T): T {
    return this.#current.run(trace.setSpan(ROOT_CONTEXT, span), work);
  }

  /** Starts a child of the current span; undefined without one, since background work is not traced. */
  beginWithin({ name, ...options }: Described): Span | undefined {
    const context = this.#current.getStore();
    return context && this.#tracer.startSpan(name, { kind: SpanKind.CLIENT, ...options }, context);
  }

  /** Runs `work` in a child of the current span. Calls `describe` only if the span is recorded. */
  async within<T>(describe: () => Described, work: () => Promise<T>): Promise<T> {
    if (!this.current?.isRecording()) return work();
    const span = this.beginWithin(describe());
    try {
      return await work();
    } catch (cause) {
      if (span) fail(span, (cause as Error).name);
      throw cause;
    } finally {
      span?.end();
    }
  }
}

/** Marks a span as failed with an error type only, since messages may contain sensitive data. */
export function fail(span: Span, type: string): void {
  span.setAttribute(ATTR_ERROR_TYPE, type).setStatus({ code: SpanStatusCode.ERROR });
}
