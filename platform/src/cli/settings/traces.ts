/** Validates the standard OpenTelemetry variables that enable traces. The OpenTelemetry library reads their values. */
import { UsageError } from "../options.ts";

const samplers = [
  "always_on",
  "always_off",
  "traceidratio",
  "parentbased_always_on",
  "parentbased_always_off",
  "parentbased_traceidratio",
];

/** Values that the library would silently ignore. */
const checks: readonly (readonly [variables: string[], isRight: (text: string) => boolean, must: string])[] = [
  [["OTEL_TRACES_EXPORTER"], (text) => text === "otlp" || text === "none", "otlp or none"],
  [
    ["OTEL_EXPORTER_OTLP_PROTOCOL", "OTEL_EXPORTER_OTLP_TRACES_PROTOCOL"],
    (text) => text === "http/protobuf",
    "http/protobuf, which collectors accept on port 4318",
  ],
  [
    ["OTEL_EXPORTER_OTLP_ENDPOINT", "OTEL_EXPORTER_OTLP_TRACES_ENDPOINT"],
    (text) => /^https?:\/\//.test(text) && URL.canParse(text),
    "a URL such as http://127.0.0.1:4318",
  ],
  [["OTEL_TRACES_SAMPLER"], (text) => samplers.includes(text), `one of ${samplers.join(", ")}`],
  [["OTEL_TRACES_SAMPLER_ARG"], (text) => Number(text) >= 0 && Number(text) <= 1, "a number from 0 to 1"],
];

/** @throws UsageError that names the variable, without its value, which may contain a secret */
export function readTraces(environment: NodeJS.ProcessEnv): { traces?: true } {
  const { OTEL_SDK_DISABLED, OTEL_TRACES_EXPORTER: exporter } = environment;
  const endpoint = environment["OTEL_EXPORTER_OTLP_TRACES_ENDPOINT"] || environment["OTEL_EXPORTER_OTLP_ENDPOINT"];
  if (OTEL_SDK_DISABLED?.toLowerCase() === "true" || exporter === "none" || !(exporter || endpoint)) return {};
  for (const [variables, isRight, must] of checks) {
    for (const variable of variables) {
      const text = environment[variable];
      if (text && !isRight(text)) throw new UsageError(`${variable} must be ${must}`);
    }
  }
  return { traces: true };
}
