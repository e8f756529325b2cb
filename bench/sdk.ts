/** Compares the SDK with the official one: bundle size and import time. */
import { build } from "./build.ts";
import { type BundleSize, oneOperationSize, type SdkPackage, wholeClientSize } from "./bundle-size.ts";
import { type ImportTime, importTimes, type LoadMethod } from "./import-time.ts";
import type { Options } from "./options.ts";
import { type Aim, atMost, type Section } from "./report.ts";

const RUNS = 21;
const OURS: SdkPackage = {
  name: "ours",
  whole: "@prove-identity/prove-api",
  core: "@prove-identity/prove-api/core",
  startFunction: "@prove-identity/prove-api/funcs/v3V3StartRequest",
};
const OFFICIAL: SdkPackage = {
  name: "official 0.9.6",
  whole: "official-prove-api",
  core: "official-prove-api/core.js",
  startFunction: "official-prove-api/funcs/v3V3StartRequest.js",
};

interface Figures {
  readonly sdk: SdkPackage;
  readonly operation: BundleSize;
  readonly whole: BundleSize;
  readonly loading: Record<LoadMethod, ImportTime>;
}

export async function benchSdk({ progress }: Options): Promise<Section> {
  const missing = build("sdk");
  const figures = await measure(missing === undefined ? [OURS, OFFICIAL] : [OFFICIAL], progress);
  const ours = figures.find(({ sdk }) => sdk === OURS);
  const official = figures.find(({ sdk }) => sdk === OFFICIAL);
  return {
    title: "SDK size and import",
    method:
      `Size of a program with one start call: esbuild, minified, gzip -9, kB of 1000 bytes. Import of the package root ` +
      `from built JavaScript: median of ${RUNS} fresh processes each, alternating, minus that of an empty module.`,
    table: {
      head: ["Package", "one operation kB (gzip)", "whole client kB (gzip)", "import ms (files)", "require ms (files)"],
      rows: figures.map(({ sdk, operation, whole, loading }) => [
        sdk.name,
        size(operation),
        size(whole),
        time(loading.import),
        time(loading.require),
      ]),
    },
    aims: ours && official ? aims(ours, official) : [],
    notes: [],
    missing,
  };
}

async function measure(packages: readonly SdkPackage[], progress: (text: string) => void): Promise<Figures[]> {
  const roots = packages.map((sdk) => sdk.whole);
  const imported = importTimes("import", roots, RUNS, progress);
  const required = importTimes("require", roots, RUNS, progress);
  const none: ImportTime = { milliseconds: Number.NaN, files: Number.NaN };
  progress("bundling");
  return Promise.all(
    packages.map(async (sdk, index) => ({
      sdk,
      operation: await oneOperationSize(sdk),
      whole: await wholeClientSize(sdk),
      loading: { import: imported[index] ?? none, require: required[index] ?? none },
    })),
  );
}

function aims(ours: Figures, official: Figures): Aim[] {
  const share = (method: LoadMethod) => ours.loading[method].milliseconds / official.loading[method].milliseconds;
  return [
    atMost("One operation with OAuth, gzip", ours.operation.gzipped / 1000, 7.5, " kB", 2),
    atMost("Whole client, gzip", ours.whole.gzipped / 1000, 12, " kB", 2),
    atMost("`import` time, ours / official", share("import"), 0.1, "", 3),
    atMost("`require` time, ours / official", share("require"), 0.1, "", 3),
  ];
}

function size({ minified, gzipped }: BundleSize): string {
  return `${(minified / 1000).toFixed(1)} (${(gzipped / 1000).toFixed(2)})`;
}

function time({ milliseconds, files }: ImportTime): string {
  return `${milliseconds.toFixed(1)} (${files})`;
}
