import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { ProveapiCore } from "@prove-identity/prove-api/core";
import { identityEachIdentity } from "@prove-identity/prove-api/funcs/identityEachIdentity";
import { Error403 } from "@prove-identity/prove-api/models/errors";
import { clientOf, failureOf, security, serve, type Handler } from "./recording-server.ts";

/** Pages of two items; the key is the index of the page's first item. */
const people = ["a", "b", "c", "d", "e"].map((proveId) => ({ proveId }));
const inPages: Handler = ({ path }) => {
  const first = Number(new URL(path, "http://host").searchParams.get("startKey") ?? 0);
  const lastKey = first + 2 < people.length ? { lastKey: String(first + 2) } : {};
  return { json: { results: people.slice(first, first + 2), ...lastKey } };
};

const pageRequests = (server: { requests: readonly { path: string }[] }) =>
  server.requests.map(({ path }) => path).filter((path) => path.startsWith("/v3/identity"));

async function all<T>(items: AsyncIterable<T>): Promise<T[]> {
  const list: T[] = [];
  for await (const item of items) list.push(item);
  return list;
}

describe("a list with pages", () => {
  it("an iterator returns the items of all pages", async (t) => {
    const server = await serve(t, inPages);
    assert.deepEqual(await all(clientOf(server).identity.eachIdentity({ limit: 2 })), people);
    assert.deepEqual(pageRequests(server), [
      "/v3/identity?limit=2",
      "/v3/identity?limit=2&startKey=2",
      "/v3/identity?limit=2&startKey=4",
    ]);
  });

  it("an iterator does not request pages after a break", async (t) => {
    const server = await serve(t, inPages);
    for await (const { proveId } of clientOf(server).identity.eachIdentity()) if (proveId === "b") break;
    assert.equal(pageRequests(server).length, 1);
  });

  it("a standalone function iterates over all pages", async (t) => {
    const server = await serve(t, inPages);
    const core = new ProveapiCore({ serverURL: server.url, security });
    assert.deepEqual(await all(identityEachIdentity(core)), people);
  });

  it("an iterator is empty if the response has no list", async (t) => {
    const server = await serve(t, () => ({ json: {} }));
    assert.deepEqual(await all(clientOf(server).identity.eachIdentity()), []);
  });

  it("an iterator ends when a page names itself as the next", async (t) => {
    const server = await serve(t, () => ({ json: { results: people.slice(0, 1), lastKey: "same" } }));
    assert.equal((await all(clientOf(server).identity.eachIdentity())).length, 2);
  });

  it("an iterator throws the error of a failed page", async (t) => {
    const server = await serve(t, (request, response) =>
      request.path.includes("startKey") ? { status: 403, json: { message: "no" } } : inPages(request, response),
    );
    const seen: unknown[] = [];
    const error = await failureOf(
      (async () => {
        for await (const item of clientOf(server).identity.eachIdentity()) seen.push(item);
      })(),
    );
    assert.ok(error instanceof Error403);
    assert.equal(seen.length, 2);
  });
});
