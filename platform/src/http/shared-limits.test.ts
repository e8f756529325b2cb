import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { SharedLimits } from "./shared-limits.ts";

/** Nodes that exchange notices synchronously, each with a limit that records the use on other nodes. */
function nodes(count: number) {
  const listeners: ((text: string) => void)[] = [];
  const notices: string[] = [];
  return Array.from({ length: count }, (_, own) => {
    const tellOthers = (text: string) => {
      notices.push(text);
      listeners.forEach((listener, other) => other !== own && listener(text));
    };
    const hearOthers = (listener: (text: string) => void) => void (listeners[own] = listener);
    const spending = new SharedLimits({ tellOthers, hearOthers });
    const spent = new Map<string, number>();
    const recorders: ((key: string) => void)[] = [];
    spending.share("requests", (recordUse) => {
      recorders.push(recordUse);
      return { spend: (key, more) => spent.set(key, (spent.get(key) ?? 0) + more) };
    });
    return { spending, spent, notices, tellOthers, take: (key: string) => recorders[0]?.(key) };
  });
}

test("SharedLimits reports use to the other nodes once, and not to the node itself", () => {
  const [here, there, elsewhere] = nodes(3);
  for (const key of ["a", "b", "a"]) here?.take(key);
  here?.spending.tell();
  here?.spending.tell();
  for (const node of [there, elsewhere])
    assert.deepEqual(
      [...(node?.spent ?? [])],
      [
        ["a", 2],
        ["b", 1],
      ],
    );
  assert.equal(here?.spent.size, 0);
});

test("SharedLimits limits the length of notices and the number of reported keys", () => {
  const [here, there] = nodes(2);
  for (let n = 0; n < 5000; n++) here?.take(`${n}`.padEnd(200, "x"));
  here?.spending.tell();
  assert.equal(there?.spent.size, 1000);
  assert.ok(here?.notices.every((notice) => notice.length < 8000));
});

test("SharedLimits ignores notices about limits that the node does not have", () => {
  const [here, there] = nodes(2);
  here?.spending.share("other", (recordUse) => {
    recordUse("a");
    return { spend() {} };
  });
  here?.spending.tell();
  assert.equal(there?.spent.size, 0);
});

test("SharedLimits ignores malformed notices", () => {
  const [here, there] = nodes(2);
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
      here?.tellOthers(text);
      assert.equal(there?.spent.size, 0);
    }),
  );
  for (const count of [-1, 0, 0.5, "1", null]) {
    here?.tellOthers(JSON.stringify({ name: "requests", counts: [["a", count]] }));
  }
  assert.equal(there?.spent.size, 0);
  here?.tellOthers(JSON.stringify({ name: "requests", counts: [["a", 2]] }));
  assert.equal(there?.spent.get("a"), 2);
});
