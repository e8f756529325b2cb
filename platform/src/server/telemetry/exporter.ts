/** Exports spans by OTLP, configured by `OTEL_…` environment variables, and reports failures. */
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

/** Timeout per export; shorter than common shutdown grace periods. */
const EXPORT_TIMEOUT = 3 * SECOND;

/** @param onChange called with the failure when exports start to fail, and with undefined when they recover */
export function spanProvider(onChange: (failure: string | undefined) => void): Provider {
  const { OTEL_EXPORTER_OTLP_TIMEOUT, OTEL_EXPORTER_OTLP_TRACES_TIMEOUT } = process.env;
  const configuredTimeout = OTEL_EXPORTER_OTLP_TRACES_TIMEOUT ?? OTEL_EXPORTER_OTLP_TIMEOUT;
  const exporter = new OTLPTraceExporter(configuredTimeout ? {} : { timeoutMillis: EXPORT_TIMEOUT });
  return new BasicTracerProvider({
    resource: defaultResource()
      .merge(resourceFromAttributes({ [ATTR_SERVICE_NAME]: "proofline", [ATTR_SERVICE_VERSION]: manifest.version }))
      .merge(detectResources({ detectors: [serviceInstanceIdDetector, envDetector] })),
    spanProcessors: [new BatchSpanProcessor(reporting(exporter, onChange))],
  });
}

export interface Provider extends TracerProvider {
  /** Exports pending spans, then shuts down. */
  shutdown(): Promise<void>;
}

function reporting(exporter: SpanExporter, onChange: (failure: string | undefined) => void): SpanExporter {
  let failure: string | undefined;
  const report = ({ code, error }: ExportResult) => {
    const now = code === ExportResultCode.SUCCESS ? undefined : (error?.message ?? "unknown");
    if (now !== failure) onChange(now);
    failure = now;
  };
  return {
    export: (spans, done) =>
      exporter.export(spans, (result) => {
        report(result);
        done(result);
      }),
    shutdown: () => exporter.shutdown(),
    ...(exporter.forceFlush && { forceFlush: () => exporter.forceFlush?.() ?? Promise.resolve() }),
  };
}
