/** Names of the official package 0.14.9. */
import { readFileSync } from "node:fs";

interface Field {
  readonly name: string;
  readonly type: string;
  readonly required: boolean;
}

interface Surface {
  readonly sdkVersion: string;
  readonly servers: Readonly<Record<string, string>>;
  readonly operations: readonly {
    readonly operationId: string;
    readonly sdkNamespace: string;
    readonly sdkMethod: string;
    readonly standaloneFunction: string;
  }[];
  readonly models: Readonly<
    Record<
      string,
      {
        readonly namespace: "components" | "operations";
        readonly sourceFile: string;
        readonly values?: Readonly<Record<string, string>>;
        readonly fields: readonly Field[];
        readonly jsonHelpers: readonly string[];
      }
    >
  >;
  readonly errors: Readonly<
    Record<string, { readonly module: string; readonly sourceFile: string; readonly fields: readonly Field[] }>
  >;
}

const file = new URL("../../contract/test/official-surface.json", import.meta.url);

export const surface = JSON.parse(readFileSync(file, "utf8")) as Surface;

/** Models, with their name and module. */
export const models = Object.entries(surface.models).map(([key, model]) =>
  Object.assign(model, { name: key.replace("operations.", ""), module: `models/${model.namespace}/index` }),
);

/** Names that the surface does not list. */
export const options = {
  client: ["security", "server", "serverURL", "httpClient", "userAgent", "retryConfig", "timeoutMs", "debugLogger"],
  call: ["timeoutMs", "retries", "retryCodes", "serverURL", "fetchOptions", "headers", "signal"],
  retry: ["strategy", "backoff", "retryConnectionErrors"],
  backoff: ["initialInterval", "maxInterval", "exponent", "maxElapsedTime"],
  httpClient: ["request()", "addHook()", "removeHook()", "clone()"],
} as const;

/**
 * Hand-written modules with official names. Their official exports are read from 0.9.6, the version on the registry;
 * names of later versions are listed.
 */
export const modules: Readonly<Record<string, readonly string[]>> = {
  index: ["HTTPClient", "HTTPClientOptions", "Fetcher"],
  core: [],
  "lib/config": [],
  "lib/encodings": [],
  "lib/files": [],
  "lib/http": [],
  "lib/logger": [],
  "lib/primitives": [],
  "lib/retries": [],
  "lib/sdks": [],
  "lib/security": [],
  "lib/url": [],
  "models/errors/index": ["formatZodError"],
  "sdk/index": [],
  "types/blobs": [],
  "types/enums": [],
  "types/fp": [],
  "types/index": [],
  "types/operations": [],
  "types/rfcdate": [],
};

/** Internal modules that the official package exposes. */
export const internalModules = [
  "hooks/index",
  "hooks/hooks",
  "hooks/types",
  "hooks/registration",
  "lib/base64",
  "lib/dlv",
  "lib/is-plain-object",
  "lib/matchers",
  "lib/schemas",
  "sdk/env",
  "types/constdatetime",
  "types/streams",
];
