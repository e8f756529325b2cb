/**
 * HTTP that no client library sends: the platform returns a documented error or the status that HTTP defines, never an
 * internal error, and keeps serving others.
 */
import assert from "node:assert/strict";
import { test } from "node:test";
import { brotliCompressSync, deflateSync, gzipSync } from "node:zlib";
import { operations } from "@proofline/contract";
import { WebSocket } from "ws";
import { sendBytes } from "./fuzzing/raw-bytes.ts";
import { CREDENTIALS, MARCIA, startTestPlatform } from "./harness.ts";
import { openStatus } from "./status-socket.ts";

const platform = await startTestPlatform();
const { path, request } = operations["v3-start"];
const body = JSON.stringify(request.example);
const correlated = JSON.stringify({ ...request.example, padding: "é".repeat(200) });

interface Odd {
  readonly line?: string;
  /** Headers in addition to Host, Authorization and Content-Type. */
  readonly headers?: readonly string[];
  readonly body?: string | Uint8Array;
  /** Whether the client closes first, because the server expects more data or the connection no longer speaks HTTP. */
  readonly endsFirst?: true;
}

function written(
  { line = `POST ${path} HTTP/1.1`, headers = [], body: sent = "", endsFirst }: Odd,
  isLast = !endsFirst,
): Buffer {
  const usual = ["Host: localhost", `Authorization: Bearer ${platform.token}`, "Content-Type: application/json"];
  const last = isLast ? ["Connection: close"] : [];
  const head = [line, ...usual, ...last, ...headers, "", ""].join("\r\n");
  return Buffer.concat([Buffer.from(head, "latin1"), Buffer.from(sent)]);
}

const sized = (sent: string | Uint8Array, ...headers: string[]): Odd => ({
  headers: [`Content-Length: ${Buffer.byteLength(sent)}`, ...headers],
  body: sent,
});

const bomb = gzipSync(Buffer.alloc(20_000_000, "{"));
const chunked = (text: string, trailers = "") =>
  `${text.length.toString(16)};name="value"\r\n${text}\r\n0\r\n${trailers}\r\n`;
const inChunks = "Transfer-Encoding: chunked";

