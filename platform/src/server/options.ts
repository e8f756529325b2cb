/** Options for starting a platform, and the handle of a running one. */
import type { SigningAlgorithm } from "../store/rows/installation.ts";
import type { Clock } from "../system/clock.ts";
import type { SenderOptions } from "../delivery/messaging/senders/options.ts";
import type { CarrierSource } from "../people/directory/carrier-source.ts";
import type { SandboxLinks } from "../possession/links/sandbox-links.ts";
import type { Seed } from "./state/seed.ts";
import type { TlsFiles } from "../http/tls/files.ts";

/** Credentials of an OAuth client. */
export interface Credentials {
  readonly clientId: string;
  readonly clientSecret: string;
}

export interface MetricsOptions {
  /** Port; 0 selects a free one. */
  readonly port: number;
  /** Address to listen on. Default: 127.0.0.1. */
  readonly host?: string;
}

export interface StartOptions {
  /** Port to listen on; 0 selects a free one. Default: 8080. */
  readonly port?: number;
  /** Address to listen on. Default: 127.0.0.1. */
  readonly host?: string;
  /** Folder of the database and its key, or URL of a PostgreSQL server. Default: `:memory:`, not persistent. */
  readonly data?: string;
  /** Master key, 32 bytes in base64. With a server: the same on every node. With a seed: the exported installation's key. */
  readonly masterKey?: string;
  /** Initial state of empty data: a file from `proofline export`, or a handwritten seed. */
  readonly seed?: string | URL | Seed;
  /** Origin that clients use to reach the platform. Default: the address it listens on. */
  readonly publicUrl?: string;
  /** Certificate and key for https. Default: http, for loopback or behind a proxy. */
  readonly tls?: TlsFiles;
  /** Client that must exist. Default: the first start creates one. */
  readonly credentials?: Credentials;
  /** Signing algorithm of access tokens. Default: ES256. */
  readonly signingAlgorithm?: SigningAlgorithm;
  /** Rotation interval of signing keys, in milliseconds. Default: 90 days. */
  readonly keyRotation?: number;
  /** Sender of live domains' messages. Default: messages are not sent. */
  readonly sms?: SenderOptions;
  /** Whether `/phone` shows the messages of sandbox domains. Default: only if the platform is reachable on loopback alone. */
  readonly phonePage?: boolean;
  /** Whether webhooks and callbacks may be sent to private network addresses. Default: `false`. */
  readonly allowPrivateTargets?: boolean;
  /** Requests per second and client in sandbox domains. Default: unlimited. */
  readonly rateLimit?: number;
  /** Number of trusted reverse proxies (`X-Forwarded-For`). Default: 0. */
  readonly trustProxy?: number;
  /** Opening of Instant Links in sandbox domains: by the platform after a moment, or by a tap. Default: `automatic`. */
  readonly sandboxLinks?: SandboxLinks;
  /** Source of current facts about imported people's phones. Default: imported facts only. */
  readonly carrierSource?: CarrierSource;
  /** Serves Prometheus metrics at `GET /metrics`. Default: off. */
  readonly metrics?: MetricsOptions;
  /** Whether traces are exported by OTLP, configured by `OTEL_…` environment variables. Default: `false`. */
  readonly traces?: boolean;
  /** Clock. Default: the system clock. */
  readonly clock?: Clock;
  /** Level and target of the log (JSON lines). Default: off. */
  readonly log?: { readonly level: string; readonly stream: { write(line: string): void } };
}

/** Page or document that the platform serves besides the API. */
export interface ServedPage {
  readonly name: string;
  readonly url: string;
  readonly about: string;
}

export interface RunningPlatform {
  /** The public origin: `serverURL` of the SDK. */
  readonly url: string;
  /** Pages served besides the API. */
  readonly pages: readonly ServedPage[];
  /** Port of `/metrics`, if enabled. */
  readonly metricsPort?: number;
  /** Credentials generated on the first start; the secret cannot be read again. */
  readonly generated?: Credentials;
  /** Completes accepted requests, then stops. */
  stop(): Promise<void>;
}
