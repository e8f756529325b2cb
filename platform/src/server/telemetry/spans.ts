/**
 * The spans of one platform and which of them is current, without OpenTelemetry's global state: the program around the
 * platform may have a set-up of its own.
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

  /** Of the request or the job that is under way here. */
  get current(): Span | undefined {
    const context = this.#current.getStore();
    return context && trace.getSpan(context);
  }

  /** A span without a parent here. @param remote the caller's span, if there is one */
  begin({ name, ...options }: Described, remote?: SpanContext): Span {
    const parent = remote ? trace.setSpanContext(ROOT_CONTEXT, remote) : ROOT_CONTEXT;
    return this.#tracer.startSpan(name, options, parent);
  }

  /** Runs `work` with the span as the current one. */
  run<T>(span: Span, work: () => T): T {
    return this.#current.run(trace.setSpan(ROOT_CONTEXT, span), work);
  }

  /** A span below the current one; undefined where there is none, since what happens by itself is not traced. */
  beginWithin({ name, ...options }: Described): Span | undefined {
    const context = this.#current.getStore();
    return context && this.#tracer.startSpan(name, { kind: SpanKind.CLIENT, ...options }, context);
  }

  /** Does `work` in a span below the current one. Its description is made only where it is needed. */
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

/** Marks a span by the kind of its failure. A message might tell what nobody may know. */
export function fail(span: Span, type: string): void {
  span.setAttribute(ATTR_ERROR_TYPE, type).setStatus({ code: SpanStatusCode.ERROR });
}
