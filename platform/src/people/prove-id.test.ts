import assert from "node:assert/strict";
import { test } from "node:test";
import { MARCIA, MILO, startTestPlatform } from "../../test/harness.ts";
import { addClient } from "../../test/other-domains.ts";
import { selectDomains } from "../store/tables/clients.ts";
import { personOfProveId, proveIdOf, rememberProveId } from "./prove-id.ts";

const running = await startTestPlatform();
const { platform } = running;
await addClient(running, { domainOfTier: "sandbox" });
const [first = "", second = ""] = (await platform.store.read(selectDomains, {})).map(({ id }) => id);

test("proveIdOf returns a UUID that is stable and unique per domain and person", () => {
  const id = proveIdOf(platform, first, MILO);
  assert.match(id, /^[\da-f]{8}-[\da-f]{4}-8[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/);
  assert.equal(proveIdOf(platform, first, MILO), id);
  assert.notEqual(proveIdOf(platform, second, MILO), id);
  assert.notEqual(proveIdOf(platform, first, MARCIA), id);
});

test("personOfProveId finds a person only after the ID was stored, and only in its domain", async () => {
  const id = proveIdOf(platform, first, MILO);
  assert.equal(await personOfProveId(platform, first, id), undefined);
  for (const _ of "12") await platform.store.commit([rememberProveId(platform, first, MILO)]);
  assert.equal(await personOfProveId(platform, first, id), MILO);
  assert.equal(await personOfProveId(platform, second, id), undefined);
});
