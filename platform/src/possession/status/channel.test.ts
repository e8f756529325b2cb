import assert from "node:assert/strict";
import { once } from "node:events";
import { connect } from "node:net";
import { text } from "node:stream/consumers";
import { test } from "node:test";
import { operations } from "@proofline/contract";
import { assertRefused, MARCIA, startTestPlatform } from "../../../test/harness.ts";
import { openStatus, UpgradeRefused } from "../../../test/status-socket.ts";
import { typeCode } from "../../../test/walk.ts";

const platform = await startTestPlatform();
const LIFE = 15 * 60_000;
const refusedWith = (status: number) => (error: unknown) => error instanceof UpgradeRefused && error.status === status;

test("the result is sent to every open status socket, and to one opened later", async () => {
  const { authToken } = await platform.start(MARCIA);
  const waiting = await Promise.all([openStatus(platform, authToken), openStatus(platform, authToken)]);
  await typeCode(platform, authToken);
  for (const { next } of waiting) assert.deepEqual(JSON.parse(await next()), { next: "done" });
  const late = await openStatus(platform, authToken);
  assert.deepEqual(JSON.parse(await late.next()), { next: "done" });
});

test("the status socket reports a failed possession as an error with next done", async () => {
  const { authToken } = await platform.start(MARCIA);
  const { next } = await openStatus(platform, authToken);
  await typeCode(platform, authToken, "0000");
  const { next: step, error } = JSON.parse(await next());
  assert.deepEqual({ step, code: error.code }, { step: "done", code: 10001 });
});

test("the status socket replies pong to every text ping", async () => {
  const { socket, next } = await openStatus(platform, (await platform.start(MARCIA)).authToken);
  for (const _ of [1, 2, 3]) {
    socket.send("ping");
    assert.equal(await next(), "pong");
  }
});

test("the status socket reports an expired flow as an error and is terminated ten seconds later", async () => {
  const own = await startTestPlatform();
  const { next, closed } = await openStatus(own, (await own.start(MARCIA)).authToken);
  own.clock.advance(LIFE);
  await own.tick();
  assert.deepEqual(JSON.parse(await next()), {
    next: "done",
    error: { code: 10000, message: "invalid or expired flow token" },
  });
  own.clock.advance(10_000);
  await own.tick();
  assert.equal(await closed, 1006);
});

test("the status socket rejects a missing, malformed, forged, foreign or expired authToken with 401", async () => {
  const other = await startTestPlatform();
  const { authToken } = await platform.start(MARCIA);
  const foreign = (await other.start(MARCIA)).authToken;
  const forged = `${authToken.slice(0, -4)}AAAA`;
  for (const token of [undefined, "", "x", "a.b.c", forged, foreign, platform.token, "x".repeat(5000)]) {
    await assert.rejects(openStatus(platform, token), refusedWith(401));
  }
  other.clock.advance(LIFE);
  await assert.rejects(openStatus(other, foreign), refusedWith(401));
});

test("the status socket closes on binary, oversized and unknown frames", async () => {
  const { authToken } = await platform.start(MARCIA);
  for (const [frame, code] of [
    [Buffer.from("ping"), 1003],
    ["pong", 1003],
    ['{"next":"done"}', 1003],
    ["", 1003],
    ["x".repeat(65), 1009],
    [Buffer.alloc(1_000_000), 1009],
  ] as const) {
    const { socket, closed } = await openStatus(platform, authToken);
    socket.send(frame);
    assert.equal(await closed, code);
  }
});

test("a possession may have ten status sockets; closing one allows another", async () => {
  const { authToken } = await platform.start(MARCIA);
  const sockets = await Promise.all(Array.from({ length: 10 }, () => openStatus(platform, authToken)));
  await assert.rejects(openStatus(platform, authToken), refusedWith(429));
  sockets[0]?.socket.close();
  await sockets[0]?.closed;
  await openStatus(platform, authToken);
});

test("GET of the status path without an upgrade returns 400 and names WebSocket", async () => {
  const { authToken } = await platform.start(MARCIA);
  const { path } = operations["client-status"];
  assertRefused(await platform.send(`${path}?token=${authToken}`), 400, 8001, /WebSocket/);
  assertRefused(await platform.send(path), 401, 8002);
});

test("a request with an h2c upgrade offer gets an HTTP/1.1 response", async () => {
  const { hostname, port } = new URL(platform.url);
  const socket = connect(Number(port), hostname);
  await once(socket, "connect");
  socket.write(
    "GET /health HTTP/1.1\r\nHost: x\r\nConnection: Upgrade, HTTP2-Settings, close\r\nUpgrade: h2c\r\nHTTP2-Settings: AAMAAABk\r\n\r\n",
  );
  assert.match(await text(socket), /^HTTP\/1\.1 200 /);
});

test("a WebSocket upgrade on another path is ignored", async () => {
  const { hostname, port } = new URL(platform.url);
  const socket = connect(Number(port), hostname);
  await once(socket, "connect");
  socket.write(
    "GET /health HTTP/1.1\r\nHost: x\r\nConnection: Upgrade, close\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n",
  );
  assert.match(await text(socket), /^HTTP\/1\.1 200 /);
});

test("the authToken in the query is never logged", async () => {
  let log = "";
  const own = await startTestPlatform({ log: { level: "debug", stream: { write: (line) => void (log += line) } } });
  const { authToken } = await own.start(MARCIA);
  const { socket, closed } = await openStatus(own, authToken);
  socket.send("x".repeat(65));
  await closed;
  await own.send(`${operations["client-status"].path}?token=${authToken}`);
  await assert.rejects(openStatus(own, `${authToken}x`), refusedWith(401));
  assert.match(log, /rejected/);
  for (const part of authToken.split(".").slice(1)) assert.equal(log.includes(part), false);
});

test("shutdown closes status sockets with 1001 and does not wait for unresponsive clients", async () => {
  const own = await startTestPlatform();
  const { authToken } = await own.start(MARCIA);
  const polite = await openStatus(own, authToken);
  const mute = await openStatus(own, authToken);
  mute.socket.pause();
  await own.stop();
  assert.equal(await polite.closed, 1001);
  mute.socket.terminate();
});
