import assert from "node:assert/strict";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import { after, test } from "node:test";
import { carrierFactsFrom } from "./carrier-facts.ts";

const NUMBER = "+12125550101";

/** A source that answers as the test says, and tells what it was asked. */
async function startSource(answer: (response: ServerResponse) => void, timeLimit?: number) {
  const asked: { body: string; authorization: string | undefined }[] = [];
  const server = createServer((request: IncomingMessage, response) => {
    void text(request).then((body) => {
      asked.push({ body, authorization: request.headers.authorization });
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
  return { facts: carrierFactsFrom({ url, token: "t0ken" }, clock, timeLimit), asked, clock };
}

test("the source is asked with its token, and its answer is kept for five minutes", async () => {
  const { facts, asked, clock } = await startSource((response) => response.end('{"carrier":"Verizon"}'));
  for (let time = 0; time < 3; time++) assert.deepEqual(await facts.of(NUMBER), { carrier: "Verizon" });
  assert.deepEqual(asked, [{ body: `{"phoneNumber":"${NUMBER}"}`, authorization: "Bearer t0ken" }]);
  clock.time += 5 * 60_000;
  await facts.of(NUMBER);
  assert.equal(asked.length, 2);
});

test("a number that the source does not know has no facts, and that is kept too", async () => {
  const { facts, asked } = await startSource((response) => response.writeHead(404).end());
  assert.equal(await facts.of(NUMBER), undefined);
  assert.equal(await facts.of(NUMBER), undefined);
  assert.equal(asked.length, 1);
});

const failures: Readonly<Record<string, (response: ServerResponse) => void>> = {
  "a failure of its own": (response) => response.writeHead(500).end(),
  "no JSON": (response) => response.end("<html>"),
  "a fact of another form": (response) => response.end('{"lineType":"spaceship"}'),
  "far too much": (response) => response.end(`{"carrier":"${"x".repeat(5000)}"}`),
  "a redirect": (response) => response.writeHead(302, { location: "/elsewhere" }).end(),
  "a broken connection": (response) => response.destroy(),
};

for (const [what, answer] of Object.entries(failures)) {
  test(`${what} counts as no answer; after five the source is left alone for half a minute`, async () => {
    const { facts, asked, clock } = await startSource(answer);
    for (let time = 0; time < 8; time++) assert.equal(await facts.of(NUMBER), undefined);
    assert.equal(asked.length, 5);
    clock.time += 30_000;
    await facts.of(NUMBER);
    assert.equal(asked.length, 6);
  });
}

test("an answer that does not end is cut off while it comes", async () => {
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
  // What the system's own buffers hold; two seconds of it would be gigabytes.
  const sent = await closed.promise;
  assert.ok(sent < 64 << 20, `${sent} bytes were read`);
});

for (const [what, answer] of Object.entries({
  "that does not begin": () => {},
  "that does not end": (response: ServerResponse) => void response.write('{"carrier":'),
})) {
  test(`nobody waits longer than the time limit for an answer ${what}, and it counts as none`, async () => {
    const { facts, asked } = await startSource(answer, 50);
    for (let time = 0; time < 7; time++) assert.equal(await facts.of(NUMBER), undefined);
    assert.ok(asked.length <= 5);
  });
}
