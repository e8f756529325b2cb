import assert from "node:assert/strict";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import { after, test } from "node:test";
import { carrierFactsFrom } from "./carrier-facts.ts";

const NUMBER = "+12125550101";

/** Starts a source with scripted responses that records its requests. */
async function startSource(answer: (response: ServerResponse) => void, timeLimit?: number) {
  const requests: { body: string; authorization: string | undefined }[] = [];
  const server = createServer((request: IncomingMessage, response) => {
    void text(request).then((body) => {
      requests.push({ body, authorization: request.headers.authorization });
      answer(response);
      return undefined;
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  after(() => {
    server.closeAllConnections();
    server.close();
  });
  const clock = { time: 0, now: () => clock.time };
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/facts`;
  return { facts: carrierFactsFrom({ url, token: "t0ken" }, clock, timeLimit), requests, clock };
}

test("carrier facts are requested with the token and cached for five minutes", async () => {
  const { facts, requests, clock } = await startSource((response) => response.end('{"carrier":"Verizon"}'));
  for (let time = 0; time < 3; time++) assert.deepEqual(await facts.of(NUMBER), { carrier: "Verizon" });
  assert.deepEqual(requests, [{ body: `{"phoneNumber":"${NUMBER}"}`, authorization: "Bearer t0ken" }]);
  clock.time += 5 * 60_000;
  await facts.of(NUMBER);
  assert.equal(requests.length, 2);
});

test("a 404 of the carrier source yields no facts and is cached", async () => {
  const { facts, requests } = await startSource((response) => response.writeHead(404).end());
  assert.equal(await facts.of(NUMBER), undefined);
  assert.equal(await facts.of(NUMBER), undefined);
  assert.equal(requests.length, 1);
});

const failures: Readonly<Record<string, (response: ServerResponse) => void>> = {
  "a 500 response": (response) => response.writeHead(500).end(),
  "a response that is not JSON": (response) => response.end("<html>"),
  "an invalid fact": (response) => response.end('{"lineType":"spaceship"}'),
  "an oversized response": (response) => response.end(`{"carrier":"${"x".repeat(5000)}"}`),
  "a redirect": (response) => response.writeHead(302, { location: "/elsewhere" }).end(),
  "a broken connection": (response) => response.destroy(),
};

for (const [what, answer] of Object.entries(failures)) {
  test(`${what} yields no facts; after five failures the carrier source is skipped for 30 seconds`, async () => {
    const { facts, requests, clock } = await startSource(answer);
    for (let time = 0; time < 8; time++) assert.equal(await facts.of(NUMBER), undefined);
    assert.equal(requests.length, 5);
    clock.time += 30_000;
    await facts.of(NUMBER);
    assert.equal(requests.length, 6);
  });
}

test("the connection is closed while an endless response of the carrier source arrives", async () => {
  const closed = Promise.withResolvers<number>();
  const { facts } = await startSource((response) => {
    const part = Buffer.alloc(64 * 1024, "x");
    let parts = 0;
    const more = () => {
      if (response.destroyed) return;
      while (response.write(part)) parts += 1;
    };
    response.on("drain", more).on("close", () => closed.resolve(parts * part.length));
    more();
  });
  assert.equal(await facts.of(NUMBER), undefined);
  // The limit covers the operating system's buffers; two seconds of data would be gigabytes.
  const sent = await closed.promise;
  assert.ok(sent < 64 << 20, `${sent} bytes were read`);
});

for (const [what, answer] of Object.entries({
  "does not begin": () => {},
  "does not end": (response: ServerResponse) => void response.write('{"carrier":'),
})) {
  test(`a response of the carrier source that ${what} within the time limit yields no facts`, async () => {
    const { facts, requests } = await startSource(answer, 50);
    for (let time = 0; time < 7; time++) assert.equal(await facts.of(NUMBER), undefined);
    assert.ok(requests.length <= 5);
  });
}
