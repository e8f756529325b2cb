/**
 * Sends all outgoing requests: one POST per connection, without redirects, with a timeout and a response size limit.
 * The address is checked after name resolution, at connect time, which prevents DNS rebinding.
 */
import { tracingChannel } from "node:diagnostics_channel";
import { lookup, type LookupAddress } from "node:dns";
import { request as requestHttp } from "node:http";
import { request as requestHttps } from "node:https";
import { isIP, type LookupFunction } from "node:net";
import { SECOND } from "../../system/clock.ts";
import manifest from "../../../package.json" with { type: "json" };
import { addressKind } from "./address-policy.ts";
import { targetUrlProblem, type Reach } from "./target.ts";

const TIME_LIMIT = 10 * SECOND;
const MAX_RESPONSE_BYTES = 64 * 1024;
const USER_AGENT = `proofline/${manifest.version}`;

export interface Post {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  readonly reach: Reach;
  /** Aborts the request. */
  readonly signal: AbortSignal;
  /** Milliseconds from name resolution to the last byte of the response. Default: 10 seconds. */
  readonly timeLimit?: number;
}

export interface PostResponse {
  readonly status: number;
  /** At most the first 64 KB. */
  readonly body: string;
}

/** Tracing event of a request. */
export interface PostEvent {
  readonly url: string;
  readonly result?: PostResponse;
  readonly error?: NodeJS.ErrnoException;
}

/** Tracing channel. It has no cost without subscribers. */
export const posts = tracingChannel<unknown, PostEvent>("proofline:post");

/** Thrown if there is no response. The message contains neither the target nor the request. */
export class PostError extends Error {}

/** @throws PostError */
export async function post({ timeLimit = TIME_LIMIT, ...options }: Post): Promise<PostResponse> {
  const problem = targetUrlProblem(options.url);
  if (problem) throw new PostError(`the URL ${problem}`);
  const timeout = AbortSignal.timeout(timeLimit);
  try {
    const signal = AbortSignal.any([timeout, options.signal]);
    return await posts.tracePromise(() => send(new URL(options.url), { ...options, signal }), { url: options.url });
  } catch (cause) {
    if (timeout.aborted) throw new PostError(`no response within ${timeLimit / SECOND} seconds`);
    throw cause instanceof PostError ? cause : new PostError(failureMessage(cause as NodeJS.ErrnoException));
  }
}

function send(url: URL, { headers, body, reach, signal }: Post): Promise<PostResponse> {
  // URLs have IPv6 addresses in brackets. IP literals skip the lookup, so they are checked here.
  const host = url.hostname.replace(/^\[(.*)\]$/, "$1");
  // Without TLS the server is not authenticated, so http is limited to loopback.
  const allowed = url.protocol === "http:" ? reach.filter((kind) => kind === "loopback") : reach;
  if (isIP(host)) requireReach(allowed, [host]);
  const request = url.protocol === "http:" ? requestHttp : requestHttps;
  return new Promise((resolve, reject) => {
    const sent = request(url, {
      method: "POST",
      agent: false,
      lookup: checkedLookup(allowed),
      signal,
      headers: { ...headers, "user-agent": USER_AGENT, "content-length": Buffer.byteLength(body) },
    });
    sent.on("error", reject);
    sent.on("response", (response) => {
      const parts: Buffer[] = [];
      let length = 0;
      const finish = () => {
        const text = Buffer.concat(parts).subarray(0, MAX_RESPONSE_BYTES).toString();
        resolve({ status: response.statusCode ?? 0, body: text });
      };
      response.on("data", (part: Buffer) => {
        parts.push(part);
        length += part.length;
        if (length < MAX_RESPONSE_BYTES) return;
        finish();
        response.destroy();
      });
      response.on("end", finish);
      response.on("error", reject);
    });
    sent.end(body);
  });
}

/** Resolves a name, and fails if any of its addresses is out of reach. */
const checkedLookup =
  (reach: Reach): LookupFunction =>
  (hostname, options, callback) => {
    lookup(hostname, { ...options, all: true }, (failure, addresses: LookupAddress[]) => {
      if (failure) return callback(failure, []);
      try {
        requireReach(
          reach,
          addresses.map(({ address }) => address),
        );
      } catch (cause) {
        return callback(cause as Error, []);
      }
      const [first] = addresses;
      if (options.all) return callback(null, addresses);
      return callback(null, first?.address ?? "", first?.family);
    });
  };

function requireReach(reach: Reach, addresses: readonly string[]): void {
  const kind = addresses.map(addressKind).find((kind) => !reach.includes(kind));
  if (!kind) return;
  throw new PostError(`the target's address is ${kind}; allowed: ${reach.join(", ") || "none"}`);
}

/** Replaces system error messages, because they contain addresses. */
function failureMessage({ code = "", name }: NodeJS.ErrnoException): string {
  if (name === "AbortError") return "aborted before a response was received";
  if (code === "ENOTFOUND" || code === "EAI_AGAIN") return "the host name does not resolve";
  if (code === "ECONNREFUSED") return "the connection was refused";
  if (/CERT|TLS|SSL|SIGNATURE|EPROTO/.test(code)) return `TLS failed (${code})`;
  return `the connection failed${code && ` (${code})`}`;
}
