import assert from "node:assert/strict";
import { once } from "node:events";
import { connect } from "node:net";
import { text } from "node:stream/consumers";
import { test } from "node:test";
import { launch } from "../src/server/start.ts";
import { freePort } from "./free-port.ts";
import { CREDENTIALS } from "./harness.ts";

test("a request that was accepted is answered, also when the end comes before its body", async () => {
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
  // The server has the head once it answers another connection that came later.
  await fetch(`${running.url}/health`);
  const stopped = running.stop();
  socket.write(body);
  assert.match(await text(socket), /^HTTP\/1\.1 200 .*"access_token"/s);
  await stopped;
});

test("after the end nobody is accepted any more", async () => {
  const running = await launch({ port: await freePort(), credentials: CREDENTIALS });
  await running.stop();
  await assert.rejects(fetch(`${running.url}/health`));
});

test("connections that never sent a byte do not hold up the end", async () => {
  const running = await launch({ port: 0, credentials: CREDENTIALS });
  const { hostname, port } = new URL(running.url);
  const socket = connect(Number(port), hostname);
  await once(socket, "connect");
  await fetch(`${running.url}/health`);
  const closed = once(socket, "close");
  await Promise.all([running.stop(), closed]);
});
