/** Sends spans by OTLP, as the `OTEL_…` variables of the process say, and tells when it cannot. */
import type { TracerProvider } from "@opentelemetry/api";
import { type ExportResult, ExportResultCode } from "@opentelemetry/core";
import { OTLPTraceExporter } from "@opentelemetry/exporter-trace-otlp-proto";
import {
  defaultResource,
  detectResources,
  envDetector,
  resourceFromAttributes,
  serviceInstanceIdDetector,
} from "@opentelemetry/resources";
import { BasicTracerProvider, BatchSpanProcessor, type SpanExporter } from "@opentelemetry/sdk-trace-base";
import { ATTR_SERVICE_NAME, ATTR_SERVICE_VERSION } from "@opentelemetry/semantic-conventions";
import manifest from "../../../package.json" with { type: "json" };
import { SECOND } from "../../system/clock.ts";

/** How long a receiver may take: less than whoever stops the platform waits for its end. */
const TIME_LIMIT = 3 * SECOND;

/** @param onChange told when spans could not be sent, and with nothing when they can be again */
export function spanProvider(onChange: (failure: string | undefined) => void): Provider {
  const { OTEL_EXPORTER_OTLP_TIMEOUT, OTEL_EXPORTER_OTLP_TRACES_TIMEOUT } = process.env;
  const isTimed = OTEL_EXPORTER_OTLP_TRACES_TIMEOUT ?? OTEL_EXPORTER_OTLP_TIMEOUT;
  const exporter = new OTLPTraceExporter(isTimed ? {} : { timeoutMillis: TIME_LIMIT });
  return new BasicTracerProvider({
    resource: defaultResource()
      .merge(resourceFromAttributes({ [ATTR_SERVICE_NAME]: "proofline", [ATTR_SERVICE_VERSION]: manifest.version }))
      .merge(detectResources({ detectors: [serviceInstanceIdDetector, envDetector] })),
    spanProcessors: [new BatchSpanProcessor(reporting(exporter, onChange))],
  });
}

export interface Provider extends TracerProvider {
  /** Sends what is there, then ends. */
  shutdown(): Promise<void>;
}

function reporting(exporter: SpanExporter, onChange: (failure: string | undefined) => void): SpanExporter {
  let failure: string | undefined;
  const tell = ({ code, error }: ExportResult) => {
    const now = code === ExportResultCode.SUCCESS ? undefined : (error?.message ?? "unknown");
    if (now !== failure) onChange(now);
    failure = now;
  };
  return {
    export: (spans, done) =>
      exporter.export(spans, (result) => {
        tell(result);
        done(result);
      }),
    shutdown: () => exporter.shutdown(),
    ...(exporter.forceFlush && { forceFlush: () => exporter.forceFlush?.() ?? Promise.resolve() }),
  };
}
