import assert from "node:assert/strict";
import { once } from "node:events";
import { connect } from "node:net";
import { text } from "node:stream/consumers";
import { test } from "node:test";
import { launch } from "../src/server/start.ts";
import { freePort } from "./free-port.ts";
import { CREDENTIALS } from "./harness.ts";

test("a shutdown waits for accepted requests, even when their body arrives later", async () => {
  const running = await launch({ port: 0, credentials: CREDENTIALS });
  const { hostname, port } = new URL(running.url);
  const socket = connect(Number(port), hostname);
  await once(socket, "connect");
  const body = new URLSearchParams({
    grant_type: "client_credentials",
    client_id: CREDENTIALS.clientId,
    client_secret: CREDENTIALS.clientSecret,
  }).toString();
  socket.write(
    `POST /token HTTP/1.1\r\nHost: x\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: ${body.length}\r\n\r\n`,
  );
  // The server has read the head once it responds on a connection that was opened later.
  await fetch(`${running.url}/health`);
  const stopped = running.stop();
  socket.write(body);
  assert.match(await text(socket), /^HTTP\/1\.1 200 .*"access_token"/s);
  await stopped;
});

test("after shutdown new connections are rejected", async () => {
  const running = await launch({ port: await freePort(), credentials: CREDENTIALS });
  await running.stop();
  await assert.rejects(fetch(`${running.url}/health`));
});

test("connections that never sent a byte do not delay the shutdown", async () => {
  const running = await launch({ port: 0, credentials: CREDENTIALS });
  const { hostname, port } = new URL(running.url);
  const socket = connect(Number(port), hostname);
  await once(socket, "connect");
  await fetch(`${running.url}/health`);
  const closed = once(socket, "close");
  await Promise.all([running.stop(), closed]);
});
