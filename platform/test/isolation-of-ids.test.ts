/**
 * IDs of one domain are useless in another. Wherever a call of another domain, or its browser, takes a string, a
 * foreign ID gets the same response as a random one, and nothing changes.
 *
 * The operations come from the contract, the IDs from every table.
 */
import assert from "node:assert/strict";
import { test } from "node:test";
import { operations, type Operation, type Slug } from "@proofline/contract";
import { browserHandlers } from "../src/operations/index.ts";
import { leavesOf, createDomainRows } from "./domain-rows.ts";
import { MARCIA, startTestPlatform } from "./harness.ts";
import { masked } from "./masked.ts";
import { allRows } from "./rows.ts";
import { handledSlugs, sceneOf } from "./scenes/index.ts";
import { newActor, newStage, wholeCall, type WholeCall } from "./scenes/scene.ts";

const platform = await startTestPlatform();
const estate = await createDomainRows(platform);
const stranger = await newActor(platform);

/** An ID of the same form that does not exist. Words begin with the same letter: a name can match by its initial. */
const madeUp = (id: string): string =>
  id.replaceAll(/(?<=[a-z])[a-z]|\d/gi, (sign, offset: number) =>
    offset < id.length - 12
      ? sign
      : ({ "9": "0", f: "a", z: "a", F: "A", Z: "A" }[sign] ?? String.fromCharCode(sign.charCodeAt(0) + 1)),
  );

/** Replaces the string at one place. */
function put<T>(value: T, path: readonly string[], text: string): T {
  const [first, ...rest] = path;
  if (first === undefined) return text as T;
  const copy = (Array.isArray(value) ? [...value] : { ...value }) as Record<string, unknown>;
  copy[first] = put(copy[first], rest, text);
  return copy as T;
}

const placesOf = (value: unknown): string[][] => leavesOf(value, "").map(([path]) => path.split(".").slice(1));

async function assertNothingGained(what: string, attempt: (id: string) => Promise<{ status: number; body: unknown }>) {
  for (const [name, id] of estate.ids) {
    const [guessed, known] = [await attempt(madeUp(id)), await attempt(id)];
    assert.deepEqual(masked(known, id), masked(guessed, madeUp(id)), `${name} in ${what}`);
  }
}

async function assertNothingChanged() {
  const rows = await allRows(platform);
  for (const row of estate.rows) assert.ok(rows.has(row), `changed or gone: ${row}`);
}

for (const slug of handledSlugs) {
  test(`${slug} treats an ID of another domain like a random string`, async () => {
    const call = wholeCall(operations[slug], await sceneOf(slug).set(await newStage(platform)));
    for (const place of placesOf(call)) {
      await assertNothingGained(place.join("."), (id) => {
        const { parameters, body }: WholeCall = put(call, place, id);
        return stranger.callWith(slug, parameters as never, body as never);
      });
    }
    await assertNothingChanged();
  });
}

for (const slug of Object.keys(browserHandlers) as (Slug & keyof typeof browserHandlers)[]) {
  test(`${slug}, called by another domain's browser, treats an ID like a random string`, async () => {
    const { request }: Operation = operations[slug];
    for (const place of placesOf(request?.example)) {
      await assertNothingGained(place.join("."), async (id) => {
        const { authToken } = await stranger.does("v3-start", { body: { flowType: "mobile", phoneNumber: MARCIA } });
        return platform.browse(slug, authToken, put(request?.example, place, id));
      });
    }
    await assertNothingChanged();
  });
}

test("the IDs cover everything that has one", () => {
  for (const table of [
    "flows",
    "possessions",
    "unify_sessions",
    "verification_flows",
    "devices",
    "enrolled_identities",
  ]) {
    assert.ok(
      [...estate.ids.keys()].some((name) => name.startsWith(table)),
      table,
    );
  }
});