/** Requests, each with a pattern for the statuses; an empty match: closed without a response. */
const odd: Readonly<Record<string, readonly [Odd, RegExp]>> = {
  "a body in gzip": [sized(gzipSync(body), "Content-Encoding: gzip"), /^400$/],
  "a body in deflate": [sized(deflateSync(body), "Content-Encoding: deflate"), /^400$/],
  "a body in br": [sized(brotliCompressSync(body), "Content-Encoding: br"), /^400$/],
  "a body in gzip that is cut": [sized(gzipSync(body).subarray(0, 20), "Content-Encoding: gzip"), /^400$/],
  "a decompression bomb in gzip": [sized(bomb, "Content-Encoding: gzip"), /^400$/],
  "plain text declared as gzip": [sized(body, "Content-Encoding: gzip"), /^(200|400)$/],
  "chunks with an extension and trailers": [
    { headers: [inChunks, "Trailer: X-Sum"], body: chunked(body, "X-Sum: 1\r\nAuthorization: Bearer x\r\n") },
    /^200$/,
  ],
  "truncated chunks": [{ headers: [inChunks], body: chunked(body).slice(0, 20), endsFirst: true }, /^(400)?$/],
  "a malformed chunk size": [{ headers: [inChunks], body: `xyz\r\n${body}\r\n0\r\n\r\n` }, /^400$/],
  "an excessive chunk size": [{ headers: [inChunks], body: `${"f".repeat(30)}\r\n${body}` }, /^400$/],
  "chunks and a Content-Length": [{ headers: [inChunks, "Content-Length: 5"], body: chunked(body) }, /^400$/],
  "two lengths": [{ headers: ["Content-Length: 5", "Content-Length: 6"], body }, /^400$/],
  "a length that is too small": [{ headers: ["Content-Length: 5"], body }, /^400( 400)?$/],
  "a length that is too large": [{ headers: ["Content-Length: 4000"], body, endsFirst: true }, /^(400)?$/],
  "a malformed length": [{ headers: ["Content-Length: five"], body }, /^400$/],
  "a negative length": [{ headers: ["Content-Length: -1"], body }, /^400$/],
  "two tokens": [sized(body, "Authorization: Bearer x"), /^(200|401)$/],
  "two content types": [sized(body, "Content-Type: text/html"), /^(200|400)$/],
  "two hosts": [sized(body, "Host: other.example"), /^(200|400)$/],
  "an expectation": [sized(body, "Expect: 100-continue"), /^100 200$/],
  "an unknown expectation": [sized(body, "Expect: miracles"), /^(400|417)$/],
  "an absolute target": [{ ...sized(body), line: `POST http://other.example${path} HTTP/1.1` }, /^(200|403)$/],
  "a target that is an asterisk": [{ line: "OPTIONS * HTTP/1.1" }, /^(400|403)$/],
  "a target of a tunnel": [{ line: "CONNECT other.example:443 HTTP/1.1", endsFirst: true }, /^(400|403|404)?$/],
  "an encoded path": [{ ...sized(body), line: "POST /%76%33/start HTTP/1.1" }, /^(200|403)$/],
  "a malformed encoding in the path": [{ ...sized(body), line: `POST ${path}%zz HTTP/1.1` }, /^(400|403)$/],
  "an incomplete encoding in the path": [{ ...sized(body), line: `POST ${path}%c3 HTTP/1.1` }, /^(400|403)$/],
  "a query that is not UTF-8": [{ ...sized(body), line: `POST ${path}?%ff=%c3%28&&=&a[]=1 HTTP/1.1` }, /^200$/],
  "non-ASCII letters in the path": [{ ...sized(body), line: "POST /v3/stärt HTTP/1.1" }, /^(400|403)$/],
  "an extremely long path": [{ line: `GET /${"x".repeat(40_000)} HTTP/1.1` }, /^(400|403|414|431)$/],
  "very many headers": [sized(body, ...Array.from({ length: 1500 }, (_, n) => `X-${n}: 1`)), /^(200|400|431)$/],
  "an endless header": [sized(body, `X-Long: ${"x".repeat(60_000)}`), /^(400|431)$/],
  "a header with a zero byte": [sized(body, "X-Zero: a\0b"), /^400$/],
  "a folded header": [sized(body, "X-Folded: a\r\n b"), /^(200|400)$/],
  "HTTP/1.0": [{ ...sized(body), line: `POST ${path} HTTP/1.0` }, /^200$/],
  "an old HTTP version": [{ ...sized(body), line: `POST ${path} HTTP/3.7` }, /^(400|505)$/],
  "an unknown method": [{ ...sized(body), line: `BREW ${path} HTTP/1.1` }, /^400$/],
  "a WebSocket to a plain route": [
    {
      ...sized(body, "Connection: Upgrade", "Upgrade: websocket", "Sec-WebSocket-Version: 13", "Sec-WebSocket-Key: x"),
      endsFirst: true,
    },
    /^(200|400|403|404)?$/,
  ],
  "another protocol": [
    { ...sized(body, "Connection: Upgrade, HTTP2-Settings", "Upgrade: h2c"), endsFirst: true },
    /^(200|400|403|404)?$/,
  ],
  "a body above the limit": [sized(correlated.repeat(20)), /^400$/],
};

const details = /\bat \S+ \(|node_modules|node:|\.ts\b|\.js\b|sqlite|kysely|postgres|\[object/i;

const statusesIn = (received: string) =>
  [...received.matchAll(/HTTP\/1\.1 (\d{3}) /g)].map(([, status]) => status).join(" ");

for (const [what, [sent, statuses]] of Object.entries(odd)) {
  test(`${what}: the response is documented and reveals no implementation details`, async () => {
    const received = await sendBytes(platform.localUrl, written(sent), sent.endsFirst);
    assert.match(statusesIn(received), statuses, received);
    assert.doesNotMatch(received, details);
    assert.ok(!received.includes(CREDENTIALS.clientSecret) && !received.includes(platform.token));
    assert.equal((await platform.send("/health")).status, 200);
  });
}

test("pipelined requests are answered in order", async () => {
  // The unreadable one comes last, because it ends the connection.
  const three = [sized(body), sized("{}"), sized("{")].map((one, index) => written(one, index === 2));
  assert.equal(statusesIn(await sendBytes(platform.localUrl, Buffer.concat(three))), "200 400 400");
});

test("invalid frames on the status channel end only that channel", async () => {
  const frames = ["ffffff", "81ff000000000000", "c1057b7b7b7b7b", "8900", "817e", `82fe0fff${"00".repeat(4099)}`];
  for (const frame of frames) {
    const { authToken } = await platform.start(MARCIA);
    const { socket } = await openStatus(platform, authToken);
    const raw = (socket as unknown as { _socket: { end(bytes: Buffer): void } })._socket;
    raw.end(Buffer.from(frame, "hex"));
    if (socket.readyState !== WebSocket.CLOSED) await new Promise((resolve) => socket.once("close", resolve));
  }
  assert.equal((await platform.start(MARCIA)).authToken.length > 0, true);
});
