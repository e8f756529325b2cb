/**
 * Everything that leaves the platform goes through here: one POST on a connection of its own, without redirects, with a
 * time limit and a bounded answer. The address is checked where it is connected, after its name was resolved, so a name
 * that resolves to another address the second time gains nothing.
 */
import { tracingChannel } from "node:diagnostics_channel";
import { lookup, type LookupAddress } from "node:dns";
import { request as requestHttp } from "node:http";
import { request as requestHttps } from "node:https";
import { isIP, type LookupFunction } from "node:net";
import { SECOND } from "../../system/clock.ts";
import manifest from "../../../package.json" with { type: "json" };
import { addressKind } from "./address-policy.ts";
import { complaintAboutTarget, type Reach } from "./target.ts";

const TIME_LIMIT = 10 * SECOND;
const LONGEST_ANSWER = 64 * 1024;
const USER_AGENT = `proofline/${manifest.version}`;

export interface Post {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  readonly reach: Reach;
  /** Ends it early. */
  readonly signal: AbortSignal;
  /** Milliseconds from the name to the last byte of the answer. Default 10 seconds. */
  readonly timeLimit?: number;
}

export interface PostAnswer {
  readonly status: number;
  /** The first 64 KB. */
  readonly body: string;
}

/** A post that is under way, as those who trace are told of it. */
export interface PostEvent {
  readonly url: string;
  readonly result?: PostAnswer;
  readonly error?: NodeJS.ErrnoException;
}

/** Costs nothing while nobody listens. */
export const posts = tracingChannel<unknown, PostEvent>("proofline:post");

/** There was no answer. The message names neither the target nor anything that was sent. */
export class PostError extends Error {}

/** @throws PostError */
export async function post({ timeLimit = TIME_LIMIT, ...what }: Post): Promise<PostAnswer> {
  const complaint = complaintAboutTarget(what.url);
  if (complaint) throw new PostError(`the URL ${complaint}`);
  const timeout = AbortSignal.timeout(timeLimit);
  try {
    const signal = AbortSignal.any([timeout, what.signal]);
    return await posts.tracePromise(() => send(new URL(what.url), { ...what, signal }), { url: what.url });
  } catch (cause) {
    if (timeout.aborted) throw new PostError(`no answer within ${timeLimit / SECOND} seconds`);
    throw cause instanceof PostError ? cause : new PostError(reasonOf(cause as NodeJS.ErrnoException));
  }
}

function send(url: URL, { headers, body, reach, signal }: Post): Promise<PostAnswer> {
  // A URL has an IPv6 address in brackets. Addresses are connected without a look-up, so they are checked here.
  const host = url.hostname.replace(/^\[(.*)\]$/, "$1");
  // Without TLS nobody vouches for the other side, so there it must be this very machine.
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
        const text = Buffer.concat(parts).subarray(0, LONGEST_ANSWER).toString();
        resolve({ status: response.statusCode ?? 0, body: text });
      };
      response.on("data", (part: Buffer) => {
        parts.push(part);
        length += part.length;
        if (length < LONGEST_ANSWER) return;
        finish();
        response.destroy();
      });
      response.on("end", finish);
      response.on("error", reject);
    });
    sent.end(body);
  });
}

/** Resolves a name as ever, and gives its addresses out only if none of them is out of reach. */
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
  throw new PostError(`the target's address is ${kind}, and ${reach.join(" and ") || "no address"} is what is allowed`);
}

/** In words of ours: messages of the system name addresses. */
function reasonOf({ code = "", name }: NodeJS.ErrnoException): string {
  if (name === "AbortError") return "ended before there was an answer";
  if (code === "ENOTFOUND" || code === "EAI_AGAIN") return "the host name does not resolve";
  if (code === "ECONNREFUSED") return "the connection was refused";
  if (/CERT|TLS|SSL|SIGNATURE|EPROTO/.test(code)) return `TLS failed (${code})`;
  return `the connection broke${code && ` (${code})`}`;
}
