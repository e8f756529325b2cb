/** What a platform can be told at the start, and what one is given back. */
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
  /** 0 takes a free one. */
  readonly port: number;
  /** Default 127.0.0.1. */
  readonly host?: string;
}

export interface StartOptions {
  /** Port to listen on; 0 takes a free one. Default 8080. */
  readonly port?: number;
  /** Address to listen on. Default 127.0.0.1. */
  readonly host?: string;
  /** Folder of the database and its key, or the URL of a PostgreSQL server. Default `:memory:`, which keeps nothing. */
  readonly data?: string;
  /** With a server: 32 bytes in base64, the same on every node. With a seed: the one that it was exported under. */
  readonly masterKey?: string;
  /** What to start from, where there is nothing yet: a file of `proofline export`, or a state written by hand. */
  readonly seed?: string | URL | Seed;
  /** Origin under which callers reach the platform. Default: the address it listens on. */
  readonly publicUrl?: string;
  /** Serves https by itself. Default: http, for loopback or behind a proxy. */
  readonly tls?: TlsFiles;
  /** The client to make sure of. Without it the first start makes one. */
  readonly credentials?: Credentials;
  /** For access tokens. Default ES256. */
  readonly signingAlgorithm?: SigningAlgorithm;
  /** How long a signing key signs before the next one does, in milliseconds. Default 90 days. */
  readonly keyRotation?: number;
  /** How messages of live domains are sent. Default: not at all. */
  readonly sms?: SenderOptions;
  /** Whether `/phone` shows the messages of sandbox domains. Default: where only this machine reaches the platform. */
  readonly phonePage?: boolean;
  /** Whether webhooks and callbacks may go to addresses of private networks. Default: no. */
  readonly allowPrivateTargets?: boolean;
  /** Requests a second per client in sandbox domains. Default: no limit. */
  readonly rateLimit?: number;
  /** How many proxies of one's own stand in front; their `X-Forwarded-For` says who calls. Default: none. */
  readonly trustProxy?: number;
  /** Whether Instant Links of sandbox domains open themselves a moment later, or wait for a tap. Default: automatic. */
  readonly sandboxLinks?: SandboxLinks;
  /** Who knows about the phones of imported people now; by default only what was imported counts. */
  readonly carrierSource?: CarrierSource;
  /** Where `GET /metrics` answers Prometheus. Default: nowhere. */
  readonly metrics?: MetricsOptions;
  /** Whether traces are sent by OTLP, as the `OTEL_…` variables of the process say. Default: no. */
  readonly traces?: boolean;
  /** Default: the system's. */
  readonly clock?: Clock;
  /** Where the log goes, as JSON lines. Default: nowhere. */
  readonly log?: { readonly level: string; readonly stream: { write(line: string): void } };
}

/** An address to open in a browser, or to give to a tool. */
export interface ServedPage {
  readonly name: string;
  readonly url: string;
  readonly about: string;
}

export interface RunningPlatform {
  /** The public origin: `serverURL` of the SDK. */
  readonly url: string;
  /** What it serves beside the API's operations. */
  readonly pages: readonly ServedPage[];
  /** Where `/metrics` is, if asked for. */
  readonly metricsPort?: number;
  /** What was generated at the first start; nobody can read the secret again. */
  readonly generated?: Credentials;
  /** Answers what it has accepted, then ends. */
  stop(): Promise<void>;
}
