/** Measures the size of programs that bundle an SDK: esbuild, minified, gzip -9. */
import { gzipSync } from "node:zlib";
import { build } from "esbuild";

export interface SdkPackage {
  readonly name: string;
  /** Import specifiers of the public entry points. */
  readonly whole: string;
  readonly core: string;
  readonly startFunction: string;
}

export interface BundleSize {
  readonly minified: number;
  readonly gzipped: number;
}

const SECURITY = `{ security: { clientID: "id", clientSecret: "secret" } }`;
const REQUEST = `{ flowType: "mobile", phoneNumber: "2001001695" }`;

/** Size of a program that starts a flow with the whole client. */
export function wholeClientSize({ whole }: SdkPackage): Promise<BundleSize> {
  return bundleSize(`
    import { Proveapi } from "${whole}";
    console.log(await new Proveapi(${SECURITY}).v3.v3StartRequest(${REQUEST}));
  `);
}

/** Size of the same program with the core and one standalone function. */
export function oneOperationSize({ core, startFunction }: SdkPackage): Promise<BundleSize> {
  return bundleSize(`
    import { ProveapiCore } from "${core}";
    import { v3V3StartRequest } from "${startFunction}";
    console.log(await v3V3StartRequest(new ProveapiCore(${SECURITY}), ${REQUEST}));
  `);
}

async function bundleSize(program: string): Promise<BundleSize> {
  const { outputFiles } = await build({
    stdin: { contents: program, resolveDir: import.meta.dirname },
    bundle: true,
    minify: true,
    write: false,
    format: "esm",
    target: "es2022",
    platform: "neutral",
    mainFields: ["module", "main"],
    external: ["node:*"],
    logLevel: "silent",
  });
  const code = outputFiles[0]?.contents ?? new Uint8Array();
  return { minified: code.byteLength, gzipped: gzipSync(code, { level: 9 }).byteLength };
}
